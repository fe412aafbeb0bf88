using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.AspNetCore.Tests;

public class ControllerTests
{
    [Fact]
    public async Task Types_are_bound_and_returned_in_their_wire_form()
    {
        await using Server server = await StartAsync();
        using HttpResponseMessage response = await server.PostAsync("/controller/assess", Sample.Assess);
        JsonObject answer = await Server.JsonOf(response);
        Assert.Equal(("eligible", "1"), (answer["verdict"]!.GetValue<string>(), answer["policy"]!["version"]!.GetValue<string>()));
    }

    [Fact]
    public async Task An_invalid_body_is_a_problem_whose_path_starts_at_the_body()
    {
        await using Server server = await StartAsync();
        using HttpResponseMessage response = await server.PostAsync("/controller/assess", Sample.Assess.Replace("\"quantity\":2", "\"quantity\":0", StringComparison.Ordinal));
        await Server.ProblemOf(response, HttpStatusCode.BadRequest, "quantityOutOfRange", "order.lines[0].quantity");
    }

    [Fact]
    public async Task Invalid_input_of_an_evaluation_is_a_problem()
    {
        await using Server server = await StartAsync();
        using HttpResponseMessage response = await server.PostAsync("/controller/assess", Sample.Assess.Replace("\"line\":\"1\"", "\"line\":\"9\"", StringComparison.Ordinal));
        await Server.ProblemOf(response, HttpStatusCode.BadRequest, "unknownLine", "request.items[0].line");
    }

    [Theory]
    [InlineData("", "", "empty")]
    [InlineData("""{"order":""", "", "not JSON")]
    [InlineData("null", "", "null")]
    [InlineData("[]", "", "The body is not of the type")]
    public async Task A_body_that_cannot_be_read_is_a_problem(string body, string path, string says)
    {
        await using Server server = await StartAsync();
        using HttpResponseMessage response = await server.PostAsync("/controller/assess", body);
        Assert.Contains(says, await Server.ProblemOf(response, HttpStatusCode.BadRequest, "malformed", path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_not_utf8_is_a_problem()
    {
        await using Server server = await StartAsync();
        using HttpResponseMessage response = await server.PostAsync("/controller/assess", [.. "{\"order\":{\"number\":\""u8, 0xff, .. "\"}}"u8]);
        Assert.Contains("UTF-8", await Server.ProblemOf(response, HttpStatusCode.BadRequest, "malformed", "order"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invalid_body_of_the_applications_own_type_is_answered_as_before()
    {
        await using Server server = await StartAsync();
        using HttpResponseMessage response = await server.PostAsync("/controller/own", """{"number":"seven"}""");
        JsonObject problem = await Server.JsonOf(response);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull(problem["errors"]);
        Assert.Null(problem["code"]);
    }

    private static Task<Server> StartAsync() => Server.StartAsync(
        own =>
        {
            own.AddControllers().AddApplicationPart(typeof(ReturnsController).Assembly);
            own.AddReturnPolicyHttp();
        },
        app => app.MapControllers().WithReturnPolicyProblems());
}
