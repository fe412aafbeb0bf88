namespace Jqm.ReturnPolicy.Tests;

/// <summary>What findings of goods that came back say.</summary>
internal static class GoodsSayings
{
    private const string Section = "Findings of goods that came back";

    private static readonly Instant Approved = Instant.FromUtc(2026, 2, 2, 0, 0);
    private static readonly Instant Received = Instant.FromUtc(2026, 2, 11, 6, 5, 9);

    public static IEnumerable<Saying> All()
    {
        PolicyTerms standard = PolicyTerms.Standard;
        PolicyTerms waivable = standard with { Waivable = [Rule.Window, Rule.Details, Rule.Evidence, Rule.Condition, Rule.Category] };
        yield return Of(Rule.Scope, "fulfilled by the service");
        yield return Of(Rule.Scope, "fulfilled by another service", order: RequestSayings.Sold() with { FulfilledBy = Fulfilment.Other });
        yield return Of(Rule.Approval, "approved, then received");
        yield return Of(Rule.Approval, "one unit, approved, then received", item: Item() with { Quantity = 1 });
        yield return Of(Rule.Approval, "approved, not received yet", goods: goods => goods with { ReceivedAt = null });
        yield return Of(Rule.Approval, "one unit, approved, not received yet", item: Item() with { Quantity = 1 }, goods: goods => goods with { ReceivedAt = null });
        yield return Of(Rule.Approval, "approved, goods kept", standard with { GoodsBackExemptReasons = [ReturnReason.Defective] }, goods: goods => goods with { ReceivedAt = null });
        yield return Of(Rule.Approval, "one unit, approved, goods kept", standard with { GoodsBackRequired = false }, item: Item() with { Quantity = 1 }, goods: goods => goods with { ReceivedAt = null });
        yield return Of(Rule.Approval, "goods kept, but not approved", standard with { GoodsBackRequired = false }, goods: goods => goods with { Approved = [], ReceivedAt = null });
        yield return Of(Rule.Approval, "goods kept, but a part is not approved", standard with { GoodsBackRequired = false }, goods: goods => goods with { Approved = [new ApprovedUnits("L1", 2, "S1")], ReceivedAt = null }, portion: 1);
        yield return Of(Rule.Approval, "not required", standard with { ApprovalRequired = false }, goods: goods => goods with { ApprovedAt = null });
        yield return Of(Rule.Approval, "never approved", goods: goods => goods with { ApprovedAt = null });
        yield return Of(Rule.Approval, "never approved, not received yet", goods: goods => goods with { ApprovedAt = null, ReceivedAt = null });
        yield return Of(Rule.Approval, "approved after receipt", goods: goods => goods with { ApprovedAt = Received + Duration.FromHours(1) });
        yield return Of(Rule.Approval, "not among the approved units", goods: goods => goods with { Approved = [] });
        yield return Of(Rule.Approval, "one unit, not among the approved units", item: Item() with { Quantity = 1 }, goods: goods => goods with { Approved = [] });
        yield return Of(Rule.Approval, "a part is approved", goods: goods => goods with { Approved = [new ApprovedUnits("L1", 2, "S1")] });
        yield return Of(Rule.Approval, "a part is not approved", goods: goods => goods with { Approved = [new ApprovedUnits("L1", 2, "S1")] }, portion: 1);
        yield return Of(Rule.Inspection, "received and inspected");
        yield return Of(Rule.Inspection, "of units in no shipment", order: RequestSayings.Sold() with { Shipments = [] }, item: Item() with { ShipmentId = null }, goods: goods => goods with { Approved = [] });
        yield return Of(Rule.Inspection, "of units whose delivery is not confirmed", order: RequestSayings.Sold(new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0))));
        yield return Of(Rule.Inspection, "goods kept for the reason", standard with { GoodsBackExemptReasons = [ReturnReason.Defective] }, goods: goods => goods with { ReceivedAt = null });
        yield return Of(Rule.Inspection, "goods kept for every reason, never delivered", standard with { GoodsBackRequired = false }, RequestSayings.Sold(new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0))), goods: goods => goods with { ReceivedAt = null });
        yield return Of(Rule.Inspection, "not received", goods: goods => goods with { ReceivedAt = null });
        yield return Of(Rule.Inspection, "not inspected", item: Item() with { Reason = null });
        yield return Of(Rule.Reason, "an accepted reason");
        yield return Of(Rule.Reason, "a reason that is not accepted", item: Item(ReturnReason.ImproperUse));
        yield return Of(Rule.Reason, "a reason that the terms do not list", item: Item(new ReturnReason("recall")));
        yield return Of(Rule.Condition, "not required", standard with { ConditionRequired = false });
        bool?[] answers = [true, false, null];
        foreach (bool? unused in answers)
        {
            foreach (bool? original in answers)
                yield return Of(Rule.Condition, $"unused {Word(unused)}, original {Word(original)}", item: Item(ReturnReason.WrongItem) with { Unused = unused, Original = original });
        }

        yield return Of(Rule.Condition, "of goods that are kept", standard with { GoodsBackRequired = false }, item: Item(ReturnReason.WrongItem) with { Unused = null, Original = null }, goods: goods => goods with { ReceivedAt = null });
        yield return Of(Rule.Condition, "excepted for a defect", item: Item() with { Unused = false, Original = false });
        yield return Of(Rule.Condition, "missing, waived", waivable, item: Item(ReturnReason.WrongItem) with { Unused = null, Original = null }, waived: Rule.Condition);
        yield return Of(Rule.Condition, "not met, waived", waivable, item: Item(ReturnReason.WrongItem) with { Unused = false }, waived: Rule.Condition);
        yield return Of(Rule.Category, "a refundable product");
        yield return Of(Rule.Category, "excepted for a defect", order: RequestSayings.Sold(null, ProductCategory.Customized));
        yield return Of(Rule.Category, "not refundable", order: RequestSayings.Sold(null, ProductCategory.Customized), item: Item(ReturnReason.WrongItem));
        yield return Of(Rule.Category, "not refundable, waived", waivable, RequestSayings.Sold(null, ProductCategory.Customized), Item(ReturnReason.WrongItem), waived: Rule.Category);
    }

    private static InspectedItem Item(ReturnReason? reason = null) => new("L1", 6, reason ?? ReturnReason.Defective, true, true, "S1");

    private static string Word(bool? answer) => answer switch { true => "yes", false => "no", null => "not known" };

    private static Saying Of(
        Rule rule,
        string title,
        PolicyTerms? terms = null,
        Order? order = null,
        InspectedItem? item = null,
        Func<ReturnedGoods, ReturnedGoods>? goods = null,
        int portion = 0,
        Rule? waived = null)
    {
        Order sold = order ?? RequestSayings.Sold();
        InspectedItem inspected = item ?? Item();
        ReturnedGoods came = new("R-1", sold.Number, Approved, [inspected], Approved, [new ApprovedUnits("L1", inspected.Quantity, "S1")], Received);
        came = goods is null ? came : goods(came);
        if (waived is { } waivedRule)
            came = came with { Waivers = [new Waiver(waivedRule, "reviewer-4", "carrier strike")] };
        TermsInForce inForce = Policies.Under(terms ?? PolicyTerms.Standard).GetTermsInForce("M-77", Approved);
        SettledItem settled = inForce.Settle(sold, came).Items[portion];
        Finding finding = settled.Findings.Single(found => found.Rule == rule);
        return new Saying(Section, $"{rule} {finding.Status}: {title}", language => settled.Explain(finding, language), finding);
    }
}
