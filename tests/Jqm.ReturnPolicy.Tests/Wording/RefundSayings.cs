namespace Jqm.ReturnPolicy.Tests;

/// <summary>What refunds say.</summary>
internal static class RefundSayings
{
    private const string Section = "Refunds";

    public static IEnumerable<Saying> All()
    {
        PolicyTerms mixed = PolicyTerms.Standard with { Fees = PolicyTerms.Standard.Fees.With(ComponentKind.Handling, FeeRefund.WithProduct) };
        foreach (Saying saying in Components("service fault", Settled(ReturnReason.WrongItem)))
            yield return saying;
        foreach (Saying saying in Components("product fault, handling always refunded", Settled(ReturnReason.Defective, mixed)))
            yield return saying;
        TermsInForce standard = Policies.Under(PolicyTerms.Standard).GetTermsInForce("M-77", Days.Submitted);
        Refund cancelled = standard.Cancel(Sold(), Instant.FromUtc(2026, 1, 1, 0, 0)).Refund!;
        foreach (Saying saying in Components("cancellation", cancelled))
            yield return saying;
        foreach (Saying saying in ComponentOf("free product", new RefundComponent(ComponentKind.Product, Usd(0), Usd(0), Clause.FromNumber("4.3"))))
            yield return saying;
        foreach (Saying saying in ComponentOf("refunded in part", new RefundComponent(ComponentKind.Handling, Usd(3), Usd(1), Clause.FromNumber("4.4"))))
            yield return saying;
        foreach (Saying saying in ComponentOf("by an agreement", new RefundComponent(ComponentKind.Shipping, Usd(3), Usd(0), Clause.FromNumber("4.4"), "AG-7")))
            yield return saying;

        foreach (Saying saying in Fees())
            yield return saying;
        foreach ((string title, Party paidBy, decimal service, decimal merchant, decimal pending) in new[]
        {
            ("paid by the merchant, borne by the service", Party.Merchant, 6m, 0m, 0m),
            ("paid by the service, borne by the merchant", Party.Service, 0m, 6m, 0m),
            ("paid by who bears it", Party.Merchant, 0m, 6m, 0m),
            ("shared, some pending", Party.Merchant, 2m, 3m, 1m),
        })
        {
            var shipping = new ReturnShippingSettlement(paidBy, Usd(service), Usd(merchant), Usd(pending));
            yield return Of($"return shipping {title}", shipping, explained => explained.ReturnShipping!);
        }

        var owing = new ReturnShippingSettlement(Party.Service, Usd(0), Usd(6), Usd(0));
        yield return Of("nothing is paid out", owing, explained => explained.Total);
        yield return Of("owed", owing, explained => explained.Owed!);
        yield return new Saying(Section, "total", language => cancelled.Explain(language).Total);
        yield return new Saying(Section, "total, all of it set off", language => Paid([Destination.ToOpenBalance(Usd(1243.62m))]).Explain(language).Total);
        yield return new Saying(Section, "total, a part of it set off", language => Paid([Destination.ToOpenBalance(Usd(1000m)), Destination.ToPayment("P1", Usd(200m)), Destination.ToAccountBalance(Usd(43.62m))]).Explain(language).Total);
        yield return new Saying(Section, "allowance", language => Paid([Destination.ToAccountBalance(Usd(1243.62m))]).Explain(language).Allowances[0]);
        yield return Estimate("estimate", PolicyTerms.Standard, ReturnReason.Defective);
        yield return Estimate("estimate of goods that may be kept", PolicyTerms.Standard with { GoodsBackRequired = false }, ReturnReason.Defective);
        yield return Estimate("estimate of goods some of which may be kept", PolicyTerms.Standard with { GoodsBackExemptReasons = [ReturnReason.Defective] }, ReturnReason.Defective, ReturnReason.WrongItem);
        yield return new Saying(Section, "open balance", language => Destination.ToOpenBalance(Usd(1243.62m)).Explain(language));
        yield return new Saying(Section, "payment", language => Destination.ToPayment("P1", Usd(1243.62m)).Explain(language));
        yield return new Saying(Section, "account balance", language => Destination.ToAccountBalance(Usd(1243.62m)).Explain(language));
    }

    private static Money Usd(decimal amount) => Money.Of(amount, Currency.USD);

    private static Order Sold() => new(
        "JQM-10023",
        "M-77",
        [new OrderLine("L1", 3, Usd(1243.62m), tax: Usd(4.40m))],
        [new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0), Instant.FromUtc(2026, 1, 15, 0, 0))],
        [new Charge(ChargeKind.Shipping, Usd(12)), new Charge(ChargeKind.Handling, Usd(3)), new Charge(ChargeKind.CustomsDuty, Usd(7.10m)), new Charge(ChargeKind.Other, Usd(1))]);

    private static Refund Settled(ReturnReason reason, PolicyTerms? terms = null) =>
        Policies.Under(terms ?? PolicyTerms.Standard).Settle(Sold(), Goods.AsNew(Sold(), [new Place("L1", "S1", 3)], reason)).Refund!;

    private static IEnumerable<Saying> Components(string title, Refund refund)
    {
        yield return new Saying(Section, $"{title}: heading", language => refund.Explain(language).Lines[0].Heading, IsName: true);
        for (int i = 0; i < refund.Lines[0].Components.Count; i++)
        {
            int place = i;
            string name = $"{title}: {refund.Lines[0].Components[i].Kind}";
            yield return new Saying(Section, name + ", amounts", language => refund.Explain(language).Lines[0].Components[place].Amounts);
            yield return new Saying(Section, name + ", why", language => refund.Explain(language).Lines[0].Components[place].Reason);
        }

        yield return new Saying(Section, $"{title}: sum", language => refund.Explain(language).Lines[0].Sum);
    }

    /// <summary>A component as it was recorded: of one unit that was defective.</summary>
    private static IEnumerable<Saying> ComponentOf(string title, RefundComponent component)
    {
        Order order = Sold();
        ReturnedGoods goods = Goods.AsNew(order, [new Place("L1", "S1", 1)], ReturnReason.Defective);
        ValueList<Destination> destinations = component.Refunded.IsZero ? [] : [Destination.ToAccountBalance(component.Refunded)];
        var recorded = new Refund(Currency.USD, [new RefundLine("L1", "S1", 1, [component])], null, destinations);
        TermsInForce inForce = Policies.Under(PolicyTerms.Standard).GetTermsInForce("M-77", Days.Submitted);
        Settlement settled = inForce.Settle(order, goods);
        Refund refund = new Settlement(order.Number, settled.RequestId, settled.Policy, [], settled.Items, recorded)
            .WithFacts(inForce, order, goods)
            .Refund!;
        yield return new Saying(Section, $"{title}: amounts", language => refund.Explain(language).Lines[0].Components[0].Amounts);
        yield return new Saying(Section, $"{title}: why", language => refund.Explain(language).Lines[0].Components[0].Reason);
    }

    private static Saying Of(string title, ReturnShippingSettlement shipping, Func<RefundExplanation, string> part)
    {
        ValueList<Destination> destinations = shipping.Adjustment.MinorUnits > 0 ? [Destination.ToAccountBalance(shipping.Adjustment)] : [];
        var refund = new Refund(Currency.USD, [], shipping, destinations);
        return new Saying(Section, title, language => part(refund.Explain(language)));
    }

    private static Refund Paid(ValueList<Destination> destinations) => new(Currency.USD, [], null, destinations, [new Allowance("L1", Usd(1243.62m), "S1")]);

    /// <summary>The product cost of three units, of which allowances and restocking fees take something.</summary>
    private static IEnumerable<Saying> Fees()
    {
        TermsPatch fee = new() { RestockingFeePercentByReason = [new(ReturnReason.WrongItem, Percentage.Of(12.5m))] };
        ValueList<PriorRefund> allowed = [new PriorRefund([], allowances: [new Allowance("L1", Usd(10m))])];
        ValueList<PriorRefund> allAllowed = [new PriorRefund([], allowances: [new Allowance("L1", Usd(3730.86m))])];
        PolicyTerms withFee = PolicyTerms.Standard with { RestockingFeePercentByReason = [new(ReturnReason.WrongItem, Percentage.Of(15m))] };
        PolicyEvaluator standard = Policies.Under(PolicyTerms.Standard);
        foreach ((string title, PolicyEvaluator evaluator, ValueList<PriorRefund> before) in new[]
        {
            ("allowed in part before", standard, allowed),
            ("allowed before", standard, allAllowed),
            ("restocking fee", Policies.Under(withFee), default),
            ("restocking fee by an agreement", Policies.Under(PolicyTerms.Standard, new Agreement("AG-7", "M-77", fee)), default),
            ("restocking fee of zero by an agreement", Policies.Under(PolicyTerms.Standard, new Agreement("AG-7", "M-77", new TermsPatch { RestockingFeePercentByReason = [new(ReturnReason.Defective, Percentage.Of(100m))] })), default),
            ("allowed in part before, and a restocking fee", Policies.Under(withFee), allowed),
        })
        {
            Refund refund = evaluator.Settle(Sold(), Goods.AsNew(Sold(), [new Place("L1", "S1", 3)], ReturnReason.WrongItem), before).Refund!;
            yield return new Saying(Section, $"{title}: amounts", language => refund.Explain(language).Lines[0].Components[0].Amounts);
            yield return new Saying(Section, $"{title}: why", language => refund.Explain(language).Lines[0].Components[0].Reason);
        }
    }

    private static Saying Estimate(string title, PolicyTerms terms, params ReturnReason[] reasons)
    {
        Order order = Sold();
        TermsInForce inForce = Policies.Under(terms).GetTermsInForce("M-77", Days.Submitted);
        var request = new ReturnRequest("R-1", order.Number, Days.Submitted, reasons.Select(reason => new RequestedItem("L1", 1, reason, "S1", "seam open", [new Evidence(EvidenceKind.Photo)])).ToValueList());
        Assessment assessment = inForce.Assess(order, request);
        return new Saying(Section, title, language => assessment.Explain(language).Refund!.Total);
    }
}
