namespace Jqm.ReturnPolicy;

/// <summary>
/// The kernel: terms compiled once into small tables, and judging as a pure function from facts to findings. It allocates nothing and looks nothing
/// up by name; every rule's status is found, never only the first failure (reading R20).
/// </summary>
public sealed class Judge
{
    private const int ExceptedBit = 4;
    private const int ExemptBit = 16;

    private static readonly ulong ScopeMet = Findings.Bit(Rule.Scope, FindingStatus.Met);
    private static readonly ulong ScopeNotMet = Findings.Bit(Rule.Scope, FindingStatus.NotMet);

    private readonly ulong _waivable;
    private readonly bool _cancellable;
    private readonly Column[] _reasons;
    private readonly ReturnReason[] _names;
    private readonly Dictionary<ReturnReason, int>? _numbers;
    private readonly ulong[] _window = new ulong[4];
    private readonly ulong[] _proof = new ulong[16];
    private readonly ulong[] _category = new ulong[8];
    private readonly ulong[] _approval = new ulong[2];
    private readonly ulong[] _condition = new ulong[32];

    /// <summary>Compiles terms.</summary>
    /// <param name="terms">The terms.</param>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    public Judge(PolicyTerms terms)
    {
        Guard.Against.Null(terms);
        Terms = terms;
        _waivable = terms.Waivable.Bits;
        _cancellable = terms.CancellableBeforeShipment;

        _window[(int)Timeliness.InTime] = Findings.Bit(Rule.Window, FindingStatus.Met);
        _window[(int)Timeliness.Late] = Findings.Bit(Rule.Window, terms.LateRequests == LateRequests.Refer ? FindingStatus.Discretionary : FindingStatus.NotMet);
        _window[(int)Timeliness.Unknown] = Findings.Bit(Rule.Window, FindingStatus.Missing);

        for (int proof = 0; proof < _proof.Length; proof++)
        {
            bool details = !terms.DetailsRequired || (proof & 1) != 0;
            bool evidence = !terms.EvidenceRequired || (proof >> 1 & (int)terms.EvidenceKinds.Bits) != 0;
            _proof[proof] = Findings.Bit(Rule.Details, details ? FindingStatus.Met : FindingStatus.Missing)
                | Findings.Bit(Rule.Evidence, evidence ? FindingStatus.Met : FindingStatus.Missing);
        }

        for (int index = 0; index < _category.Length; index++)
        {
            bool refundable = !terms.NonRefundableCategories.Contains((ProductCategory)(index & 3));
            _category[index] = Findings.Bit(
                Rule.Category,
                refundable ? FindingStatus.Met : (index & ExceptedBit) != 0 ? FindingStatus.Excepted : FindingStatus.NotMet);
        }

        _approval[0] = Findings.Bit(Rule.Approval, terms.ApprovalRequired ? FindingStatus.NotMet : FindingStatus.Met);
        _approval[1] = Findings.Bit(Rule.Approval, FindingStatus.Met);

        for (int index = 0; index < _condition.Length; index++)
            _condition[index] = Findings.Bit(Rule.Condition, ConditionOf(terms, index));

        _names = NamesIn(terms);
        _numbers = _names.Length > Unique.ShortList
            ? _names.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number)
            : null;
        _reasons = new Column[_names.Length + 1];
        for (int number = 0; number < _names.Length; number++)
            _reasons[number] = ColumnOf(terms.Reasons[_names[number]]);
        _reasons[^1] = ColumnOf(null);
        foreach (ReturnReason excepted in terms.NonRefundableExceptReasons)
            _reasons[NumberOf(excepted)] = Of(NumberOf(excepted)) with { Excepted = ExceptedBit };
        foreach (ReturnReason exempt in terms.ConditionExemptReasons)
            _reasons[NumberOf(exempt)] = Of(NumberOf(exempt)) with { Exempt = ExemptBit };
    }

    /// <summary>The terms that were compiled.</summary>
    public PolicyTerms Terms { get; }

    /// <summary>How many reasons the terms tell apart: those that they name anywhere, and one number for all others, which is the last.</summary>
    public int ReasonCount => _reasons.Length;

    /// <summary>The number of a reason: 0 to <see cref="ReasonCount"/> − 1; all reasons that the terms do not name have the last.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>The number.</returns>
    public int NumberOf(ReturnReason reason)
    {
        if (_numbers is not null)
            return _numbers.GetValueOrDefault(reason, _names.Length);
        int number = 0;
        while (number < _names.Length && _names[number] != reason)
            number++;
        return number;
    }

    /// <summary>Whose fault a reason is (reading R05); the merchant's where the terms do not list it.</summary>
    /// <param name="reason">The reason's number.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number.</exception>
    public Fault FaultOf(int reason) => Of(reason).Fault;

    /// <summary>The clause that a reason rests on; 1.5 where the terms do not list it.</summary>
    /// <param name="reason">The reason's number.</param>
    /// <returns>The clause.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number.</exception>
    public Clause ClauseOf(int reason) => Of(reason).Clause;

    /// <summary>Judges an item of a request: scope, reason, window, details, evidence, category.</summary>
    /// <param name="facts">The facts.</param>
    /// <returns>Every rule's status.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The facts' reason is not one of these terms' numbers.</exception>
    public Findings Assess(AssessmentFacts facts)
    {
        if (!facts.InScope)
            return new Findings(ScopeNotMet);
        ref readonly Column reason = ref Of(facts.Reason);
        ulong found = ScopeMet
            | reason.Finding
            | _window[(int)facts.Timeliness]
            | _proof[facts.Proof]
            | _category[(int)facts.Category | reason.Excepted];
        return Waive(found, facts.Waived);
    }

    /// <summary>Judges an item that came back: scope, approval, inspection, and once that is done reason, condition, category.</summary>
    /// <param name="facts">The facts.</param>
    /// <returns>Every rule's status.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The facts' reason is not one of these terms' numbers.</exception>
    public Findings Settle(SettlementFacts facts)
    {
        if (!facts.InScope)
            return new Findings(ScopeNotMet);
        ulong found = ScopeMet | _approval[facts.Approved ? 1 : 0];
        if (!facts.Inspected)
            return new Findings(found | Findings.Bit(Rule.Inspection, FindingStatus.Missing));
        ref readonly Column reason = ref Of(facts.Reason);
        found |= Findings.Bit(Rule.Inspection, FindingStatus.Met)
            | reason.Finding
            | _condition[facts.Condition | reason.Exempt]
            | _category[(int)facts.Category | reason.Excepted];
        return Waive(found, facts.Waived);
    }

    /// <summary>Judges a cancellation: scope and cancellation (clause 5.2).</summary>
    /// <param name="inScope">Whether the service fulfilled the order.</param>
    /// <param name="shipped">Whether any shipment has left (reading R17).</param>
    /// <returns>Every rule's status.</returns>
    public Findings Cancel(bool inScope, bool shipped) => new(!inScope
        ? ScopeNotMet
        : ScopeMet | Findings.Bit(Rule.Cancellation, _cancellable && !shipped ? FindingStatus.Met : FindingStatus.NotMet));

    /// <summary>Moves what is waived from the lanes of discretionary, missing and not met to that of waived.</summary>
    private Findings Waive(ulong found, EnumSet<Rule> waived)
    {
        const ulong FromLanes = 1UL << (int)FindingStatus.Discretionary * Findings.LaneWidth
            | 1UL << (int)FindingStatus.Missing * Findings.LaneWidth
            | 1UL << (int)FindingStatus.NotMet * Findings.LaneWidth;
        const int Discretionary = (int)FindingStatus.Discretionary * Findings.LaneWidth;
        const int Missing = (int)FindingStatus.Missing * Findings.LaneWidth;
        const int NotMet = (int)FindingStatus.NotMet * Findings.LaneWidth;

        ulong rules = (found >> Discretionary | found >> Missing | found >> NotMet) & waived.Bits & _waivable;
        return new Findings((found & ~(rules * FromLanes)) | rules << (int)FindingStatus.Waived * Findings.LaneWidth);
    }

    private ref readonly Column Of(int reason)
    {
        if (reason >= _reasons.Length || reason < 0)
            throw new ArgumentOutOfRangeException(nameof(reason), reason, $"The terms number their reasons 0 to {_reasons.Length - 1}.");
        return ref _reasons[reason];
    }

    private static FindingStatus ConditionOf(PolicyTerms terms, int index)
    {
        bool? unused = SettlementFacts.Unpack((ulong)index & 3);
        bool? original = SettlementFacts.Unpack((ulong)index >> 2 & 3);
        if (!terms.ConditionRequired || (unused == true && original == true))
            return FindingStatus.Met;
        if ((index & ExemptBit) != 0)
            return FindingStatus.Excepted;
        return unused == false || original == false ? FindingStatus.NotMet : FindingStatus.Missing;
    }

    /// <summary>Every reason that the terms name, in the table of reasons or in a list of exceptions.</summary>
    private static ReturnReason[] NamesIn(PolicyTerms terms)
    {
        var names = new List<ReturnReason>(terms.Reasons.Count);
        foreach (KeyValuePair<ReturnReason, ReasonTerms> entry in terms.Reasons.AsSpan())
            names.Add(entry.Key);
        HashSet<ReturnReason>? seen = null;
        AddOthers(terms.ConditionExemptReasons);
        AddOthers(terms.NonRefundableExceptReasons);
        return names.ToArray();

        void AddOthers(ValueList<ReturnReason> list)
        {
            foreach (ReturnReason reason in list)
            {
                if (terms.Reasons[reason] is null && (seen ??= []).Add(reason))
                    names.Add(reason);
            }
        }
    }

    private static Column ColumnOf(ReasonTerms? terms) => new(
        Findings.Bit(Rule.Reason, terms is { Accepted: true } ? FindingStatus.Met : FindingStatus.NotMet),
        Excepted: 0,
        Exempt: 0,
        terms?.Fault ?? Fault.Merchant,
        terms?.Clause ?? Clauses.OtherReasons);

    /// <summary>What a reason contributes: its finding, the bits that it sets in the indices of category and condition, its fault and clause.</summary>
    private readonly record struct Column(ulong Finding, int Excepted, int Exempt, Fault Fault, Clause Clause);
}
