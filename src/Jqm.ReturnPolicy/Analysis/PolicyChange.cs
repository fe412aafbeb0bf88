namespace Jqm.ReturnPolicy.Analysis;

/// <summary>
/// A term, or a part of a term that belongs to one reason, whose change moves answers. A change counts for a case if the case reads different values of the term, and a rule that
/// reads them decides the worse of the two verdicts.
/// </summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record PolicyChange
{
    internal PolicyChange(Term term, ReturnReason? reason, string path, object? before, object? after, ValueList<Clause> clauses, ValueList<ChangedOutcome> outcomes)
    {
        Term = term;
        Reason = reason;
        Path = path;
        Before = before;
        After = after;
        Clauses = clauses;
        Outcomes = outcomes;
        foreach (ChangedOutcome outcome in outcomes.AsSpan())
        {
            if (outcome.Effect != ChangeEffect.Other)
                Effect = Effect.With(outcome.Effect);
        }

        if (Effect.Count == 0)
            Effect = [ChangeEffect.Other];
    }

    /// <summary>Gets the term that changes.</summary>
    public Term Term { get; }

    /// <summary>Gets the reason whose part of the term changes; null if the term is compared as a whole.</summary>
    public ReturnReason? Reason { get; }

    /// <summary>Gets the path of the changed value in the wire form of the terms, such as <c>window.days</c> or <c>reasons.changeOfMind.accepted</c>.</summary>
    public string Path { get; }

    /// <summary>
    /// Gets the old value of the term: of the type <see cref="Term.ValueType"/>, or of the part's type if the change concerns one reason. Null if the old terms do not name the reason.
    /// </summary>
    public object? Before { get; }

    /// <summary>Gets the new value of the term, of the same type as <see cref="Before"/>; null if the new terms do not name the reason.</summary>
    public object? After { get; }

    /// <summary>Gets the directions in which the change moves answers; <see cref="ChangeEffect.Other"/> only if no answer becomes better or worse.</summary>
    public EnumSet<ChangeEffect> Effect { get; }

    /// <summary>Gets the clauses that the changed term concerns.</summary>
    public ValueList<Clause> Clauses { get; }

    /// <summary>Gets the parts of the answer that the change moves: each part and direction once, stricter ones first, then laxer ones, then others. There is at least one.</summary>
    public ValueList<ChangedOutcome> Outcomes { get; }

    /// <summary>Gets the simplest case that shows the first outcome of the change.</summary>
    public PolicyWitness Witness => Outcomes[0].Witness;
}
