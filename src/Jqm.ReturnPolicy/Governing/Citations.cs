namespace Jqm.ReturnPolicy;

/// <summary>Turns packed findings into rows: each with its clause, the waiver and the agreement behind it.</summary>
internal static class Citations
{
    /// <summary>Every finding there can be, by its place: with the clause that it rests on, and nothing that is an item's own.</summary>
    private static readonly Finding[] ByPlace = BuildByPlace();

    /// <summary>The finding at a place; a reason's rests on a clause of its own.</summary>
    public static ref readonly Finding At(int place) => ref ByPlace[place];

    /// <summary>Writes the findings of one item, in the order of the rules; the answer is how many there are.</summary>
    public static int Write(FindingSet findings, int reason, TermsInForce inForce, ValueList<Waiver> waivers, Span<Finding> rows)
    {
        int count = 0;
        foreach (Finding finding in inForce.Cite(findings, reason, waivers))
            rows[count++] = finding;
        return count;
    }

    /// <summary>Packs the rows of an answer again. If a rule has several findings, the worst counts.</summary>
    /// <exception cref="InvalidInputException">There are none.</exception>
    public static FindingSet Pack(ValueList<Finding> rows)
    {
        if (rows.Count == 0)
            throw new InvalidInputException(ErrorCode.Malformed, "findings", "There are no findings; every answer rests on at least one.");
        var findings = default(FindingSet);
        foreach (ref readonly Finding row in rows.AsSpan())
            findings = findings.WithWorse(row.Rule, row.Status);
        return findings;
    }

    /// <summary>Places that no rule has stay empty; they are never asked for.</summary>
    private static Finding[] BuildByPlace()
    {
        var findings = new Finding[FindingSet.Places];
        foreach (Rule rule in Enum.GetValues<Rule>())
        {
            foreach (FindingStatus status in Enum.GetValues<FindingStatus>())
                findings[FindingSet.Bit(rule, status).PlaceOf((int)rule)] = new Finding(rule, status, ClauseOf(rule, status));
        }

        return findings;
    }

    private static Clause ClauseOf(Rule rule, FindingStatus status) => rule switch
    {
        Rule.Scope => Clauses.Scope,
        Rule.Approval => Clauses.Approval,
        Rule.Inspection => Clauses.Inspection,
        Rule.Reason => Clauses.OtherReasons,
        Rule.Window => status is FindingStatus.Discretionary or FindingStatus.Waived ? Clauses.LateRequests : Clauses.Window,
        Rule.Details or Rule.Evidence => Clauses.RequestContents,
        Rule.Condition => Clauses.Condition,
        Rule.Category => Clauses.NonRefundable,
        Rule.Cancellation => Clauses.Cancellation,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no clause for this rule."),
    };
}
