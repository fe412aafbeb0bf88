namespace Jqm.ReturnPolicy.Analysis;

/// <summary>What is compared as one change: a term, or what a term says of one reason, or one member of that.</summary>
/// <param name="Term">The term.</param>
/// <param name="Reason">The reason; null if the term is compared as a whole.</param>
/// <param name="Member">The member of the reason's terms; null for all of it.</param>
internal readonly record struct ChangeKey(Term Term, ReturnReason? Reason = null, ReasonMember? Member = null)
{
    /// <summary>Gets the path in the wire form of the terms.</summary>
    public string Path => Reason is not { } reason ? Term.Path
        : Member switch
        {
            null => $"{Term.Path}.{reason}",
            ReasonMember.Accepted => $"{Term.Path}.{reason}.accepted",
            ReasonMember.Fault => $"{Term.Path}.{reason}.fault",
            ReasonMember.Clause => $"{Term.Path}.{reason}.clause",
            _ => throw new ArgumentOutOfRangeException(nameof(Member), Member, "There is no such member of a reason."),
        };

    /// <summary>Returns the value in some terms; null if they do not name the reason there.</summary>
    public object? ValueIn(PolicyTerms terms)
    {
        if (Reason is not { } reason)
            return Term.GetValue(terms);
        if (Term == Term.Reasons)
            return MemberOf(terms.Reasons[reason]);
        if (Term == Term.WindowDaysByReason)
            return terms.WindowDaysByReason[reason];
        return Term == Term.RestockingFeePercentByReason
            ? terms.RestockingFeePercentByReason[reason]
            : throw new ArgumentOutOfRangeException(nameof(terms), Term.Path, "The term is not compared by reason.");
    }

    /// <summary>Returns the clauses that the values are about.</summary>
    public ValueList<Clause> ClausesIn(PolicyTerms before, PolicyTerms after)
    {
        if (Term == Term.Waivable)
            return (before.Waivable.Except(after.Waivable)).Concat(after.Waivable.Except(before.Waivable)).Select(ClauseOf).Distinct().ToValueList();
        if (Term != Term.Reasons || Reason is not { } reason)
            return Term.Clauses;
        return new[] { before.Reasons[reason]?.Clause ?? Clauses.OtherReasons, after.Reasons[reason]?.Clause ?? Clauses.OtherReasons }.Distinct().ToValueList();
    }

    private object? MemberOf(ReasonTerms? terms) => terms is null ? null : Member switch
    {
        null => terms,
        ReasonMember.Accepted => terms.Accepted,
        ReasonMember.Fault => terms.Fault,
        ReasonMember.Clause => terms.Clause,
        _ => throw new ArgumentOutOfRangeException(nameof(terms), Member, "There is no such member of a reason."),
    };

    private static Clause ClauseOf(Rule rule) => Citations.At(FindingSet.Bit(rule, FindingStatus.NotMet).PlaceOf((int)rule)).Clause;
}
