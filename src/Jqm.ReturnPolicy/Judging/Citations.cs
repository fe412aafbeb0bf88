namespace Jqm.ReturnPolicy;

/// <summary>Turns packed findings into rows: each with its clause, the waiver and the agreement behind it.</summary>
internal static class Citations
{
    /// <summary>Writes the findings of one item, in the order of the rules; the answer is how many there are.</summary>
    public static int Write(Findings findings, int reason, TermsInForce inForce, ValueList<Waiver> waivers, Span<Finding> rows)
    {
        int count = 0;
        for (Rule rule = Rule.Scope; rule <= Rule.Cancellation; rule++)
        {
            if (findings[rule] is not { } status)
                continue;
            rows[count++] = new Finding(
                rule,
                status,
                ClauseOf(rule, status, reason, inForce.Judge),
                status == FindingStatus.Waived ? WaiverOf(rule, waivers) : null,
                inForce.AgreementOn(rule));
        }

        return count;
    }

    private static Clause ClauseOf(Rule rule, FindingStatus status, int reason, Judge judge) => rule switch
    {
        Rule.Scope => Clauses.Scope,
        Rule.Approval => Clauses.Approval,
        Rule.Inspection => Clauses.Inspection,
        Rule.Reason => judge.ClauseOf(reason),
        Rule.Window => status is FindingStatus.Discretionary or FindingStatus.Waived ? Clauses.LateRequests : Clauses.Window,
        Rule.Details or Rule.Evidence => Clauses.RequestContents,
        Rule.Condition => Clauses.Condition,
        Rule.Category => Clauses.NonRefundable,
        _ => Clauses.Cancellation,
    };

    private static string? WaiverOf(Rule rule, ValueList<Waiver> waivers)
    {
        foreach (Waiver waiver in waivers)
        {
            if (waiver.Rule == rule)
                return waiver.By;
        }

        return null;
    }
}
