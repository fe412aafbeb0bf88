namespace Jqm.ReturnPolicy.Cases;

/// <summary>An event: a rule was waived, and the request was assessed again (clause 2.2, reading R03).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record RuleWaived : CaseEvent
{
    /// <summary>Creates the event of a waived rule.</summary>
    /// <param name="id">The id of the command that led to the event.</param>
    /// <param name="at">The instant of the event.</param>
    /// <param name="actor">The person or system that gave the command.</param>
    /// <param name="waiver">The waived rule, the reviewer and the reason.</param>
    /// <param name="assessment">The assessment of the request after the event.</param>
    /// <exception cref="ArgumentNullException"><paramref name="waiver"/> or <paramref name="assessment"/> is null.</exception>
    /// <exception cref="InvalidInputException">A name is empty, or the instant is out of range.</exception>
    public RuleWaived(string id, Instant at, string actor, Waiver waiver, Assessment assessment)
        : base(id, at, actor)
    {
        Guard.Against.Null(waiver);
        Guard.Against.Null(assessment);
        Waiver = waiver;
        Assessment = assessment;
    }

    /// <summary>Gets the waiver: the waived rule, the reviewer and the reason.</summary>
    public Waiver Waiver { get; }

    /// <summary>Gets the assessment of the request after the event.</summary>
    public Assessment Assessment { get; }

    private protected override CaseAction Kind => CaseAction.Waive;
}
