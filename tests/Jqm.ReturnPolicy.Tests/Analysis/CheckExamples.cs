using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>A set of policies and agreements, and the same set changed so little that a check stays silent.</summary>
/// <param name="Id">The id of the check.</param>
/// <param name="Path">The path of its finding.</param>
/// <param name="Fires">The set on which it fires, and no other check does.</param>
/// <param name="NearMiss">The set on which it does not fire.</param>
internal sealed record CheckExample(string Id, string Path, CheckedSet Fires, CheckedSet NearMiss);

/// <summary>A set of policies and agreements.</summary>
internal sealed record CheckedSet(ValueList<Policy> Policies, ValueList<Agreement> Agreements)
{
    public ValueList<PolicyFinding> Check() => PolicyAnalysis.Check(Policies, Agreements);
}

/// <summary>For each check an example on which it alone fires, and a near miss. The four notes on the standard terms are left out of account.</summary>
internal static class CheckExamples
{
    private static readonly Instant January = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant February = Instant.FromUtc(2026, 2, 1, 0, 0);
    private static readonly Instant March = Instant.FromUtc(2026, 3, 1, 0, 0);
    private static readonly PolicyTerms Standard = PolicyTerms.Standard;
    private static readonly ReturnReason[] AllAccepted = [ReturnReason.Defective, ReturnReason.DamagedInShipping, ReturnReason.NotAsSpecified, ReturnReason.WrongItem];
    private static readonly Clause OtherReasons = Clause.FromNumber("1.5");
    private static readonly ReturnReason Recall = new("recall");
    private static readonly ReturnReason Gift = new("gift");
    private static readonly TermsPatch Longer = new() { WindowDays = 45 };

    public static IReadOnlyList<CheckExample> All { get; } =
    [
        Of("T01", "reasons", Accepting(), Accepting(ReturnReason.Defective) with { ConditionExemptReasons = [ReturnReason.Defective], Fees = Kept }),
        Of("T02", "condition.exemptReasons.gift", Exempt(Gift), Exempt(ReturnReason.WrongItem)),
        Of("T03", "condition.exemptReasons", Exempt(ReturnReason.WrongItem) with { ConditionRequired = false }, Standard with { ConditionRequired = false }),
        Of("T04", "nonRefundable.exceptReasons.gift", Excepted(ReturnReason.Defective, Gift), Excepted(ReturnReason.Defective, ReturnReason.WrongItem)),
        Of("T05", "nonRefundable.exceptReasons", Excepted(ReturnReason.Defective, ReturnReason.WrongItem) with { NonRefundableCategories = [] }, Standard with { NonRefundableCategories = [] }),
        Of("T06", "evidence.kinds", Standard with { EvidenceKinds = [] }, Standard with { EvidenceKinds = [EvidenceKind.Document] }),
        Of("T07", "evidence.kinds", Standard with { EvidenceRequired = false, EvidenceKinds = [EvidenceKind.Photo] }, Standard with { EvidenceRequired = false }),
        Of("T08", "reasons.wrongItem", Excepted(AllAccepted.AsSpan()[..3]) with { NonRefundableCategories = AllCategories }, Excepted(AllAccepted.AsSpan()[..3]) with { NonRefundableCategories = AllCategories.Without(ProductCategory.Standard) }),
        Of("T09", "window.days", Standard with { WindowDays = 0 }, Standard with { WindowDays = 1 }),
        Of("T10", "window.zone", Elapsed with { WindowZone = "Europe/Berlin" }, Elapsed),
        Of("T11", "window.late", Standard with { LateRequestHandling = LateRequestHandling.Refer }, Standard with { LateRequestHandling = LateRequestHandling.Refer, Waivable = [] }),
        Of("T12", "reasons.gift", Listing(Gift, false, Fault.Merchant, "1.5"), Listing(Gift, false, Fault.Carrier, "1.5")),
        Of("T13", "reasons.gift", Listing(Gift, true, Fault.Merchant, "1.5"), Listing(Gift, true, Fault.Merchant, "1.3")),
        Of("T14", "waivable.details", Standard with { DetailsRequired = false, Waivable = [Rule.Window, Rule.Details] }, Standard with { Waivable = [Rule.Window, Rule.Details] }),
        Of("T15", "waivable.condition", Exempt(AllAccepted.AsSpan()[2..]) with { Waivable = [Rule.Window, Rule.Condition] }, Exempt(ReturnReason.WrongItem) with { Waivable = [Rule.Window, Rule.Condition] }),
        Of("T16", "fees", Accepting(AllAccepted.AsSpan()[..2]), Accepting(AllAccepted.AsSpan()[..3])),
        Of("T17", "returnShipping.serviceBears.product", Bearing(Fault.Carrier) with { Reasons = WithoutProductFault }, Bearing(Fault.Carrier)),
        Of("T18", "nonRefundable.categories.customized", Excepted(AllAccepted) with { NonRefundableCategories = [ProductCategory.Customized] }, Excepted(AllAccepted.AsSpan()[..3]) with { NonRefundableCategories = [ProductCategory.Customized] }),
        Of("T19", "window.exemptReasons.gift", Standard with { WindowExemptReasons = [Gift] }, Standard with { WindowExemptReasons = [ReturnReason.WrongItem] }),
        Of("T20", "goodsBack.exemptReasons.gift", Standard with { GoodsBackExemptReasons = [Gift] }, Standard with { GoodsBackExemptReasons = [ReturnReason.WrongItem] }),
        Of("T21", "goodsBack.exemptReasons", Standard with { GoodsBackRequired = false, GoodsBackExemptReasons = [ReturnReason.WrongItem] }, Standard with { GoodsBackRequired = false }),
        Of("T22", "window.daysByReason.gift", Standard with { WindowDaysByReason = [new(Gift, 60)] }, Standard with { WindowDaysByReason = [new(ReturnReason.WrongItem, 60)] }),
        Of("T23", "restockingFee.percentByReason.gift", Withholding(Gift, 15), Withholding(ReturnReason.WrongItem, 15)),
        Of("T24", "restockingFee.percentByReason.wrongItem", Withholding(ReturnReason.WrongItem, 100), Withholding(ReturnReason.WrongItem, 99.99m)),
        Of("T25", "window.daysByReason.wrongItem", Standard with { WindowDaysByReason = [new(ReturnReason.WrongItem, 30)] }, Standard with { WindowDaysByReason = [new(ReturnReason.WrongItem, 31)] }),
        new("V01", "policies", Versions(new Policy("p", "1", January)), Versions(new Policy("p", "1"))),
        new("V02", "policies[1]", Versions(new Policy("p", "1"), new Policy("p", "2", January)), Versions(new Policy("p", "1"), new Policy("p", "2", January, Standard with { WindowDays = 45 }))),
        new(
            "V03",
            "policies[1]",
            Versions(new Policy("p", "1"), new Policy("p", "2", January, Standard with { WindowDays = 45 }), new Policy("p", "3", January + Duration.FromDays(1) - Duration.Epsilon)),
            Versions(new Policy("p", "1"), new Policy("p", "2", January, Standard with { WindowDays = 45 }), new Policy("p", "3", January + Duration.FromDays(1)))),
        new(
            "V04",
            "policies[1].id",
            Versions(new Policy("p", "1"), new Policy("q", "2", January, Standard with { WindowDays = 45 })),
            Versions(new Policy("p", "1"), new Policy("p", "2", January, Standard with { WindowDays = 45 }))),
        new(
            "A01",
            "agreements[0].terms.reasons.wrongItem",
            Agreed(Accepting(AllAccepted.AsSpan()[..3]) with { Reasons = Standard.Reasons.Without(ReturnReason.WrongItem) }, Agreement("AG-7", WrongItemRefused)),
            Agreed(Standard, Agreement("AG-7", WrongItemRefused))),
        new(
            "A02",
            "agreements[0]",
            new CheckedSet([new Policy("p", "1", February)], [Agreement("AG-7", Longer, to: January)]),
            new CheckedSet([new Policy("p", "1", February)], [Agreement("AG-7", Longer, to: March)])),
        new("A03", "agreements[0]", Agreed(Standard, Agreement("AG-7", new TermsPatch { WindowDays = 30 })), Agreed(Standard, Agreement("AG-7", Longer))),
        new(
            "A04",
            "agreements[0].terms.evidence",
            Agreed(Standard, Agreement("AG-7", Longer with { EvidenceRequired = true })),
            Agreed(Standard, Agreement("AG-7", Longer with { EvidenceRequired = false }))),
        new(
            "A05",
            "agreements[0]",
            Agreed(Standard, Agreement("AG-7", Longer), Agreement("AG-8", new TermsPatch { WindowDays = 60, RefundTo = RefundTo.AccountBalance })),
            Agreed(Standard, Agreement("AG-7", new TermsPatch { DetailsRequired = false }), Agreement("AG-8", new TermsPatch { WindowDays = 60 }))),
        new(
            "A06",
            "agreements[1].terms.window.days",
            Agreed(Standard, Agreement("AG-7", Longer, January), Agreement("AG-8", new TermsPatch { WindowDays = 60 }, February)),
            Agreed(Standard, Agreement("AG-7", Longer, January, February), Agreement("AG-8", new TermsPatch { WindowDays = 60 }, February))),
        Of("N01", "reasons.recall", Listing(Recall, true, Fault.Service, "1.3") with { ConditionExemptReasons = [.. Standard.ConditionExemptReasons, Recall] }, Listing(Recall, true, Fault.Carrier, "1.3") with { ConditionExemptReasons = [.. Standard.ConditionExemptReasons, Recall] }),
        Of("N02", "reasons.recall", Listing(Recall, true, Fault.Service, "1.3") with { NonRefundableExceptReasons = [.. Standard.NonRefundableExceptReasons, Recall] }, Listing(Recall, true, Fault.Carrier, "1.3") with { NonRefundableExceptReasons = [.. Standard.NonRefundableExceptReasons, Recall] }),
        Of("N03", "returnShipping.serviceBears", Standard with { ServiceBearsReturnShipping = [Fault.Product] }, Standard with { ServiceBearsReturnShipping = [Fault.Service] }),
        Of("N04", "fees.tax", Standard with { Fees = Standard.Fees.With(ComponentKind.Tax, FeeRefund.ServiceFault) }, Standard with { Fees = Standard.Fees.With(ComponentKind.Other, FeeRefund.ServiceFault) }),
        Of("N05", "cancellation.beforeShipment", Standard with { CancellableBeforeShipment = false }, Standard),
        Of("N06", "waivable", Standard with { Waivable = [] }, Standard with { Waivable = [], LateRequestHandling = LateRequestHandling.Refer }),
    ];

    private static EnumSet<ProductCategory> AllCategories => [.. Enum.GetValues<ProductCategory>()];

    private static PolicyTerms Elapsed => Standard with { WindowCounting = WindowCounting.Elapsed };

    private static FeeTerms Kept => FeeTerms.Kinds.Aggregate(Standard.Fees, (fees, kind) => kind == ComponentKind.Tax ? fees : fees.With(kind, FeeRefund.Never));

    private static TermsPatch WrongItemRefused => new() { Reasons = [new ReasonPatch(ReturnReason.WrongItem) { Accepted = false, Clause = OtherReasons }] };

    private static ReasonTable WithoutProductFault => Standard.Reasons.With(ReturnReason.Defective, new ReasonTerms(true, Fault.Service, Clause.FromNumber("1.1")));

    private static CheckExample Of(string id, string path, PolicyTerms fires, PolicyTerms nearMiss) =>
        new(id, $"policies[0].terms.{path}", Agreed(fires), Agreed(nearMiss));

    private static CheckedSet Versions(params ReadOnlySpan<Policy> policies) => new(ValueList.Create(policies), []);

    private static CheckedSet Agreed(PolicyTerms terms, params ReadOnlySpan<Agreement> agreements) => new([new Policy("p", "1", terms: terms)], ValueList.Create(agreements));

    private static Agreement Agreement(string id, TermsPatch terms, Instant? from = null, Instant? to = null) => new(id, "M-77", terms, from, to);

    /// <summary>Standard terms that refuse the other reasons on clause 1.5.</summary>
    private static PolicyTerms Accepting(params ReadOnlySpan<ReturnReason> reasons)
    {
        ReasonTable table = Standard.Reasons;
        foreach (ReturnReason reason in AllAccepted)
        {
            if (!reasons.Contains(reason))
                table = table.With(reason, table[reason]! with { Accepted = false, Clause = OtherReasons });
        }

        return Standard with { Reasons = table };
    }

    private static PolicyTerms Listing(ReturnReason reason, bool accepted, Fault fault, string clause) =>
        Standard with { Reasons = Standard.Reasons.With(reason, new ReasonTerms(accepted, fault, Clause.FromNumber(clause))) };

    private static PolicyTerms Exempt(params ReadOnlySpan<ReturnReason> reasons) => Standard with { ConditionExemptReasons = [.. Standard.ConditionExemptReasons, .. reasons] };

    private static PolicyTerms Excepted(params ReadOnlySpan<ReturnReason> reasons) => Standard with { NonRefundableExceptReasons = ValueList.Create(reasons) };

    private static PolicyTerms Bearing(Fault fault) => Standard with { ServiceBearsReturnShipping = Standard.ServiceBearsReturnShipping.With(fault) };

    private static PolicyTerms Withholding(ReturnReason reason, decimal percent) => Standard with { RestockingFeePercentByReason = [new(reason, Percentage.Of(percent))] };
}
