namespace Jqm.ReturnPolicy.Json;

/// <summary>The result of a recorded document under one policy: its verdict, or the code of its error. Exactly one member is not null.</summary>
/// <param name="Assessment">The verdict of an assessment.</param>
/// <param name="Settlement">The verdict of a settlement.</param>
/// <param name="Cancellation">The verdict of a cancellation.</param>
/// <param name="Allowance">The verdict on allowances.</param>
/// <param name="Error">The code of the error.</param>
public sealed record ReplayResult(
    AssessmentVerdict? Assessment = null,
    SettlementVerdict? Settlement = null,
    CancellationVerdict? Cancellation = null,
    AllowanceVerdict? Allowance = null,
    ErrorCode? Error = null)
{
    /// <summary>Returns the result in the words of the wire form, such as <c>eligible</c> or <c>error notWaivable</c>.</summary>
    /// <returns>The verdict, or the word <c>error</c> and the code.</returns>
    public override string ToString() =>
        Assessment is { } assessment ? WireNames.AssessmentVerdicts.Text(assessment)
        : Settlement is { } settlement ? WireNames.SettlementVerdicts.Text(settlement)
        : Cancellation is { } cancellation ? WireNames.CancellationVerdicts.Text(cancellation)
        : Allowance is { } allowance ? WireNames.AllowanceVerdicts.Text(allowance)
        : Error is { } error ? "error " + WireNames.ErrorCodes.Text(error)
        : "";

    /// <summary>A number that orders results: verdicts from the first member on, then errors.</summary>
    internal int Order => (int?)Assessment ?? (int?)Settlement ?? (int?)Cancellation ?? (int?)Allowance ?? (1000 + (int?)Error) ?? int.MaxValue;

    internal static ReplayResult Of(EvaluationAnswer answer) =>
        new(answer.Assessment?.Verdict, answer.Settlement?.Verdict, answer.Cancellation?.Verdict, answer.AllowanceDecision?.Verdict, answer.Error?.Code);
}
