namespace Jqm.ReturnPolicy.Generators;

/// <summary>Terms of a policy, every term of them.</summary>
public static class Terms
{
    private static readonly Gen<bool> Bool = Gen.Elements(true, false);
    private static readonly Gen<FeeRefund> Fee = AnyOf<FeeRefund>();
    private static readonly Rule[] EverWaivable = [Rule.Window, Rule.Details, Rule.Evidence, Rule.Condition, Rule.Category];

    private static readonly Gen<ReasonTerms> AnyReasonTerms =
        from accepted in Bool
        from fault in AnyOf<Fault>()
        from clause in Gen.Elements("1.1", "1.2", "1.3", "1.4", "1.5", "own-9")
        select new ReasonTerms(accepted, fault, Clause.FromNumber(clause));

    private static readonly Gen<ReasonTable> AnyReasons = Gen.Frequency(
        (1, Gen.Constant(ReasonTable.Standard)),
        (3, from listed in Gen.SubListOf(ReturnReason.Known.Append(Reasons.Recall).ToArray())
            from terms in Gen.ArrayOf(AnyReasonTerms, listed.Count)
            select new ReasonTable(listed.Zip(terms, KeyValuePair.Create))));

    private static readonly Gen<PolicyTerms> AnyWindow =
        from days in Gen.Frequency((3, Gen.Choose(0, 60)), (1, Gen.Elements(0, PolicyTerms.MaxWindowDays)))
        from counting in AnyOf<WindowCounting>()
        from zone in Gen.Elements("Asia/Shanghai", "Europe/Berlin", "America/Los_Angeles", "Pacific/Kiritimati", "UTC")
        from late in AnyOf<LateRequestHandling>()
        select new PolicyTerms { WindowDays = days, WindowCounting = counting, WindowZone = zone, LateRequestHandling = late };

    private static readonly Gen<Func<PolicyTerms, PolicyTerms>> AnyProof =
        from details in Bool
        from evidence in Bool
        from kinds in Gen.SubListOf(Enum.GetValues<EvidenceKind>())
        from approval in Bool
        from waivable in Gen.SubListOf(EverWaivable)
        from cancellable in Bool
        select new Func<PolicyTerms, PolicyTerms>(terms => terms with
        {
            DetailsRequired = details,
            EvidenceRequired = evidence,
            EvidenceKinds = EnumSet.Create<EvidenceKind>(kinds.ToArray()),
            ApprovalRequired = approval,
            Waivable = EnumSet.Create<Rule>(waivable.ToArray()),
            CancellableBeforeShipment = cancellable,
        });

    private static readonly Gen<Func<PolicyTerms, PolicyTerms>> AnyGoods =
        from reasons in AnyReasons
        from condition in Bool
        from exempt in Gen.SubListOf(ReturnReason.Known.ToArray())
        from categories in Gen.SubListOf(Enum.GetValues<ProductCategory>())
        from excepted in Gen.SubListOf(ReturnReason.Known.Append(Reasons.Recall).ToArray())
        select new Func<PolicyTerms, PolicyTerms>(terms => terms with
        {
            Reasons = reasons,
            ConditionRequired = condition,
            ConditionExemptReasons = exempt.ToValueList(),
            NonRefundableCategories = EnumSet.Create<ProductCategory>(categories.ToArray()),
            NonRefundableExceptReasons = excepted.ToValueList(),
        });

    private static readonly Gen<Func<PolicyTerms, PolicyTerms>> AnyMoney =
        from fees in Gen.ArrayOf(Fee, 5)
        from allocation in AnyOf<FeeAllocation>()
        from bears in Gen.SubListOf(Enum.GetValues<Fault>())
        from refundTo in AnyOf<RefundTo>()
        select new Func<PolicyTerms, PolicyTerms>(terms => terms with
        {
            TaxRefund = fees[0],
            ShippingRefund = fees[1],
            HandlingRefund = fees[2],
            CustomsDutyRefund = fees[3],
            OtherFeeRefund = fees[4],
            FeeAllocation = allocation,
            ServiceBearsReturnShipping = EnumSet.Create<Fault>(bears.ToArray()),
            RefundTo = refundTo,
        });

    /// <summary>Any terms.</summary>
    public static readonly Gen<PolicyTerms> Any = Gen.Frequency(
        (1, Gen.Constant(PolicyTerms.Standard)),
        (6, from window in AnyWindow
            from proof in AnyProof
            from goods in AnyGoods
            from money in AnyMoney
            select money(goods(proof(window)))));

    /// <summary>Terms that are standard in one more part; the standard terms themselves cannot shrink.</summary>
    /// <param name="terms">The terms.</param>
    public static IEnumerable<PolicyTerms> Shrink(PolicyTerms terms)
    {
        if (terms == PolicyTerms.Standard)
            yield break;
        PolicyTerms standard = PolicyTerms.Standard;
        yield return standard;
        PolicyTerms[] candidates =
        [
            terms with { WindowDays = standard.WindowDays, WindowCounting = standard.WindowCounting, WindowZone = standard.WindowZone, LateRequestHandling = standard.LateRequestHandling },
            terms with { DetailsRequired = true, EvidenceRequired = true, EvidenceKinds = standard.EvidenceKinds, ApprovalRequired = true },
            terms with { Reasons = standard.Reasons },
            terms with { ConditionRequired = true, ConditionExemptReasons = standard.ConditionExemptReasons },
            terms with { NonRefundableCategories = standard.NonRefundableCategories, NonRefundableExceptReasons = standard.NonRefundableExceptReasons },
            terms with { TaxRefund = standard.TaxRefund, ShippingRefund = standard.ShippingRefund, HandlingRefund = standard.HandlingRefund, CustomsDutyRefund = standard.CustomsDutyRefund, OtherFeeRefund = standard.OtherFeeRefund },
            terms with { FeeAllocation = standard.FeeAllocation },
            terms with { ServiceBearsReturnShipping = standard.ServiceBearsReturnShipping, RefundTo = standard.RefundTo },
            terms with { Waivable = standard.Waivable, CancellableBeforeShipment = true },
        ];
        foreach (PolicyTerms candidate in candidates)
        {
            if (candidate != terms)
                yield return candidate;
        }
    }

    private static Gen<T> AnyOf<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());
}
