using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Microsoft.Extensions.Time.Testing;

namespace Jqm.ReturnPolicy.AspNetCore.Tests;

/// <summary>A server in this process, with the routes of the return policy.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Server(WebApplication app)
    {
        _app = app;
        Client = app.GetTestClient();
    }

    public HttpClient Client { get; }

    /// <summary>Starts a server.</summary>
    /// <param name="services">Adds to the services.</param>
    /// <param name="map">Maps routes besides those of the return policy.</param>
    /// <param name="options">Sets the options of the routes.</param>
    /// <param name="policies">The policies; null for the standard policy.</param>
    public static async Task<Server> StartAsync(
        Action<IServiceCollection>? services = null, Action<WebApplication>? map = null, Action<ReturnPolicyEndpointOptions>? options = null, Func<PolicySet>? policies = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 3, 15, 0, 0, 0, TimeSpan.Zero)));
        builder.Services.AddReturnPolicy();
        if (policies is not null)
            builder.Services.AddSingleton<IPolicySource>(new Source(policies));
        services?.Invoke(builder.Services);
        WebApplication app = builder.Build();
        app.MapReturnPolicy("/returns", options);
        map?.Invoke(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new Server(app);
    }

    public Task<HttpResponseMessage> PostAsync(string path, string json, string type = "application/json") =>
        PostAsync(path, Encoding.UTF8.GetBytes(json), type);

    public async Task<HttpResponseMessage> PostAsync(string path, byte[] body, string? type = "application/json")
    {
        using var content = new ByteArrayContent(body);
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await Client.PostAsync(path, content, TestContext.Current.CancellationToken);
    }

    /// <summary>Loads the policies again.</summary>
    public Task ReloadAsync() => _app.Services.GetRequiredService<PublishedPolicies>().ReloadAsync(TestContext.Current.CancellationToken);

    public static async Task<JsonObject> JsonOf(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();

    /// <summary>Checks that a response is a problem, and returns its detail.</summary>
    public static async Task<string> ProblemOf(HttpResponseMessage response, HttpStatusCode status, string code, string path)
    {
        JsonObject problem = await JsonOf(response);
        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal((code, path, (int)status), (problem["code"]!.GetValue<string>(), problem["path"]!.GetValue<string>(), problem["status"]!.GetValue<int>()));
        string detail = problem["detail"]!.GetValue<string>();
        Assert.EndsWith(".", detail, StringComparison.Ordinal);
        return detail;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class Source(Func<PolicySet> policies) : IPolicySource
    {
        public ValueTask<PolicySet> LoadAsync(CancellationToken cancellationToken) => new(policies());

        public IChangeToken GetChangeToken() => new CancellationChangeToken(CancellationToken.None);
    }
}
