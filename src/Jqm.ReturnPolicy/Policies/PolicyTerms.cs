namespace Jqm.ReturnPolicy;

/// <summary>
/// The terms of a policy: everything in it that may be set otherwise without changing what the clauses mean. Made anew, they are the standard terms; other
/// terms are a <c>with</c> away: <c>PolicyTerms.Standard with { WindowDays = 45 }</c>.
/// </summary>
public sealed record PolicyTerms
{
    /// <summary>The most days that a window can have.</summary>
    public const int MaxWindowDays = 36_500;

    /// <summary>The terms of the standard policy.</summary>
    public static PolicyTerms Standard { get; } = new();

    /// <summary>How many days after delivery a request may be submitted: 0 to 36,500 (clause 2.1). Standard: <c>30</c>. Wire form: <c>window.days</c>.</summary>
    /// <exception cref="InvalidInputException">The number is outside 0 to 36,500.</exception>
    public int WindowDays { get; init => field = TermChecks.Days(value); } = 30;

    /// <summary>How the days are counted (reading R01). Standard: <c>CalendarDays</c>. Wire form: <c>window.counting</c>.</summary>
    public WindowCounting WindowCounting { get; init => field = Check.Defined(value); } = WindowCounting.CalendarDays;

    /// <summary>The TZDB id of the zone whose calendar days count, links included, as NodaTime's own data has it; case counts (reading R02). Standard: <c>Asia/Shanghai</c>. Wire form: <c>window.zone</c>.</summary>
    /// <exception cref="InvalidInputException">The TZDB has no such zone.</exception>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string WindowZone { get; init => field = TermChecks.Zone(value); } = "Asia/Shanghai";

    /// <summary>What becomes of a late request (clause 2.2, reading R03). Standard: <c>Decline</c>. Wire form: <c>window.late</c>.</summary>
    public LateRequestHandling LateRequestHandling { get; init => field = Check.Defined(value); } = LateRequestHandling.Decline;

    /// <summary>The reasons that the policy lists (clauses 1.1 to 1.5, reading R05). Standard: <c>the seven reasons of reading R05</c>. Wire form: <c>reasons</c>.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public ReasonTable Reasons { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = ReasonTable.Standard;

    /// <summary>Whether a request must give product details (clause 3.1). Standard: <c>true</c>. Wire form: <c>details.required</c>.</summary>
    public bool DetailsRequired { get; init; } = true;

    /// <summary>Whether a request must give evidence (clause 3.1). Standard: <c>true</c>. Wire form: <c>evidence.required</c>.</summary>
    public bool EvidenceRequired { get; init; } = true;

    /// <summary>The kinds of evidence that count (clause 3.1, reading R22). Standard: <c>Photo, Video</c>. Wire form: <c>evidence.kinds</c>.</summary>
    public EnumSet<EvidenceKind> EvidenceKinds { get; init; } = [EvidenceKind.Photo, EvidenceKind.Video];

    /// <summary>Whether goods must be approved before they come back (clause 3.3). Standard: <c>true</c>. Wire form: <c>approval.required</c>.</summary>
    public bool ApprovalRequired { get; init; } = true;

    /// <summary>Whether goods must be unused and in original condition (clause 3.4, reading R23). Standard: <c>true</c>. Wire form: <c>condition.required</c>.</summary>
    public bool ConditionRequired { get; init; } = true;

    /// <summary>The reasons for which the condition does not matter (clause 3.4). Standard: <c>Defective, DamagedInShipping</c>. Wire form: <c>condition.exemptReasons</c>.</summary>
    public ValueList<ReturnReason> ConditionExemptReasons { get; init => field = TermChecks.Reasons(value); } = [ReturnReason.Defective, ReturnReason.DamagedInShipping];

    /// <summary>The kinds of product that are not refundable (clause 5.1). Standard: <c>Customized, PrivateLabel, SpecialOrder</c>. Wire form: <c>nonRefundable.categories</c>.</summary>
    public EnumSet<ProductCategory> NonRefundableCategories { get; init; } = [ProductCategory.Customized, ProductCategory.PrivateLabel, ProductCategory.SpecialOrder];

    /// <summary>The reasons for which they are refundable all the same (clause 5.1, reading R07: the standard policy excepts a defect only, even where the service erred). Standard: <c>Defective</c>. Wire form: <c>nonRefundable.exceptReasons</c>.</summary>
    public ValueList<ReturnReason> NonRefundableExceptReasons { get; init => field = TermChecks.Reasons(value); } = [ReturnReason.Defective];

    /// <summary>When tax is refunded (clause 4.3, reading R08). Standard: <c>WithProduct</c>. Wire form: <c>fees.tax</c>.</summary>
    public FeeRefund TaxRefund { get; init => field = Check.Defined(value); } = FeeRefund.WithProduct;

    /// <summary>When shipping fees are refunded (clause 4.4, reading R06). Standard: <c>ServiceFault</c>. Wire form: <c>fees.shipping</c>.</summary>
    public FeeRefund ShippingRefund { get; init => field = Check.Defined(value); } = FeeRefund.ServiceFault;

    /// <summary>When handling fees are refunded (clause 4.4, reading R06). Standard: <c>ServiceFault</c>. Wire form: <c>fees.handling</c>.</summary>
    public FeeRefund HandlingRefund { get; init => field = Check.Defined(value); } = FeeRefund.ServiceFault;

    /// <summary>When customs duty is refunded (clause 4.4, reading R06). Standard: <c>ServiceFault</c>. Wire form: <c>fees.customsDuty</c>.</summary>
    public FeeRefund CustomsDutyRefund { get; init => field = Check.Defined(value); } = FeeRefund.ServiceFault;

    /// <summary>When other fees are refunded (clause 4.3, reading R24). Standard: <c>Never</c>. Wire form: <c>fees.other</c>.</summary>
    public FeeRefund OtherFeeRefund { get; init => field = Check.Defined(value); } = FeeRefund.Never;

    /// <summary>How a fee is shared over lines (reading R11). Standard: <c>ByValue</c>. Wire form: <c>feeAllocation</c>.</summary>
    public FeeAllocation FeeAllocation { get; init => field = Check.Defined(value); } = FeeAllocation.ByValue;

    /// <summary>The faults for which the service bears return shipping (clauses 6.1 and 6.2, readings R06 and R12). Standard: <c>Service, Product</c>. Wire form: <c>returnShipping.serviceBears</c>.</summary>
    public EnumSet<Fault> ServiceBearsReturnShipping { get; init; } = [Fault.Service, Fault.Product];

    /// <summary>Where a refund goes (clause 4.2, reading R13). Standard: <c>OriginalPayment</c>. Wire form: <c>refundTo</c>.</summary>
    public RefundTo RefundTo { get; init => field = Check.Defined(value); } = RefundTo.OriginalPayment;

    /// <summary>The rules that a reviewer may waive: of window, details, evidence, condition and category. Standard: <c>window</c>. Wire form: <c>waivable</c>.</summary>
    /// <exception cref="InvalidInputException">A rule in it can never be waived.</exception>
    public EnumSet<Rule> Waivable { get; init => field = TermChecks.Waivable(value); } = [Rule.Window];

    /// <summary>Whether an order may be cancelled before it ships (clause 5.2). Standard: <c>true</c>. Wire form: <c>cancellation.beforeShipment</c>.</summary>
    public bool CancellableBeforeShipment { get; init; } = true;

    /// <summary>The terms after a patch.</summary>
    /// <param name="patch">What changes.</param>
    /// <returns>The merged terms.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="patch"/> is null.</exception>
    /// <exception cref="InvalidInputException">The patch changes a part of a reason that these terms do not list: <see cref="ErrorCode.Malformed"/> at the reason.</exception>
    public PolicyTerms Merge(TermsPatch patch)
    {
        Guard.Against.Null(patch);
        PolicyTerms merged = MergeButReasons(patch);
        return patch.Reasons.Count == 0 ? merged : merged with { Reasons = patch.ApplyReasonsTo(Reasons) };
    }

    /// <summary>Merges all of a patch but its reasons, which the caller merges: over many patches at once, they are sorted once.</summary>
    internal PolicyTerms MergeButReasons(TermsPatch patch)
    {
        PolicyTerms merged = this with
        {
            WindowDays = patch.WindowDays ?? WindowDays,
            WindowCounting = patch.WindowCounting ?? WindowCounting,
            WindowZone = patch.WindowZone ?? WindowZone,
            LateRequestHandling = patch.LateRequestHandling ?? LateRequestHandling,
            DetailsRequired = patch.DetailsRequired ?? DetailsRequired,
            EvidenceRequired = patch.EvidenceRequired ?? EvidenceRequired,
            EvidenceKinds = patch.EvidenceKinds ?? EvidenceKinds,
            ApprovalRequired = patch.ApprovalRequired ?? ApprovalRequired,
            ConditionRequired = patch.ConditionRequired ?? ConditionRequired,
            NonRefundableCategories = patch.NonRefundableCategories ?? NonRefundableCategories,
            TaxRefund = patch.TaxRefund ?? TaxRefund,
            ShippingRefund = patch.ShippingRefund ?? ShippingRefund,
            HandlingRefund = patch.HandlingRefund ?? HandlingRefund,
            CustomsDutyRefund = patch.CustomsDutyRefund ?? CustomsDutyRefund,
            OtherFeeRefund = patch.OtherFeeRefund ?? OtherFeeRefund,
            FeeAllocation = patch.FeeAllocation ?? FeeAllocation,
            ServiceBearsReturnShipping = patch.ServiceBearsReturnShipping ?? ServiceBearsReturnShipping,
            RefundTo = patch.RefundTo ?? RefundTo,
            Waivable = patch.Waivable ?? Waivable,
            CancellableBeforeShipment = patch.CancellableBeforeShipment ?? CancellableBeforeShipment,
        };

        // Lists are checked when they are set: one that stays is not set again, or every merge would walk it.
        if (patch.ConditionExemptReasons is { } exempt)
            merged = merged with { ConditionExemptReasons = exempt };
        if (patch.NonRefundableExceptReasons is { } excepted)
            merged = merged with { NonRefundableExceptReasons = excepted };
        return merged;
    }
}
