namespace Jqm.ReturnPolicy.Analysis;

/// <summary>The result of comparing the terms of two policies: the relation and the changes that move an answer.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record PolicyDiff
{
    internal PolicyDiff(ValueList<PolicyChange> changes, AnalysisPeriod period)
    {
        Changes = changes;
        Period = period;
        Relation = RelationOf(changes);
    }

    /// <summary>Gets whether the new terms are equivalent to the old ones, stricter, laxer or incomparable.</summary>
    public PolicyRelation Relation { get; }

    /// <summary>Gets whether every document has the same answer under both policies, apart from the names of the policy, its version and agreements.</summary>
    public bool AnswersEqual => Changes.Count == 0;

    /// <summary>Gets the changes that move an answer, in the order of the terms. Differences of terms that change no answer are left out.</summary>
    public ValueList<PolicyChange> Changes { get; }

    /// <summary>Gets the deliveries for which the comparison is exact.</summary>
    public AnalysisPeriod Period { get; }

    internal static PolicyRelation RelationOf(IEnumerable<PolicyChange> changes)
    {
        bool stricter = false;
        bool laxer = false;
        foreach (PolicyChange change in changes)
        {
            stricter |= change.Effect.Contains(ChangeEffect.Stricter);
            laxer |= change.Effect.Contains(ChangeEffect.Laxer);
        }

        return (stricter, laxer) switch
        {
            (false, false) => PolicyRelation.Equivalent,
            (true, false) => PolicyRelation.Stricter,
            (false, true) => PolicyRelation.Laxer,
            (true, true) => PolicyRelation.Incomparable,
        };
    }
}
