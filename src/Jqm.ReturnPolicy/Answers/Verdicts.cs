namespace Jqm.ReturnPolicy;

/// <summary>How the verdicts of items make that of the whole (reading R19).</summary>
internal static class Verdicts
{
    public static AssessmentVerdict OfAssessment(ValueList<AssessedItem> items)
    {
        EnumSet<AssessmentVerdict> present = [];
        foreach (AssessedItem item in items)
            present = present.With(item.Verdict);
        return present switch
        {
            { Count: 0 } => throw NoItems(),
            { Count: 1 } => items[0].Verdict,
            _ when present.Contains(AssessmentVerdict.Eligible) => AssessmentVerdict.Partial,
            _ when present.Contains(AssessmentVerdict.Incomplete) => AssessmentVerdict.Incomplete,
            _ when present.Contains(AssessmentVerdict.Referred) => AssessmentVerdict.Referred,
            _ => AssessmentVerdict.Ineligible,
        };
    }

    public static SettlementVerdict OfSettlement(ValueList<SettledItem> items)
    {
        EnumSet<SettlementVerdict> present = [];
        foreach (SettledItem item in items)
            present = present.With(item.Verdict);
        return present switch
        {
            { Count: 0 } => throw NoItems(),
            { Count: 1 } => items[0].Verdict,
            _ when present.Contains(SettlementVerdict.Approved) => SettlementVerdict.Partial,
            _ => SettlementVerdict.Pending,
        };
    }

    private static InvalidInputException NoItems() =>
        new(ErrorCode.Malformed, "items", "There are no items; every answer has at least one.");
}
