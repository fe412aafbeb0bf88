using System.Numerics;

namespace Jqm.ReturnPolicy;

/// <summary>How the verdicts of items make that of the whole (reading R19).</summary>
internal static class Verdicts
{
    public static AssessmentVerdict OfAssessment(ValueList<AssessedItem> items)
    {
        uint present = 0;
        foreach (AssessedItem item in items.AsSpan())
            present |= 1u << (int)item.Verdict;
        return OfAssessment(new EnumSet<AssessmentVerdict>(present));
    }

    /// <summary>The verdict of the whole, from the verdicts that its items have.</summary>
    public static AssessmentVerdict OfAssessment(EnumSet<AssessmentVerdict> present) => present switch
    {
        { Count: 0 } => throw NoItems(),
        { Count: 1 } => EnumSet.Member<AssessmentVerdict>(BitOperations.TrailingZeroCount(present.Bits)),
        _ when present.Contains(AssessmentVerdict.Eligible) => AssessmentVerdict.Partial,
        _ when present.Contains(AssessmentVerdict.Incomplete) => AssessmentVerdict.Incomplete,
        _ when present.Contains(AssessmentVerdict.Referred) => AssessmentVerdict.Referred,
        _ => AssessmentVerdict.Ineligible,
    };

    public static SettlementVerdict OfSettlement(ValueList<SettledItem> items)
    {
        uint present = 0;
        foreach (SettledItem item in items.AsSpan())
            present |= 1u << (int)item.Verdict;
        return OfSettlement(new EnumSet<SettlementVerdict>(present));
    }

    /// <summary>The verdict of the whole, from the verdicts that its items have.</summary>
    public static SettlementVerdict OfSettlement(EnumSet<SettlementVerdict> present) => present switch
    {
        { Count: 0 } => throw NoItems(),
        { Count: 1 } => EnumSet.Member<SettlementVerdict>(BitOperations.TrailingZeroCount(present.Bits)),
        _ when present.Contains(SettlementVerdict.Approved) => SettlementVerdict.Partial,
        _ => SettlementVerdict.Pending,
    };

    private static InvalidInputException NoItems() =>
        new(ErrorCode.Malformed, "items", "There are no items; every answer has at least one.");
}
