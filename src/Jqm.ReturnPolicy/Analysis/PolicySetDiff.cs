namespace Jqm.ReturnPolicy.Analysis;

/// <summary>The result of comparing two sets of policies and agreements, by merchant and by span of time.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record PolicySetDiff
{
    internal PolicySetDiff(ValueList<PolicySetSpan> spans, AnalysisPeriod period)
    {
        Spans = spans;
        Period = period;
        Changes = spans
            .SelectMany(span => (span.Diff?.Changes ?? default).Select(change => (Span: span, Change: change)))
            .GroupBy(entry => (entry.Change.Path, entry.Change.Before, entry.Change.After, entry.Change.Effect))
            .Select(group => new PolicySetChange(group.First().Change, group.Select(entry => entry.Span).ToValueList()))
            .ToValueList();
        Relation = PolicyDiff.RelationOf(Changes.Select(entry => entry.Change));
    }

    /// <summary>Gets how the new set compares with the old one, over all spans in which both have terms in force.</summary>
    public PolicyRelation Relation { get; }

    /// <summary>Gets whether every document has the same answer under both sets, apart from the names of policies, versions and agreements.</summary>
    public bool AnswersEqual => Spans.Count == 0;

    /// <summary>Gets whether only one of the sets has terms in force in some span. Such a span does not count in <see cref="Relation"/>.</summary>
    public bool HasGaps => Spans.Any(span => span.Diff is null);

    /// <summary>Gets the changes of all spans. Each change is listed once, with the spans that it affects, in the order of the spans.</summary>
    public ValueList<PolicySetChange> Changes { get; }

    /// <summary>
    /// Gets the spans of time in which an answer differs. Spans of all merchants come first, then spans of single merchants in the order of their ids; each group is in the order
    /// of time.
    /// </summary>
    public ValueList<PolicySetSpan> Spans { get; }

    /// <summary>Gets the deliveries for which the comparison is exact.</summary>
    public AnalysisPeriod Period { get; }
}
