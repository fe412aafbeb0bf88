using System.Collections.Frozen;

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

    private static readonly FrozenDictionary<AssessmentVerdict, ReplayResult> Assessments = Each<AssessmentVerdict>(static verdict => new(Assessment: verdict));
    private static readonly FrozenDictionary<SettlementVerdict, ReplayResult> Settlements = Each<SettlementVerdict>(static verdict => new(Settlement: verdict));
    private static readonly FrozenDictionary<CancellationVerdict, ReplayResult> Cancellations = Each<CancellationVerdict>(static verdict => new(Cancellation: verdict));
    private static readonly FrozenDictionary<AllowanceVerdict, ReplayResult> Allowances = Each<AllowanceVerdict>(static verdict => new(Allowance: verdict));
    private static readonly FrozenDictionary<ErrorCode, ReplayResult> Errors = Each<ErrorCode>(static code => new(Error: code));

    /// <summary>The number that <see cref="NumberOf"/> returns for errors is the number of the error's code and this.</summary>
    private const int FirstError = 1000;

    /// <summary>Returns a number for each result of an operation. The numbers order results: verdicts from the first member on, then errors.</summary>
    internal static int NumberOf(EvaluationAnswer answer) =>
        answer.Assessment is { } assessment ? (int)assessment.Verdict
        : answer.Settlement is { } settlement ? (int)settlement.Verdict
        : answer.Cancellation is { } cancellation ? (int)cancellation.Verdict
        : answer.AllowanceDecision is { } decision ? (int)decision.Verdict
        : FirstError + (int)answer.Error!.Code;

    /// <summary>Returns the result with a number.</summary>
    internal static ReplayResult Of(Operation operation, int number) => number >= FirstError ? Errors[(ErrorCode)(number - FirstError)] : operation switch
    {
        Operation.Assess => Assessments[(AssessmentVerdict)number],
        Operation.Settle => Settlements[(SettlementVerdict)number],
        Operation.Cancel => Cancellations[(CancellationVerdict)number],
        Operation.Allow => Allowances[(AllowanceVerdict)number],
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "There is no such operation."),
    };

    private static FrozenDictionary<T, ReplayResult> Each<T>(Func<T, ReplayResult> create)
        where T : struct, Enum => Enum.GetValues<T>().ToFrozenDictionary(value => value, create);
}
