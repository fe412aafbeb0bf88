namespace Jqm.ReturnPolicy.Tests;

/// <summary>One finding of the plain reading: the rule, what it came to, and the number of the clause.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Status">What it came to.</param>
/// <param name="Clause">The clause's number.</param>
public sealed record PlainFinding(Rule Rule, FindingStatus Status, string Clause);

/// <summary>
/// The clauses read once more, as nested conditions, from the policy's text alone. It shares nothing with the kernel: no tables, no packed facts, no
/// reason table of the standard policy, whose faults and clauses it states itself.
/// </summary>
internal static class PlainReading
{
    /// <summary>What a test says of an item of a request.</summary>
    public sealed record Claim(bool FulfilledByService, string Reason, bool? InTime, string? Details, IReadOnlyList<Evidence> Evidence, ProductCategory Category, IReadOnlyCollection<Rule> Waived);

    /// <summary>What a test says of an item that came back.</summary>
    public sealed record Arrival(bool FulfilledByService, bool Approved, bool Received, string? Reason, bool? Unused, bool? Original, ProductCategory Category, IReadOnlyCollection<Rule> Waived);

    public static List<PlainFinding> Read(PolicyTerms terms, Claim claim)
    {
        if (!claim.FulfilledByService)
            return [new(Rule.Scope, FindingStatus.NotMet, "0.1")];

        var findings = new List<PlainFinding> { new(Rule.Scope, FindingStatus.Met, "0.1"), Reason(terms, claim.Reason) };

        if (claim.InTime == true)
            findings.Add(new(Rule.Window, FindingStatus.Met, "2.1"));
        else if (terms.WindowExemptReasons.Contains(new ReturnReason(claim.Reason)))
            findings.Add(new(Rule.Window, FindingStatus.Excepted, "2.1"));
        else if (claim.Waived.Contains(Rule.Window))
            findings.Add(new(Rule.Window, FindingStatus.Waived, "2.2"));
        else if (claim.InTime is null)
            findings.Add(new(Rule.Window, FindingStatus.Missing, "2.1"));
        else if (terms.LateRequestHandling == LateRequestHandling.Refer)
            findings.Add(new(Rule.Window, FindingStatus.Discretionary, "2.2"));
        else
            findings.Add(new(Rule.Window, FindingStatus.NotMet, "2.1"));

        if (!terms.DetailsRequired || (claim.Details is not null && claim.Details.Trim() != ""))
            findings.Add(new(Rule.Details, FindingStatus.Met, "3.1"));
        else if (claim.Waived.Contains(Rule.Details))
            findings.Add(new(Rule.Details, FindingStatus.Waived, "3.1"));
        else
            findings.Add(new(Rule.Details, FindingStatus.Missing, "3.1"));

        bool counts = false;
        foreach (Evidence piece in claim.Evidence)
        {
            if (piece.Clear is null or true)
            {
                if (terms.EvidenceKinds.Contains(piece.Kind))
                    counts = true;
            }
        }

        if (!terms.EvidenceRequired || counts)
            findings.Add(new(Rule.Evidence, FindingStatus.Met, "3.1"));
        else if (claim.Waived.Contains(Rule.Evidence))
            findings.Add(new(Rule.Evidence, FindingStatus.Waived, "3.1"));
        else
            findings.Add(new(Rule.Evidence, FindingStatus.Missing, "3.1"));

        findings.Add(Category(terms, claim.Category, claim.Reason, claim.Waived));
        return findings;
    }

    public static List<PlainFinding> Read(PolicyTerms terms, Arrival arrival)
    {
        if (!arrival.FulfilledByService)
            return [new(Rule.Scope, FindingStatus.NotMet, "0.1")];

        var findings = new List<PlainFinding> { new(Rule.Scope, FindingStatus.Met, "0.1") };
        if (arrival.Approved || !terms.ApprovalRequired)
            findings.Add(new(Rule.Approval, FindingStatus.Met, "3.3"));
        else
            findings.Add(new(Rule.Approval, FindingStatus.NotMet, "3.3"));

        if (arrival.Reason is null)
        {
            findings.Add(new(Rule.Inspection, FindingStatus.Missing, "4.1"));
            return findings;
        }

        bool kept = !arrival.Received && MayBeKept(terms, arrival.Reason);
        if (!arrival.Received && !kept)
        {
            findings.Add(new(Rule.Inspection, FindingStatus.Missing, "4.1"));
            return findings;
        }

        findings.Add(new(Rule.Inspection, kept ? FindingStatus.Excepted : FindingStatus.Met, "4.1"));
        findings.Add(Reason(terms, arrival.Reason));

        if (!terms.ConditionRequired || (arrival.Unused == true && arrival.Original == true))
            findings.Add(new(Rule.Condition, FindingStatus.Met, "3.4"));
        else if (kept || terms.ConditionExemptReasons.Contains(new ReturnReason(arrival.Reason)))
            findings.Add(new(Rule.Condition, FindingStatus.Excepted, "3.4"));
        else if (arrival.Waived.Contains(Rule.Condition))
            findings.Add(new(Rule.Condition, FindingStatus.Waived, "3.4"));
        else if (arrival.Unused == false || arrival.Original == false)
            findings.Add(new(Rule.Condition, FindingStatus.NotMet, "3.4"));
        else
            findings.Add(new(Rule.Condition, FindingStatus.Missing, "3.4"));

        findings.Add(Category(terms, arrival.Category, arrival.Reason, arrival.Waived));
        return findings;
    }

    public static AssessmentVerdict AssessmentVerdictOf(List<PlainFinding> findings)
    {
        if (findings.Count == 1)
            return AssessmentVerdict.OutOfScope;
        if (findings.Any(finding => finding.Status == FindingStatus.NotMet))
            return AssessmentVerdict.Ineligible;
        if (findings.Any(finding => finding.Status == FindingStatus.Missing))
            return AssessmentVerdict.Incomplete;
        if (findings.Any(finding => finding.Status == FindingStatus.Discretionary))
            return AssessmentVerdict.Referred;
        return AssessmentVerdict.Eligible;
    }

    public static SettlementVerdict SettlementVerdictOf(List<PlainFinding> findings)
    {
        if (findings.Count == 1)
            return SettlementVerdict.OutOfScope;
        if (findings.Any(finding => finding.Status == FindingStatus.NotMet))
            return SettlementVerdict.Rejected;
        if (findings.Any(finding => finding.Status == FindingStatus.Missing))
            return SettlementVerdict.Pending;
        return SettlementVerdict.Approved;
    }

    public static AssessmentVerdict Together(IReadOnlyCollection<AssessmentVerdict> items)
    {
        if (items.Distinct().Count() == 1)
            return items.First();
        if (items.Contains(AssessmentVerdict.Eligible))
            return AssessmentVerdict.Partial;
        if (items.Contains(AssessmentVerdict.Incomplete))
            return AssessmentVerdict.Incomplete;
        return items.Contains(AssessmentVerdict.Referred) ? AssessmentVerdict.Referred : AssessmentVerdict.Ineligible;
    }

    public static SettlementVerdict Together(IReadOnlyCollection<SettlementVerdict> items)
    {
        if (items.Distinct().Count() == 1)
            return items.First();
        return items.Contains(SettlementVerdict.Approved) ? SettlementVerdict.Partial : SettlementVerdict.Pending;
    }

    public static bool MayBeKept(PolicyTerms terms, string reason) =>
        !terms.GoodsBackRequired || terms.GoodsBackExemptReasons.Contains(new ReturnReason(reason));

    public static Fault FaultOf(PolicyTerms terms, string reason)
    {
        if (terms.Reasons != ReasonTable.Standard)
            return terms.Reasons[new ReturnReason(reason)]?.Fault ?? Fault.Merchant;
        if (reason == "defective")
            return Fault.Product;
        if (reason == "damagedInShipping")
            return Fault.Carrier;
        return reason is "notAsSpecified" or "wrongItem" ? Fault.Service : Fault.Merchant;
    }

    private static PlainFinding Reason(PolicyTerms terms, string reason)
    {
        if (terms.Reasons != ReasonTable.Standard)
        {
            ReasonTerms? listed = terms.Reasons[new ReturnReason(reason)];
            return new(Rule.Reason, listed is { Accepted: true } ? FindingStatus.Met : FindingStatus.NotMet, listed?.Clause.Number ?? "1.5");
        }

        if (reason == "defective")
            return new(Rule.Reason, FindingStatus.Met, "1.1");
        if (reason == "damagedInShipping")
            return new(Rule.Reason, FindingStatus.Met, "1.2");
        if (reason == "notAsSpecified")
            return new(Rule.Reason, FindingStatus.Met, "1.3");
        return reason == "wrongItem"
            ? new(Rule.Reason, FindingStatus.Met, "1.4")
            : new(Rule.Reason, FindingStatus.NotMet, "1.5");
    }

    private static PlainFinding Category(PolicyTerms terms, ProductCategory category, string reason, IReadOnlyCollection<Rule> waived)
    {
        if (!terms.NonRefundableCategories.Contains(category))
            return new(Rule.Category, FindingStatus.Met, "5.1");
        if (terms.NonRefundableExceptReasons.Contains(new ReturnReason(reason)))
            return new(Rule.Category, FindingStatus.Excepted, "5.1");
        return new(Rule.Category, waived.Contains(Rule.Category) ? FindingStatus.Waived : FindingStatus.NotMet, "5.1");
    }
}
