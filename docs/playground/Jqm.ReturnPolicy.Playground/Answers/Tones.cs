namespace Jqm.ReturnPolicy.Playground;

/// <summary>The tones of verdicts and findings.</summary>
public static class Tones
{
    public static Tone Of(AssessmentVerdict verdict) => verdict switch
    {
        AssessmentVerdict.Eligible => Tone.Good,
        AssessmentVerdict.Partial or AssessmentVerdict.Incomplete or AssessmentVerdict.Referred => Tone.Waiting,
        AssessmentVerdict.Ineligible or AssessmentVerdict.OutOfScope => Tone.Bad,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, $"The verdict {verdict} has no tone."),
    };

    public static Tone Of(SettlementVerdict verdict) => verdict switch
    {
        SettlementVerdict.Approved => Tone.Good,
        SettlementVerdict.Partial or SettlementVerdict.Pending => Tone.Waiting,
        SettlementVerdict.Rejected or SettlementVerdict.OutOfScope => Tone.Bad,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, $"The verdict {verdict} has no tone."),
    };

    public static Tone Of(CancellationVerdict verdict) => verdict switch
    {
        CancellationVerdict.Cancellable => Tone.Good,
        CancellationVerdict.NotCancellable or CancellationVerdict.OutOfScope => Tone.Bad,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, $"The verdict {verdict} has no tone."),
    };

    public static Tone Of(AllowanceVerdict verdict) => verdict switch
    {
        AllowanceVerdict.Allowed => Tone.Good,
        AllowanceVerdict.OutOfScope => Tone.Bad,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, $"The verdict {verdict} has no tone."),
    };

    public static Tone Of(FindingStatus status) => status switch
    {
        FindingStatus.Met or FindingStatus.Excepted or FindingStatus.Waived => Tone.Good,
        FindingStatus.Discretionary or FindingStatus.Missing => Tone.Waiting,
        FindingStatus.NotMet => Tone.Bad,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, $"The status {status} has no tone."),
    };

    public static string ClassOf(Tone tone) => tone switch
    {
        Tone.Plain => "plain",
        Tone.Good => "good",
        Tone.Waiting => "waiting",
        Tone.Bad => "bad",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, $"The tone {tone} has no class."),
    };

    public static string SignOf(Tone tone) => tone switch
    {
        Tone.Plain => "",
        Tone.Good => "✓",
        Tone.Waiting => "?",
        Tone.Bad => "✕",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, $"The tone {tone} has no sign."),
    };
}
