using System.Text;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.AspNetCore.Tests;

public class PolicyRouteTests
{
    private static readonly PolicySet Set = new(
        [new Policy("p", "1"), new Policy("p", "2", Instant.FromUtc(2026, 3, 1, 0, 0), PolicyTerms.Standard with { WindowDays = 45 })],
        [new Agreement("AG-7", "M-77", new TermsPatch { RefundTo = RefundTo.AccountBalance }, Instant.FromUtc(2026, 1, 1, 0, 0))]);

    [Theory]
    [InlineData("", "2", 45, "originalPayment", null)]
    [InlineData("?at=2026-02-01T00:00:00Z", "1", 30, "originalPayment", null)]
    [InlineData("?at=2026-02-28T23:59:59.999999999Z&merchant=M-77", "1", 30, "accountBalance", "AG-7")]
    [InlineData("?merchant=M-77", "2", 45, "accountBalance", "AG-7")]
    [InlineData("?merchant=M-78", "2", 45, "originalPayment", null)]
    public async Task What_is_in_force_depends_on_the_instant_and_the_merchant(string query, string version, int days, string refundTo, string? agreement)
    {
        await using Server server = await Server.StartAsync(policies: () => Set);
        using HttpResponseMessage response = await server.Client.GetAsync("/returns/policy" + query, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        JsonObject inForce = await Server.JsonOf(response);
        Assert.Equal((version, days, refundTo), (inForce["policy"]!["version"]!.GetValue<string>(), inForce["terms"]!["window"]!["days"]!.GetValue<int>(), inForce["terms"]!["refundTo"]!.GetValue<string>()));
        Assert.Equal(agreement, inForce["agreements"]?.AsArray().Single()!.GetValue<string>());
        Assert.Equal(version == "2" ? "2026-03-01T00:00:00Z" : null, inForce["publishedAt"]?.GetValue<string>());
        PolicyTerms expected = new PolicyEvaluator(Set.Policies, Set.Agreements).GetTermsInForce(query.Contains("M-77", StringComparison.Ordinal) ? "M-77" : "-", version == "2" ? Instant.FromUtc(2026, 3, 15, 0, 0) : Instant.FromUtc(2026, 2, 1, 0, 0)).Terms;
        Assert.Equal(expected, ReturnPolicyJson.Read<PolicyTerms>(Encoding.UTF8.GetBytes(inForce["terms"]!.ToJsonString())));
        Assert.True(WireSchema.IsValid("PolicyInForce", inForce));
    }

    [Theory]
    [InlineData("?at=today", "malformed", "at")]
    [InlineData("?at=2026-02-01T00:00:00%2B01:00", "malformed", "at")]
    [InlineData("?at=1899-12-31T00:00:00Z", "malformed", "at")]
    [InlineData("?at=2026-01-05T24:00:00Z", "malformed", "at")]
    [InlineData("?at=2026-01-05T03:12:00,5Z", "malformed", "at")]
    [InlineData("?at=2026-02-29T00:00:00Z", "malformed", "at")]
    [InlineData("?at=%22", "malformed", "at")]
    [InlineData("?at=2026-02-01T00:00:00Z&at=2026-02-01T00:00:00Z", "malformed", "at")]
    [InlineData("?merchant=", "malformed", "merchant")]
    [InlineData("?merchnat=M-77", "malformed", "merchnat")]
    public async Task An_invalid_parameter_is_a_problem(string query, string code, string path)
    {
        await using Server server = await Server.StartAsync();
        using HttpResponseMessage response = await server.Client.GetAsync("/returns/policy" + query, TestContext.Current.CancellationToken);
        await Server.ProblemOf(response, HttpStatusCode.BadRequest, code, path);
    }

    [Fact]
    public async Task An_instant_with_an_offset_is_answered_with_the_instant_to_write()
    {
        await using Server server = await Server.StartAsync();
        using HttpResponseMessage response = await server.Client.GetAsync("/returns/policy?at=2026-02-01T00:00:00%2B01:00", TestContext.Current.CancellationToken);
        Assert.Contains("2026-01-31T23:00:00Z", await Server.ProblemOf(response, HttpStatusCode.BadRequest, "malformed", "at"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merchant_is_written_without_escapes()
    {
        await using Server server = await Server.StartAsync(policies: () => Set);
        string text = await server.Client.GetStringAsync("/returns/policy?merchant=" + Uri.EscapeDataString("M\U0001F600\u2028<\""), TestContext.Current.CancellationToken);
        Assert.Contains("\"merchant\":\"M\U0001F600\u2028<\\\"\",", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_prefixes_are_answered()
    {
        await using Server server = await Server.StartAsync(map: app =>
        {
            app.MapReturnPolicy("/internal/returns");
            app.MapGroup("/a").MapReturnPolicy("/returns");
            app.MapGroup("/b").MapReturnPolicy("/returns");
            app.MapGet("/ping", () => "pong");
        });
        foreach (string path in new[] { "/ping", "/returns/policy", "/internal/returns/policy", "/a/returns/policy", "/b/returns/policy" })
        {
            using HttpResponseMessage response = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal((path, HttpStatusCode.OK), (path, response.StatusCode));
        }
    }

    [Fact]
    public async Task Nothing_in_force_is_a_problem()
    {
        await using Server server = await Server.StartAsync(policies: () => new PolicySet([Set.Policies[1]]));
        using HttpResponseMessage response = await server.Client.GetAsync("/returns/policy?at=2026-02-01T00:00:00Z", TestContext.Current.CancellationToken);
        await Server.ProblemOf(response, HttpStatusCode.BadRequest, "noPolicyInForce", "policies");
    }
}
