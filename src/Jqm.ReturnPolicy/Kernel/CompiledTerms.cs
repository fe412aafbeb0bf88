using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Jqm.ReturnPolicy.Kernel;

/// <summary>
/// The terms of a policy, compiled into small tables for fast evaluation. Evaluating facts is a pure function without allocations or text comparisons. The result contains the
/// status of every rule, not only the first failure (reading R20).
/// </summary>
public sealed class CompiledTerms
{
    // What a reason exempts from: bits that are above the findings in the table of reasons and categories.
    private const ulong WindowExempt = (ulong)ReasonLists.WindowExempt;
    private const ulong ConditionExempt = (ulong)ReasonLists.ConditionExempt;
    private const ulong GoodsKept = (ulong)ReasonLists.GoodsKept;

    /// <summary>The bits of the findings in the table of reasons and categories.</summary>
    private const ulong Findings = (1UL << FindingSet.Width) - 1;

    private static readonly Timeliness[] Timelinesses = Enum.GetValues<Timeliness>();

    // What an arrival and the condition of goods mean depends on one term each, so all terms share these tables.
    private static readonly FindingSet[] ArrivalsIfApproved;
    private static readonly FindingSet[] ArrivalsOfAny;
    private static readonly FindingSet[] ConditionsIfUnused;
    private static readonly FindingSet[] ConditionsOfAny;

    private static readonly FindingSet ScopeMet = FindingSet.Bit(Rule.Scope, FindingStatus.Met);
    private static readonly FindingSet ScopeNotMet = FindingSet.Bit(Rule.Scope, FindingStatus.NotMet);

    private readonly ulong _waivable;
    private readonly bool _cancellable;
    private readonly ReasonColumn[] _reasons;
    private readonly ReturnReason[] _names;
    private readonly int[] _numberOfKnown = new int[1 + ReturnReason.KnownCount];
    private readonly Dictionary<ReturnReason, int>? _numberOfOthers;

    // The findings of each run of the facts' bits.
    private readonly FindingSet[] _submission;
    private readonly FindingSet[] _arrival;
    private readonly FindingSet[] _condition;

    // The findings of a reason and a category, and above them what the reason exempts from.
    private readonly ulong[] _product;

    static CompiledTerms()
    {
        FactBits.RequireRoom();
        (ArrivalsIfApproved, ArrivalsOfAny) = (ArrivalsUnder(approvalRequired: true), ArrivalsUnder(approvalRequired: false));
        (ConditionsIfUnused, ConditionsOfAny) = (ConditionsUnder(required: true), ConditionsUnder(required: false));
    }

    /// <summary>Compiles the terms of a policy.</summary>
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
        {
            _numberOfOthers = new Dictionary<ReturnReason, int>(_names.Length);
            for (int number = 0; number < _names.Length; number++)
                _numberOfOthers.Add(_names[number], number);
        }

        _reasons = ColumnsOf(terms);
        _submission = SubmissionsUnder(terms);
        _arrival = terms.ApprovalRequired ? ArrivalsIfApproved : ArrivalsOfAny;
        _condition = terms.ConditionRequired ? ConditionsIfUnused : ConditionsOfAny;
        _product = ProductsUnder(terms);
        Fees = terms.Fees;
    }

    /// <summary>Gets the terms that were compiled.</summary>
    public PolicyTerms Terms { get; }

    /// <summary>The refund rules of tax and fees, put together once; the property of <see cref="PolicyTerms"/> puts them together each time.</summary>
    internal FeeTerms Fees { get; }

    /// <summary>Gets the number of reasons that the terms distinguish: every reason that the terms name, and one more for all other reasons.</summary>
    public int ReasonCount => _reasons.Length;

    /// <summary>The reasons that the terms name anywhere, by their indexes.</summary>
    internal ReadOnlySpan<ReturnReason> Names => _names;

    /// <summary>What the terms say of each reason, by its index.</summary>
    internal ReadOnlySpan<ReasonColumn> Columns => _reasons;

    /// <summary>Returns the index of a reason: 0 to <see cref="ReasonCount"/> − 1. Reasons that the terms do not name have the last index.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>The index.</returns>
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

    /// <summary>Returns the fault of a reason (reading R05): the merchant's fault if the terms do not list the reason.</summary>
    /// <param name="reason">The reason's index.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    public Fault GetFault(int reason) => Of(reason).Fault;

    /// <summary>Returns the clause that accepts or refuses a reason; 1.5 if the terms do not list the reason.</summary>
    /// <param name="reason">The reason's index.</param>
    /// <returns>The clause.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    public Clause GetClause(int reason) => Of(reason).Clause;

    /// <summary>Returns the number of days of the window for a reason (reading R25).</summary>
    /// <param name="reason">The reason's index.</param>
    /// <returns>The days, from 0 to 36,500.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    public int GetWindowDays(int reason) => Of(reason).WindowDays;

    /// <summary>Returns the percentage of the product cost that is withheld for a reason (reading R27); zero if the terms name no percentage.</summary>
    /// <param name="reason">The reason's index.</param>
    /// <returns>The percentage.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    public Percentage GetRestockingFee(int reason) => Of(reason).RestockingFee;

    /// <summary>Returns whether goods that are returned for a reason may be kept (reading R26).</summary>
    /// <param name="reason">The reason's index.</param>
    /// <returns>True if the goods need not come back.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    public bool GoodsMayBeKept(int reason)
    {
        _ = Of(reason);
        return (_product[reason << FactBits.CategoryBits] >> FindingSet.Width & GoodsKept) != 0;
    }

    /// <summary>Evaluates an item of a request: scope, reason, window, details, evidence, category.</summary>
    /// <param name="facts">The facts of the item.</param>
    /// <returns>The status of every evaluated rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The facts' reason is not an index of these terms.</exception>
    public FindingSet Assess(AssessmentFacts facts)
    {
        // Facts come in any order, so a branch on one would be mispredicted half of the time: out of scope, the rest is masked away.
        ulong inScope = facts.ScopeMask;
        ulong product = Checked(facts.Product & inScope);
        ulong found = _product[product];
        ulong exempt = (found >> FindingSet.Width & WindowExempt) << (int)Rule.Window;
        FindingSet submission = _submission[facts.Submission].Except(exempt);
        return new FindingSet(submission.Bits | found & inScope & Findings).Waive(facts.WaivedBits & _waivable);
    }

    /// <summary>Evaluates an item of a return: scope, approval and inspection. If the inspection is met or excepted, evaluates also reason, condition and category.</summary>
    /// <param name="facts">The facts of the item.</param>
    /// <returns>The status of every evaluated rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The facts' reason is not an index of these terms.</exception>
    public FindingSet Settle(SettlementFacts facts)
    {
        ulong reasoned = facts.ReasonMask;
        ulong product = Checked(facts.Product & reasoned);
        ulong found = _product[product];
        ulong exemptions = found >> FindingSet.Width;
        ulong kept = exemptions / GoodsKept & ~facts.ReceivedBit & reasoned;
        ulong judged = reasoned & unchecked(0UL - (facts.ReceivedBit | kept));
        ulong exempt = exemptions / ConditionExempt & 1 | kept;
        FindingSet arrival = _arrival[(uint)facts.Arrival | kept * SettlementFacts.Arrivals];
        FindingSet condition = _condition[(uint)facts.Condition | exempt * SettlementFacts.Conditions];
        return new FindingSet(arrival.Bits | (found & Findings | condition.Bits) & judged).Waive(facts.WaivedBits & _waivable);
    }

    /// <summary>Evaluates a cancellation: scope and cancellation (clause 5.2).</summary>
    /// <param name="inScope">Whether the service fulfilled the order.</param>
    /// <param name="shipped">Whether any shipment has left (reading R17).</param>
    /// <returns>The status of every evaluated rule.</returns>
    public FindingSet Cancel(bool inScope, bool shipped) => !inScope
        ? ScopeNotMet
        : ScopeMet.With(FindingSet.Bit(Rule.Cancellation, _cancellable && !shipped ? FindingStatus.Met : FindingStatus.NotMet));

    private ulong Checked(ulong product)
    {
        if (product >= (ulong)_product.Length)
            throw NoSuchReason((long)(product >> FactBits.CategoryBits));
        return product;
    }

    private ref readonly ReasonColumn Of(int reason)
    {
        if (reason >= _reasons.Length || reason < 0)
            throw NoSuchReason(reason);
        return ref _reasons[reason];
    }

    private ArgumentOutOfRangeException NoSuchReason(long reason) =>
        new(nameof(reason), reason, FormattableString.Invariant($"The index of a reason is 0 to {_reasons.Length - 1} under these terms."));

    private static FindingSet[] SubmissionsUnder(PolicyTerms terms)
    {
        FindingStatus late = terms.LateRequestHandling switch
        {
            LateRequestHandling.Decline => FindingStatus.NotMet,
            LateRequestHandling.Refer => FindingStatus.Discretionary,
            _ => throw new UnreachableException($"{terms.LateRequestHandling}"),
        };
        bool evidenceRequired = terms.EvidenceRequired;
        uint evidenceKinds = terms.EvidenceKinds.Bits;
        var table = new FindingSet[AssessmentFacts.Submissions];
        table.AsSpan().Fill(ScopeNotMet);
        foreach (Timeliness timeliness in Timelinesses)
        {
            FindingSet window = ScopeMet.With(FindingSet.Bit(Rule.Window, timeliness switch
            {
                Timeliness.InTime => FindingStatus.Met,
                Timeliness.Late => late,
                Timeliness.Unknown => FindingStatus.Missing,
                _ => throw new UnreachableException($"{timeliness}"),
            }));
            Fill(timeliness, hasDetails: false, window.With(FindingSet.Bit(Rule.Details, terms.DetailsRequired ? FindingStatus.Missing : FindingStatus.Met)));
            Fill(timeliness, hasDetails: true, window.With(FindingSet.Bit(Rule.Details, FindingStatus.Met)));
        }

        return table;

        void Fill(Timeliness timeliness, bool hasDetails, FindingSet others)
        {
            FindingSet enough = others.With(FindingSet.Bit(Rule.Evidence, FindingStatus.Met));
            FindingSet missing = others.With(FindingSet.Bit(Rule.Evidence, FindingStatus.Missing));
            int first = At(timeliness, hasDetails, 0);
            int step = At(timeliness, hasDetails, 1) - first;
            for (int evidence = 0; evidence < 1 << FactBits.EvidenceBits; evidence++)
                table[first + evidence * step] = !evidenceRequired || ((uint)evidence & evidenceKinds) != 0 ? enough : missing;
        }

        static int At(Timeliness timeliness, bool details, uint evidence) =>
            new AssessmentFacts(true, 0, timeliness, details, new EnumSet<EvidenceKind>(evidence), default, []).Submission;
    }

    private static FindingSet[] ArrivalsUnder(bool approvalRequired)
    {
        var table = new FindingSet[2 * SettlementFacts.Arrivals];
        for (int i = 0; i < table.Length; i++)
        {
            SettlementFacts facts = SettlementFacts.OfArrival(i % SettlementFacts.Arrivals);
            bool kept = i >= SettlementFacts.Arrivals;
            bool approved = !approvalRequired || facts.Approved;
            FindingStatus inspection = facts.Reason is null ? FindingStatus.Missing
                : facts.Received ? FindingStatus.Met
                : kept ? FindingStatus.Excepted
                : FindingStatus.Missing;
            table[i] = !facts.InScope
                ? ScopeNotMet
                : ScopeMet
                    .With(FindingSet.Bit(Rule.Approval, approved ? FindingStatus.Met : FindingStatus.NotMet))
                    .With(FindingSet.Bit(Rule.Inspection, inspection));
        }

        return table;
    }

    private static FindingSet[] ConditionsUnder(bool required)
    {
        var table = new FindingSet[2 * SettlementFacts.Conditions];
        for (int i = 0; i < table.Length; i++)
        {
            SettlementFacts facts = SettlementFacts.OfCondition(i % SettlementFacts.Conditions);
            FindingStatus status = !required || (facts.Unused == true && facts.Original == true) ? FindingStatus.Met
                : i >= SettlementFacts.Conditions ? FindingStatus.Excepted
                : facts.Unused == false || facts.Original == false ? FindingStatus.NotMet
                : FindingStatus.Missing;
            table[i] = FindingSet.Bit(Rule.Condition, status);
        }

        return table;
    }

    private ulong[] ProductsUnder(PolicyTerms terms)
    {
        const int categories = 1 << FactBits.CategoryBits;
        EnumSet<ProductCategory> excluded = terms.NonRefundableCategories;
        ulong allKept = terms.GoodsBackRequired ? 0 : GoodsKept;
        Span<ulong> plain = stackalloc ulong[categories];
        Span<ulong> excepted = stackalloc ulong[categories];
        for (int category = 0; category < categories; category++)
        {
            bool isExcluded = excluded.Contains((ProductCategory)category);
            plain[category] = FindingSet.Bit(Rule.Category, isExcluded ? FindingStatus.NotMet : FindingStatus.Met).Bits;
            excepted[category] = FindingSet.Bit(Rule.Category, isExcluded ? FindingStatus.Excepted : FindingStatus.Met).Bits;
        }

        ulong[] table = new ulong[_reasons.Length << FactBits.CategoryBits];
        for (int number = 0; number < _reasons.Length; number++)
        {
            ref readonly ReasonColumn reason = ref _reasons[number];
            ulong exemptions = (ulong)reason.Lists & (WindowExempt | ConditionExempt | GoodsKept) | allKept;
            ulong found = FindingSet.Bit(Rule.Reason, reason.Accepted ? FindingStatus.Met : FindingStatus.NotMet).Bits | exemptions << FindingSet.Width;
            Span<ulong> ofCategories = (reason.Lists & ReasonLists.Excepted) != 0 ? excepted : plain;
            for (int category = 0; category < categories; category++)
                table[number << FactBits.CategoryBits | category] = found | ofCategories[category];
        }

        return table;
    }

    /// <summary>Lists every reason that the terms name: in the table of reasons, in a list or in a map.</summary>
    private static ReturnReason[] NamesIn(PolicyTerms terms)
    {
        ReasonTable table = terms.Reasons;
        var names = new List<ReturnReason>(2 * table.Count);
        foreach (ref readonly KeyValuePair<ReturnReason, ReasonTerms> entry in table.AsSpan())
            names.Add(entry.Key);
        foreach (Term term in Term.All.AsSpan())
            term.Type.AddReasons(terms.Values[term.Index], names);

        // What the lists and maps name stands behind the table now; a name is kept once.
        int count = table.Count;
        HashSet<ReturnReason>? others = null;
        foreach (ReturnReason named in CollectionsMarshal.AsSpan(names)[table.Count..])
        {
            if (table[named] is null && (others ??= []).Add(named))
                names[count++] = named;
        }

        return CollectionsMarshal.AsSpan(names)[..count].ToArray();
    }

    private ReasonColumn[] ColumnsOf(PolicyTerms terms)
    {
        var columns = new ReasonColumn[_names.Length + 1];
        columns.AsSpan().Fill(new ReasonColumn(null, ReasonLists.None, null, terms.WindowDays, default));
        ReadOnlySpan<KeyValuePair<ReturnReason, ReasonTerms>> listed = terms.Reasons.AsSpan();
        for (int number = 0; number < listed.Length; number++)
            columns[number] = columns[number] with { Listed = listed[number].Value };
        AddList(terms.WindowExemptReasons, ReasonLists.WindowExempt);
        AddList(terms.ConditionExemptReasons, ReasonLists.ConditionExempt);
        AddList(terms.GoodsBackExemptReasons, ReasonLists.GoodsKept);
        AddList(terms.NonRefundableExceptReasons, ReasonLists.Excepted);
        foreach ((ReturnReason reason, int own) in terms.WindowDaysByReason.AsSpan())
            columns[GetReasonIndex(reason)] = columns[GetReasonIndex(reason)] with { OwnDays = own, WindowDays = own };
        foreach ((ReturnReason reason, Percentage fee) in terms.RestockingFeePercentByReason.AsSpan())
            columns[GetReasonIndex(reason)] = columns[GetReasonIndex(reason)] with { RestockingFee = fee };
        return columns;

        void AddList(ValueList<ReturnReason> reasons, ReasonLists list)
        {
            foreach (ReturnReason reason in reasons)
            {
                ref ReasonColumn column = ref columns[GetReasonIndex(reason)];
                column = column with { Lists = column.Lists | list };
            }
        }
    }
}
