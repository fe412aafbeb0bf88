namespace Jqm.ReturnPolicy.Generators;

/// <summary>Every kind of change that makes a valid question invalid: a request, a return, an allowance, and the policies, agreements and earlier refunds of each.</summary>
public static class QuestionMistakes
{
    private static readonly Instant Unpublished = Instant.FromUtc(2999, 12, 31, 0, 0);

    /// <summary>Lists the mistakes that a case of assessing has room for.</summary>
    /// <param name="asked">A valid case.</param>
    /// <param name="random">Where chance comes from.</param>
    public static IEnumerable<Mistake> Of(AssessQuestion asked, Random random)
    {
        (Order order, ReturnRequest request) = (asked.Order, asked.Request);
        int last = request.Items.Count;
        int place = random.Next(last);
        RequestedItem item = request.Items[place];
        void Run(ReturnRequest changed) => asked.Evaluator.Assess(order, changed, asked.Document.PriorRefunds);
        Mistake Item(string name, ErrorCode code, string member, RequestedItem changed) => new(name, code, $"request.items[{place}]{member}", () => Run(request with { Items = OrderMistakes.Replace(request.Items, place, changed) }));

        yield return new("a request for another order", ErrorCode.OrderMismatch, "request.order", () => Run(request with { OrderNumber = order.Number.ToLowerInvariant() }));
        yield return Item("an unknown line in a request", ErrorCode.UnknownLine, ".line", item with { LineId = "none" });
        yield return Item("an unknown shipment in a request", ErrorCode.UnknownShipment, ".shipment", item with { ShipmentId = "none" });
        yield return Item("more units in a request than a line has", ErrorCode.QuantityOutOfRange, ".quantity", item with { Quantity = OrderLine.MaxQuantity + 1 });
        if (Place.Of(order).Count(each => each.Line == item.LineId) > 1)
            yield return Item("a line in several shipments in a request", ErrorCode.ShipmentRequired, "", item with { ShipmentId = null });
        Place own = Place.Of(order).Single(each => each.Line == item.LineId && (item.ShipmentId is null || each.Shipment == item.ShipmentId));
        long left = own.Quantity - Taken(asked, own) - request.Items.Where(each => each.LineId == own.Line && (each.ShipmentId ?? own.Shipment) == own.Shipment).Sum(each => (long)each.Quantity);
        yield return new("one unit too many at the end of a request", ErrorCode.QuantityOutOfRange, $"request.items[{last}].quantity", () => Run(request with { Items = [.. request.Items, new RequestedItem(own.Line, (int)left + 1, item.Reason, own.Shipment)] }));
        if (Foreign(order, own) is { } foreign)
            yield return Item("a shipment that does not carry the line", ErrorCode.UnknownShipment, ".shipment", item with { ShipmentId = foreign });
        yield return new("a waiver of a rule that cannot be waived, in a request", ErrorCode.NotWaivable, $"request.waivers[{request.Waivers.Count}].rule", () => Run(request with { Waivers = [.. request.Waivers, new Waiver(Rule.Reason, "reviewer-1")] }));
        foreach (Mistake mistake in OfRefunds(asked, random, (evaluator, before) => evaluator.Assess(order, request, before)))
            yield return mistake;
    }

    /// <summary>Lists the mistakes that a case of settling has room for.</summary>
    /// <param name="returned">A valid case.</param>
    /// <param name="random">Where chance comes from.</param>
    public static IEnumerable<Mistake> Of(SettleQuestion returned, Random random)
    {
        (Order order, ReturnedGoods goods) = (returned.Order, returned.Goods);
        void Run(ReturnedGoods changed) => returned.Evaluator.Settle(order, changed, returned.Document.PriorRefunds);
        yield return new("a return for another order", ErrorCode.OrderMismatch, "return.order", () => Run(goods with { OrderNumber = order.Number + "x" }));
        yield return new("a shipping cost in another currency", ErrorCode.CurrencyMismatch, "return.shippingCost", () => Run(goods with { ShippingCost = OrderMistakes.Other(order) }));
        yield return new("a waiver of a rule that cannot be waived, in a return", ErrorCode.NotWaivable, $"return.waivers[{goods.Waivers.Count}].rule", () => Run(goods with { Waivers = [.. goods.Waivers, new Waiver(Rule.Approval, "reviewer-1")] }));

        int place = random.Next(goods.Inspected.Count);
        InspectedItem item = goods.Inspected[place];
        Mistake Inspected(string name, ErrorCode code, string member, InspectedItem changed) => new(name, code, $"return.inspected[{place}]{member}", () => Run(goods with { Inspected = OrderMistakes.Replace(goods.Inspected, place, changed) }));
        yield return Inspected("an unknown line in a parcel", ErrorCode.UnknownLine, ".line", item with { LineId = "none" });
        yield return Inspected("an unknown shipment in a parcel", ErrorCode.UnknownShipment, ".shipment", item with { ShipmentId = "none" });
        yield return Inspected("more units in a parcel than a line has", ErrorCode.QuantityOutOfRange, ".quantity", item with { Quantity = OrderLine.MaxQuantity + 1 });
        if (Place.Of(order).Count(each => each.Line == item.LineId) > 1)
            yield return Inspected("a line in several shipments in a parcel", ErrorCode.ShipmentRequired, "", item with { ShipmentId = null });
        if (goods.Approved.Count > 0)
        {
            int number = random.Next(goods.Approved.Count);
            ApprovedUnits units = goods.Approved[number];
            Mistake Approved(string name, ErrorCode code, string member, ApprovedUnits changed) => new(name, code, $"return.approved[{number}]{member}", () => Run(goods with { Approved = OrderMistakes.Replace(goods.Approved, number, changed) }));
            yield return Approved("an unknown line among approved units", ErrorCode.UnknownLine, ".line", units with { LineId = "none" });
            yield return Approved("an unknown shipment among approved units", ErrorCode.UnknownShipment, ".shipment", units with { ShipmentId = "none" });
            yield return Approved("more approved units than a line has", ErrorCode.QuantityOutOfRange, ".quantity", units with { Quantity = OrderLine.MaxQuantity + 1 });
        }

        foreach (Mistake mistake in OfRefunds(returned, random, (evaluator, before) => evaluator.Settle(order, goods, before)))
            yield return mistake;
    }

    /// <summary>Lists the mistakes that a case of cancelling has room for; and those of an allowance on its order.</summary>
    /// <param name="cancelled">A valid case.</param>
    /// <param name="random">Where chance comes from.</param>
    public static IEnumerable<Mistake> Of(CancelQuestion cancelled, Random random)
    {
        Order order = cancelled.Order;
        Place place = Place.Of(order)[random.Next(Place.Of(order).Count)];
        Allowance free = new(place.Line, OrderMistakes.Of(order, 0), place.Shipment);
        void Allow(params ReadOnlySpan<Allowance> allowances) => cancelled.Evaluator.Allow(order, cancelled.At, ValueList.Create(allowances));
        yield return new("no allowances", ErrorCode.Malformed, "allowances", () => Allow());
        yield return new("an allowance of zero", ErrorCode.AmountOutOfRange, "allowances[0].amount", () => Allow(free));
        yield return new("an allowance on an unknown line", ErrorCode.UnknownLine, "allowances[0].line", () => Allow(new Allowance("none", OrderMistakes.Of(order, 1))));
        yield return new("an allowance on an unknown shipment", ErrorCode.UnknownShipment, "allowances[0].shipment", () => Allow(new Allowance(place.Line, OrderMistakes.Of(order, 1), "none")));
        yield return new("an allowance in another currency", ErrorCode.CurrencyMismatch, "allowances[0].amount", () => Allow(new Allowance(place.Line, OrderMistakes.Other(order), place.Shipment)));
        if (Place.Of(order).Count(each => each.Line == place.Line) > 1)
            yield return new("an allowance on a line in several shipments", ErrorCode.ShipmentRequired, "allowances[0]", () => Allow(new Allowance(place.Line, OrderMistakes.Of(order, 1))));
        OrderLine line = order.Lines.Single(each => each.Id == place.Line);
        long most = line.UnitPrice.MinorUnits * line.Quantity - line.Discount.MinorUnits;
        if (order.Discount.IsZero && most is > 0 and < Order.MaxMinorUnits)
        {
            yield return new("an allowance beyond the line", ErrorCode.AmountOutOfRange, "allowances[0].amount", () => Allow(new Allowance(place.Line, OrderMistakes.Of(order, most + 1), place.Shipment)));
            yield return new("a second allowance beyond the line", ErrorCode.AmountOutOfRange, "allowances[1].amount", () => Allow(new Allowance(place.Line, OrderMistakes.Of(order, most), place.Shipment), new Allowance(place.Line, OrderMistakes.Of(order, 1), place.Shipment)));
            yield return new("a second allowance of zero", ErrorCode.AmountOutOfRange, "allowances[1].amount", () => Allow(new Allowance(place.Line, OrderMistakes.Of(order, most), place.Shipment), free));
        }

        foreach (Mistake mistake in OfPolicies(cancelled, random, evaluator => evaluator.Cancel(order, cancelled.At)))
            yield return mistake;
    }

    private static IEnumerable<Mistake> OfRefunds(Question @case, Random random, Action<PolicyEvaluator, ValueList<PriorRefund>> ask)
    {
        Order order = @case.Order;
        ValueList<PriorRefund> before = @case.Document.PriorRefunds;
        string path = $"priorRefunds[{before.Count}]";
        Place place = Place.Of(order)[random.Next(Place.Of(order).Count)];
        long left = place.Quantity - Taken(@case, place);
        Mistake After(string name, ErrorCode code, string member, PriorRefund refund) => new(name, code, path + member, () => ask(@case.Evaluator, [.. before, refund]));
        PriorRefund To(Destination destination) => new([], [Destination.ToAccountBalance(OrderMistakes.Of(order, 0)), destination], hasReturnShipping: true);

        yield return After("a prior refund in another currency", ErrorCode.CurrencyMismatch, ".currency", new PriorRefund([], currency: OrderMistakes.Other(order).Currency));
        yield return After("a prior refund of an unknown line", ErrorCode.UnknownLine, ".lines[0].line", new PriorRefund([new PriorRefundLine("none", 1)]));
        yield return After("a prior refund of an unknown shipment", ErrorCode.UnknownShipment, ".lines[0].shipment", new PriorRefund([new PriorRefundLine(place.Line, 1, "none")]));
        yield return After("a prior refund of one unit too many", ErrorCode.QuantityOutOfRange, ".lines[0].quantity", new PriorRefund([new PriorRefundLine(place.Line, (int)left + 1, place.Shipment)]));
        yield return After("a prior refund to an unknown payment", ErrorCode.UnknownPayment, ".destinations[1].payment", To(Destination.ToPayment("none", OrderMistakes.Of(order, 0))));
        yield return After("a prior refund to a destination in another currency", ErrorCode.CurrencyMismatch, ".destinations[1].amount", To(Destination.ToAccountBalance(OrderMistakes.Other(order))));
        yield return After("a prior refund beyond the open balance", ErrorCode.AmountOutOfRange, ".destinations[1].amount", To(Destination.ToOpenBalance(OrderMistakes.Of(order, order.OpenBalance.MinorUnits - Went(DestinationKind.OpenBalance, null) + 1))));
        ValueList<Payment> payments = order.Payments ?? [new Payment("1", order.Total)];
        if (payments.Count > 0 && payments[^1] is var payment)
            yield return After("a prior refund beyond a payment", ErrorCode.AmountOutOfRange, ".destinations[1].amount", To(Destination.ToPayment(payment.Id, OrderMistakes.Of(order, payment.Amount.MinorUnits - Went(DestinationKind.Payment, payment.Id) + 1))));
        yield return After("a prior allowance on an unknown line", ErrorCode.UnknownLine, ".allowances[0].line", new PriorRefund([], allowances: [new Allowance("none", OrderMistakes.Of(order, 1))]));
        yield return After("a prior allowance in another currency", ErrorCode.CurrencyMismatch, ".allowances[0].amount", new PriorRefund([], allowances: [new Allowance(place.Line, OrderMistakes.Other(order), place.Shipment)]));
        yield return new("money without units", ErrorCode.Malformed, "destinations", () => _ = new PriorRefund([], [Destination.ToAccountBalance(OrderMistakes.Of(order, 0)), Destination.ToAccountBalance(OrderMistakes.Of(order, 1))]));
        foreach (Mistake mistake in OfPolicies(@case, random, evaluator => ask(evaluator, before)))
            yield return mistake;

        long Went(DestinationKind to, string? id) => before.SelectMany(refund => refund.Destinations).Where(destination => destination.To == to && destination.PaymentId == id).Sum(destination => destination.Amount.MinorUnits);
    }

    private static IEnumerable<Mistake> OfPolicies(Question @case, Random random, Action<PolicyEvaluator> ask)
    {
        ValueList<Policy> policies = @case.Evaluator.Policies;
        ValueList<Agreement> agreements = @case.Document.Agreements;
        Policy version = policies[random.Next(policies.Count)];
        yield return new("a version listed twice", ErrorCode.Duplicate, $"policies[{policies.Count}]", () => _ = new PolicyEvaluator([.. policies, version with { PublishedAt = Unpublished }]));
        yield return new("two versions published at the same instant", ErrorCode.Duplicate, $"policies[{policies.Count}]", () => _ = new PolicyEvaluator([.. policies, version with { Version = "new" }]));
        yield return new("no policy in force", ErrorCode.NoPolicyInForce, "policies", () => ask(new PolicyEvaluator([version with { PublishedAt = @case.Governing + Duration.Epsilon }], default, @case.Document.GovernedBy)));
        yield return new("an agreement that ends as it begins", ErrorCode.TimeOrder, "to", () => _ = new Agreement("AG-9", "M-77", new TermsPatch(), @case.Governing, @case.Governing));
        yield return new("an agreement that changes a part of a reason that is not listed", ErrorCode.Malformed, "terms.reasons.none", () => _ = new Agreement("AG-9", "M-77", new TermsPatch { Reasons = [new ReasonPatch(new ReturnReason("none")) { Accepted = true }] }));
        Policy bare = version with { PublishedAt = null, Terms = version.Terms with { Reasons = version.Terms.Reasons.Without(ReturnReason.WrongItem) } };
        Agreement partial = new("AG-9", @case.Order.MerchantId, new TermsPatch { Reasons = [new ReasonPatch(ReturnReason.WrongItem) { Fault = Fault.Carrier }] });
        yield return new("an agreement that does not fit over the version in force", ErrorCode.Malformed, "agreements[1].terms.reasons.wrongItem", () => ask(new PolicyEvaluator([bare], [new Agreement("AG-8", @case.Order.MerchantId, new TermsPatch()), partial], @case.Document.GovernedBy)));
        if (agreements.Count > 0)
            yield return new("an agreement listed twice", ErrorCode.Duplicate, $"agreements[{agreements.Count}].id", () => _ = new PolicyEvaluator(policies, [.. agreements, new Agreement(agreements[random.Next(agreements.Count)].Id, "M-79", new TermsPatch())]));
        if (@case.Order.PlacedAt is null)
            yield return new("an order that does not say when it was placed", ErrorCode.Malformed, "order", () => ask(new PolicyEvaluator(policies, agreements, GovernedBy.Order)));
    }

    /// <summary>The units of a place that were refunded before.</summary>
    private static long Taken(Question @case, Place place) => @case.Document.PriorRefunds
        .SelectMany(refund => refund.Lines)
        .Where(line => line.LineId == place.Line && (line.ShipmentId ?? place.Shipment) == place.Shipment)
        .Sum(line => (long)line.Quantity);

    /// <summary>A shipment that does not carry the line of a place; null if there is none.</summary>
    private static string? Foreign(Order order, Place place) => order.Shipments
        .Select(shipment => shipment.Id)
        .FirstOrDefault(id => !Place.Of(order).Any(each => each.Line == place.Line && each.Shipment == id));
}
