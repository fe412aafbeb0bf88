namespace Jqm.ReturnPolicy.Kernel;

/// <summary>
/// The kernel: terms compiled once into small tables, and judging as a pure function from facts to findings. It allocates nothing and looks nothing
/// up by name; every rule's status is found, never only the first failure (reading R20).
/// </summary>
public sealed class CompiledTerms
{
    private const int Categories = 1 + (int)ProductCategory.SpecialOrder;
    private const int ExemptBit = 16;

    private static readonly ulong ScopeMet = FindingSet.Bit(Rule.Scope, FindingStatus.Met);
    private static readonly ulong ScopeNotMet = FindingSet.Bit(Rule.Scope, FindingStatus.NotMet);

    private readonly ulong _waivable;
    private readonly bool _cancellable;
    private readonly Column[] _reasons;
    private readonly ReturnReason[] _names;
    private readonly int[] _numberOfKnown = new int[1 + ReturnReason.KnownCount];
    private readonly Dictionary<ReturnReason, int>? _numberOfOthers;

    // What each run of the facts' bits comes to.
    private readonly ulong[] _submission;
    private readonly ulong[] _arrival;
    private readonly ulong[] _condition;
    private readonly ulong[] _product;

    /// <summary>Compiles terms.</summary>
    /// <param name="terms">The terms.</param>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    public CompiledTerms(PolicyTerms terms)
    {
        Guard.Against.Null(terms);
        Terms = terms;
        _waivable = terms.Waivable.Bits;
        _cancellable = terms.CancellableBeforeShipment;
        _names = NamesIn(terms);
        _numberOfKnown.AsSpan().Fill(_names.Length);
        for (int number = 0; number < _names.Length; number++)
            _numberOfKnown[_names[number].Place] = number;
        if (_names.Length > NameLookup.ShortList + ReturnReason.KnownCount)
            _numberOfOthers = _names.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number);
        _reasons = ColumnsOf(terms);
        _submission = SubmissionsUnder(terms);
        _arrival = ArrivalsUnder(terms);
        _condition = ConditionsUnder(terms);
        _product = ProductsUnder(terms);
    }

    /// <summary>The terms that were compiled.</summary>
    public PolicyTerms Terms { get; }

    /// <summary>How many reasons the terms tell apart: those that they name anywhere, and one number for all others, which is the last.</summary>
    public int ReasonCount => _reasons.Length;

    /// <summary>The number of a reason: 0 to <see cref="ReasonCount"/> − 1; all reasons that the terms do not name have the last.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>The number.</returns>
    public int GetReasonIndex(ReturnReason reason)
    {
        if (reason.Place > 0)
            return _numberOfKnown[reason.Place];
        if (_numberOfOthers is not null)
            return _numberOfOthers.GetValueOrDefault(reason, _names.Length);
        int number = 0;
        while (number < _names.Length && _names[number] != reason)
            number++;
        return number;
    }

    /// <summary>Whose fault a reason is (reading R05); the merchant's where the terms do not list it.</summary>
    /// <param name="reason">The reason's number.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number.</exception>
    public Fault GetFault(int reason) => Of(reason).Fault;

    /// <summary>The clause that a reason rests on; 1.5 where the terms do not list it.</summary>
    /// <param name="reason">The reason's number.</param>
    /// <returns>The clause.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number.</exception>
    public Clause GetClause(int reason) => Of(reason).Clause;

    /// <summary>Judges an item of a request: scope, reason, window, details, evidence, category.</summary>
    /// <param name="facts">The facts.</param>
    /// <returns>Every rule's status.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The facts' reason is not one of these terms' numbers.</exception>
    public FindingSet Assess(AssessmentFacts facts)
    {
        // Facts come in any order, so a branch on one is a wrong guess half of the time: out of scope, the rest is masked away.
        ulong inScope = facts.ScopeMask;
        ulong found = _submission[facts.Submission] | ProductAt(facts.Product & inScope) & inScope;
        return Waive(found, facts.WaivedBits);
    }

    /// <summary>Judges an item that came back: scope, approval, inspection, and once that is done reason, condition, category.</summary>
    /// <param name="facts">The facts.</param>
    /// <returns>Every rule's status.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The facts' reason is not one of these terms' numbers.</exception>
    public FindingSet Settle(SettlementFacts facts)
    {
        ulong inspected = facts.InspectedMask;
        ulong product = facts.Product & inspected;
        ulong found = ProductAt(product) | _condition[facts.Condition | _reasons[(int)product / Categories].Exempt];
        return Waive(_arrival[facts.Arrival] | found & inspected, facts.WaivedBits);
    }

    /// <summary>Judges a cancellation: scope and cancellation (clause 5.2).</summary>
    /// <param name="inScope">Whether the service fulfilled the order.</param>
    /// <param name="shipped">Whether any shipment has left (reading R17).</param>
    /// <returns>Every rule's status.</returns>
    public FindingSet Cancel(bool inScope, bool shipped) => new(!inScope
        ? ScopeNotMet
        : ScopeMet | FindingSet.Bit(Rule.Cancellation, _cancellable && !shipped ? FindingStatus.Met : FindingStatus.NotMet));

    /// <summary>Moves what is waived from the lanes of discretionary, missing and not met to that of waived.</summary>
    private FindingSet Waive(ulong found, ulong waived)
    {
        const int FirstOfThree = (int)FindingStatus.Discretionary * FindingSet.LaneWidth;
        const ulong ThreeLanes = 1UL | 1UL << FindingSet.LaneWidth | 1UL << 2 * FindingSet.LaneWidth;
        const ulong WaivedLane = FindingSet.Lane << (int)FindingStatus.Waived * FindingSet.LaneWidth;

        // Multiplying by a bit a lane copies a lane to each of them, and adds three up in the highest; a rule has one status, so nothing is carried.
        unchecked
        {
            ulong lifted = found & (waived & _waivable) * (ThreeLanes << FirstOfThree);
            return new FindingSet(found ^ lifted | (lifted >> FirstOfThree) * ThreeLanes & WaivedLane);
        }
    }

    private ulong ProductAt(ulong product)
    {
        if (product >= (ulong)_product.Length)
            throw NoSuchReason((int)(product / Categories));
        return _product[unchecked((nuint)product)];
    }

    private ref readonly Column Of(int reason)
    {
        if (reason >= _reasons.Length || reason < 0)
            throw NoSuchReason(reason);
        return ref _reasons[reason];
    }

    private ArgumentOutOfRangeException NoSuchReason(int reason) =>
        new(nameof(reason), reason, $"The terms number their reasons 0 to {_reasons.Length - 1}.");

    private static ulong[] SubmissionsUnder(PolicyTerms terms)
    {
        FindingStatus late = terms.LateRequestHandling == LateRequestHandling.Refer ? FindingStatus.Discretionary : FindingStatus.NotMet;
        ulong[] table = new ulong[AssessmentFacts.Submissions];
        table.AsSpan().Fill(ScopeNotMet);
        for (int submission = 0; submission < table.Length; submission++)
        {
            var facts = new AssessmentFacts(submission);
            if (!facts.InScope)
                continue;
            FindingStatus window = facts.Timeliness switch
            {
                Timeliness.InTime => FindingStatus.Met,
                Timeliness.Late => late,
                _ => FindingStatus.Missing,
            };
            bool details = !terms.DetailsRequired || facts.HasDetails;
            bool evidence = !terms.EvidenceRequired || (facts.Evidence.Bits & terms.EvidenceKinds.Bits) != 0;
            table[submission] = ScopeMet
                | FindingSet.Bit(Rule.Window, window)
                | FindingSet.Bit(Rule.Details, details ? FindingStatus.Met : FindingStatus.Missing)
                | FindingSet.Bit(Rule.Evidence, evidence ? FindingStatus.Met : FindingStatus.Missing);
        }

        return table;
    }

    private static ulong[] ArrivalsUnder(PolicyTerms terms)
    {
        ulong[] table = new ulong[8];
        for (int arrival = 0; arrival < table.Length; arrival++)
        {
            bool approved = !terms.ApprovalRequired || (arrival & 2) != 0;
            bool inspected = (arrival & 4) != 0;
            table[arrival] = (arrival & 1) == 0
                ? ScopeNotMet
                : ScopeMet
                    | FindingSet.Bit(Rule.Approval, approved ? FindingStatus.Met : FindingStatus.NotMet)
                    | FindingSet.Bit(Rule.Inspection, inspected ? FindingStatus.Met : FindingStatus.Missing);
        }

        return table;
    }

    private static ulong[] ConditionsUnder(PolicyTerms terms)
    {
        ulong[] table = new ulong[2 * ExemptBit];
        for (int index = 0; index < table.Length; index++)
        {
            bool? unused = SettlementFacts.Unpack(FactBits.At((ulong)index, 0, 3));
            bool? original = SettlementFacts.Unpack(FactBits.At((ulong)index, 2, 3));
            FindingStatus status = !terms.ConditionRequired || (unused == true && original == true) ? FindingStatus.Met
                : (index & ExemptBit) != 0 ? FindingStatus.Excepted
                : unused == false || original == false ? FindingStatus.NotMet
                : FindingStatus.Missing;
            table[index] = FindingSet.Bit(Rule.Condition, status);
        }

        return table;
    }

    private ulong[] ProductsUnder(PolicyTerms terms)
    {
        ulong[] table = new ulong[_reasons.Length * Categories];
        for (int product = 0; product < table.Length; product++)
        {
            Column reason = _reasons[product / Categories];
            FindingStatus category = !terms.NonRefundableCategories.Contains((ProductCategory)(product % Categories)) ? FindingStatus.Met
                : reason.Excepted ? FindingStatus.Excepted
                : FindingStatus.NotMet;
            table[product] = FindingSet.Bit(Rule.Reason, reason.Status) | FindingSet.Bit(Rule.Category, category);
        }

        return table;
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

    private Column[] ColumnsOf(PolicyTerms terms)
    {
        var columns = new Column[_names.Length + 1];
        for (int number = 0; number < _names.Length; number++)
            columns[number] = ColumnOf(terms.Reasons[_names[number]]);
        columns[^1] = ColumnOf(null);
        foreach (ReturnReason excepted in terms.NonRefundableExceptReasons)
            columns[GetReasonIndex(excepted)] = columns[GetReasonIndex(excepted)] with { Excepted = true };
        foreach (ReturnReason exempt in terms.ConditionExemptReasons)
            columns[GetReasonIndex(exempt)] = columns[GetReasonIndex(exempt)] with { Exempt = ExemptBit };
        return columns;
    }

    private static Column ColumnOf(ReasonTerms? terms) => new(
        terms is { Accepted: true } ? FindingStatus.Met : FindingStatus.NotMet,
        Excepted: false,
        Exempt: 0,
        terms?.Fault ?? Fault.Merchant,
        terms?.Clause ?? Clauses.OtherReasons);

    /// <summary>What a reason contributes: its status, whether it is excepted from the category's rule, the bit that exempts it from the condition's, its fault and clause.</summary>
    private readonly record struct Column(FindingStatus Status, bool Excepted, int Exempt, Fault Fault, Clause Clause);
}
