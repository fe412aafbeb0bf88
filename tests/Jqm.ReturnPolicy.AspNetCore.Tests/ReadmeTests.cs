using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Jqm.ReturnPolicy.Programs;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;

namespace Jqm.ReturnPolicy.AspNetCore.Tests;

public class ReadmeTests
{
    [Fact]
    public void The_first_example_has_at_most_ten_lines_and_needs_no_using()
    {
        Assert.InRange(ReadmeProgram.Text().Trim().Split('\n').Length, 4, 10);
        Assert.DoesNotContain("using", ReadmeProgram.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_example_serves_the_policy_on_loopback()
    {
        var built = new TaskCompletionSource<IHost>();
        using IDisposable hosts = DiagnosticListener.AllListeners.Subscribe(new Observer<DiagnosticListener>(listener =>
        {
            if (listener.Name == "Microsoft.Extensions.Hosting")
            {
                listener.Subscribe(new Observer<KeyValuePair<string, object?>>(pair =>
                {
                    if (pair is { Key: "HostBuilt", Value: IHost host } && host.Services.GetService<Microsoft.Extensions.Configuration.IConfiguration>()?["ReadmeTests"] == "true")
                        built.TrySetResult(host);
                }));
            }
        }));
        Task program = Task.Run(() => ReadmeProgram.Run(ProjectKind.Web, "--urls=http://127.0.0.1:0", "--ReadmeTests=true", "--Logging:LogLevel:Default=None", "--ReturnPolicy:policies:0:id=p", "--ReturnPolicy:policies:0:version=7"), TestContext.Current.CancellationToken);
        Task first = await Task.WhenAny(built.Task, program);
        await first;
        IHost host = await built.Task;
        IHostApplicationLifetime lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        var started = new TaskCompletionSource();
        lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await Task.WhenAny(started.Task, program);
        string address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

        using var client = new HttpClient { BaseAddress = new Uri(address) };
        using var content = new StringContent(Sample.Assess, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await client.PostAsync("/returns/assess", content, TestContext.Current.CancellationToken);
        JsonObject answer = await Server.JsonOf(response);
        Assert.Equal(("eligible", "7"), (answer["verdict"]!.GetValue<string>(), answer["policy"]!["version"]!.GetValue<string>()));
        using HttpResponseMessage document = await client.GetAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, document.StatusCode);

        // The server itself refuses a body that is announced as too large. The client sends the body only if the server wants it: a server that closes the connection earlier would be an error.
        using var waiting = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(2) }) { BaseAddress = client.BaseAddress };
        waiting.DefaultRequestHeaders.ExpectContinue = true;
        using var large = new ByteArrayContent(new byte[(1 << 20) + 1]);
        large.Headers.ContentType = new("application/json");
        using HttpResponseMessage refused = await waiting.PostAsync("/returns/assess", large, TestContext.Current.CancellationToken);
        await Server.ProblemOf(refused, HttpStatusCode.RequestEntityTooLarge, "malformed", "");

        lifetime.StopApplication();
        await program;
    }

    private sealed class Observer<T>(Action<T> next) : IObserver<T>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(T value) => next(value);
    }
}
