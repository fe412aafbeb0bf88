namespace Jqm.ReturnPolicy.Tests;

/// <summary>What commands, events and their parts are made of, and what they refuse to be made of.</summary>
public sealed class CaseValuesTests
{
    private static readonly Instant At = Act.Request.SubmittedAt;
    private static readonly Parcel Parcel = new([new ParcelUnits("1", 1)]);
    private static readonly RefundLedger Ledger = new(Act.Order.Number);
    private static readonly Assessment Assessment = PolicyEvaluator.Standard.Assess(Act.Order, Act.Request);
    private static readonly Settlement Settlement = Act.Settled().Case.Settlements[0];
    private static readonly RefundDue Due = Act.Settled().Case.Due!;
    private static readonly ReturnInstructions Instructions = Act.Approved().Case.Instructions!;
    private static readonly Waiver Waiver = new(Rule.Window, "reviewer-4");

    private static readonly Func<string, Instant, string, CaseCommand>[] Commands =
    [
        (id, at, actor) => new SubmitRequest(id, at, actor, Act.Order, Act.Request, PolicyEvaluator.Standard),
        (id, at, actor) => new AddInformation(id, at, actor, [new ItemInformation(0, "blue")]),
        (id, at, actor) => new ConfirmDelivery(id, at, actor, [new Shipment("S1")]),
        (id, at, actor) => new WaiveRule(id, at, actor, Rule.Window, "goodwill"),
        (id, at, actor) => new ApproveRequest(id, at, actor, [new ItemUnits(0, 1)], "Warehouse 3"),
        (id, at, actor) => new DeclineRequest(id, at, actor),
        (id, at, actor) => new WithdrawRequest(id, at, actor),
        (id, at, actor) => new ReceiveParcel(id, at, actor, Parcel),
        (id, at, actor) => new InspectParcel(id, at, actor, [new InspectedItem("1", 1)], Ledger),
        (id, at, actor) => new SettleWithoutReturn(id, at, actor, [new ApprovedUnits("1", 1)], Ledger),
        (id, at, actor) => new RecordRefund(id, at, actor),
    ];

    private static readonly Func<string, Instant, string, CaseEvent>[] Events =
    [
        (id, at, actor) => new RequestSubmitted(id, at, actor, Act.Order, Act.Request, Policy.Standard, [], Assessment),
        (id, at, actor) => new InformationAdded(id, at, actor, [new ItemInformation(0, "blue")], Assessment),
        (id, at, actor) => new DeliveryConfirmed(id, at, actor, [new Shipment("S1")], Assessment),
        (id, at, actor) => new RuleWaived(id, at, actor, Waiver, Assessment),
        (id, at, actor) => new RequestApproved(id, at, actor, [new ItemUnits(0, 1)], Instructions),
        (id, at, actor) => new RequestDeclined(id, at, actor),
        (id, at, actor) => new RequestWithdrawn(id, at, actor),
        (id, at, actor) => new ParcelReceived(id, at, actor, Parcel),
        (id, at, actor) => new ParcelRefused(id, at, actor, Parcel),
        (id, at, actor) => new ParcelInspected(id, at, actor, [new InspectedItem("1", 1)], Settlement, 0),
        (id, at, actor) => new SettledWithoutReturn(id, at, actor, [new ApprovedUnits("1", 1)], Settlement, 0),
        (id, at, actor) => new RefundRecorded(id, at, actor, Due),
    ];

    [Fact]
    public void Every_command_and_event_has_an_id_an_instant_and_an_actor()
    {
        foreach (Func<string, Instant, string, object> make in Commands.Cast<Func<string, Instant, string, object>>().Concat(Events))
        {
            Expect.Fault("id", ErrorCode.Malformed, () => make("", At, "somebody"));
            Expect.Fault("actor", ErrorCode.Malformed, () => make("C-1", At, ""));
            Expect.Fault("at", ErrorCode.Malformed, () => make("C-1", Instant.FromUtc(1899, 12, 31, 23, 59), "somebody"));
            Assert.Throws<ArgumentNullException>("id", () => make(null!, At, "somebody"));
            Assert.Equal(make("C-1", At, "somebody").ToString(), make("C-1", At, "somebody").ToString());
        }
    }

    [Fact]
    public void Every_command_and_event_names_its_action()
    {
        Assert.Equal(Enum.GetValues<CaseAction>(), Commands.Select(make => make("C-1", At, "somebody").Action));
        Assert.Equal(
            [
                CaseAction.Submit, CaseAction.AddInformation, CaseAction.ConfirmDelivery, CaseAction.Waive, CaseAction.Approve, CaseAction.Decline, CaseAction.Withdraw,
                CaseAction.Receive, CaseAction.Receive, CaseAction.Inspect, CaseAction.SettleWithoutReturn, CaseAction.RecordRefund,
            ],
            Events.Select(make => make("C-1", At, "somebody").Action));
    }

    [Fact]
    public void An_empty_list_is_refused()
    {
        Expect.Fault("items", ErrorCode.Malformed, () => _ = new AddInformation("C-1", At, "merchant", []));
        Expect.Fault("shipments", ErrorCode.Malformed, () => _ = new ConfirmDelivery("C-1", At, "carrier", []));
        Expect.Fault("items", ErrorCode.Malformed, () => _ = new ApproveRequest("C-1", At, "support", [], "Warehouse 3"));
        Expect.Fault("inspected", ErrorCode.Malformed, () => _ = new InspectParcel("C-1", At, "warehouse", [], Ledger));
        Expect.Fault("units", ErrorCode.Malformed, () => _ = new SettleWithoutReturn("C-1", At, "support", [], Ledger));
        Expect.Fault("units", ErrorCode.Malformed, () => _ = new SettledWithoutReturn("C-1", At, "support", [], Settlement, 0));
        Expect.Fault("items", ErrorCode.Malformed, () => _ = new InformationAdded("C-1", At, "merchant", [], Assessment));
        Expect.Fault("shipments", ErrorCode.Malformed, () => _ = new DeliveryConfirmed("C-1", At, "carrier", [], Assessment));
        Expect.Fault("items", ErrorCode.Malformed, () => _ = new RequestApproved("C-1", At, "support", [], Instructions));
        Expect.Fault("inspected", ErrorCode.Malformed, () => _ = new ParcelInspected("C-1", At, "warehouse", [], Settlement, 0));
        Expect.Fault("units", ErrorCode.Malformed, () => _ = new Parcel([]));
        Expect.Fault("items", ErrorCode.Malformed, () => _ = new ReturnInstructions("RET-1", "Warehouse 3", []));
        Expect.Fault("", ErrorCode.Malformed, () => _ = new ItemInformation(0));
    }

    [Fact]
    public void A_null_argument_throws_ArgumentNullException()
    {
        Assert.Throws<ArgumentNullException>("order", () => new SubmitRequest("C-1", At, "merchant", null!, Act.Request, PolicyEvaluator.Standard));
        Assert.Throws<ArgumentNullException>("request", () => new SubmitRequest("C-1", At, "merchant", Act.Order, null!, PolicyEvaluator.Standard));
        Assert.Throws<ArgumentNullException>("evaluator", () => new SubmitRequest("C-1", At, "merchant", Act.Order, Act.Request, null!));
        Assert.Throws<ArgumentNullException>("parcel", () => new ReceiveParcel("C-1", At, "warehouse", null!));
        Assert.Throws<ArgumentNullException>("ledger", () => new InspectParcel("C-1", At, "warehouse", [new InspectedItem("1", 1)], null!));
        Assert.Throws<ArgumentNullException>("order", () => new RequestSubmitted("C-1", At, "merchant", null!, Act.Request, Policy.Standard, [], Assessment));
        Assert.Throws<ArgumentNullException>("request", () => new RequestSubmitted("C-1", At, "merchant", Act.Order, null!, Policy.Standard, [], Assessment));
        Assert.Throws<ArgumentNullException>("policy", () => new RequestSubmitted("C-1", At, "merchant", Act.Order, Act.Request, null!, [], Assessment));
        Assert.Throws<ArgumentNullException>("assessment", () => new RequestSubmitted("C-1", At, "merchant", Act.Order, Act.Request, Policy.Standard, [], null!));
        Assert.Throws<ArgumentNullException>("assessment", () => new InformationAdded("C-1", At, "merchant", [new ItemInformation(0, "blue")], null!));
        Assert.Throws<ArgumentNullException>("assessment", () => new DeliveryConfirmed("C-1", At, "carrier", [new Shipment("S1")], null!));
        Assert.Throws<ArgumentNullException>("waiver", () => new RuleWaived("C-1", At, "reviewer-4", null!, Assessment));
        Assert.Throws<ArgumentNullException>("assessment", () => new RuleWaived("C-1", At, "reviewer-4", Waiver, null!));
        Assert.Throws<ArgumentNullException>("instructions", () => new RequestApproved("C-1", At, "support", [new ItemUnits(0, 1)], null!));
        Assert.Throws<ArgumentNullException>("parcel", () => new ParcelReceived("C-1", At, "warehouse", null!));
        Assert.Throws<ArgumentNullException>("parcel", () => new ParcelRefused("C-1", At, "warehouse", null!));
        Assert.Throws<ArgumentNullException>("settlement", () => new ParcelInspected("C-1", At, "warehouse", [new InspectedItem("1", 1)], null!, 0));
        Assert.Throws<ArgumentNullException>("paid", () => new RefundRecorded("C-1", At, "finance", null!));
        Assert.Throws<ArgumentNullException>("returnShipping", () => new InstructedItem("1", null, 1, ReturnReason.Defective, Fault.Product, null!, false));
        Assert.Throws<ArgumentNullException>("items[0]", () => new AddInformation("C-1", At, "merchant", [null!]));
    }

    [Fact]
    public void A_part_that_is_out_of_range_is_refused()
    {
        Expect.Fault("address", ErrorCode.Malformed, () => _ = new ApproveRequest("C-1", At, "support", [new ItemUnits(0, 1)], ""));
        Expect.Fault("reference", ErrorCode.Malformed, () => _ = new ApproveRequest("C-1", At, "support", [new ItemUnits(0, 1)], "Warehouse 3", ""));
        Expect.Fault("note", ErrorCode.Malformed, () => _ = new WaiveRule("C-1", At, "reviewer-4", Rule.Window, ""));
        Expect.Fault("note", ErrorCode.Malformed, () => _ = new ApproveRequest("C-1", At, "support", [new ItemUnits(0, 1)], "Warehouse 3", note: "\uD800"));
        Expect.Fault("note", ErrorCode.Malformed, () => _ = new DeclineRequest("C-1", At, "support", "\uD800"));
        Expect.Fault("note", ErrorCode.Malformed, () => _ = new WithdrawRequest("C-1", At, "merchant", "\uD800"));
        Expect.Fault("note", ErrorCode.Malformed, () => _ = new RequestApproved("C-1", At, "support", [new ItemUnits(0, 1)], Instructions, "\uD800"));
        Expect.Fault("note", ErrorCode.Malformed, () => _ = new RequestDeclined("C-1", At, "support", "\uD800"));
        Expect.Fault("note", ErrorCode.Malformed, () => _ = new RequestWithdrawn("C-1", At, "merchant", "\uD800"));
        Expect.Fault("ledgerVersion", ErrorCode.Malformed, () => _ = new ParcelInspected("C-1", At, "warehouse", [new InspectedItem("1", 1)], Settlement, -1));
        Expect.Fault("item", ErrorCode.Malformed, () => _ = new ItemInformation(-1, "blue"));
        Expect.Fault("details", ErrorCode.Malformed, () => _ = new ItemInformation(0, "\uD800"));
        Expect.Fault("item", ErrorCode.Malformed, () => _ = new ItemUnits(-1, 1));
        Expect.Fault("quantity", ErrorCode.QuantityOutOfRange, () => _ = new ItemUnits(0, 0));
        Expect.Fault("line", ErrorCode.Malformed, () => _ = new ParcelUnits("", 1));
        Expect.Fault("quantity", ErrorCode.QuantityOutOfRange, () => _ = new ParcelUnits("1", 0));
        Expect.Fault("shipment", ErrorCode.Malformed, () => _ = new ParcelUnits("1", 1, ""));
        Expect.Fault("carrier", ErrorCode.Malformed, () => _ = new Parcel(Parcel.Units, ""));
        Expect.Fault("trackingNumber", ErrorCode.Malformed, () => _ = new Parcel(Parcel.Units, null, ""));
        Expect.Fault("shippingCost", ErrorCode.AmountOutOfRange, () => _ = new Parcel(Parcel.Units, shippingCost: Act.Usd(-0.01m)));
        Expect.Fault("reference", ErrorCode.Malformed, () => _ = new ReturnInstructions("", "Warehouse 3", Instructions.Items));
        Expect.Fault("address", ErrorCode.Malformed, () => _ = new ReturnInstructions("RET-1", "", Instructions.Items));
        Expect.Fault("line", ErrorCode.Malformed, () => Instruct(line: ""));
        Expect.Fault("shipment", ErrorCode.Malformed, () => Instruct(shipment: ""));
        Expect.Fault("quantity", ErrorCode.QuantityOutOfRange, () => Instruct(quantity: 0));
        Assert.Throws<InvalidOperationException>(() => new InstructedItem("1", null, 1, default, Fault.Product, new ReturnShippingBearer(Party.Service), false));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WaiveRule("C-1", At, "reviewer-4", (Rule)99, "goodwill"));

        static void Instruct(string line = "1", string? shipment = null, int quantity = 1) =>
            _ = new InstructedItem(line, shipment, quantity, ReturnReason.Defective, Fault.Product, new ReturnShippingBearer(Party.Service), false);
    }

    [Fact]
    public void The_due_amount_equals_the_sum_of_its_destinations()
    {
        Expect.Fault("destinations", ErrorCode.AmountOutOfRange, () => _ = new RefundDue(Act.Usd(2m), [Destination.ToAccountBalance(Act.Usd(1m))]));
        Expect.Fault("destinations", ErrorCode.AmountOutOfRange, () => _ = new RefundDue(Act.Usd(-1m), []));
        Money most = Money.FromMinorUnits(10_000_000_000_000_000, Currency.USD);
        Expect.Fault("destinations", ErrorCode.AmountOutOfRange, () => _ = new RefundDue(most, [Destination.ToAccountBalance(most), Destination.ToAccountBalance(most)]));
        Expect.Fault("destinations", ErrorCode.CurrencyMismatch, () => _ = new RefundDue(Act.Usd(1m), [Destination.ToAccountBalance(Money.Of(1m, Currency.EUR))]));
        Assert.Throws<InvalidOperationException>(() => new RefundDue(default, []));
        Assert.Equal(new RefundDue(Act.Usd(1m), [Destination.ToAccountBalance(Act.Usd(1m))]), new RefundDue(Act.Usd(1m), [Destination.ToAccountBalance(Act.Usd(1m))]));
    }

    [Fact]
    public void Cases_are_equal_when_their_events_are()
    {
        Assert.Equal(Act.Settled().Case, Act.Settled().Case);
        Assert.Equal(Act.Settled().Case.GetHashCode(), Act.Settled().Case.GetHashCode());
        Assert.NotEqual(Act.Settled().Case, Act.Received().Case);
        Assert.False(Act.Settled().Case.Equals(null));
    }

    [Fact]
    public void Whom_to_ask_is_known() =>
        Assert.Equal(("JQM Team", "service@jqmdrop.com", "+86 13003340994"), (ServiceContact.Name, ServiceContact.Email, ServiceContact.Telephone));
}
