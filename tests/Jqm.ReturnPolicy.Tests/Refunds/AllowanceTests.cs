namespace Jqm.ReturnPolicy.Tests;

/// <summary>Money that is given back while the goods stay, and returns after it (reading R28).</summary>
public sealed class AllowanceTests
{
    // Line 1 cost 83.50 for 5 units, with tax; line 2 is in two shipments; line 3 in none.
    private static readonly Order Order = new(
        "JQM-1",
        "M-1",
        [new OrderLine("1", 5, Usd(1670), tax: Usd(500)), new OrderLine("2", 3, Usd(100)), new OrderLine("3", 1, Usd(700))],
        [
            new Shipment("S1", Days.Shipped, Days.Delivered, [new ShipmentLine("1", 5), new ShipmentLine("2", 1)]),
            new Shipment("S2", Days.Shipped, Days.Delivered, [new ShipmentLine("2", 2)]),
        ],
        payments: [new Payment("P1", Usd(9000)), new Payment("P2", Usd(500))]);

    private static readonly Order Elsewhere = Order with { FulfilledBy = Fulfilment.Other };

    public static TheoryData<string> Names => new(Faults.Select(input => input.Name));

    private static readonly (string Name, string Path, ErrorCode Code, Action Run)[] Faults =
    [
        ("no allowance", "allowances", ErrorCode.Malformed, () => Allow([])),
        ("an allowance of zero", "allowances[1].amount", ErrorCode.AmountOutOfRange, () => Allow([Of("1", 1), Of("1", 0)])),
        ("more than the line cost", "allowances[0].amount", ErrorCode.AmountOutOfRange, () => Allow([Of("1", 8351)])),
        ("more than the line cost, in two allowances", "allowances[1].amount", ErrorCode.AmountOutOfRange, () => Allow([Of("1", 8350), Of("1", 1)])),
        ("more than the line cost, out of scope", "allowances[0].amount", ErrorCode.AmountOutOfRange, () => Allow([Of("1", 8351)], order: Elsewhere)),
        ("more than earlier allowances left", "allowances[0].amount", ErrorCode.AmountOutOfRange, () => Allow([Of("1", 1)], Given(Of("1", 8350)))),
        ("more than refunded units left", "allowances[0].amount", ErrorCode.AmountOutOfRange, () => Allow([Of("1", 1671)], Refunded("1", 4))),
        ("an unknown line", "allowances[0].line", ErrorCode.UnknownLine, () => Allow([Of("9", 1)])),
        ("a line in two shipments", "allowances[0]", ErrorCode.ShipmentRequired, () => Allow([Of("2", 1)])),
        ("a shipment that does not carry the line", "allowances[0].shipment", ErrorCode.UnknownShipment, () => Allow([Of("1", 1, "S2")])),
        ("another currency", "allowances[0].amount", ErrorCode.CurrencyMismatch, () => Allow([new Allowance("1", Money.Of(1m, Currency.EUR))])),
        ("an earlier allowance beyond the line", "priorRefunds[1].allowances[0].amount", ErrorCode.AmountOutOfRange, () => Allow([Of("2", 1, "S1")], Given(Of("1", 8000)), Given(Of("1", 351)))),
        ("an earlier allowance beyond what its own refund left", "priorRefunds[0].allowances[0].amount", ErrorCode.AmountOutOfRange, () => Allow([Of("2", 1, "S1")], new PriorRefund([new PriorRefundLine("1", 4)], allowances: [Of("1", 1671)]))),
        ("an earlier allowance of an unknown line", "priorRefunds[0].allowances[1].line", ErrorCode.UnknownLine, () => Allow([Of("1", 1)], Given(Of("1", 1), Of("9", 1)))),
        ("money without units", "destinations", ErrorCode.Malformed, () => _ = new PriorRefund([], [Destination.ToAccountBalance(Usd(0)), Destination.ToAccountBalance(Usd(1000))])),
        ("allowances beside units", "allowances", ErrorCode.Malformed, () => _ = new Refund(Currency.USD, [new RefundLine("1", null, 1, [Part(100, 100)])], null, [Destination.ToAccountBalance(Usd(101))], [Of("1", 1)])),
        ("an allowance of a refund in another currency", "allowances", ErrorCode.CurrencyMismatch, () => _ = new Refund(Currency.USD, [], null, [], [new Allowance("1", Money.Of(1m, Currency.EUR))])),
        ("an allowance without a line", "line", ErrorCode.Malformed, () => Of("", 1)),
        ("a negative allowance", "amount", ErrorCode.AmountOutOfRange, () => Of("1", -1)),
        ("an allowance in a shipment without a name", "shipment", ErrorCode.Malformed, () => Of("1", 1, "")),
        ("more allowed than withheld", "allowed", ErrorCode.AmountOutOfRange, () => _ = Part(100, 60, 41)),
        ("a negative amount allowed", "allowed", ErrorCode.AmountOutOfRange, () => _ = Part(100, 60, -1)),
        ("an amount allowed of a tax", "allowed", ErrorCode.AmountOutOfRange, () => _ = new RefundComponent(ComponentKind.Tax, Usd(2), Usd(1), Clause.FromNumber("4.3"), null, Usd(1))),
        ("an amount allowed in another currency", "allowed", ErrorCode.CurrencyMismatch, () => _ = new RefundComponent(ComponentKind.Product, Usd(2), Usd(1), Clause.FromNumber("4.3"), null, Money.Of(0m, Currency.EUR))),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Invalid_allowances_are_refused_with_their_code_and_path(string name) => Expect.Fault(Faults, name);

    [Fact]
    public void An_allowance_is_set_off_against_the_open_balance_before_payments_are_refunded()
    {
        Order order = Order with { Payments = [new Payment("P1", Usd(400)), new Payment("P2", Usd(500))] };
        Money open = order.OpenBalance;
        AllowanceDecision decision = PolicyEvaluator.Standard.Allow(order, Days.Submitted, [Of("1", open.MinorUnits - 1000 + 300), Of("3", 700), Of("2", 300, "S2")]);
        Assert.Equal(AllowanceVerdict.Allowed, decision.Verdict);
        Assert.Equal((Rule.Scope, FindingStatus.Met, "0.1"), (decision.Findings.Single().Rule, decision.Findings.Single().Status, decision.Findings.Single().Clause.Number));
        Assert.Equal([Destination.ToOpenBalance(open), Destination.ToPayment("P1", Usd(300))], decision.Refund!.Destinations);
        Assert.Equal([Of("1", open.MinorUnits - 700, "S1"), Of("3", 700), Of("2", 300, "S2")], decision.Refund.Allowances);
        Assert.Equal((open + Usd(300), Usd(0)), (decision.Refund.Total, decision.Refund.Owed));
        Assert.Empty(decision.Refund.Lines);
    }

    [Fact]
    public void An_allowance_on_an_order_of_another_fulfilment_is_out_of_scope()
    {
        AllowanceDecision decision = PolicyEvaluator.Standard.Allow(Elsewhere, Days.Submitted, [Of("1", 1)]);
        Assert.Equal(AllowanceVerdict.OutOfScope, decision.Verdict);
        Assert.Equal(FindingStatus.NotMet, decision.Findings.Single().Status);
        Assert.Null(decision.Refund);
    }

    [Fact]
    public void All_goods_that_come_back_after_an_allowance_give_back_the_rest()
    {
        Refund given = Allow([Of("1", 1000)]).Refund!;
        Refund refund = Settle(5, given);
        Assert.Equal((Usd(8350), Usd(7350), Usd(1000), Usd(1000)), Product(refund));
        Assert.Equal(RefundGround.Allowance, refund.Lines[0].Components[0].Ground);
        Assert.Equal(Usd(7350 + 500), refund.Total);
    }

    [Fact]
    public void An_allowance_cuts_the_last_units_that_come_back()
    {
        Refund given = Allow([Of("1", 2000)]).Refund!;
        Refund first = Settle(3, given);
        Assert.Equal((Usd(5010), Usd(5010), Usd(0), Usd(0)), Product(first));
        Refund second = Settle(1, given, first);
        Assert.Equal((Usd(1670), Usd(1340), Usd(330), Usd(330)), Product(second));
        Refund third = Settle(1, given, first, second);
        Assert.Equal((Usd(1670), Usd(0), Usd(1670), Usd(1670)), Product(third));
        Assert.Equal(Usd(100), third.Total);
    }

    [Fact]
    public void Units_that_are_refunded_later_do_not_touch_the_bound_of_an_allowance()
    {
        Refund given = Allow([Of("1", 8350)]).Refund!;
        Refund refund = Settle(5, given);
        Assert.Equal((Usd(8350), Usd(0), Usd(8350), Usd(8350)), Product(refund));
        Assert.Equal(AllowanceVerdict.Allowed, Allow([Of("2", 100, "S1")], given, refund).Verdict);
    }

    [Fact]
    public void The_shipment_of_an_allowance_is_recorded_and_does_not_limit_it()
    {
        Assert.Equal([Of("2", 300, "S1")], Allow([Of("2", 300, "S1")]).Refund!.Allowances);
        Expect.Fault("allowances[0].amount", ErrorCode.AmountOutOfRange, () => Allow([Of("2", 1, "S2")], Given(Of("2", 300, "S1"))));
    }

    [Fact]
    public void A_recorded_allowance_of_zero_is_accepted() =>
        Assert.Equal(Usd(8350), Allow([Of("1", 8350)], Given(Of("1", 0))).Refund!.Total);

    [Fact]
    public void An_estimate_deducts_earlier_allowances()
    {
        var request = new ReturnRequest("R-1", Order.Number, Days.Submitted, [new RequestedItem("1", 5, ReturnReason.Defective, details: "torn", evidence: [new Evidence(EvidenceKind.Photo)])]);
        Refund estimate = PolicyEvaluator.Standard.Assess(Order, request, [Given(Of("1", 1000))]).Estimate!;
        Assert.Equal((Usd(8350), Usd(7350), Usd(1000), Usd(1000)), Product(estimate));
    }

    [Fact]
    public void Money_for_return_shipping_needs_no_units() =>
        Assert.Equal(Usd(10), Allow([Of("1", 10)], new PriorRefund([], [Destination.ToAccountBalance(Usd(600))], hasReturnShipping: true)).Refund!.Total);

    [Fact]
    public void A_refund_passes_its_allowances_and_its_return_shipping_on()
    {
        PriorRefund allowed = Allow([Of("1", 10)]).Refund!;
        Assert.Equal(([Of("1", 10, "S1")], false), (allowed.Allowances, allowed.HasReturnShipping));
        PriorRefund shipping = new Refund(Currency.USD, [], new ReturnShippingSettlement(Party.Merchant, Usd(6), Usd(0), Usd(0)), [Destination.ToAccountBalance(Usd(6))]);
        Assert.True(shipping.HasReturnShipping);
    }

    [Fact]
    public void A_cancelled_unit_price_of_zero_allows_nothing()
    {
        Order free = new("JQM-1", "M-1", [new OrderLine("1", 2, Usd(0), tax: Usd(100))]);
        Expect.Fault("allowances[0].amount", ErrorCode.AmountOutOfRange, () => Allow([Of("1", 1)], free));
    }

    private static (Money Charged, Money Refunded, Money Withheld, Money Allowed) Product(Refund refund)
    {
        RefundComponent product = refund.Lines.Single().Components[0];
        return (product.Charged, product.Refunded, product.Withheld, product.Allowed);
    }

    private static Refund Settle(int quantity, params ReadOnlySpan<Refund> before) =>
        PolicyEvaluator.Standard.Settle(Order, Goods.AsNew(Order, [new Place("1", "S1", quantity)], ReturnReason.Defective), [.. before.ToArray().Select(PriorRefund.FromRefund)]).Refund!;

    private static AllowanceDecision Allow(ValueList<Allowance> allowances, params ReadOnlySpan<PriorRefund> before) => Allow(allowances, Order, before);

    private static AllowanceDecision Allow(ValueList<Allowance> allowances, Order order, params ReadOnlySpan<PriorRefund> before) =>
        PolicyEvaluator.Standard.Allow(order, Days.Submitted, allowances, ValueList.Create(before));

    private static PriorRefund Given(params ReadOnlySpan<Allowance> allowances) => new([], allowances: ValueList.Create(allowances));

    private static PriorRefund Refunded(string line, int quantity) => new([new PriorRefundLine(line, quantity)]);

    private static Allowance Of(string line, long cents, string? shipment = null) => new(line, Usd(cents), shipment);

    private static RefundComponent Part(long charged, long refunded, long? allowed = null) =>
        new(ComponentKind.Product, Usd(charged), Usd(refunded), Clause.FromNumber("4.3"), null, allowed is { } given ? Usd(given) : null);

    private static Money Usd(long cents) => Money.FromMinorUnits(cents, Currency.USD);
}
