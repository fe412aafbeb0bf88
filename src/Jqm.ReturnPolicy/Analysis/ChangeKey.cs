namespace Jqm.ReturnPolicy.Analysis;

/// <summary>What is compared as one change: a term, or what a term says of one reason, or one member of that. The parts are packed into one number.</summary>
internal readonly record struct ChangeKey
{
    /// <summary>The reason of a term that is compared as a whole.</summary>
    public const int NoReason = -1;

    private const int MemberBits = 2;
    private const int TermShift = 32 + MemberBits;

    /// <summary>Packs a key.</summary>
    /// <param name="term">The term.</param>
    /// <param name="reason">The index of the reason among the compared ones; <see cref="NoReason"/> if the term is compared as a whole.</param>
    /// <param name="member">The member of the reason's terms; null for all of it.</param>
    public ChangeKey(Term term, int reason = NoReason, ReasonMember? member = null) =>
        Number = (ulong)(uint)term.Index << TermShift | (ulong)(uint)(reason + 1) << MemberBits | (uint)((int?)member + 1 ?? 0);

    /// <summary>Unpacks a key.</summary>
    /// <param name="number">The number of the key.</param>
    public ChangeKey(ulong number) => Number = number;

    /// <summary>Gets the number of the key, which orders keys by term, then by reason, then by member.</summary>
    public ulong Number { get; }

    /// <summary>Gets the term.</summary>
    public Term Term => Term.All[TermIndex];

    /// <summary>Gets the index of the term.</summary>
    public int TermIndex => (int)(Number >> TermShift);

    /// <summary>Gets the index of the reason among the compared ones; <see cref="NoReason"/> if the term is compared as a whole.</summary>
    public int Reason => (int)(Number >> MemberBits & uint.MaxValue) - 1;

    private ReasonMember? Member => (int)(Number & (1 << MemberBits) - 1) is var number and > 0 ? (ReasonMember)(number - 1) : null;

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
        null => string.Concat(Term.Path, ".", reason.Code),
        ReasonMember.Accepted => string.Concat(Term.Path, ".", reason.Code, ".accepted"),
        ReasonMember.Fault => string.Concat(Term.Path, ".", reason.Code, ".fault"),
        ReasonMember.Clause => string.Concat(Term.Path, ".", reason.Code, ".clause"),
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

    private static ValueList<Clause> ClausesOfWaivable(PolicyTerms before, PolicyTerms after)
    {
        var clauses = new List<Clause>();
        AddClauses(before.Waivable.Bits & ~after.Waivable.Bits);
        AddClauses(after.Waivable.Bits & ~before.Waivable.Bits);
        return clauses.ToValueList();

        void AddClauses(uint rules)
        {
            foreach (Rule rule in new EnumSet<Rule>(rules))
            {
                if (!clauses.Contains(ClauseOf(rule)))
                    clauses.Add(ClauseOf(rule));
            }
        }
    }

    private static Clause ClauseOf(Rule rule) => Citations.At(FindingSet.Bit(rule, FindingStatus.NotMet).PlaceOf((int)rule)).Clause;
}
