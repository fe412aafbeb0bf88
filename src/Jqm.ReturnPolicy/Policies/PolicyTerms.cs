using System.ComponentModel;
using System.Text;

namespace Jqm.ReturnPolicy;

/// <summary>
/// The terms of a policy: all values that can be set without changing the meaning of its clauses. New terms equal the standard terms. Change them with a <c>with</c> expression:
/// <c>PolicyTerms.Standard with { WindowDays = 45 }</c>. Each property is a <see cref="Term"/>.
/// </summary>
/// <example>
/// <code>
/// PolicyTerms terms = PolicyTerms.Standard with
/// {
///     WindowDays = 45,
///     WindowDaysByReason = [new(ReturnReason.WrongItem, 90)],
///     Fees = PolicyTerms.Standard.Fees.With(ComponentKind.Shipping, FeeRefund.WithProduct),
///     RefundTo = RefundTo.AccountBalance,
/// };
/// var policy = new Policy("my-shop", "2", publishedAt: Instant.FromUtc(2026, 3, 1, 0, 0), terms: terms);
/// </code>
/// </example>
[JsonConverter(typeof(WireFormGuard))]
public sealed record PolicyTerms
{
    /// <summary>The greatest number of days of a return window: 36,500.</summary>
    public const int MaxWindowDays = 36_500;

    /// <summary>Creates terms with the standard values.</summary>
    public PolicyTerms()
    {
        Values = new object[Term.All.Count];
        foreach (Term term in Term.All)
            Values[term.Index] = term.StandardValue;
    }

    private PolicyTerms(object[] values) => Values = values;

    private PolicyTerms(PolicyTerms original) => Values = [.. original.Values];

    /// <summary>Gets the standard terms, which are those of the standard policy.</summary>
    public static PolicyTerms Standard { get; } = new();

    /// <summary>
    /// Prevents binding by the general configuration binder, which would silently drop lists and defaults: setting this property throws. Applications do not use it.
    /// </summary>
    /// <exception cref="NotSupportedException">The property is set.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string NotBindable { get => nameof(NotBindable); init => throw NotBindableTo(nameof(PolicyTerms)); }

    /// <summary>Gets the values by the index of their terms. Only an initializer writes to them.</summary>
    internal object[] Values { get; }

    /// <summary>Gets the number of days after delivery within which a request may be submitted: 0 to 36,500 (clause 2.1). Standard: <c>30</c>. Wire form: <c>window.days</c>.</summary>
    /// <exception cref="InvalidInputException">The number is outside 0 to 36,500.</exception>
    public int WindowDays { get => Get<int>(Term.WindowDays); init => Set(Term.WindowDays, value); }

    /// <summary>Gets how the days are counted (reading R01). Standard: <c>CalendarDays</c>. Wire form: <c>window.counting</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of its enumeration.</exception>
    public WindowCounting WindowCounting { get => Get<WindowCounting>(Term.WindowCounting); init => Set(Term.WindowCounting, value); }

    /// <summary>
    /// Gets the TZDB id of the time zone whose calendar days are counted, links included, as in the TZDB data of NodaTime (reading R02). Case matters. Standard:
    /// <c>Asia/Shanghai</c>. Wire form: <c>window.zone</c>.
    /// </summary>
    /// <exception cref="InvalidInputException">The TZDB has no such zone.</exception>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string WindowZone { get => Get<string>(Term.WindowZone); init => Set(Term.WindowZone, value); }

    /// <summary>Gets how a request submitted after the return window is treated (clause 2.2, reading R03). Standard: <c>Decline</c>. Wire form: <c>window.late</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of its enumeration.</exception>
    public LateRequestHandling LateRequestHandling { get => Get<LateRequestHandling>(Term.LateRequestHandling); init => Set(Term.LateRequestHandling, value); }

    /// <summary>
    /// Gets the days of the window for single reasons, each 0 to 36,500. Every other reason has <see cref="WindowDays"/> (reading R25). Standard: <c>empty</c>. Wire form:
    /// <c>window.daysByReason</c>.
    /// </summary>
    /// <exception cref="InvalidInputException">A number is outside 0 to 36,500.</exception>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public ReasonMap<int> WindowDaysByReason { get => Get<ReasonMap<int>>(Term.WindowDaysByReason); init => Set(Term.WindowDaysByReason, value); }

    /// <summary>Gets the reasons for which the window does not matter, even without a delivery (reading R25). Standard: <c>empty</c>. Wire form: <c>window.exemptReasons</c>.</summary>
    public ValueList<ReturnReason> WindowExemptReasons { get => Get<ValueList<ReturnReason>>(Term.WindowExemptReasons); init => Set(Term.WindowExemptReasons, value); }

    /// <summary>Gets the reasons that the policy lists (clauses 1.1 to 1.5, reading R05). Standard: <c>the seven reasons of reading R05</c>. Wire form: <c>reasons</c>.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public ReasonTable Reasons { get => Get<ReasonTable>(Term.Reasons); init => Set(Term.Reasons, value); }

    /// <summary>Gets whether a request must give product details (clause 3.1). Standard: <c>true</c>. Wire form: <c>details.required</c>.</summary>
    public bool DetailsRequired { get => Get<bool>(Term.DetailsRequired); init => Set(Term.DetailsRequired, value); }

    /// <summary>Gets whether a request must give evidence (clause 3.1). Standard: <c>true</c>. Wire form: <c>evidence.required</c>.</summary>
    public bool EvidenceRequired { get => Get<bool>(Term.EvidenceRequired); init => Set(Term.EvidenceRequired, value); }

    /// <summary>Gets the kinds of evidence that count (clause 3.1, reading R22). Standard: <c>Photo, Video</c>. Wire form: <c>evidence.kinds</c>.</summary>
    public EnumSet<EvidenceKind> EvidenceKinds { get => Get<EnumSet<EvidenceKind>>(Term.EvidenceKinds); init => Set(Term.EvidenceKinds, value); }

    /// <summary>Gets whether goods must be approved before they come back (clause 3.3). Standard: <c>true</c>. Wire form: <c>approval.required</c>.</summary>
    public bool ApprovalRequired { get => Get<bool>(Term.ApprovalRequired); init => Set(Term.ApprovalRequired, value); }

    /// <summary>Gets whether goods must come back unused and in original condition (clause 3.4, reading R23). Standard: <c>true</c>. Wire form: <c>condition.required</c>.</summary>
    public bool ConditionRequired { get => Get<bool>(Term.ConditionRequired); init => Set(Term.ConditionRequired, value); }

    /// <summary>Gets the reasons for which the condition does not matter (clause 3.4). Standard: <c>Defective, DamagedInShipping</c>. Wire form: <c>condition.exemptReasons</c>.</summary>
    public ValueList<ReturnReason> ConditionExemptReasons { get => Get<ValueList<ReturnReason>>(Term.ConditionExemptReasons); init => Set(Term.ConditionExemptReasons, value); }

    /// <summary>Gets whether goods must come back before they are settled (clause 4.1, reading R26). Standard: <c>true</c>. Wire form: <c>goodsBack.required</c>.</summary>
    public bool GoodsBackRequired { get => Get<bool>(Term.GoodsBackRequired); init => Set(Term.GoodsBackRequired, value); }

    /// <summary>
    /// Gets the reasons whose goods may be kept: such an item is settled without a receipt once it is approved (reading R26). Standard: <c>empty</c>. Wire form:
    /// <c>goodsBack.exemptReasons</c>.
    /// </summary>
    public ValueList<ReturnReason> GoodsBackExemptReasons { get => Get<ValueList<ReturnReason>>(Term.GoodsBackExemptReasons); init => Set(Term.GoodsBackExemptReasons, value); }

    /// <summary>Gets the categories of products that are not refundable (clause 5.1). Standard: <c>Customized, PrivateLabel, SpecialOrder</c>. Wire form: <c>nonRefundable.categories</c>.</summary>
    public EnumSet<ProductCategory> NonRefundableCategories { get => Get<EnumSet<ProductCategory>>(Term.NonRefundableCategories); init => Set(Term.NonRefundableCategories, value); }

    /// <summary>
    /// Gets the reasons for which products of these categories are refundable (clause 5.1, reading R07). The standard policy excepts defects only, even if the service made an
    /// error. Standard: <c>Defective</c>. Wire form: <c>nonRefundable.exceptReasons</c>.
    /// </summary>
    public ValueList<ReturnReason> NonRefundableExceptReasons { get => Get<ValueList<ReturnReason>>(Term.NonRefundableExceptReasons); init => Set(Term.NonRefundableExceptReasons, value); }

    /// <summary>
    /// Gets when tax and fees are refunded, by kind of component (clauses 4.3 and 4.4, readings R06, R08 and R24). Standard: tax <c>WithProduct</c>; shipping, handling
    /// and customs duty <c>ServiceFault</c>; other <c>Never</c>. Wire form: <c>fees</c>.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public FeeTerms Fees
    {
        get
        {
            var refunds = new FeeRefund[ComponentRule.Count];
            foreach (ComponentKind kind in FeeTerms.Kinds)
                refunds[(int)kind] = Get<FeeRefund>(Term.OfFee(kind));
            return new FeeTerms(refunds);
        }

        init
        {
            Guard.Against.Null(value);
            foreach (ComponentKind kind in FeeTerms.Kinds)
                Set(Term.OfFee(kind), value[kind]);
        }
    }

    /// <summary>
    /// Gets the percentage of the product cost that is withheld for single reasons; nothing is withheld for other reasons (reading R27). Standard: <c>empty</c>. Wire form:
    /// <c>restockingFee.percentByReason</c>.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public ReasonMap<Percentage> RestockingFeePercentByReason { get => Get<ReasonMap<Percentage>>(Term.RestockingFeePercentByReason); init => Set(Term.RestockingFeePercentByReason, value); }

    /// <summary>Gets how a fee is shared over the lines of an order (reading R11). Standard: <c>ByValue</c>. Wire form: <c>feeAllocation</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of its enumeration.</exception>
    public FeeAllocation FeeAllocation { get => Get<FeeAllocation>(Term.FeeAllocation); init => Set(Term.FeeAllocation, value); }

    /// <summary>
    /// Gets the faults for which the service bears return shipping (clauses 6.1 and 6.2, readings R06 and R12). Standard: <c>Service, Product</c>. Wire form:
    /// <c>returnShipping.serviceBears</c>.
    /// </summary>
    public EnumSet<Fault> ServiceBearsReturnShipping { get => Get<EnumSet<Fault>>(Term.ServiceBearsReturnShipping); init => Set(Term.ServiceBearsReturnShipping, value); }

    /// <summary>Gets where a refund goes (clause 4.2, reading R13). Standard: <c>OriginalPayment</c>. Wire form: <c>refundTo</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of its enumeration.</exception>
    public RefundTo RefundTo { get => Get<RefundTo>(Term.RefundTo); init => Set(Term.RefundTo, value); }

    /// <summary>Gets the rules that a reviewer may waive: of window, details, evidence, condition and category. Standard: <c>window</c>. Wire form: <c>waivable</c>.</summary>
    /// <exception cref="InvalidInputException">A rule in it can never be waived.</exception>
    public EnumSet<Rule> Waivable { get => Get<EnumSet<Rule>>(Term.Waivable); init => Set(Term.Waivable, value); }

    /// <summary>Gets whether an order can be cancelled before it ships (clause 5.2). Standard: <c>true</c>. Wire form: <c>cancellation.beforeShipment</c>.</summary>
    public bool CancellableBeforeShipment { get => Get<bool>(Term.CancellableBeforeShipment); init => Set(Term.CancellableBeforeShipment, value); }

    /// <summary>Returns terms in which one term has another value.</summary>
    /// <param name="term">The term.</param>
    /// <param name="value">The value, of the term's <see cref="Term.ValueType"/>.</param>
    /// <returns>The changed terms.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The value is of another type.</exception>
    /// <exception cref="InvalidInputException">The value is not one that the term can have. The path is the term's.</exception>
    public PolicyTerms With(Term term, object value)
    {
        Guard.Against.Null(term);
        Guard.Against.Null(value);
        var changed = new PolicyTerms(this);
        changed.Set(term, Term.Require(value, term.ValueType, term));
        return changed;
    }

    /// <summary>Returns the terms that result from merging a patch over these terms.</summary>
    /// <param name="patch">The patch.</param>
    /// <returns>The merged terms.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="patch"/> is null.</exception>
    /// <exception cref="InvalidInputException">The patch changes a part of a reason that these terms do not list: <see cref="ErrorCode.Malformed"/> at the reason.</exception>
    public PolicyTerms Merge(TermsPatch patch)
    {
        Guard.Against.Null(patch);
        var merge = new TermsMerge(this);
        merge.Apply(patch);
        return merge.Complete();
    }

    /// <summary>Returns whether two sets of terms have the same value for each term.</summary>
    /// <param name="other">The other terms.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(PolicyTerms? other)
    {
        if (other is null)
            return false;
        for (int i = 0; i < Values.Length; i++)
        {
            if (!HasSame(other, i))
                return false;
        }

        return true;
    }

    /// <summary>Returns a hash code of the values of the terms.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (object value in Values)
            hash.Add(value);
        return hash.ToHashCode();
    }

    /// <summary>Returns whether a term has the same value in other terms. Terms that were changed share the objects of all other values.</summary>
    /// <param name="other">The other terms.</param>
    /// <param name="index">The index of the term.</param>
    internal bool HasSame(PolicyTerms other, int index) => ReferenceEquals(Values[index], other.Values[index]) || Values[index].Equals(other.Values[index]);

    /// <summary>Makes terms of values that were checked.</summary>
    internal static PolicyTerms Of(object[] values) => new(values);

    /// <summary>Says how terms are read from configuration.</summary>
    internal static NotSupportedException NotBindableTo(string type) => new(
        $"{type} cannot be bound by the general configuration binder, which would drop lists and defaults. Read policies and agreements with services.AddReturnPolicy(section) of the package Jqm.ReturnPolicy.Extensions, or with ReturnPolicyJson.Read<{type}>(json).");

    private bool PrintMembers(StringBuilder builder)
    {
        builder.AppendJoin(", ", Term.All.Select(term => $"{term.Path} = {Values[term.Index]}"));
        return true;
    }

    private T Get<T>(Term term) => (T)Values[term.Index];

    private void Set(Term term, object value) => Values[term.Index] = term.Type.CheckValue(value ?? throw new ArgumentNullException(nameof(value)), term.Path);
}
