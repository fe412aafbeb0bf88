using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.AspNetCore.Tests;

public class AgreedCaseTests
{
    [Fact]
    public async Task Every_agreed_case_under_the_standard_policy_is_answered_byte_for_byte()
    {
        await using Server server = await Server.StartAsync();
        int answered = 0;
        foreach (AgreedCase agreed in AgreedCase.All.Where(agreed => !agreed.IsGoverned && agreed.HasRoute))
        {
            await RequireAnswerAsync(server, agreed, agreed.Input);
            JsonObject without = agreed.Input.DeepClone().AsObject();
            without.Remove("op");
            await RequireAnswerAsync(server, agreed, without);
            answered++;
        }

        Assert.InRange(answered, 280, 400);
    }

    [Fact]
    public async Task Every_agreed_case_with_policies_of_its_own_is_answered_when_the_server_has_them()
    {
        var set = PolicySet.Standard;
        await using Server server = await Server.StartAsync(policies: () => set);
        int answered = 0;
        foreach (AgreedCase agreed in AgreedCase.All.Where(agreed => agreed.IsGoverned && agreed.HasRoute))
        {
            if (PoliciesOf(agreed.Input) is not { } policies)
                continue;
            set = policies;
            try
            {
                await server.ReloadAsync();
            }
            catch (PolicyLoadException)
            {
                // What is wrong are the policies, so no server has them.
                Assert.NotNull(agreed.Error);
                continue;
            }

            await RequireAnswerAsync(server, agreed, agreed.Ungoverned());
            answered++;
        }

        Assert.InRange(answered, 350, 400);
    }

    [Fact]
    public async Task A_document_with_governedBy_is_refused_at_that_member()
    {
        await using Server server = await Server.StartAsync();
        foreach (AgreedCase agreed in AgreedCase.All.Where(agreed => agreed.IsGoverned && agreed.HasRoute && agreed.Error is null).Take(100))
        {
            using HttpResponseMessage response = await server.PostAsync($"/returns/{agreed.Operation}", agreed.Input.ToJsonString());
            JsonObject problem = await Server.JsonOf(response);
            Assert.Equal("malformed", problem["code"]!.GetValue<string>());
            Assert.True(problem["path"]!.GetValue<string>() is "policies" or "agreements" or "governedBy", problem.ToJsonString());
        }
    }

    private static async Task RequireAnswerAsync(Server server, AgreedCase agreed, JsonObject document)
    {
        using HttpResponseMessage response = await server.PostAsync($"/returns/{agreed.Operation}", document.ToJsonString());
        if (agreed.Error is { } error)
        {
            await Server.ProblemOf(response, HttpStatusCode.BadRequest, error["code"]!.GetValue<string>(), error["path"]!.GetValue<string>());
            return;
        }

        string answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(HttpStatusCode.OK == response.StatusCode, $"{agreed.Name}: {answer}");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(agreed.Expected.ToJsonString(Compact), answer);
    }

    private static readonly JsonSerializerOptions Compact = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the policies of a document; null if one of them is invalid.</summary>
    private static PolicySet? PoliciesOf(JsonObject document)
    {
        try
        {
            return new PolicySet(
                document["policies"] is { } policies ? Read<ValueList<Policy>>(policies) : null,
                document["agreements"] is { } agreements ? Read<ValueList<Agreement>>(agreements) : default,
                document["governedBy"] is { } governedBy ? Read<GovernedBy>(governedBy) : GovernedBy.Request);
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    private static T Read<T>(JsonNode node) => ReturnPolicyJson.Read<T>(Encoding.UTF8.GetBytes(node.ToJsonString()));
}
