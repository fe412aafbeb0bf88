namespace Jqm.ReturnPolicy;

/// <summary>A reviewer's decision that a rule need not be met (clause 2.2, reading R03). It changes a finding only where the rule is not met anyway.</summary>
public sealed record Waiver
{
    private readonly Rule _rule;
    private readonly string _by = "";
    private readonly string? _note;

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
    public Rule Rule { get => _rule; init => _rule = Check.Defined(value); }

    /// <summary>Who waives it.</summary>
    /// <exception cref="InvalidInputException">It is empty.</exception>
    public string By { get => _by; init => _by = Check.Name(value, "by"); }

    /// <summary>Why.</summary>
    public string? Note { get => _note; init => _note = Check.OptionalText(value, "note"); }
}
