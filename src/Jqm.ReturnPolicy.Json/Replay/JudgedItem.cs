namespace Jqm.ReturnPolicy.Json;

/// <summary>Whether an item is refunded, waits for information or a reviewer, or is refused.</summary>
internal enum Standing
{
    Granted,
    Waits,
    Refused,
}

/// <summary>One item of an answer, in the same form for every operation. A cancellation and a decision about allowances have one item.</summary>
internal readonly struct JudgedItem
{
    public required Standing Standing { get; init; }

    /// <summary>The place of the verdict among those of its operation, the best for the merchant first (reading R20).</summary>
    public required int Rank { get; init; }

    public required ValueList<Finding> Findings { get; init; }

    public ReturnReason? Reason { get; init; }

    public Fault? Fault { get; init; }

    public Party? Bearer { get; init; }

    public LocalDate? LastDay { get; init; }

    public Instant? Deadline { get; init; }

    /// <summary>The item itself, if it is one of an assessment.</summary>
    public AssessedItem? Assessed { get; init; }

    /// <summary>The lines of the whole refund.</summary>
    public ValueList<RefundLine> Refund { get; init; }

    /// <summary>Which lines of the refund are the item's.</summary>
    public Range Own { get; init; }

    /// <summary>The refund's lines of the item.</summary>
    public ReadOnlySpan<RefundLine> Lines => Refund.AsSpan()[Own];

    /// <summary>The status of a rule; null if the rule was not judged.</summary>
    public FindingStatus? StatusOf(Rule rule) => Find(rule)?.Status;

    public Finding? Find(Rule rule)
    {
        foreach (Finding finding in Findings.AsSpan())
        {
            if (finding.Rule == rule)
                return finding;
        }

        return null;
    }

    /// <summary>The refunded minor units of a component; null if the component was not charged or the item is not refunded.</summary>
    public long? RefundedOf(ComponentKind kind)
    {
        long? refunded = null;
        foreach (RefundLine line in Lines)
        {
            foreach (RefundComponent component in line.Components.AsSpan())
            {
                if (component.Kind == kind)
                    refunded = (refunded ?? 0) + component.Refunded.MinorUnits;
            }
        }

        return refunded;
    }
}
