namespace Jqm.ReturnPolicy;

/// <summary>A reviewer's decision that a rule need not be met (clause 2.2, reading R03). It changes a finding only where the rule is not met anyway.</summary>
public sealed record Waiver
{
    /// <summary>Creates a waiver.</summary>
    /// <param name="rule">The rule that is waived; the governing terms must list it as waivable.</param>
    /// <param name="by">Who waives it.</param>
    /// <param name="note">Why.</param>
    /// <exception cref="InvalidInputException"><paramref name="by"/> is empty.</exception>
    public Waiver(Rule rule, string by, string? note = null)
    {
        Rule = rule;
        By = by;
        Note = note;
    }

    /// <summary>The rule that is waived; the governing terms must list it as waivable.</summary>
    public Rule Rule { get; init => field = Check.Defined(value); }

    /// <summary>Who waives it.</summary>
    /// <exception cref="InvalidInputException">It is empty.</exception>
    public string By { get; init => field = Check.Name(value, "by"); }

    /// <summary>Why.</summary>
    public string? Note { get; init => field = Check.OptionalText(value, "note"); }
}
