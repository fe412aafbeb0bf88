using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;

namespace Jqm.ReturnPolicy.AspNetCore.Tests;

public class OwnEndpointTests
{
    [Fact]
    public async Task Types_are_bound_and_returned_in_their_wire_form()
    {
        await using Server server = await StartAsync();
        using HttpResponseMessage response = await server.PostAsync("/own/assess", Sample.Assess);
        Assert.Equal(ReturnPolicyJson.ToJson(Answer()), await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_concrete_event_is_returned_as_an_event()
    {
        await using Server server = await StartAsync();
        using HttpResponseMessage response = await server.Client.GetAsync("/own/event", TestContext.Current.CancellationToken);
        Assert.Equal("""{"event":"requestWithdrawn","id":"C-2","at":"2026-02-21T01:00:00Z","actor":"M-77"}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_instant_in_a_type_of_the_application_is_returned_in_the_wire_form()
    {
        await using Server server = await StartAsync(map: app => app.MapGet("/own/at", () => new { at = Instant.FromUtc(2026, 2, 21, 1, 0) }));
        Assert.Equal("""{"at":"2026-02-21T01:00:00Z"}""", await server.Client.GetStringAsync("/own/at", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Invalid_input_is_a_problem()
    {
        await using Server server = await StartAsync();
        using HttpResponseMessage response = await server.PostAsync("/own/order", Sample.Order.Replace("\"quantity\":2", "\"quantity\":0", StringComparison.Ordinal));
        await Server.ProblemOf(response, HttpStatusCode.BadRequest, "quantityOutOfRange", "lines[0].quantity");
    }

    [Fact]
    public async Task Invalid_input_of_an_evaluation_is_a_problem()
    {
        await using Server server = await StartAsync();
        using HttpResponseMessage response = await server.PostAsync("/own/assess", Sample.Assess.Replace("\"line\":\"1\"", "\"line\":\"9\"", StringComparison.Ordinal));
        await Server.ProblemOf(response, HttpStatusCode.BadRequest, "unknownLine", "request.items[0].line");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_path_of_invalid_input_starts_at_the_body(bool throws)
    {
        await using Server server = await StartAsync(services => services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = throws));
        using HttpResponseMessage member = await server.PostAsync("/own/assess", Sample.Assess.Replace("\"quantity\":2", "\"quantity\":0", StringComparison.Ordinal));
        await Server.ProblemOf(member, HttpStatusCode.BadRequest, "quantityOutOfRange", "order.lines[0].quantity");
        using HttpResponseMessage item = await server.PostAsync("/own/orders", $"[{Sample.Order},{Sample.Order.Replace("USD", "XXX", StringComparison.Ordinal)}]");
        await Server.ProblemOf(item, HttpStatusCode.BadRequest, "unknownCurrency", "[1].currency");
        using HttpResponseMessage whole = await server.PostAsync("/own/order", "7");
        await Server.ProblemOf(whole, HttpStatusCode.BadRequest, "malformed", "");
    }

    [Theory]
    [InlineData("order", "", "", "empty")]
    [InlineData("order", " ", "", "not JSON")]
    [InlineData("order", """{"number":""", "", "line 1, byte 11")]
    [InlineData("order", "nul", "", "not JSON")]
    [InlineData("order", "null", "", "null")]
    [InlineData("order", Sample.Order + "7", "", "not JSON")]
    [InlineData("orders", "[" + Sample.Order, "", "not JSON")]
    [InlineData("orders", "{}", "", "The body is not of the type")]
    [InlineData("assess", """{"order":""" + Sample.Order, "", "not JSON")]
    [InlineData("assess", """{"order":{"number":"\ud800"}}""", "order", "surrogate")]
    [InlineData("named", """{"name":7}""", "name", "'name'")]
    [InlineData("named", "[]", "", "The body is not of the type")]
    [InlineData("named", "{}", "", "'name'")]
    public async Task A_body_that_cannot_be_read_is_a_problem(string route, string body, string path, string says)
    {
        foreach (bool throws in new[] { false, true })
        {
            await using Server server = await StartAsync(services => services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = throws));
            using HttpResponseMessage response = await server.PostAsync("/own/" + route, body);
            Assert.Contains(says, await Server.ProblemOf(response, HttpStatusCode.BadRequest, "malformed", path), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("order", "")]
    [InlineData("assess", "order")]
    public async Task A_body_that_is_not_utf8_is_a_problem(string route, string path)
    {
        byte[] order = [.. "{\"number\":\""u8, 0xff, .. "\"}"u8];
        await using Server server = await StartAsync();
        using HttpResponseMessage response = await server.PostAsync("/own/" + route, route == "order" ? order : [.. "{\"order\":"u8, .. order, .. "}"u8]);
        Assert.Contains("UTF-8", await Server.ProblemOf(response, HttpStatusCode.BadRequest, "malformed", path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_the_endpoint_itself_with_status_400_is_left_alone()
    {
        await using Server server = await StartAsync(map: app => app.MapPost("/refuses", (Order order) => Results.BadRequest()).WithReturnPolicyProblems());
        using HttpResponseMessage response = await server.PostAsync("/refuses", Sample.Order);
        Assert.Equal((HttpStatusCode.BadRequest, ""), (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Invalid_input_of_an_endpoint_that_does_not_ask_for_problems_has_status_400()
    {
        await using Server server = await StartAsync(map: app => app.MapPost("/plain/order", (Order order) => order));
        using HttpResponseMessage response = await server.PostAsync("/plain/order", "7");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Types_are_described_in_open_api()
    {
        await using Server server = await StartAsync(services => services.AddOpenApi(), app => app.MapOpenApi());
        using HttpResponseMessage response = await server.Client.GetAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        JsonObject document = await Server.JsonOf(response);
        string order = document["paths"]!["/own/order"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!.ToJsonString();
        Assert.Contains("Order", order, StringComparison.Ordinal);
        Assert.Contains("ReturnPolicyOrder", document["components"]!["schemas"]!.AsObject().Select(schema => schema.Key));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static Assessment Answer() => PolicyEvaluator.Standard.Assess(Read<Order>(Sample.Order), Read<ReturnRequest>(Sample.Request));

    private static T Read<T>(string json) => ReturnPolicyJson.Read<T>(System.Text.Encoding.UTF8.GetBytes(json));

    private static Task<Server> StartAsync(Action<IServiceCollection>? services = null, Action<WebApplication>? map = null) => Server.StartAsync(
        own =>
        {
            own.AddReturnPolicyHttp();
            own.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Add(new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver()));
            services?.Invoke(own);
        },
        app =>
        {
            var group = app.MapGroup("/own").WithReturnPolicyProblems();
            group.MapPost("/order", (Order order) => order);
            group.MapPost("/orders", (Order[] orders) => orders.Length);
            group.MapPost("/assess", (Question question, IPolicyEvaluator evaluator) => evaluator.Assess(question.Order, question.Request));
            group.MapPost("/named", (Named named) => named.Name);
            group.MapGet("/event", () => new Cases.RequestWithdrawn("C-2", Instant.FromUtc(2026, 2, 21, 1, 0), "M-77", null));
            map?.Invoke(app);
        });

    private sealed record Named([property: System.Text.Json.Serialization.JsonRequired] string Name);

    private sealed record Question(Order Order, ReturnRequest Request);
}
