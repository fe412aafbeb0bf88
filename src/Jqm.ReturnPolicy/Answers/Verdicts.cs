namespace Jqm.ReturnPolicy;

/// <summary>How findings make an item's verdict (reading R20), and items' verdicts that of the whole (reading R19).</summary>
internal static class Verdicts
{
    public static AssessmentVerdict OfAssessedItem(ValueList<Finding> findings) => WorstOf(findings, out Rule rule) switch
    {
        FindingStatus.NotMet => rule == Rule.Scope ? AssessmentVerdict.OutOfScope : AssessmentVerdict.Ineligible,
        FindingStatus.Missing => AssessmentVerdict.Incomplete,
        FindingStatus.Discretionary => AssessmentVerdict.Referred,
        _ => AssessmentVerdict.Eligible,
    };

    public static SettlementVerdict OfSettledItem(ValueList<Finding> findings) => WorstOf(findings, out Rule rule) switch
    {
        FindingStatus.NotMet => rule == Rule.Scope ? SettlementVerdict.OutOfScope : SettlementVerdict.Rejected,
        FindingStatus.Missing or FindingStatus.Discretionary => SettlementVerdict.Pending,
        _ => SettlementVerdict.Approved,
    };

    public static CancellationVerdict OfCancellation(ValueList<Finding> findings) => WorstOf(findings, out Rule rule) switch
    {
        FindingStatus.NotMet => rule == Rule.Scope ? CancellationVerdict.OutOfScope : CancellationVerdict.NotCancellable,
        FindingStatus.Missing or FindingStatus.Discretionary => CancellationVerdict.NotCancellable,
        _ => CancellationVerdict.Cancellable,
    };

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

    private static FindingStatus WorstOf(ValueList<Finding> findings, out Rule rule)
    {
        if (findings.Count == 0)
            throw new InvalidInputException(ErrorCode.Malformed, "findings", "There are no findings; every answer rests on at least one.");
        Finding worst = findings[0];
        foreach (Finding finding in findings)
        {
            if (finding.Status > worst.Status)
                worst = finding;
        }

        rule = worst.Rule;
        return worst.Status;
    }

    private static InvalidInputException NoItems() =>
        new(ErrorCode.Malformed, "items", "There are no items; every answer has at least one.");
}
