using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Jqm.ReturnPolicy.PostgreSql.Service;
using Jqm.ReturnPolicy.PostgreSql.Writer;

namespace Jqm.ReturnPolicy.PostgreSql.Tests;

/// <summary>A client that gives commands to services, and gives a command again that a service has not answered.</summary>
/// <param name="addresses">Returns the addresses of the services at the time.</param>
/// <param name="journal">Receives a line for each answer: what is in it must not be lost.</param>
/// <param name="random">Chooses what to do.</param>
internal sealed class ServiceClient(Func<IReadOnlyList<Task<Uri>>> addresses, ConcurrentQueue<string> journal, Random random)
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() }.AddReturnPolicyConverters();

    private static readonly string Assess =
        $$"""{"order":{{ReturnPolicyJson.ToJson(Work.Order)}},"request":{{ReturnPolicyJson.ToJson(Work.Submit(0).Request)}}}""";

    private static readonly HttpClient Http = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5) }) { Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Does one thing.</summary>
    public async Task DoAsync()
    {
        if (random.Next(10) == 0)
        {
            await AssessAsync();
            return;
        }

        if (random.Next(20) == 0)
        {
            await AllowAsync(random.Next(Work.Allowances));
            return;
        }

        int number = random.Next(Work.Cases);
        ReturnCase? found = await LoadAsync(number);

        // The first command of a case is given again at the end of the case, and sometimes before.
        await ExecuteAsync(number, random.Next(20) == 0 ? Work.Submit(number) : Work.Next(number, found, withdraws: random.Next(20) == 0) ?? Work.Submit(number));
    }

    private async Task AssessAsync()
    {
        using HttpResponseMessage response = await SendAsync(service => Http.PostAsync(new Uri(service, "/returns/assess"), new StringContent(Assess, Encoding.UTF8, "application/json")));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        journal.Enqueue("assessed");
    }

    private async Task AllowAsync(int number)
    {
        using HttpResponseMessage response = await SendAsync(service => Http.PostAsync(new Uri(service, $"/allowances/{number}"), null));
        if (response.StatusCode == HttpStatusCode.Conflict)
            return;
        AllowanceOutcome given = (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<AllowanceOutcome>(Options))!;
        journal.Enqueue($"allowance {given.Id} {given.IsRepeated}");
    }

    private async Task<ReturnCase?> LoadAsync(int number)
    {
        using HttpResponseMessage response = await SendAsync(service => Http.GetAsync(new Uri(service, $"/cases/R-{number}")));
        return response.StatusCode == HttpStatusCode.NotFound ? null : await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<ReturnCase>(Options);
    }

    private async Task ExecuteAsync(int number, CaseCommand command)
    {
        using HttpResponseMessage response = await SendAsync(service =>
            Http.PostAsync(new Uri(service, $"/cases/R-{number}/commands"), new StringContent(ReturnPolicyJson.ToJson(command), Encoding.UTF8, "application/json")));
        CommandOutcome outcome = (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<CommandOutcome>(Options))!;
        journal.Enqueue(outcome.EventId is null ? $"refused R-{number} {outcome.Refusal}" : $"event R-{number} {outcome.Version} {outcome.EventId} {outcome.IsRepeated}");
    }

    /// <summary>Sends a request to a service, and to another one if the first one is killed before it has answered.</summary>
    private async Task<HttpResponseMessage> SendAsync(Func<Uri, Task<HttpResponseMessage>> send)
    {
        while (true)
        {
            IReadOnlyList<Task<Uri>> services = addresses();
            try
            {
                return await send(await services[random.Next(services.Count)]);
            }
            catch (Exception error) when (error is HttpRequestException or IOException or TaskCanceledException)
            {
                journal.Enqueue($"lost {error.GetType().Name}");
                await Task.Delay(20);
            }
        }
    }
}
