using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;

namespace Jqm.ReturnPolicy.PostgreSql.Tests;

/// <summary>
/// Two services over HTTP share a database. Eight clients give commands on the cases of one order to either of them, and give a command again that was not answered. Meanwhile services
/// are killed (<c>kill -9</c>) and started again. In the end the book balances: no event that a client was told is lost, and nothing is refunded twice.
/// </summary>
[Collection(nameof(ManyWritersTests))]
public sealed class TwoServicesTests : IDisposable
{
    private const int Clients = 8;

    private readonly string _connectionString;
    private readonly Book _book;
    private readonly ConcurrentQueue<string> _journal = [];
    private readonly ConcurrentQueue<string> _errors = [];
    private readonly ServiceProcess[] _services = new ServiceProcess[2];

    public TwoServicesTests()
    {
        _connectionString = Server.NewDatabase();
        _book = new Book(_connectionString);
    }

    private static TimeSpan Time => TimeSpan.FromSeconds(int.Parse(Environment.GetEnvironmentVariable("RETURNPOLICY_SECONDS") ?? "20", CultureInfo.InvariantCulture));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_lost_or_refunded_twice_while_services_are_killed_under_load()
    {
        await _book.CreateAsync();
        for (int i = 0; i < _services.Length; i++)
            Start(i);
        await Task.WhenAll(_services.Select(service => service.Address)).WaitAsync(TimeSpan.FromMinutes(5), Cancellation);

        var stop = new CancellationTokenSource();
        Task[] clients = [.. Enumerable.Range(0, Clients).Select(seed => Task.Run(() => GiveCommands(seed, stop.Token)))];
        int kills = await KillServices(clients);
        await stop.CancelAsync();
        await Task.WhenAll(clients).WaitAsync(TimeSpan.FromMinutes(5), Cancellation);

        string[] journal = [.. _journal];
        TestContext.Current.TestOutputHelper!.WriteLine($"{kills} kills; {string.Join(", ", journal.GroupBy(line => line.Split(' ')[0]).Select(kind => $"{kind.Count()} × {kind.Key}"))}");
        Assert.Empty(_errors);

        Assert.InRange(kills, 3, int.MaxValue);
        Assert.True(HasAll());

        await CheckInvalidCommand();
        foreach (ServiceProcess service in _services)
            service.Kill();
        await _book.ConnectionsEndAsync("service");
        await _book.CheckAsync(journal);
        await _book.FinishAsync(journal);
    }

    public void Dispose()
    {
        foreach (ServiceProcess? service in _services)
            service?.Dispose();
        Server.Drop(_connectionString);
    }

    private void Start(int index) => Volatile.Write(ref _services[index], new ServiceProcess(_book.Named("service"), _errors));

    private async Task GiveCommands(int seed, CancellationToken stop)
    {
        var client = new ServiceClient(() => [.. _services.Select(service => service.Address)], _journal, new Random(seed));
        while (!stop.IsCancellationRequested)
            await client.DoAsync();
    }

    /// <summary>
    /// Kills a service now and then, and both at once every third time, for a time and until each thing has happened. Services answer clients between two kills, however slow the machine is.
    /// </summary>
    /// <returns>The number of services that were killed.</returns>
    private async Task<int> KillServices(Task[] clients)
    {
        var random = new Random(1);
        var watch = Stopwatch.StartNew();
        int kills = 0, rounds = 0;
        while (watch.Elapsed < Time || ((kills < 3 || !HasAll()) && watch.Elapsed < Time + TimeSpan.FromMinutes(5)))
        {
            int answers = Answers();
            do
            {
                await Task.Delay(random.Next(1000, 3000), Cancellation);
                Assert.DoesNotContain(clients, client => client.IsFaulted);
            }
            while (Answers() < answers + Clients && watch.Elapsed < Time + TimeSpan.FromMinutes(5));

            int first = random.Next(_services.Length);
            int[] victims = ++rounds % 3 == 0 ? [first, 1 - first] : [first];
            foreach (int victim in victims)
            {
                _services[victim].Kill();
                kills++;
            }

            foreach (int victim in victims)
            {
                _services[victim].Dispose();
                Start(victim);
            }

            await Task.WhenAll(_services.Select(service => service.Address)).WaitAsync(TimeSpan.FromMinutes(5), Cancellation);
        }

        return kills;
    }

    /// <summary>The number of requests that a service has answered.</summary>
    private int Answers() => _journal.Count(line => !line.StartsWith("lost ", StringComparison.Ordinal));

    /// <summary>Whether requests were answered and lost, and commands were executed and given again.</summary>
    private bool HasAll() => _journal.Has("lost") && _journal.Has("assessed") && _journal.HasEvent(isRepeated: false) && _journal.HasEvent(isRepeated: true);

    /// <summary>An invalid command is a problem with its place, and changes nothing.</summary>
    private async Task CheckInvalidCommand()
    {
        using var http = new HttpClient();
        using HttpResponseMessage response = await http.PostAsJsonAsync(new Uri(await _services[0].Address, "/cases/R-1/commands"), new { command = "approve" }, Cancellation);
        string problem = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("\"code\":\"malformed\"", problem, StringComparison.Ordinal);
        Assert.Contains("\"path\":", problem, StringComparison.Ordinal);
    }
}
