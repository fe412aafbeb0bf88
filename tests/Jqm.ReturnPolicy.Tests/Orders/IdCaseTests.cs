namespace Jqm.ReturnPolicy.Tests;

/// <summary>Ids that differ in case alone are different ids, in lists on both sides of the bound between linear search and hashing.</summary>
public sealed class IdCaseTests
{
    private static Money Usd(long cents) => Money.FromMinorUnits(cents, Currency.USD);

    /// <summary>An order whose ids come in pairs, such as <c>L1a</c> and <c>L1A</c>; the amounts tell them apart.</summary>
    private static Order Of(int pairs)
    {
        string[] suffixes = [.. Enumerable.Range(1, pairs).SelectMany(number => (string[])[$"{number}a", $"{number}A"])];
        return new Order(
            "JQM-1",
            "M-1",
            suffixes.Select((suffix, index) => new OrderLine($"L{suffix}", 1, Usd(100 + index))).ToValueList(),
            suffixes.Select((suffix, index) => Shipment.ForLine($"S{suffix}", $"L{suffix}", 1, Days.Shipped, Days.Delivered)).ToValueList(),
            suffixes.Select((suffix, index) => new Charge(ChargeKind.Shipping, Usd(1000 + index), $"S{suffix}")).ToValueList(),
            suffixes.Select((suffix, index) => new Payment($"P{suffix}", Usd(1 + index))).ToValueList());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(20)]
    public void Each_reference_finds_the_id_in_its_own_case(int pairs)
    {
        Order order = Of(pairs);
        for (int i = 0; i < order.Lines.Count; i++)
        {
            OrderLine line = order.Lines[i];
            var request = new ReturnRequest("R", "JQM-1", Days.Delivered, [new RequestedItem(line.Id, 1, ReturnReason.WrongItem, order.Shipments[i].Id, "blue", [new Evidence(EvidenceKind.Photo)])]);
            Payment payment = order.Payments!.Value[i];
            var prior = new PriorRefund([], [Destination.ToPayment(payment.Id, payment.Amount)], hasReturnShipping: true);
            Refund refund = PolicyEvaluator.Standard.Assess(order, request, [prior]).Estimate!;
            Assert.Equal((line.Id, order.Shipments[i].Id, Usd(1100 + 2 * i)), (refund.Lines[0].LineId, refund.Lines[0].ShipmentId, refund.Total));
            Expect.Fault("priorRefunds[0].destinations[0].amount", ErrorCode.AmountOutOfRange, () => PolicyEvaluator.Standard.Assess(order, request, [new PriorRefund([], [Destination.ToPayment(payment.Id, payment.Amount + Usd(1))], hasReturnShipping: true)]));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(20)]
    public void An_id_in_a_third_case_is_unknown(int pairs)
    {
        Order order = Of(pairs);
        RequestedItem Item(string line, string? shipment) => new(line, 1, ReturnReason.WrongItem, shipment, "blue", [new Evidence(EvidenceKind.Photo)]);
        void Assess(RequestedItem item) => PolicyEvaluator.Standard.Assess(order, new ReturnRequest("R", "JQM-1", Days.Delivered, [item]));
        Expect.Fault("request.items[0].line", ErrorCode.UnknownLine, () => Assess(Item("l1a", null)));
        Expect.Fault("request.items[0].shipment", ErrorCode.UnknownShipment, () => Assess(Item("L1a", "s1a")));
        Expect.Fault("request.items[0].shipment", ErrorCode.UnknownShipment, () => Assess(Item("L1a", "S1A")));
        Expect.Fault("charges[0].shipment", ErrorCode.UnknownShipment, () => _ = order with { Charges = [new Charge(ChargeKind.Other, Usd(1), "s1a")] });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(20)]
    public void A_third_item_with_the_id_of_either_is_a_duplicate(int pairs)
    {
        Order order = Of(pairs);
        int last = order.Lines.Count;
        Expect.Fault($"lines[{last}].id", ErrorCode.Duplicate, () => _ = order with { Lines = [.. order.Lines, order.Lines[1]] });
        Expect.Fault($"shipments[{last}].id", ErrorCode.Duplicate, () => _ = order with { Shipments = [.. order.Shipments, order.Shipments[0]] });
        Expect.Fault($"payments[{last}].id", ErrorCode.Duplicate, () => _ = order with { Payments = (ValueList<Payment>)[.. order.Payments!.Value, order.Payments!.Value[1]] });
        ShipmentLine[] carried = [.. order.Lines.Select(line => new ShipmentLine(line.Id, 1))];
        Assert.Equal(last, new Shipment("S", lines: carried).Lines!.Value.Count);
        Expect.Fault($"lines[{last}].line", ErrorCode.Duplicate, () => _ = new Shipment("S", lines: [.. carried, carried[1]]));
    }
}
