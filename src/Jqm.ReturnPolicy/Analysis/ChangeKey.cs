namespace Jqm.ReturnPolicy.Analysis;

/// <summary>What is compared as one change: a term, or what a term says of one reason, or one member of that.</summary>
/// <param name="Term">The term.</param>
/// <param name="Reason">The index of the reason among the compared ones; <see cref="NoReason"/> if the term is compared as a whole.</param>
/// <param name="Member">The member of the reason's terms; null for all of it.</param>
internal readonly record struct ChangeKey(Term Term, int Reason = ChangeKey.NoReason, ReasonMember? Member = null)
{
    /// <summary>The reason of a term that is compared as a whole.</summary>
    public const int NoReason = -1;

    /// <summary>Gets a number that orders keys by term, then by reason, then by member.</summary>
    public ulong Order => (ulong)(uint)Term.Index << 36 | (ulong)(uint)(Reason + 1) << 4 | (uint)((int?)Member + 1 ?? 0);

    /// <summary>Returns the change from one value to another.</summary>
    public PolicyChange ToChange(PolicyTerms before, PolicyTerms after, ReasonPairs reasons, ValueList<ChangedOutcome> outcomes)
    {
        if (Reason == NoReason)
            return new PolicyChange(Term, null, Term.Path, Term.GetValue(before), Term.GetValue(after), Term == Term.Waivable ? ClausesOfWaivable(before, after) : Term.Clauses, outcomes);
        ReturnReason reason = reasons[Reason];
        return new PolicyChange(Term, reason, PathOf(reason), ValueIn(before, reason), ValueIn(after, reason), Term == Term.Reasons ? ClausesOf(reason, before, after) : Term.Clauses, outcomes);
    }

    private string PathOf(ReturnReason reason) => Member switch
    {
        null => $"{Term.Path}.{reason}",
        ReasonMember.Accepted => $"{Term.Path}.{reason}.accepted",
        ReasonMember.Fault => $"{Term.Path}.{reason}.fault",
        ReasonMember.Clause => $"{Term.Path}.{reason}.clause",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), Member, "There is no such member of a reason."),
    };

    /// <summary>Returns the value of a reason in some terms; null if they do not name the reason there.</summary>
    private object? ValueIn(PolicyTerms terms, ReturnReason reason)
    {
        if (Term == Term.Reasons)
            return MemberOf(terms.Reasons[reason]);
        if (Term == Term.WindowDaysByReason)
            return terms.WindowDaysByReason[reason];
        return Term == Term.RestockingFeePercentByReason
            ? terms.RestockingFeePercentByReason[reason]
            : throw new ArgumentOutOfRangeException(nameof(terms), Term.Path, "The term is not compared by reason.");
    }

    private object? MemberOf(ReasonTerms? terms) => terms is null ? null : Member switch
    {
        null => terms,
        ReasonMember.Accepted => terms.Accepted,
        ReasonMember.Fault => terms.Fault,
        ReasonMember.Clause => terms.Clause,
        _ => throw new ArgumentOutOfRangeException(nameof(terms), Member, "There is no such member of a reason."),
    };

    private static ValueList<Clause> ClausesOf(ReturnReason reason, PolicyTerms before, PolicyTerms after)
    {
        Clause old = before.Reasons[reason]?.Clause ?? Clauses.OtherReasons;
        Clause wanted = after.Reasons[reason]?.Clause ?? Clauses.OtherReasons;
        return old.Equals(wanted) ? [old] : [old, wanted];
    }

    private static ValueList<Clause> ClausesOfWaivable(PolicyTerms before, PolicyTerms after) =>
        before.Waivable.Except(after.Waivable).Concat(after.Waivable.Except(before.Waivable)).Select(ClauseOf).Distinct().ToValueList();

    private static Clause ClauseOf(Rule rule) => Citations.At(FindingSet.Bit(rule, FindingStatus.NotMet).PlaceOf((int)rule)).Clause;
}
