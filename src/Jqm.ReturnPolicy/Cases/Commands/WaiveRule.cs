namespace Jqm.ReturnPolicy.Cases;

/// <summary>Waives a rule for the request, which is then judged again (clause 2.2, reading R03). The actor is who waives it.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record WaiveRule : CaseCommand
{
    /// <summary>Creates the command.</summary>
    /// <param name="id">The id of the command.</param>
    /// <param name="at">The instant of the command.</param>
    /// <param name="actor">The person or system that gives the command.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="note">Why; it goes on record.</param>
    /// <exception cref="InvalidInputException">A name or the note is empty, or the instant is out of range.</exception>
    public WaiveRule(string id, Instant at, string actor, Rule rule, string note)
        : base(id, at, actor)
    {
        Rule = Check.Defined(rule);
        Note = Check.Name(note, "note");
    }

    /// <summary>Gets the rule.</summary>
    public Rule Rule { get; }

    /// <summary>Gets the reason for the waiver, for the record.</summary>
    public string Note { get; }

    private protected override CaseAction Kind => CaseAction.Waive;
}
