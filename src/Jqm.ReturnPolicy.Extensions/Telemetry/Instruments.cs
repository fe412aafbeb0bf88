using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>Records answers in metrics and traces.</summary>
internal sealed class Instruments : IDisposable
{
    private readonly ActivitySource _source = new(ReturnPolicyTelemetry.SourceName);
    private readonly Meter? _ownMeter;
    private readonly TimeProvider _time;
    private readonly Counter<long> _decisions;
    private readonly Counter<long> _notMet;
    private readonly Counter<long> _refunded;
    private readonly Counter<long> _invalid;
    private readonly Counter<long> _loads;
    private readonly Histogram<double> _duration;

    public Instruments(TimeProvider time, IMeterFactory? meters = null)
    {
        _time = time;
        _ownMeter = meters is null ? new Meter(ReturnPolicyTelemetry.MeterName) : null;
        Meter meter = _ownMeter ?? meters!.Create(new MeterOptions(ReturnPolicyTelemetry.MeterName));
        _decisions = meter.CreateCounter<long>(ReturnPolicyTelemetry.Decisions, "{decision}", "Answers by question and verdict.");
        _notMet = meter.CreateCounter<long>(ReturnPolicyTelemetry.FindingsNotMet, "{finding}", "Findings that are not met, by clause.");
        _refunded = meter.CreateCounter<long>(ReturnPolicyTelemetry.RefundedAmount, "{minor_unit}", "Refunded amounts in minor units, by currency.");
        _invalid = meter.CreateCounter<long>(ReturnPolicyTelemetry.InvalidInput, "{input}", "Invalid input by error code.");
        _loads = meter.CreateCounter<long>(ReturnPolicyTelemetry.Loads, "{load}", "Loads of policies by result.");
        _duration = meter.CreateHistogram<double>(ReturnPolicyTelemetry.Duration, "s", "The duration of an answer.");
    }

    /// <summary>Gets whether anything listens.</summary>
    public bool IsEnabled => _decisions.Enabled || _duration.Enabled || _notMet.Enabled || _refunded.Enabled || _invalid.Enabled || _source.HasListeners();

    /// <summary>Begins to measure an answer.</summary>
    public long Begin() => _time.GetTimestamp();

    /// <summary>Starts the activity of a question; null if nobody listens.</summary>
    public Activity? Start(Operation operation) => _source.HasListeners() ? _source.StartActivity($"returnpolicy.{Word<Operation>.Of(operation)}") : null;

    /// <summary>Starts the activity of a document, whose question is not known yet; null if nobody listens.</summary>
    public Activity? StartDocument() => _source.StartActivity("returnpolicy.document");

    /// <summary>Records an answer.</summary>
    public void Record(in AnswerSummary answer, long begun, Activity? activity)
    {
        string operation = Word<Operation>.Of(answer.Operation);
        KeyValuePair<string, object?> op = new("op", operation);
        _duration.Record(_time.GetElapsedTime(begun).TotalSeconds, op);
        _decisions.Add(1, op, new("verdict", answer.Verdict));
        if (_notMet.Enabled)
        {
            foreach (Finding finding in answer.Findings.SelectMany(findings => findings))
            {
                if (finding.Status == FindingStatus.NotMet)
                    _notMet.Add(1, op, new("rule", Word<Rule>.Of(finding.Rule)), new("clause", finding.Clause.Number));
            }
        }

        if (answer.Refund is { } refund && _refunded.Enabled)
            _refunded.Add(refund.Total.MinorUnits, op, new("currency", refund.Currency.Code));
        activity?.SetTag("returnpolicy.op", operation);
        activity?.SetTag("returnpolicy.verdict", answer.Verdict);
    }

    /// <summary>Records invalid input.</summary>
    /// <param name="operation">The question; null if it is not known.</param>
    /// <param name="code">The code of the error.</param>
    /// <param name="begun">What <see cref="Begin"/> returned.</param>
    /// <param name="activity">The activity of the question.</param>
    public void RecordInvalid(Operation? operation, ErrorCode code, long begun, Activity? activity)
    {
        var tags = new TagList { { "error", Word<ErrorCode>.Of(code) } };
        if (operation is { } known)
            tags.Add("op", Word<Operation>.Of(known));
        _invalid.Add(1, tags);
        _duration.Record(_time.GetElapsedTime(begun).TotalSeconds, tags);
        activity?.SetTag("returnpolicy.error", Word<ErrorCode>.Of(code));
        activity?.SetStatus(ActivityStatusCode.Error, Word<ErrorCode>.Of(code));
    }

    /// <summary>Records a load of policies.</summary>
    /// <param name="result"><c>published</c>, <c>unchanged</c> or <c>failed</c>.</param>
    public void RecordLoad(string result) => _loads.Add(1, new KeyValuePair<string, object?>("result", result));

    public void Dispose()
    {
        _source.Dispose();
        _ownMeter?.Dispose();
    }
}
