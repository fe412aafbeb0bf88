namespace Jqm.ReturnPolicy;

/// <summary>
/// A change of a policy's terms, as a written agreement makes it (clause 0.2) and as the wire form writes the terms of a version: what it names, it
/// sets; everything else stays as it was. It fits over the standard terms once it is part of a policy or an agreement.
/// </summary>
public sealed record TermsPatch
{
    /// <summary>Sets <see cref="PolicyTerms.WindowDays"/>; null leaves it. Wire form: <c>window.days</c>.</summary>
    /// <exception cref="InvalidInputException">The number is outside 0 to 36,500.</exception>
    public int? WindowDays { get; init => field = value is { } set ? TermChecks.Days(set) : null; }

    /// <summary>Sets <see cref="PolicyTerms.WindowCounting"/>; null leaves it. Wire form: <c>window.counting</c>.</summary>
    public WindowCounting? WindowCounting { get; init => field = value is { } set ? Check.Defined(set) : null; }

    /// <summary>Sets <see cref="PolicyTerms.WindowZone"/>; null leaves it. Wire form: <c>window.zone</c>.</summary>
    /// <exception cref="InvalidInputException">The TZDB has no such zone.</exception>
    public string? WindowZone { get; init => field = value is null ? null : TermChecks.Zone(value); }

    /// <summary>Sets <see cref="PolicyTerms.LateRequestHandling"/>; null leaves it. Wire form: <c>window.late</c>.</summary>
    public LateRequestHandling? LateRequestHandling { get; init => field = value is { } set ? Check.Defined(set) : null; }

    /// <summary>Sets <see cref="PolicyTerms.Reasons"/>; empty changes none. Wire form: <c>reasons</c>.</summary>
    /// <exception cref="InvalidInputException">A reason stands in it twice.</exception>
    public ValueList<ReasonPatch> Reasons { get; init => field = TermChecks.ReasonPatches(value); }

    /// <summary>Sets <see cref="PolicyTerms.DetailsRequired"/>; null leaves it. Wire form: <c>details.required</c>.</summary>
    public bool? DetailsRequired { get; init; }

    /// <summary>Sets <see cref="PolicyTerms.EvidenceRequired"/>; null leaves it. Wire form: <c>evidence.required</c>.</summary>
    public bool? EvidenceRequired { get; init; }

    /// <summary>Sets <see cref="PolicyTerms.EvidenceKinds"/>; null leaves it. Wire form: <c>evidence.kinds</c>.</summary>
    public EnumSet<EvidenceKind>? EvidenceKinds { get; init; }

    /// <summary>Sets <see cref="PolicyTerms.ApprovalRequired"/>; null leaves it. Wire form: <c>approval.required</c>.</summary>
    public bool? ApprovalRequired { get; init; }

    /// <summary>Sets <see cref="PolicyTerms.ConditionRequired"/>; null leaves it. Wire form: <c>condition.required</c>.</summary>
    public bool? ConditionRequired { get; init; }

    /// <summary>Sets <see cref="PolicyTerms.ConditionExemptReasons"/>; null leaves it. Wire form: <c>condition.exemptReasons</c>.</summary>
    public ValueList<ReturnReason>? ConditionExemptReasons { get; init => field = value is { } set ? TermChecks.Reasons(set) : null; }

    /// <summary>Sets <see cref="PolicyTerms.NonRefundableCategories"/>; null leaves it. Wire form: <c>nonRefundable.categories</c>.</summary>
    public EnumSet<ProductCategory>? NonRefundableCategories { get; init; }

    /// <summary>Sets <see cref="PolicyTerms.NonRefundableExceptReasons"/>; null leaves it. Wire form: <c>nonRefundable.exceptReasons</c>.</summary>
    public ValueList<ReturnReason>? NonRefundableExceptReasons { get; init => field = value is { } set ? TermChecks.Reasons(set) : null; }

    /// <summary>Sets <see cref="PolicyTerms.TaxRefund"/>; null leaves it. Wire form: <c>fees.tax</c>.</summary>
    public FeeRefund? TaxRefund { get; init => field = value is { } set ? Check.Defined(set) : null; }

    /// <summary>Sets <see cref="PolicyTerms.ShippingRefund"/>; null leaves it. Wire form: <c>fees.shipping</c>.</summary>
    public FeeRefund? ShippingRefund { get; init => field = value is { } set ? Check.Defined(set) : null; }

    /// <summary>Sets <see cref="PolicyTerms.HandlingRefund"/>; null leaves it. Wire form: <c>fees.handling</c>.</summary>
    public FeeRefund? HandlingRefund { get; init => field = value is { } set ? Check.Defined(set) : null; }

    /// <summary>Sets <see cref="PolicyTerms.CustomsDutyRefund"/>; null leaves it. Wire form: <c>fees.customsDuty</c>.</summary>
    public FeeRefund? CustomsDutyRefund { get; init => field = value is { } set ? Check.Defined(set) : null; }

    /// <summary>Sets <see cref="PolicyTerms.OtherFeeRefund"/>; null leaves it. Wire form: <c>fees.other</c>.</summary>
    public FeeRefund? OtherFeeRefund { get; init => field = value is { } set ? Check.Defined(set) : null; }

    /// <summary>Sets <see cref="PolicyTerms.FeeAllocation"/>; null leaves it. Wire form: <c>feeAllocation</c>.</summary>
    public FeeAllocation? FeeAllocation { get; init => field = value is { } set ? Check.Defined(set) : null; }

    /// <summary>Sets <see cref="PolicyTerms.ServiceBearsReturnShipping"/>; null leaves it. Wire form: <c>returnShipping.serviceBears</c>.</summary>
    public EnumSet<Fault>? ServiceBearsReturnShipping { get; init; }

    /// <summary>Sets <see cref="PolicyTerms.RefundTo"/>; null leaves it. Wire form: <c>refundTo</c>.</summary>
    public RefundTo? RefundTo { get; init => field = value is { } set ? Check.Defined(set) : null; }

    /// <summary>Sets <see cref="PolicyTerms.Waivable"/>; null leaves it. Wire form: <c>waivable</c>.</summary>
    /// <exception cref="InvalidInputException">A rule in it can never be waived.</exception>
    public EnumSet<Rule>? Waivable { get; init => field = value is { } set ? TermChecks.Waivable(set) : null; }

    /// <summary>Sets <see cref="PolicyTerms.CancellableBeforeShipment"/>; null leaves it. Wire form: <c>cancellation.beforeShipment</c>.</summary>
    public bool? CancellableBeforeShipment { get; init; }

    /// <summary>
    /// Terms that the patch names without changing them, as the wire form's <c>"window": {}</c> does. A finding that rests on a term which
    /// an agreement names shows that agreement, changed or not.
    /// </summary>
    public EnumSet<Term> Mentions { get; init; }

    /// <summary>All terms that the patch names, changed or not.</summary>
    public EnumSet<Term> Names
    {
        get
        {
            EnumSet<Term> names = Mentions;
            if (WindowDays is not null || WindowCounting is not null || WindowZone is not null || LateRequestHandling is not null)
                names = names.With(Term.Window);
            if (Reasons.Count > 0)
                names = names.With(Term.Reasons);
            if (DetailsRequired is not null)
                names = names.With(Term.Details);
            if (EvidenceRequired is not null || EvidenceKinds is not null)
                names = names.With(Term.Evidence);
            if (ApprovalRequired is not null)
                names = names.With(Term.Approval);
            if (ConditionRequired is not null || ConditionExemptReasons is not null)
                names = names.With(Term.Condition);
            if (NonRefundableCategories is not null || NonRefundableExceptReasons is not null)
                names = names.With(Term.NonRefundable);
            if (TaxRefund is not null || ShippingRefund is not null || HandlingRefund is not null || CustomsDutyRefund is not null || OtherFeeRefund is not null)
                names = names.With(Term.Fees);
            if (FeeAllocation is not null)
                names = names.With(Term.FeeAllocation);
            if (ServiceBearsReturnShipping is not null)
                names = names.With(Term.ReturnShipping);
            if (RefundTo is not null)
                names = names.With(Term.RefundTo);
            if (Waivable is not null)
                names = names.With(Term.Waivable);
            if (CancellableBeforeShipment is not null)
                names = names.With(Term.Cancellation);
            return names;
        }
    }

    /// <summary>What changes one set of terms into another; merged over <paramref name="before"/> it gives <paramref name="after"/>.</summary>
    /// <param name="before">The terms to start from.</param>
    /// <param name="after">The terms to come to.</param>
    /// <returns>The patch; it names what differs, and nothing else.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static TermsPatch Between(PolicyTerms before, PolicyTerms after)
    {
        Guard.Against.Null(before);
        Guard.Against.Null(after);
        return new TermsPatch
        {
            WindowDays = before.WindowDays == after.WindowDays ? null : after.WindowDays,
            WindowCounting = before.WindowCounting == after.WindowCounting ? null : after.WindowCounting,
            WindowZone = before.WindowZone == after.WindowZone ? null : after.WindowZone,
            LateRequestHandling = before.LateRequestHandling == after.LateRequestHandling ? null : after.LateRequestHandling,
            Reasons = ReasonsBetween(before.Reasons, after.Reasons),
            DetailsRequired = before.DetailsRequired == after.DetailsRequired ? null : after.DetailsRequired,
            EvidenceRequired = before.EvidenceRequired == after.EvidenceRequired ? null : after.EvidenceRequired,
            EvidenceKinds = before.EvidenceKinds == after.EvidenceKinds ? null : after.EvidenceKinds,
            ApprovalRequired = before.ApprovalRequired == after.ApprovalRequired ? null : after.ApprovalRequired,
            ConditionRequired = before.ConditionRequired == after.ConditionRequired ? null : after.ConditionRequired,
            ConditionExemptReasons = before.ConditionExemptReasons == after.ConditionExemptReasons ? null : after.ConditionExemptReasons,
            NonRefundableCategories = before.NonRefundableCategories == after.NonRefundableCategories ? null : after.NonRefundableCategories,
            NonRefundableExceptReasons = before.NonRefundableExceptReasons == after.NonRefundableExceptReasons ? null : after.NonRefundableExceptReasons,
            TaxRefund = before.TaxRefund == after.TaxRefund ? null : after.TaxRefund,
            ShippingRefund = before.ShippingRefund == after.ShippingRefund ? null : after.ShippingRefund,
            HandlingRefund = before.HandlingRefund == after.HandlingRefund ? null : after.HandlingRefund,
            CustomsDutyRefund = before.CustomsDutyRefund == after.CustomsDutyRefund ? null : after.CustomsDutyRefund,
            OtherFeeRefund = before.OtherFeeRefund == after.OtherFeeRefund ? null : after.OtherFeeRefund,
            FeeAllocation = before.FeeAllocation == after.FeeAllocation ? null : after.FeeAllocation,
            ServiceBearsReturnShipping = before.ServiceBearsReturnShipping == after.ServiceBearsReturnShipping ? null : after.ServiceBearsReturnShipping,
            RefundTo = before.RefundTo == after.RefundTo ? null : after.RefundTo,
            Waivable = before.Waivable == after.Waivable ? null : after.Waivable,
            CancellableBeforeShipment = before.CancellableBeforeShipment == after.CancellableBeforeShipment ? null : after.CancellableBeforeShipment,
        };
    }

    internal ReasonTable ApplyReasonsTo(ReasonTable before)
    {
        Dictionary<ReturnReason, ReasonTerms> reasons = before.ToDictionary();
        ApplyReasonsTo(reasons);
        return new ReasonTable(reasons);
    }

    /// <summary>Changes reasons in place; each is named once in a patch, so none sees another's change.</summary>
    internal void ApplyReasonsTo(Dictionary<ReturnReason, ReasonTerms> reasons)
    {
        foreach (ReasonPatch change in Reasons)
        {
            if (change.Removed)
                reasons.Remove(change.Reason);
            else
                reasons[change.Reason] = change.ApplyTo(reasons.GetValueOrDefault(change.Reason));
        }
    }

    private static ValueList<ReasonPatch> ReasonsBetween(ReasonTable before, ReasonTable after)
    {
        if (before == after)
            return [];
        IEnumerable<ReasonPatch> changed =
            from entry in after
            let old = before[entry.Key]
            where old != entry.Value
            select new ReasonPatch(entry.Key)
            {
                Accepted = old?.Accepted == entry.Value.Accepted ? null : entry.Value.Accepted,
                Fault = old?.Fault == entry.Value.Fault ? null : entry.Value.Fault,
                Clause = old?.Clause == entry.Value.Clause ? null : entry.Value.Clause,
            };
        IEnumerable<ReasonPatch> removed =
            from entry in before
            where after[entry.Key] is null
            select new ReasonPatch(entry.Key) { Removed = true };
        return changed.Concat(removed).ToValueList();
    }
}
