namespace Jqm.ReturnPolicy.Cases;

/// <summary>A command that waives a rule for the request, which is then assessed again (clause 2.2, reading R03). The actor of the command waives the rule.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record WaiveRule : CaseCommand
{
    /// <summary>Creates a command that waives a rule for the request.</summary>
    /// <param name="id">The id of the command.</param>
    /// <param name="at">The instant of the command.</param>
    /// <param name="actor">The person or system that gives the command.</param>
    /// <param name="rule">The rule to waive, which the governing terms must list as waivable.</param>
    /// <param name="note">The reason for the waiver, for the record.</param>
    /// <exception cref="InvalidInputException">A name or the note is empty, or the instant is out of range.</exception>
    public WaiveRule(string id, Instant at, string actor, Rule rule, string note)
        : base(id, at, actor)
    {
        Rule = Check.Defined(rule);
        Note = Check.Name(note, "note");
    }

    /// <summary>Gets the rule to waive, which the governing terms must list as waivable.</summary>
    public Rule Rule { get; }

    /// <summary>Gets the reason for the waiver, for the record.</summary>
    public string Note { get; }

    private protected override CaseAction Kind => CaseAction.Waive;
}
