namespace Jqm.ReturnPolicy.Extensions;

/// <summary>What is measured of an answer.</summary>
/// <param name="Operation">The question.</param>
/// <param name="Verdict">The verdict, in the word of the wire form.</param>
/// <param name="Findings">The findings, one list for each item.</param>
/// <param name="Refund">What is refunded; null if nothing is, or only estimated.</param>
internal readonly record struct AnswerSummary(Operation Operation, string Verdict, IEnumerable<ValueList<Finding>> Findings, Refund? Refund)
{
    public static AnswerSummary Of(Assessment answer) =>
        new(Operation.Assess, Word<AssessmentVerdict>.Of(answer.Verdict), answer.Items.Select(item => item.Findings), null);

    public static AnswerSummary Of(Settlement answer) =>
        new(Operation.Settle, Word<SettlementVerdict>.Of(answer.Verdict), answer.Items.Select(item => item.Findings), answer.Refund);

    public static AnswerSummary Of(Cancellation answer) =>
        new(Operation.Cancel, Word<CancellationVerdict>.Of(answer.Verdict), [answer.Findings], answer.Refund);

    public static AnswerSummary Of(AllowanceDecision answer) =>
        new(Operation.Allow, Word<AllowanceVerdict>.Of(answer.Verdict), [answer.Findings], answer.Refund);

    /// <summary>Summarizes the answer to a document, which is not an error.</summary>
    public static AnswerSummary Of(EvaluationAnswer answer) =>
        answer.Assessment is { } assessment ? Of(assessment)
        : answer.Settlement is { } settlement ? Of(settlement)
        : answer.Cancellation is { } cancellation ? Of(cancellation)
        : Of(answer.AllowanceDecision!);
}
