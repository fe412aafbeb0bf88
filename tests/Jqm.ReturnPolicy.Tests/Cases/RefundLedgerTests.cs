namespace Jqm.ReturnPolicy.Tests;

/// <summary>The refunds of one order's cases together.</summary>
public sealed class RefundLedgerTests
{
    private static readonly RefundLedger Empty = new(Act.Order.Number);

    private static readonly InspectedItem OneDefective = new("1", 1, ReturnReason.Defective);

    /// <summary>A case of one unit of line 1, which is here.</summary>
    private static Act Waiting(string request) =>
        Act.Submitted(Act.Single with { Id = request }).Approve().Receive(new Parcel([new ParcelUnits("1", 1)]));

    private static (ReturnCase Case, ParcelInspected Inspection) Inspected(Act act, RefundLedger ledger)
    {
        CaseResult step = act.Try((id, at) => new InspectParcel(id, at, "warehouse", [OneDefective], ledger));
        return (step.Case!, Assert.IsType<ParcelInspected>(step.Event));
    }

    private static Refund Refunding(string line, int quantity, decimal amount, Destination? to = null, ComponentKind kind = ComponentKind.Product)
    {
        RefundComponent[] components = [new(kind, Act.Usd(amount), Act.Usd(amount), Clause.FromNumber("4.3"))];
        return new Refund(Currency.USD, [new RefundLine(line, null, quantity, components.ToValueList())], null, [to ?? Destination.ToAccountBalance(Act.Usd(amount))]);
    }

    private static LedgerResult Record(Refund refund, RefundLedger? ledger = null) =>
        (ledger ?? Empty).Record(Act.Order, new LedgerEntry("R-9", $"I-{ledger?.Version}", refund), ledger?.Version ?? 0);

    private static readonly (string Name, string Path, ErrorCode Code, Action Make)[] Faults =
    [
        ("units beyond a line's", "refund.lines[0].quantity", ErrorCode.QuantityOutOfRange, () => Beyond(Record(Refunding("1", 4, 10m)))),
        ("product cost beyond a line's", "refund", ErrorCode.AmountOutOfRange, () => Beyond(Record(Refunding("1", 3, 59.98m)))),
        ("tax beyond a line's", "refund", ErrorCode.AmountOutOfRange, () => Beyond(Record(Refunding("2", 1, 5.41m, kind: ComponentKind.Tax)))),
        ("a fee beyond its charge", "refund", ErrorCode.AmountOutOfRange, () => Beyond(Record(Refunding("1", 1, 12.01m, kind: ComponentKind.Shipping)))),
        ("a fee that was not charged", "refund", ErrorCode.AmountOutOfRange, () => Beyond(Record(Refunding("1", 1, 0.01m, kind: ComponentKind.Handling)))),
        ("other fees, of which there were none", "refund", ErrorCode.AmountOutOfRange, () => Beyond(Record(Refunding("1", 1, 0.01m, kind: ComponentKind.Other)))),
        ("an open balance that there is not", "refund.destinations[0].amount", ErrorCode.AmountOutOfRange, () => Beyond(Record(Refunding("1", 1, 10m, Destination.ToOpenBalance(Act.Usd(10m)))))),
        ("more than a payment captured", "refund.destinations[0].amount", ErrorCode.AmountOutOfRange, () => Beyond(Record(Refunding("1", 1, 200m, Destination.ToPayment("1", Act.Usd(200m)))))),
        ("units beyond those that another refund left", "refund.lines[0].quantity", ErrorCode.QuantityOutOfRange, () => Beyond(Record(Refunding("1", 2, 19.99m), TwoUnits()))),
        ("product cost beyond what another refund left", "refund", ErrorCode.AmountOutOfRange, () => Beyond(Record(Refunding("1", 1, 20.00m), TwoUnits()))),
    ];

    /// <summary>A refusal of more than was charged or captured, thrown as the fault that it tells of.</summary>
    private static void Beyond(LedgerResult step)
    {
        Refusal refusal = step.Refusal!;
        Assert.Equal((RefusalCode.BeyondCharged, "4.3"), (refusal.Code, refusal.Clause!.Number));
        throw new InvalidInputException(refusal.Error!.Value, refusal.Path!, refusal.ErrorMessage!);
    }

    /// <summary>A ledger by which two of the three units of line 1 are refunded.</summary>
    private static RefundLedger TwoUnits() => Record(Refunding("1", 2, 39.98m)).Ledger;

    [Fact]
    public void A_refund_of_another_case_between_inspection_and_recording_is_a_conflict_that_inspecting_again_solves()
    {
        Act first = Waiting("R-1");
        Act second = Waiting("R-2");
        (ReturnCase firstCase, ParcelInspected firstInspection) = Inspected(first, Empty);
        (ReturnCase secondCase, ParcelInspected secondInspection) = Inspected(second, Empty);
        LedgerResult recorded = Empty.Record(firstCase, firstInspection);
        Assert.Equal(1, recorded.Ledger.Version);

        LedgerResult conflict = recorded.Ledger.Record(secondCase, secondInspection);
        Assert.Equal((RefusalCode.VersionConflict, 0, 1), (conflict.Refusal!.Code, conflict.Refusal.Given, conflict.Refusal.Actual));
        Assert.True(conflict.IsRefused);
        Assert.Same(recorded.Ledger, conflict.Ledger);

        (ReturnCase again, ParcelInspected anew) = Inspected(second, recorded.Ledger);
        Assert.Equal(1, anew.LedgerVersion);
        RefundLedger both = recorded.Ledger.Record(again, anew).Ledger;
        Assert.Equal(2, both.Version);
        Assert.Equal(["R-1", "R-2"], both.Entries.Select(entry => entry.RequestId));
        Assert.Equal([1, 1], both.PriorRefunds.Select(prior => prior.Lines[0].Quantity));
    }

    [Fact]
    public void The_same_inspection_is_recorded_once()
    {
        (ReturnCase inspected, ParcelInspected inspection) = Inspected(Waiting("R-1"), Empty);
        RefundLedger ledger = Empty.Record(inspected, inspection).Ledger;
        LedgerResult again = ledger.Record(inspected, inspection);
        Assert.Same(ledger, again.Ledger);
        Assert.True(again is { IsRefused: false, Refusal: null, Entry: null });
    }

    [Fact]
    public void An_inspection_that_is_recorded_with_another_refund_is_a_conflict()
    {
        RefundLedger ledger = Record(Refunding("1", 1, 10m)).Ledger;
        LedgerResult other = ledger.Record(Act.Order, new LedgerEntry("R-9", ledger.Entries[0].SettlementId!, Refunding("1", 1, 19m)), 1);
        Assert.Equal((RefusalCode.VersionConflict, 1, 1), (other.Refusal!.Code, other.Refusal.Given, other.Refusal.Actual));
        Assert.Same(ledger, other.Ledger);
    }

    [Fact]
    public void A_case_that_does_not_know_its_own_refund_cannot_be_inspected_again()
    {
        Act act = Waiting("R-1");
        (ReturnCase inspected, ParcelInspected inspection) = Inspected(act, Empty);
        RefundLedger ledger = Empty.Record(inspected, inspection).Ledger;

        // Two more units of the line could be refunded, but one came back, and the case as it was before has not seen that it was refunded.
        Refusal refusal = act.Refuses((_, at) => new InspectParcel("another id", at, "warehouse", [OneDefective], ledger));
        Assert.Equal((RefusalCode.VersionConflict, 1, 0), (refusal.Code, refusal.Given, refusal.Actual));
        Act twin = Waiting("R-1");
        Assert.Equal(RefusalCode.VersionConflict, twin.Refuses((id, at) => new InspectParcel(id, at, "warehouse", [OneDefective], ledger)).Code);
    }

    [Fact]
    public void A_ledger_that_lost_entries_is_older_than_the_case()
    {
        RefundLedger allowed = new(Act.Order.Number, [LedgerEntry.OfAllowance("A-1", new Refund(Currency.USD, [], null, [Destination.ToAccountBalance(Act.Usd(5m))], [new Allowance("1", Act.Usd(5m))]))]);
        Act act = Act.Submitted(Act.Single with { Items = [Act.Single.Items[0] with { Quantity = 2 }] }).Approve().Receive(new Parcel([new ParcelUnits("1", 1)]));
        act.Ledger = allowed;
        act.Do((id, at) => new InspectParcel(id, at, "warehouse", [OneDefective], allowed));
        LedgerEntry own = act.Ledger.Entries[^1];
        act.Do((id, at) => new RecordRefund(id, at, "bank")).Receive(new Parcel([new ParcelUnits("1", 1)]));
        Refusal refusal = act.Refuses((id, at) => new InspectParcel(id, at, "warehouse", [OneDefective], new RefundLedger(Act.Order.Number, [own])));
        Assert.Equal((RefusalCode.VersionConflict, 1, 2), (refusal.Code, refusal.Given, refusal.Actual));
        Assert.Equal(
            "The refund ledger has version 1, but the case was made with at least version 2; please settle again with the ledger as it is.",
            refusal.Explain(null, Language.English));
    }

    [Fact]
    public void An_entry_has_a_refund_of_its_kind()
    {
        Refund allowance = new(Currency.USD, [], null, [Destination.ToAccountBalance(Act.Usd(5m))], [new Allowance("1", Act.Usd(5m))]);
        foreach (Action make in new Action[] { () => _ = new LedgerEntry("R-1", "I-1", allowance), () => LedgerEntry.OfAllowance("A-1", Refunding("1", 1, 5m)) })
        {
            InvalidInputException error = Assert.Throws<InvalidInputException>(make);
            Assert.Equal((ErrorCode.Malformed, "refund"), (error.Code, error.Path));
        }
    }

    [Fact]
    public void An_inspection_that_refunds_nothing_leaves_the_ledger_as_it_was()
    {
        Act act = Waiting("R-1");
        CaseResult step = act.Try((id, at) => new InspectParcel(id, at, "warehouse", [OneDefective with { Reason = ReturnReason.ImproperUse, Unused = false, Original = false }], Empty));
        LedgerResult recorded = Empty.Record(step.Case!, (ParcelInspected)step.Event!);
        Assert.Same(Empty, recorded.Ledger);
        Assert.False(recorded.IsRefused);
    }

    [Fact]
    public void The_ledger_of_another_order_takes_nothing()
    {
        (ReturnCase inspected, ParcelInspected inspection) = Inspected(Waiting("R-1"), Empty);
        var other = new RefundLedger("another");
        LedgerResult step = other.Record(inspected, inspection);
        Assert.Equal((RefusalCode.LedgerMismatch, null, null), (step.Refusal!.Code, step.Refusal.State, step.Refusal.Action));
        Assert.Same(other, step.Ledger);
    }

    public static TheoryData<string> Names => new(Faults.Select(fault => fault.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void An_amount_above_the_charged_or_captured_is_refused_with_its_code_and_path(string name) => Expect.Fault(Faults, name);

    [Fact]
    public void Everything_charged_can_be_refunded_in_several_refunds() => Assert.Null(Record(Refunding("1", 1, 19.99m), TwoUnits()).Refusal);

    [Fact]
    public void A_refund_that_is_not_of_the_order_is_refused()
    {
        Refusal refusal = Record(Refunding("9", 1, 1m)).Refusal!;
        Assert.Equal((RefusalCode.InvalidInput, ErrorCode.UnknownLine, "refund.lines[0].line", null), (refusal.Code, refusal.Error, refusal.Path, refusal.Clause));
        refusal = Record(Refunding("1", 1, 1m, Destination.ToPayment("P-9", Act.Usd(1m)))).Refusal!;
        Assert.Equal((RefusalCode.InvalidInput, ErrorCode.UnknownPayment), (refusal.Code, refusal.Error));
    }

    [Fact]
    public void A_recorded_refund_of_an_unknown_line_is_the_error_and_not_the_new_refund()
    {
        var stored = new RefundLedger(Act.Order.Number, [new LedgerEntry("R-8", "I-0", Refunding("9", 1, 1m))]);
        Refusal refusal = Record(Refunding("1", 1, 1m), stored).Refusal!;
        Assert.Equal((RefusalCode.InvalidInput, ErrorCode.UnknownLine, "priorRefunds[0].lines[0].line"), (refusal.Code, refusal.Error, refusal.Path));
    }

    [Fact]
    public void Sums_of_a_ledger_do_not_overflow()
    {
        Money most = Money.FromMinorUnits(100_000_000_000_000, Currency.USD);
        RefundComponent[] components = [new(ComponentKind.Shipping, most, most, Clause.FromNumber("4.4"))];
        var line = new RefundLine("1", null, 1, components.ToValueList());
        var order = new Order("JQM-10023", "M-77", [new OrderLine("1", 1_000_000, Act.Usd(0.01m))]);
        ValueList<LedgerEntry> entries = Enumerable.Range(0, 1_000)
            .Select(number => new LedgerEntry("R-1", $"{number}", new Refund(Currency.USD, Enumerable.Repeat(line, 100).ToValueList(), null, [Destination.ToAccountBalance(most * 100)])))
            .ToValueList();
        LedgerResult step = new RefundLedger("JQM-10023", entries.SkipLast(1).ToValueList()).Record(order, entries[^1], 999);
        Assert.Equal((RefusalCode.BeyondCharged, ErrorCode.AmountOutOfRange), (step.Refusal!.Code, step.Refusal.Error));
    }

    [Fact]
    public void A_fee_that_two_cases_share_differently_is_not_given_back_beyond_its_charge()
    {
        // Of a fee of 10.00, the first line is due 9.00 by value; the second would be due 5.00 by quantity.
        var order = new Order(
            "JQM-10023",
            "M-77",
            [new OrderLine("1", 1, Act.Usd(90m)), new OrderLine("2", 1, Act.Usd(10m))],
            [new Shipment("S1", Days.Shipped, Days.Delivered)],
            [new Charge(ChargeKind.Shipping, Act.Usd(10m))]);
        Act Case(string line, FeeAllocation allocation, RefundLedger ledger) => Act
            .Submitted(Act.RequestFor(order, [new Place(line, "S1", 1)]) with { Id = line }, Policies.Under(PolicyTerms.Standard with { FeeAllocation = allocation }), order, ledger)
            .Approve()
            .Receive(new Parcel([new ParcelUnits(line, 1)]));
        Act first = Case("1", FeeAllocation.ByValue, Empty).Inspect(new InspectedItem("1", 1, ReturnReason.WrongItem, true, true));
        Assert.Equal(Act.Usd(99m), first.Case.Due!.Total);

        Act second = Case("2", FeeAllocation.ByQuantity, first.Ledger);
        Refusal refusal = second.Refuses((id, at) => new InspectParcel(id, at, "warehouse", [new InspectedItem("2", 1, ReturnReason.WrongItem, true, true)], first.Ledger));
        Assert.Equal((RefusalCode.BeyondCharged, "4.3", ErrorCode.AmountOutOfRange, CaseAction.Inspect), (refusal.Code, refusal.Clause!.Number, refusal.Error, refusal.Action));
        Assert.Contains("'shipping'", refusal.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(CaseState.Settled, Case("2", FeeAllocation.ByValue, first.Ledger).Inspect(new InspectedItem("2", 1, ReturnReason.WrongItem, true, true)).Case.State);
    }

    [Fact]
    public void Approved_units_that_another_case_was_refunded_meanwhile_are_not_refunded_again()
    {
        ReturnRequest whole = Act.Request with { Items = [Act.Request.Items[0] with { Quantity = 2 }] };
        Act first = Act.Submitted(whole with { Id = "R-1" }).Approve().Receive(new Parcel([new ParcelUnits("1", 2)]));
        Act second = Act.Submitted(whole with { Id = "R-2" }).Approve().Receive(new Parcel([new ParcelUnits("1", 1)]));
        first.Inspect(new InspectedItem("1", 2, ReturnReason.Defective));
        second.Ledger = first.Ledger;
        second.Inspect(OneDefective);
        Assert.Equal(Act.Usd(19.99m), second.Case.Due!.Total);
        Assert.Equal(2, second.Ledger.Version);
    }

    [Fact]
    public void Approved_units_that_another_case_was_refunded_to_the_last_do_not_keep_the_others_from_being_inspected()
    {
        Act first = Act.Submitted(Act.Request with { Id = "R-1", Items = [Act.Request.Items[0] with { Quantity = 3 }] }).Approve().Receive(new Parcel([new ParcelUnits("1", 3)]));
        Act second = Act.Submitted(Act.Request with { Id = "R-2" }).Approve().Receive(new Parcel([new ParcelUnits("2", 2)]));
        second.Ledger = first.Inspect(new InspectedItem("1", 3, ReturnReason.Defective)).Ledger;
        second.Inspect(new InspectedItem("2", 2, ReturnReason.WrongItem, true, true));
        Assert.Equal((CaseState.Settled, SettlementVerdict.Approved), (second.Case.State, second.Case.Settlements[0].Verdict));
    }

    [Fact]
    public void A_parcel_with_more_units_than_other_cases_left_cannot_be_inspected()
    {
        ReturnRequest whole = Act.Request with { Items = [Act.Request.Items[0] with { Quantity = 2 }] };
        Act first = Act.Submitted(whole with { Id = "R-1" }).Approve().Receive(new Parcel([new ParcelUnits("1", 2)])).Inspect(new InspectedItem("1", 2, ReturnReason.Defective));
        Act second = Act.Submitted(whole with { Id = "R-2" }).Approve().Receive(new Parcel([new ParcelUnits("1", 2)]));
        Refusal refusal = second.Refuses((id, at) => new InspectParcel(id, at, "warehouse", [new InspectedItem("1", 2, ReturnReason.Defective)], first.Ledger));
        Assert.Equal((RefusalCode.InvalidInput, ErrorCode.QuantityOutOfRange, "return.inspected[0].quantity"), (refusal.Code, refusal.Error, refusal.Path));
    }

    [Fact]
    public void A_stored_ledger_is_checked_when_it_is_read()
    {
        Expect.Fault("order", ErrorCode.Malformed, () => _ = new RefundLedger(""));
        var entry = new LedgerEntry("R-1", "C-3", Refunding("1", 1, 1m));
        Expect.Fault("entries[1]", ErrorCode.Duplicate, () => _ = new RefundLedger("JQM-1", [entry, entry]));
        Assert.Throws<ArgumentNullException>(() => new RefundLedger("JQM-1", [null!]));
        Expect.Fault("request", ErrorCode.Malformed, () => _ = new LedgerEntry("", "C-3", entry.Refund));
        Expect.Fault("inspection", ErrorCode.Malformed, () => _ = new LedgerEntry("R-1", "", entry.Refund));
        Assert.Throws<ArgumentNullException>(() => new LedgerEntry("R-1", "C-3", null!));
        Assert.Throws<ArgumentNullException>(() => Empty.Record(null!, entry, 0));
        Assert.Throws<ArgumentNullException>(() => Empty.Record(Act.Order, null!, 0));
        (ReturnCase inspected, ParcelInspected inspection) = Inspected(Waiting("R-1"), Empty);
        Assert.Throws<ArgumentNullException>(() => Empty.Record(null!, inspection));
        Assert.Throws<ArgumentNullException>(() => Empty.Record(inspected, null!));
        Assert.Equal(new RefundLedger("JQM-1", [entry]), new RefundLedger("JQM-1", [new LedgerEntry("R-1", "C-3", Refunding("1", 1, 1m))]));
    }

    private static AllowanceDecision Allow(RefundLedger ledger, decimal amount, Order? order = null) =>
        PolicyEvaluator.Standard.Allow(order ?? Act.Order, Days.Submitted, [new Allowance("1", Act.Usd(amount))], ledger.PriorRefunds);

    [Fact]
    public void An_allowance_is_recorded_once_under_its_id()
    {
        AllowanceDecision decision = Allow(Empty, 10m);
        LedgerResult recorded = Empty.RecordAllowance(Act.Order, "A-1", decision, 0);
        Assert.Equal(("A-1", null, null), (recorded.Entry!.AllowanceId, recorded.Entry.RequestId, recorded.Entry.SettlementId));
        Assert.Equal((1, Act.Usd(10m)), (recorded.Ledger.Version, recorded.Ledger.PriorRefunds[0].Allowances[0].Amount));
        Assert.Same(recorded.Ledger, recorded.Ledger.RecordAllowance(Act.Order, "A-1", decision, 0).Ledger);
        Assert.Equal(RefusalCode.VersionConflict, recorded.Ledger.RecordAllowance(Act.Order, "A-1", Allow(recorded.Ledger, 5m), 1).Refusal!.Code);
        Assert.Equal(2, recorded.Ledger.RecordAllowance(Act.Order, "A-2", Allow(recorded.Ledger, 5m), 1).Ledger.Version);
        Expect.Fault("allowanceId", ErrorCode.Malformed, () => Empty.RecordAllowance(Act.Order, "", decision, 0));
    }

    [Fact]
    public void An_allowance_and_a_settlement_of_the_same_id_are_two_entries()
    {
        RefundLedger ledger = Record(Refunding("1", 1, 19.99m)).Ledger;
        Assert.Equal(2, ledger.RecordAllowance(Act.Order, ledger.Entries[0].SettlementId!, Allow(ledger, 1m), 1).Ledger.Version);
        LedgerEntry twice = LedgerEntry.OfAllowance("A-1", Allow(Empty, 1m).Refund!);
        Expect.Fault("entries[1]", ErrorCode.Duplicate, () => _ = new RefundLedger(Act.Order.Number, [twice, twice]));
    }

    [Fact]
    public void An_allowance_that_was_made_from_an_old_version_is_a_conflict()
    {
        RefundLedger ledger = TwoUnits();
        LedgerResult conflict = ledger.RecordAllowance(Act.Order, "A-1", Allow(Empty, 10m), 0);
        Assert.Equal((RefusalCode.VersionConflict, 0, 1), (conflict.Refusal!.Code, conflict.Refusal.Given, conflict.Refusal.Actual));
    }

    [Fact]
    public void An_allowance_beyond_the_remaining_cost_of_the_line_is_refused()
    {
        RefundLedger ledger = TwoUnits();
        Assert.Null(ledger.RecordAllowance(Act.Order, "A-1", Allow(Empty, 19.99m), 1).Refusal);
        LedgerResult beyond = ledger.RecordAllowance(Act.Order, "A-1", Allow(Empty, 20.00m), 1);
        Assert.Equal((RefusalCode.BeyondCharged, "4.3"), (beyond.Refusal!.Code, beyond.Refusal.Clause!.Number));
    }

    [Fact]
    public void A_refund_that_with_an_allowance_gives_back_more_than_the_line_cost_is_refused()
    {
        RefundLedger ledger = Empty.RecordAllowance(Act.Order, "A-1", Allow(Empty, 10m), 0).Ledger;
        Assert.Null(Record(Refunding("1", 3, 49.97m), ledger).Refusal);
        Assert.Equal(RefusalCode.BeyondCharged, Record(Refunding("1", 3, 49.98m), ledger).Refusal!.Code);
    }

    [Fact]
    public void An_allowance_of_another_order_or_out_of_scope_is_not_recorded()
    {
        Order other = Act.Order with { Number = "another" };
        Assert.Equal(RefusalCode.LedgerMismatch, Empty.RecordAllowance(Act.Order, "A-1", Allow(Empty, 10m, other), 0).Refusal!.Code);
        Assert.Equal(RefusalCode.LedgerMismatch, Empty.RecordAllowance(other, "A-1", Allow(Empty, 10m), 0).Refusal!.Code);
        Order foreign = Act.Order with { FulfilledBy = Fulfilment.Other };
        Assert.Same(Empty, Empty.RecordAllowance(foreign, "A-1", Allow(Empty, 10m, foreign), 0).Ledger);
    }

    [Fact]
    public void A_case_of_an_order_with_an_allowance_refunds_the_remainder()
    {
        RefundLedger ledger = Empty.RecordAllowance(Act.Order, "A-1", Allow(Empty, 30m), 0).Ledger;
        Act act = Act.Submitted(ledger: ledger).Approve().Receive(new Parcel([new ParcelUnits("1", 2)])).Inspect(new InspectedItem("1", 2, ReturnReason.Defective));
        Assert.Equal((Act.Usd(29.97m), 2), (act.Case.Due!.Total, act.Ledger.Version));
        Assert.Equal(Act.Usd(10.01m), act.Case.Settlements[0].Refund!.Lines[0].Components[0].Allowed);
    }
}
