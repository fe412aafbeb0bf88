using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace Jqm.ReturnPolicy.Extensions.Tests;

public sealed class TelemetryTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().AddReturnPolicy().BuildServiceProvider();
    private readonly List<Activity> _activities = [];
    private readonly ActivityListener _listener;

    public TelemetryTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ReturnPolicyTelemetry.SourceName,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (_activities)
                    _activities.Add(activity);
            },
        };
    }

    public void Dispose()
    {
        _listener.Dispose();
        _services.Dispose();
    }

    [Fact]
    public void Decisions_are_counted_by_question_and_verdict()
    {
        MetricCollector<long> decisions = Collect<long>(ReturnPolicyTelemetry.Decisions);
        Answer(Documents.Assess);
        Answer(Documents.Cancel);
        Typed();
        Assert.Equal(["assess eligible", "cancel notCancellable", "assess eligible"], decisions.GetMeasurementSnapshot().Select(one => $"{one.Tags["op"]} {one.Tags["verdict"]}"));
    }

    [Fact]
    public void Findings_that_are_not_met_are_counted_by_clause()
    {
        MetricCollector<long> findings = Collect<long>(ReturnPolicyTelemetry.FindingsNotMet);
        Answer(Documents.Assess);
        Answer(Documents.Cancel);
        CollectedMeasurement<long> one = Assert.Single(findings.GetMeasurementSnapshot());
        Assert.Equal(("cancel", "cancellation", "5.2"), (one.Tags["op"], one.Tags["rule"], one.Tags["clause"]));
    }

    [Fact]
    public void Refunded_amounts_are_counted_by_currency_and_estimates_are_not()
    {
        MetricCollector<long> refunded = Collect<long>(ReturnPolicyTelemetry.RefundedAmount);
        Answer(Documents.Assess);
        Answer(Documents.Settle);
        CollectedMeasurement<long> one = Assert.Single(refunded.GetMeasurementSnapshot());
        Assert.Equal((2000, "settle", "USD"), (one.Value, one.Tags["op"], one.Tags["currency"]));
    }

    [Fact]
    public void Durations_and_invalid_input_are_recorded()
    {
        MetricCollector<double> durations = Collect<double>(ReturnPolicyTelemetry.Duration);
        MetricCollector<long> invalid = Collect<long>(ReturnPolicyTelemetry.InvalidInput);
        Answer(Documents.Assess);
        Answer("{}"u8);
        Assert.Equal([null, "malformed"], durations.GetMeasurementSnapshot().Select(one => one.Tags.GetValueOrDefault("error")));
        Assert.Equal("malformed", Assert.Single(invalid.GetMeasurementSnapshot()).Tags["error"]);
    }

    [Fact]
    public void Each_answer_is_an_activity()
    {
        ActivitySource.AddActivityListener(_listener);
        Answer(Documents.Assess);
        Typed();
        lock (_activities)
        {
            Assert.Contains(_activities, activity => activity.OperationName == "returnpolicy.document" && Equals(activity.GetTagItem("returnpolicy.verdict"), "eligible"));
            Assert.Contains(_activities, activity => activity.OperationName == "returnpolicy.assess" && Equals(activity.GetTagItem("returnpolicy.op"), "assess"));
        }
    }

    [Fact]
    public void Loads_are_counted()
    {
        MetricCollector<long> loads = Collect<long>(ReturnPolicyTelemetry.Loads);
        Answer(Documents.Assess);
        Assert.Equal("published", Assert.Single(loads.GetMeasurementSnapshot()).Tags["result"]);
    }

    private void Answer(ReadOnlySpan<byte> document) => _services.GetRequiredService<PublishedPolicies>().Answer(document, new ArrayBufferWriter<byte>());

    private void Typed()
    {
        EvaluationDocument document = ReturnPolicyJson.Read<EvaluationDocument>(Documents.Assess);
        _services.GetRequiredService<IPolicyEvaluator>().Assess(document.Order, document.Request!);
    }

    private MetricCollector<T> Collect<T>(string instrument)
        where T : struct => new(_services.GetRequiredService<IMeterFactory>(), ReturnPolicyTelemetry.MeterName, instrument);
}
