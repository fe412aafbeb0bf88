namespace Jqm.ReturnPolicy.Analysis;

/// <summary>
/// A term, or a part of a term that belongs to one reason, whose change moves answers. A change takes part in a case if the values that the case reads of it differ, and the worse
/// of the two verdicts rests on a rule that reads them.
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

    /// <summary>Gets the term.</summary>
    public Term Term { get; }

    /// <summary>Gets the reason whose part of the term changes; null if the term is compared as a whole.</summary>
    public ReturnReason? Reason { get; }

    /// <summary>Gets the path of the changed value in the wire form of the terms, such as <c>window.days</c> or <c>reasons.changeOfMind.accepted</c>.</summary>
    public string Path { get; }

    /// <summary>
    /// Gets the old value: of the term's <see cref="Term.ValueType"/>, or, for a part that belongs to a reason, of the part's type. It is null if the old terms do not name the reason there.
    /// </summary>
    public object? Before { get; }

    /// <summary>Gets the new value, of the same type as <see cref="Before"/>; null if the new terms do not name the reason there.</summary>
    public object? After { get; }

    /// <summary>Gets the directions in which the change moves answers; <see cref="ChangeEffect.Other"/> only if there is neither of the other two.</summary>
    public EnumSet<ChangeEffect> Effect { get; }

    /// <summary>Gets the clauses that the changed value is about.</summary>
    public ValueList<Clause> Clauses { get; }

    /// <summary>Gets the parts of the answer that the change moves: each part and direction once, stricter ones first, then laxer ones, then others. There is at least one.</summary>
    public ValueList<ChangedOutcome> Outcomes { get; }

    /// <summary>Gets the plainest case of the first outcome.</summary>
    public PolicyWitness Witness => Outcomes[0].Witness;
}
