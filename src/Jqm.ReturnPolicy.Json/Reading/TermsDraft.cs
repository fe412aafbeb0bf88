namespace Jqm.ReturnPolicy.Json;

/// <summary>The terms of a policy or an agreement while they are read.</summary>
internal struct TermsDraft
{
    public int? WindowDays;
    public WindowCounting? WindowCounting;
    public string? WindowZone;
    public LateRequestHandling? LateRequests;
    public ValueList<ReasonPatch> Reasons;
    public bool? DetailsRequired;
    public bool? EvidenceRequired;
    public EnumSet<EvidenceKind>? EvidenceKinds;
    public bool? ApprovalRequired;
    public bool? ConditionRequired;
    public ValueList<ReturnReason>? ConditionExemptReasons;
    public EnumSet<ProductCategory>? NonRefundableCategories;
    public ValueList<ReturnReason>? NonRefundableExceptReasons;
    public FeeRefund? TaxRefund;
    public FeeRefund? ShippingRefund;
    public FeeRefund? HandlingRefund;
    public FeeRefund? CustomsDutyRefund;
    public FeeRefund? OtherFeeRefund;
    public FeeAllocation? FeeAllocation;
    public EnumSet<Fault>? ServiceBearsReturnShipping;
    public RefundTo? RefundTo;
    public EnumSet<Rule>? Waivable;
    public bool? CancellableBeforeShipment;

    /// <summary>The patch.</summary>
    /// <param name="named">A bit for each term that was named; one that changes nothing is mentioned.</param>
    public readonly TermsPatch Build(uint named)
    {
        var patch = new TermsPatch
        {
            WindowDays = WindowDays,
            WindowCounting = WindowCounting,
            WindowZone = WindowZone,
            LateRequestHandling = LateRequests,
            Reasons = Reasons,
            DetailsRequired = DetailsRequired,
            EvidenceRequired = EvidenceRequired,
            EvidenceKinds = EvidenceKinds,
            ApprovalRequired = ApprovalRequired,
            ConditionRequired = ConditionRequired,
            ConditionExemptReasons = ConditionExemptReasons,
            NonRefundableCategories = NonRefundableCategories,
            NonRefundableExceptReasons = NonRefundableExceptReasons,
            TaxRefund = TaxRefund,
            ShippingRefund = ShippingRefund,
            HandlingRefund = HandlingRefund,
            CustomsDutyRefund = CustomsDutyRefund,
            OtherFeeRefund = OtherFeeRefund,
            FeeAllocation = FeeAllocation,
            ServiceBearsReturnShipping = ServiceBearsReturnShipping,
            RefundTo = RefundTo,
            Waivable = Waivable,
            CancellableBeforeShipment = CancellableBeforeShipment,
        };
        EnumSet<Term> changed = patch.Names;
        EnumSet<Term> mentioned = default;
        for (Term term = Term.Window; term <= Term.Cancellation; term++)
        {
            if ((named >> (int)term & 1) != 0 && !changed.Contains(term))
                mentioned = mentioned.With(term);
        }

        return mentioned.Count == 0 ? patch : patch with { Mentions = mentioned };
    }
}
