using System.Text;

namespace Jqm.ReturnPolicy.AspNetCore.Tests;

public class InvalidInputTests
{
    [Theory]
    [InlineData("", "", "empty")]
    [InlineData("{", "", "not JSON")]
    [InlineData("[]", "", "")]
    [InlineData("null", "", "")]
    [InlineData("{}", "", "order")]
    [InlineData("""{"op":"settle"}""", "op", "'assess'")]
    [InlineData("""{"op":"asess"}""", "op", "'assess'")]
    [InlineData("""{"op":7}""", "op", "")]
    [InlineData("""{"op":null,"op":"assess"}""", "op", "")]
    [InlineData("""{"order":{},"at":"2026-01-01T00:00:00Z"}""", "order", "")]
    public async Task A_malformed_document_is_a_problem_at_its_path(string document, string path, string says)
    {
        await using Server server = await Server.StartAsync();
        using HttpResponseMessage response = await server.PostAsync("/returns/assess", document);
        Assert.Contains(says, await Server.ProblemOf(response, HttpStatusCode.BadRequest, "malformed", path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_reaches_into_lists()
    {
        await using Server server = await Server.StartAsync();
        using HttpResponseMessage response = await server.PostAsync("/returns/assess", Sample.Assess.Replace("\"line\":\"1\"", "\"line\":\"9\"", StringComparison.Ordinal));
        Assert.Equal("Order 'JQM-1' has no line '9'.", await Server.ProblemOf(response, HttpStatusCode.BadRequest, "unknownLine", "request.items[0].line"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("json")]
    public async Task Another_content_type_is_refused(string? type)
    {
        await using Server server = await Server.StartAsync();
        using HttpResponseMessage response = await server.PostAsync("/returns/assess", Encoding.UTF8.GetBytes(Sample.Assess), type);
        Assert.Contains(type ?? "missing", await Server.ProblemOf(response, HttpStatusCode.UnsupportedMediaType, "malformed", ""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("Application/Problem+JSON")]
    public async Task Json_in_utf8_is_accepted(string type)
    {
        await using Server server = await Server.StartAsync();
        using HttpResponseMessage response = await server.PostAsync("/returns/assess", Sample.Assess, type);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_byte_order_mark_is_skipped()
    {
        await using Server server = await Server.StartAsync();
        using HttpResponseMessage response = await server.PostAsync("/returns/assess", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sample.Assess)]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_null_operation_reads_as_absent()
    {
        await using Server server = await Server.StartAsync();
        using HttpResponseMessage response = await server.PostAsync("/returns/assess", Sample.Assess.Replace("{\"order\":{", "{\"op\":null,\"order\":{", StringComparison.Ordinal));
        Assert.Equal("assess", (await Server.JsonOf(response))["op"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_document_of_the_greatest_size_is_answered_and_one_byte_more_is_not()
    {
        byte[] document = Encoding.UTF8.GetBytes(Sample.Assess);
        await using Server server = await Server.StartAsync(options: options => options.MaxDocumentSize = document.Length + 10);
        using HttpResponseMessage good = await server.PostAsync("/returns/assess", [.. document, .. "          "u8]);
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        using HttpResponseMessage bad = await server.PostAsync("/returns/assess", [.. document, .. "           "u8]);
        Assert.Contains($"{document.Length + 10} bytes", await Server.ProblemOf(bad, HttpStatusCode.RequestEntityTooLarge, "malformed", ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_in_pieces_of_unknown_length_is_limited_too()
    {
        byte[] document = Encoding.UTF8.GetBytes(Sample.Assess);
        await using Server server = await Server.StartAsync(options: options => options.MaxDocumentSize = document.Length);
        using HttpResponseMessage good = await PostPiecesAsync(server, document);
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        using HttpResponseMessage bad = await PostPiecesAsync(server, [.. document, (byte)' ']);
        await Server.ProblemOf(bad, HttpStatusCode.RequestEntityTooLarge, "malformed", "");
    }

    [Fact]
    public async Task The_framing_of_chunks_does_not_count_as_the_document()
    {
        byte[] document = Encoding.UTF8.GetBytes(Sample.Assess);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"]);
        builder.Services.AddReturnPolicy();
        await using WebApplication app = builder.Build();
        app.MapReturnPolicy("/returns", options => options.MaxDocumentSize = document.Length);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        foreach ((byte[] sent, HttpStatusCode status) in new[] { (document, HttpStatusCode.OK), ([.. document, (byte)' '], HttpStatusCode.RequestEntityTooLarge) })
        {
            using var content = new Pieces(sent);
            content.Headers.ContentType = new("application/json");
            using HttpResponseMessage response = await client.PostAsync("/returns/assess", content, TestContext.Current.CancellationToken);
            Assert.Equal(status, response.StatusCode);
        }
    }

    [Fact]
    public async Task Another_method_is_not_allowed()
    {
        await using Server server = await Server.StartAsync();
        using HttpResponseMessage response = await server.Client.GetAsync("/returns/assess", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_quoted_value_is_written_without_escapes()
    {
        await using Server server = await Server.StartAsync();
        using HttpResponseMessage response = await server.PostAsync("/returns/assess", Sample.Assess.Replace("\"line\":\"1\"", "\"line\":\"\U0001F600\"", StringComparison.Ordinal));
        Assert.Contains("'\U0001F600'", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_that_customizes_problems_customizes_these()
    {
        await using Server server = await Server.StartAsync(services => services.AddProblemDetails(options => options.CustomizeProblemDetails = context => context.ProblemDetails.Extensions["team"] = "returns"));
        using HttpResponseMessage response = await server.PostAsync("/returns/assess", "{}");
        await Server.ProblemOf(response, HttpStatusCode.BadRequest, "malformed", "");
        Assert.Equal("returns", (await Server.JsonOf(response))["team"]!.GetValue<string>());
    }

    [Fact]
    public void Routes_without_services_throw_with_the_call_to_add()
    {
        WebApplication app = WebApplication.CreateSlimBuilder().Build();
        Assert.Contains("AddReturnPolicy", Assert.Throws<InvalidOperationException>(() => app.MapReturnPolicy("/returns")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_greatest_size_is_at_least_one_byte() => Assert.Throws<ArgumentOutOfRangeException>(() => new ReturnPolicyEndpointOptions { MaxDocumentSize = 0 });

    private static async Task<HttpResponseMessage> PostPiecesAsync(Server server, byte[] document)
    {
        using var content = new Pieces(document);
        content.Headers.ContentType = new("application/json");
        return await server.Client.PostAsync("/returns/assess", content, TestContext.Current.CancellationToken);
    }

    /// <summary>Content that is sent byte by byte, and whose length is not announced.</summary>
    private sealed class Pieces(byte[] document) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (int i = 0; i < document.Length; i++)
            {
                await stream.WriteAsync(document.AsMemory(i, 1));
                if (i % 50 == 0)
                    await stream.FlushAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = -1;
            return false;
        }
    }
}
