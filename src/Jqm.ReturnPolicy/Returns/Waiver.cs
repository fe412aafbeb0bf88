namespace Jqm.ReturnPolicy;

/// <summary>A reviewer's decision that a rule need not be met (clause 2.2, reading R03). A waiver changes a finding only if the rule is not met.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record Waiver
{
    /// <summary>Creates a waiver of a rule.</summary>
    /// <param name="rule">The rule that is waived; the governing terms must list it as waivable.</param>
    /// <param name="by">The name of the person who waives the rule.</param>
    /// <param name="note">The reason for the waiver; null if none is given.</param>
    /// <exception cref="InvalidInputException"><paramref name="by"/> is empty.</exception>
    public Waiver(Rule rule, string by, string? note = null)
    {
        Rule = rule;
        By = by;
        Note = note;
    }

    /// <summary>Gets the rule that is waived; the governing terms must list it as waivable.</summary>
    public Rule Rule { get; init => field = Check.Defined(value); }

    /// <summary>Gets the name of the person who waives the rule.</summary>
    /// <exception cref="InvalidInputException">The name is empty.</exception>
    public string By { get; init => field = Check.Name(value, "by"); }

    /// <summary>Gets the reason for the waiver; null if none is given.</summary>
    public string? Note { get; init => field = Check.OptionalText(value, "note"); }
}
