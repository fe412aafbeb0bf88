namespace Jqm.ReturnPolicy.Analysis;

/// <summary>The order and the input of a witness.</summary>
/// <param name="Order">The order.</param>
/// <param name="Request">The request of an assessment.</param>
/// <param name="Goods">The goods of a settlement.</param>
/// <param name="At">The instant of a cancellation or an allowance.</param>
/// <param name="Allowances">The allowances.</param>
internal sealed record WitnessDocument(Order Order, ReturnRequest? Request, ReturnedGoods? Goods, Instant? At, ValueList<Allowance> Allowances)
{
    private const string FirstLine = "1";
    private const string OtherLine = "2";
    private const string OrderNumber = "WITNESS-1";
    private const string RequestId = "R-1";

    private static readonly Duration Transit = Duration.FromDays(3);

    // A hundredth of a percent of the price is a minor unit, so every difference of percentages shows.
    private static readonly Money Price = Money.Of(100m, Currency.USD);
    private static readonly Money OtherPrice = Money.Of(25m, Currency.USD);
    private static readonly Money Fee = Money.Of(10m, Currency.USD);
    private static readonly Money Tax = Money.Of(4m, Currency.USD);

    /// <summary>Builds the document of facts.</summary>
    public static WitnessDocument Of(in WitnessFacts facts) => facts.Question switch
    {
        WitnessQuestion.Assess => new WitnessDocument(OrderOf(facts), RequestOf(facts), null, null, default),
        WitnessQuestion.Settle => new WitnessDocument(OrderOf(facts), null, GoodsOf(facts), null, default),
        WitnessQuestion.Cancel => new WitnessDocument(OrderOf(facts), null, null, facts.Moments.SubmittedAt, default),
        WitnessQuestion.Allow => new WitnessDocument(OrderOf(facts), null, null, facts.Moments.SubmittedAt, [new Allowance(FirstLine, Fee)]),
        _ => throw new ArgumentOutOfRangeException(nameof(facts), facts.Question, "There is no such question."),
    };

    private static Order OrderOf(in WitnessFacts facts)
    {
        ProductCategory category = facts.Category;
        ProductCategory first = facts.IsOfSecondLine ? ProductCategory.Standard : category;
        ProductCategory second = facts.IsOfSecondLine ? category : ProductCategory.Standard;
        var line = new OrderLine(FirstLine, 1, Price, category: first, tax: facts.Charged == ComponentKind.Tax ? Tax : null);
        ComponentKind? charged = facts.Charged;
        ValueList<Charge> charges = ComponentRule.Charges.FirstOrDefault(rule => rule.Kind == charged) is { } rule ? [new Charge(rule.Charge!.Value, Fee)] : [];
        return new Order(
            OrderNumber,
            facts.MerchantId,
            facts.SecondLine == SecondLine.None ? [line] : [line, new OrderLine(OtherLine, 1, OtherPrice, category: second)],
            facts.Question == WitnessQuestion.Cancel ? [] : [ShipmentOf(facts.Moments)],
            charges);
    }

    /// <summary>Shipped some days before the delivery, or before the submission if no delivery is confirmed.</summary>
    private static Shipment ShipmentOf(Moments moments)
    {
        Instant arrived = moments.DeliveredAt ?? moments.SubmittedAt;
        Instant earliest = Instant.FromUnixTimeSeconds(CaseScope.Earliest);
        return new Shipment("S1", arrived - Transit < earliest ? earliest : arrived - Transit, moments.DeliveredAt);
    }

    private static ReturnRequest RequestOf(in WitnessFacts facts) => new(
        RequestId,
        OrderNumber,
        facts.Moments.SubmittedAt,
        [new RequestedItem(
            FirstLine,
            1,
            facts.Reason!.Value,
            details: facts.NoDetails ? null : "seam open at the left sleeve",
            evidence: facts.Evidence.Select(kind => new Evidence(kind)).ToValueList())],
        WaiversOf(facts));

    private static ReturnedGoods GoodsOf(in WitnessFacts facts)
    {
        string own = facts.IsOfSecondLine ? OtherLine : FirstLine;
        string other = facts.IsOfSecondLine ? FirstLine : OtherLine;
        var item = new InspectedItem(own, 1, facts.Reason, facts.Unused, facts.Original);
        InspectedItem? second = facts.SecondLine switch
        {
            SecondLine.None or SecondLine.Kept => null,
            SecondLine.Returned or SecondLine.ReturnedWithoutApproval => new InspectedItem(other, 1, facts.OtherReason, unused: true, original: true),
            SecondLine.NotInspected => new InspectedItem(other, 1),
            _ => throw new ArgumentOutOfRangeException(nameof(facts), facts.SecondLine, "There is no such use of a second line."),
        };
        var approved = new List<ApprovedUnits>();
        if (!facts.NotApproved)
            approved.Add(new ApprovedUnits(own, 1));
        if (second is not null && facts.SecondLine != SecondLine.ReturnedWithoutApproval)
            approved.Add(new ApprovedUnits(other, 1));
        Instant submitted = facts.Moments.SubmittedAt;
        return new ReturnedGoods(
            RequestId,
            OrderNumber,
            submitted,
            second is null ? [item] : [item, second],
            approved.Count > 0 ? Later(submitted, 1) : null,
            approved.ToValueList(),
            facts.NotReceived ? null : Later(submitted, 10),
            facts.HasShippingCost ? Fee : null,
            waivers: WaiversOf(facts));
    }

    private static ValueList<Waiver> WaiversOf(in WitnessFacts facts) => facts.Waived.Select(rule => new Waiver(rule, "reviewer")).ToValueList();

    /// <summary>Some days later, within the years that have a wire form.</summary>
    private static Instant Later(Instant at, int days)
    {
        Instant last = Instant.FromUnixTimeSeconds(CaseScope.Latest);
        return at >= last - Duration.FromDays(days) ? at : at + Duration.FromDays(days);
    }
}
