namespace Jqm.ReturnPolicy.Generators;

/// <summary>Changes to terms, as an agreement makes them.</summary>
public static class Patches
{
    /// <summary>A patch of any of the terms, or of none; it fits over the standard terms.</summary>
    public static readonly Gen<TermsPatch> Any =
        from wanted in Terms.Any
        from seed in Gen.Choose(0, int.MaxValue)
        select Some(wanted, new Random(seed));

    private static TermsPatch Some(PolicyTerms wanted, Random random)
    {
        // Few members or many: a patch of one term is as likely as one of ten.
        int odds = random.Next(1, 12);
        return new TermsPatch
        {
            WindowDays = Perhaps(wanted.WindowDays),
            WindowCounting = Perhaps(wanted.WindowCounting),
            WindowZone = Named(wanted.WindowZone),
            LateRequestHandling = Perhaps(wanted.LateRequestHandling),
            Reasons = random.Next(odds) == 0 ? ReasonsOf(wanted, random) : [],
            DetailsRequired = Perhaps(wanted.DetailsRequired),
            EvidenceRequired = Perhaps(wanted.EvidenceRequired),
            EvidenceKinds = Perhaps(wanted.EvidenceKinds),
            ApprovalRequired = Perhaps(wanted.ApprovalRequired),
            ConditionRequired = Perhaps(wanted.ConditionRequired),
            ConditionExemptReasons = Perhaps(wanted.ConditionExemptReasons),
            NonRefundableCategories = Perhaps(wanted.NonRefundableCategories),
            NonRefundableExceptReasons = Perhaps(wanted.NonRefundableExceptReasons),
            TaxRefund = Perhaps(wanted.TaxRefund),
            ShippingRefund = Perhaps(wanted.ShippingRefund),
            HandlingRefund = Perhaps(wanted.HandlingRefund),
            CustomsDutyRefund = Perhaps(wanted.CustomsDutyRefund),
            OtherFeeRefund = Perhaps(wanted.OtherFeeRefund),
            FeeAllocation = Perhaps(wanted.FeeAllocation),
            ServiceBearsReturnShipping = Perhaps(wanted.ServiceBearsReturnShipping),
            RefundTo = Perhaps(wanted.RefundTo),
            Waivable = Perhaps(wanted.Waivable),
            CancellableBeforeShipment = Perhaps(wanted.CancellableBeforeShipment),
        };

        T? Perhaps<T>(T value)
            where T : struct => random.Next(odds) == 0 ? value : null;

        string? Named(string value) => random.Next(odds) == 0 ? value : null;
    }

    /// <summary>Of the reasons that are listed some are given anew, of the known ones one is changed in one member and one is removed.</summary>
    private static ValueList<ReasonPatch> ReasonsOf(PolicyTerms wanted, Random random)
    {
        var patches = wanted.Reasons
            .Where(_ => random.Next(3) == 0)
            .Select(entry => new ReasonPatch(entry.Key) { Accepted = entry.Value.Accepted, Fault = entry.Value.Fault, Clause = entry.Value.Clause })
            .ToDictionary(patch => patch.Reason);
        ReturnReason[] known = ReturnReason.Known.ToArray();
        random.Shuffle(known);
        if (random.Next(2) == 0)
            patches[known[0]] = new ReasonPatch(known[0]) { Accepted = random.Next(2) == 0 };
        if (random.Next(3) == 0)
            patches[known[1]] = new ReasonPatch(known[1]) { Removed = true };
        return patches.Values.ToValueList();
    }
}
