using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Jqm.ReturnPolicy.Extensions.Tests;

public sealed class PublicationTests : IDisposable
{
    private static readonly Policy First = new("p", "1");
    private static readonly Policy Second = new("p", "2", Instant.FromUtc(2026, 3, 1, 0, 0), PolicyTerms.Standard with { WindowDays = 45 });

    private readonly SwitchedSource _source = new();
    private readonly DelayClock _time = new(new ReturnPolicyOptions().ReloadDelay);
    private readonly FakeLogCollector _log = FakeLogCollector.Create(new FakeLogCollectorOptions());
    private readonly IHost _host;

    public PublicationTests()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<TimeProvider>(_time);
        builder.Services.AddSingleton<IPolicySource>(_source);
        builder.Services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(_log)));
        builder.Services.AddReturnPolicy();
        builder.Services.AddHealthChecks().AddReturnPolicy();
        _host = builder.Build();
    }

    private PublishedPolicies Published => _host.Services.GetRequiredService<PublishedPolicies>();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task A_change_governs_the_same_resolved_evaluator()
    {
        await StartAsync();
        IPolicyEvaluator evaluator = _host.Services.GetRequiredService<IPolicyEvaluator>();
        Assert.Equal(30, evaluator.GetTermsInForce("M", Instant.FromUtc(2026, 4, 1, 0, 0)).Terms.WindowDays);

        await ChangeAsync(() => new PolicySet([First, Second]));

        Assert.Equal(45, evaluator.GetTermsInForce("M", Instant.FromUtc(2026, 4, 1, 0, 0)).Terms.WindowDays);
        Assert.Equal(30, evaluator.GetTermsInForce("M", Instant.FromUtc(2026, 2, 1, 0, 0)).Terms.WindowDays);
    }

    [Fact]
    public async Task A_change_governs_documents()
    {
        await StartAsync();
        await ChangeAsync(() => new PolicySet([new Policy("other", "9")]));
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        EvaluationAnswer answer = Published.Answer(Documents.Assess, output);
        Assert.Equal(new PolicyReference("other", "9"), answer.Assessment!.Policy);
        Assert.Equal(ReturnPolicyJson.ToUtf8Bytes(answer), output.WrittenSpan.ToArray());
        Assert.Equal(answer, _host.Services.GetRequiredService<DocumentEvaluator>().Answer(Documents.Assess));
    }

    [Fact]
    public async Task A_failed_load_keeps_the_last_policies_and_is_logged_and_degrades_the_health()
    {
        await StartAsync();
        await ChangeAsync(() => new PolicySet([First, Second]));
        PolicyEvaluator before = Published.Evaluator;
        Assert.Equal(HealthStatus.Healthy, (await CheckHealthAsync()).Status);

        await ChangeAsync(() => throw new TimeoutException("The database does not answer."));

        Assert.Same(before, Published.Evaluator);
        Assert.False(Published.LastLoad!.Succeeded);
        Assert.Equal(Instant.FromDateTimeOffset(_time.GetUtcNow()), Published.LastLoad.At);
        FakeLogRecord record = Assert.Single(_log.GetSnapshot(), record => record.Level == LogLevel.Error);
        Assert.Contains("The database does not answer.", record.Exception!.Message, StringComparison.Ordinal);
        HealthReport report = await CheckHealthAsync();
        Assert.Equal(HealthStatus.Degraded, report.Status);
        Assert.Contains("The database does not answer.", report.Entries["return-policy"].Description, StringComparison.Ordinal);

        await ChangeAsync(() => new PolicySet([First]));
        Assert.True(Published.LastLoad!.Succeeded);
        Assert.Equal([First], Published.Policies.Policies);
        Assert.Equal(HealthStatus.Healthy, (await CheckHealthAsync()).Status);
    }

    [Fact]
    public async Task Policies_that_do_not_fit_together_do_not_govern()
    {
        await StartAsync();
        await ChangeAsync(() => new PolicySet([First, First]));
        Assert.Equal(PolicySet.Standard, Published.Policies);
        Assert.IsType<InvalidInputException>(Published.LastLoad!.Error);
    }

    [Fact]
    public async Task A_version_that_changes_after_its_publication_is_logged()
    {
        await StartAsync();
        await ChangeAsync(() => new PolicySet([First, Second]));
        Assert.DoesNotContain(_log.GetSnapshot(), record => record.Level == LogLevel.Warning);
        await ChangeAsync(() => new PolicySet([First, Second with { Terms = PolicyTerms.Standard }]));
        Assert.Contains("Version '2' of the policy 'p' was changed after its publication", Assert.Single(_log.GetSnapshot(), record => record.Level == LogLevel.Warning).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_load_of_the_same_policies_publishes_nothing()
    {
        await StartAsync();
        PolicyEvaluator before = Published.Evaluator;
        await ChangeAsync(() => new PolicySet([.. PolicySet.Standard.Policies]));
        Assert.Same(before, Published.Evaluator);
    }

    [Fact]
    public async Task Changes_during_the_delay_are_loaded_once()
    {
        await StartAsync();
        int before = _source.Loads;
        _source.Change(() => new PolicySet([First]));
        await _time.DelayBeginsAsync();
        _source.Change(() => new PolicySet([First, Second]));
        _time.EndDelay();
        await Eventually.MeetsAsync(() => Published.Policies.Policies.Count == 2);
        Assert.Equal(before + 1, _source.Loads);

        // A second load of the two changes would come before the load of the next one.
        await ChangeAsync(() => new PolicySet([Second]));
        Assert.Equal([Second], Published.Policies.Policies);
        Assert.Equal(before + 2, _source.Loads);
    }

    [Fact]
    public async Task Answers_during_changes_are_each_of_one_publication()
    {
        await StartAsync();
        PolicySet[] sets =
        [
            new([new Policy("a", "1", terms: PolicyTerms.Standard with { WindowDays = 1 })], [new Agreement("a", "M-77", new TermsPatch { RefundTo = RefundTo.AccountBalance })]),
            new([new Policy("b", "1", terms: PolicyTerms.Standard with { WindowDays = 45 })], [new Agreement("b", "M-77", new TermsPatch { RefundTo = RefundTo.OriginalPayment })]),
        ];
        _source.Change(() => sets[0]);
        await Published.ReloadAsync(TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        // Threads of their own, because the loads need those of the pool.
        Task<int>[] readers = [.. Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(() => ReadUntil(stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        for (int i = 0; i < 200; i++)
        {
            PolicySet next = sets[i % 2];
            _source.Change(() => next);
            await Published.ReloadAsync(TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers), answers => Assert.InRange(answers, 1, int.MaxValue));
    }

    [Fact]
    public async Task Invalid_policies_at_the_start_stop_the_host()
    {
        _source.Change(() => new PolicySet([First, First]));
        PolicyLoadException error = await Assert.ThrowsAsync<PolicyLoadException>(() => StartAsync());
        Assert.Contains("policies[1]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_health_is_bad_before_the_first_load() => Assert.Equal(HealthStatus.Unhealthy, (await CheckHealthAsync()).Status);

    /// <summary>Answers a document until the test stops, and requires that each answer is of one publication. Returns the number of answers.</summary>
    private int ReadUntil(CancellationToken stop)
    {
        int answers = 0;
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        do
        {
            output.ResetWrittenCount();
            Assessment answer = Published.Answer(Documents.Assess, output).Assessment!;
            Assert.Equal(answer.Policy.Id, Assert.Single(answer.AgreementIds));
            Assert.Equal(answer.Policy.Id == "a" ? AssessmentVerdict.Ineligible : AssessmentVerdict.Eligible, answer.Verdict);
            answers++;
        }
        while (!stop.IsCancellationRequested);

        return answers;
    }

    private Task StartAsync() => _host.StartAsync(TestContext.Current.CancellationToken);

    private Task<HealthReport> CheckHealthAsync() => _host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

    /// <summary>Announces a change, and waits until it was loaded.</summary>
    private async Task ChangeAsync(Func<PolicySet> load)
    {
        PolicyLoad? before = Published.LastLoad;
        _source.Change(load);
        await _time.DelayBeginsAsync();
        _time.EndDelay();
        await Eventually.MeetsAsync(() => !ReferenceEquals(Published.LastLoad, before));
    }
}
