namespace Jqm.ReturnPolicy.Extensions;

/// <summary>
/// The names of the metrics and traces of the package. Give <see cref="SourceName"/> and <see cref="MeterName"/> to OpenTelemetry: <c>tracing.AddSource(…)</c>,
/// <c>metrics.AddMeter(…)</c>.
/// </summary>
public static class ReturnPolicyTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>: one activity for each answer.</summary>
    public const string SourceName = "Jqm.ReturnPolicy.Extensions";

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/> with all metrics of the package.</summary>
    public const string MeterName = "Jqm.ReturnPolicy.Extensions";

    /// <summary>A counter of answers, with the tags <c>op</c> and <c>verdict</c> in the words of the wire form.</summary>
    public const string Decisions = "returnpolicy.decisions";

    /// <summary>A counter of findings that are not met, with the tags <c>op</c>, <c>rule</c> and <c>clause</c>.</summary>
    public const string FindingsNotMet = "returnpolicy.findings.not_met";

    /// <summary>
    /// A counter of refunded amounts, in minor units, with the tags <c>op</c> and <c>currency</c>. The estimates of assessments are not counted, because nothing is
    /// refunded yet.
    /// </summary>
    public const string RefundedAmount = "returnpolicy.refunded.amount";

    /// <summary>A histogram of the duration of an answer, in seconds, with the tag <c>op</c>; invalid input has the tag <c>error</c> with its code, too.</summary>
    public const string Duration = "returnpolicy.duration";

    /// <summary>A counter of invalid input, with the tags <c>op</c>, if it is known, and <c>error</c>, the code.</summary>
    public const string InvalidInput = "returnpolicy.invalid_input";

    /// <summary>A counter of loads of policies, with the tag <c>result</c>: <c>published</c>, <c>unchanged</c> or <c>failed</c>.</summary>
    public const string Loads = "returnpolicy.loads";
}
