using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>The colours of verdicts, statuses and states: green for a good one, red for a bad one, yellow for one that waits for something.</summary>
internal static class Colours
{
    private static readonly Color Good = Color.Green;
    private static readonly Color Open = Color.Yellow;
    private static readonly Color Bad = Color.Red;

    public static Color Of(AssessmentVerdict verdict) => verdict switch
    {
        AssessmentVerdict.Eligible => Good,
        AssessmentVerdict.Partial or AssessmentVerdict.Referred or AssessmentVerdict.Incomplete => Open,
        AssessmentVerdict.Ineligible or AssessmentVerdict.OutOfScope => Bad,
        _ => throw Unknown(verdict),
    };

    public static Color Of(SettlementVerdict verdict) => verdict switch
    {
        SettlementVerdict.Approved => Good,
        SettlementVerdict.Partial or SettlementVerdict.Pending => Open,
        SettlementVerdict.Rejected or SettlementVerdict.OutOfScope => Bad,
        _ => throw Unknown(verdict),
    };

    public static Color Of(CancellationVerdict verdict) => verdict switch
    {
        CancellationVerdict.Cancellable => Good,
        CancellationVerdict.NotCancellable or CancellationVerdict.OutOfScope => Bad,
        _ => throw Unknown(verdict),
    };

    public static Color Of(AllowanceVerdict verdict) => verdict switch
    {
        AllowanceVerdict.Allowed => Good,
        AllowanceVerdict.OutOfScope => Bad,
        _ => throw Unknown(verdict),
    };

    public static Color Of(FindingStatus status) => status switch
    {
        FindingStatus.Met or FindingStatus.Excepted or FindingStatus.Waived => Good,
        FindingStatus.Missing or FindingStatus.Discretionary => Open,
        FindingStatus.NotMet => Bad,
        _ => throw Unknown(status),
    };

    public static Color Of(CaseState state) => state switch
    {
        CaseState.Approved or CaseState.Settled or CaseState.Refunded => Good,
        CaseState.Open or CaseState.AwaitingInformation or CaseState.Received or CaseState.Withdrawn => Open,
        CaseState.Rejected or CaseState.Declined or CaseState.Refused => Bad,
        _ => throw Unknown(state),
    };

    private static ArgumentOutOfRangeException Unknown<T>(T member)
        where T : struct, Enum => new(nameof(member), member, $"The {typeof(T).Name} {member} has no colour.");
}
