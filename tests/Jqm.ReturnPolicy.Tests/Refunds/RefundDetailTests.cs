namespace Jqm.ReturnPolicy.Tests;

/// <summary>Tests the parts of a refund other than its amounts, and corner cases of the amounts.</summary>
public sealed class RefundDetailTests
{
    private static readonly Clause Fees = Clause.FromNumber("4.4");

    private static Money Usd(long cents) => Money.FromMinorUnits(cents, Currency.USD);

    private static RequestedItem Wrong(string line, int quantity = 1) => new(line, quantity, ReturnReason.WrongItem, details: "blue", evidence: [new Evidence(EvidenceKind.Photo)]);

    private static Refund Estimate(PolicyEvaluator evaluator, Order order, params ReadOnlySpan<RequestedItem> items) =>
        evaluator.Assess(order, new ReturnRequest("R", order.Number, Days.Delivered, ValueList.Create(items))).Estimate!;

    [Fact]
    public void A_fee_cites_the_agreement_that_changes_fees_and_the_product_does_not()
    {
        var order = new Order(
            "JQM-1",
            "M-77",
            [new OrderLine("1", 1, Usd(100), tax: Usd(7))],
            [new Shipment("S1", Days.Shipped, Days.Delivered)],
            [new Charge(ChargeKind.Shipping, Usd(5))]);
        var evaluator = new PolicyEvaluator([Policy.Standard], [new Agreement("AG-1", "M-77", new TermsPatch { Fees = FeePatch.None.With(ComponentKind.Shipping, FeeRefund.Never) })]);
        Assert.Equal(
            [(ComponentKind.Product, null), (ComponentKind.Tax, "AG-1"), (ComponentKind.Shipping, "AG-1")],
            Estimate(evaluator, order, Wrong("1")).Lines[0].Components.Select(component => (component.Kind, component.AgreementId)));
        Assert.All(Estimate(PolicyEvaluator.Standard, order, Wrong("1")).Lines[0].Components, component => Assert.Null(component.AgreementId));
    }

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(5, 6, 3)]
    public void Values_whose_bits_cancel_each_other_are_values(long first, long second, long third)
    {
        long[] values = [first, second, third];
        long sum = values.Sum();
        var order = new Order(
            "JQM-1",
            "M-1",
            values.Select((value, place) => new OrderLine($"{place}", 1, Usd(value))).ToValueList(),
            [new Shipment("S1", Days.Shipped, Days.Delivered)],
            [new Charge(ChargeKind.Shipping, Usd(2 * sum))]);
        Refund refund = Estimate(PolicyEvaluator.Standard, order, Wrong("0"), Wrong("1"), Wrong("2"));
        Assert.Equal(values.Select(value => 2 * value), refund.Lines.Select(line => line.Components.Single(component => component.Kind == ComponentKind.Shipping).Charged.MinorUnits));
        ReturnShippingSettlement shares = PolicyEvaluator.Standard.Settle(
            order,
            new ReturnedGoods(
                "R",
                order.Number,
                Days.Delivered,
                [new InspectedItem("0", 1, ReturnReason.WrongItem, true, true), new InspectedItem("1", 1, ReturnReason.ChangeOfMind, true, true), new InspectedItem("2", 1, ReturnReason.ChangeOfMind, true, true)],
                Days.Approved,
                [new ApprovedUnits("0", 1), new ApprovedUnits("1", 1), new ApprovedUnits("2", 1)],
                Days.Received,
                Usd(3 * sum))).Refund!.ReturnShipping!;
        Assert.Equal((3 * first, 3 * (second + third)), (shares.ServiceShare.MinorUnits, shares.MerchantShare.MinorUnits));
    }

    [Fact]
    public void A_component_is_written_with_all_that_it_says()
    {
        Assert.Equal(
            "RefundComponent { Kind = Tax, Charged = 0.07 USD, Refunded = 0.05 USD, Withheld = 0.02 USD, Allowed = 0.00 USD, Clause = 4.4, AgreementId = AG-1 }",
            new RefundComponent(ComponentKind.Tax, Usd(7), Usd(5), Fees, "AG-1").ToString());
        Assert.Equal("RefundComponent { }", default(RefundComponent).ToString());
    }

    [Fact]
    public void A_sum_above_the_greatest_sum_is_refused_by_its_name()
    {
        const long Most = 100_000_000_000_000;
        RefundLine[] lines = [.. Enumerable.Range(1, 101).Select(n => new RefundLine($"{n}", null, 1, [new RefundComponent(ComponentKind.Product, Usd(Most), Usd(Most), Clause.FromNumber("4.3"))]))];
        Expect.Fault("lines", ErrorCode.AmountOutOfRange, () => _ = new Refund(Currency.USD, lines.ToValueList(), null, []));
        Expect.Fault("returnShipping", ErrorCode.AmountOutOfRange, () => _ = new Refund(Currency.USD, lines[1..].ToValueList(), new ReturnShippingSettlement(Party.Merchant, Usd(Most), Usd(0), Usd(0)), []));
        ValueList<Destination> destinations = Enumerable.Repeat(Destination.ToAccountBalance(Usd(Most)), 101).ToValueList();
        Expect.Fault("destinations", ErrorCode.AmountOutOfRange, () => _ = new Refund(Currency.USD, lines[1..].ToValueList(), null, destinations));
    }
}
