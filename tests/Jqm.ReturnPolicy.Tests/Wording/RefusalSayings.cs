namespace Jqm.ReturnPolicy.Tests;

/// <summary>What refusals say: one for each code and each kind of fault.</summary>
internal static class RefusalSayings
{
    public static IEnumerable<Saying> All()
    {
        foreach ((string title, Refusal refusal, ReturnCase? @case) in Refusals())
            yield return new Saying("Refusals", $"{refusal.Code}: {title}", language => refusal.Explain(@case, language));
        foreach (ErrorCode code in Enum.GetValues<ErrorCode>())
            yield return new Saying("Faults of input", $"{code}", language => code.Explain(language));
    }

    /// <summary>Refusals of every code, each with the case that refused.</summary>
    public static IEnumerable<(string Title, Refusal Refusal, ReturnCase? Case)> Refusals()
    {
        Act open = Act.Submitted();
        Act closed = Act.Submitted().Do((id, at) => new WithdrawRequest(id, at, "merchant"));
        ReturnRequest late = Act.Request with { SubmittedAt = Instant.FromUtc(2026, 3, 1, 0, 0), Items = [Act.Request.Items[0] with { Evidence = [] }, Act.Request.Items[1]] };
        yield return Of("with other ways out", open, (id, at) => new RecordRefund(id, at, "finance"));
        yield return Of("in an end", closed, (id, at) => new WaiveRule(id, at, "reviewer-4", Rule.Window, "carrier strike"));
        yield return Of("before the last event", open, (id, _) => new WithdrawRequest(id, Act.Request.SubmittedAt - Duration.FromHours(1), "merchant"));
        yield return ("a submission before its request", ReturnCase.Submit(new SubmitRequest("C-0", Act.Request.SubmittedAt - Duration.FromHours(1), "merchant", Act.Order, Act.Request, PolicyEvaluator.Standard)).Refusal!, null);
        yield return Of("the third of two", open, (id, at) => Approve(id, at, new ItemUnits(2, 1)));
        yield return Of("named twice", open, (id, at) => Approve(id, at, new ItemUnits(0, 1), new ItemUnits(0, 1)));
        yield return Of("three of two units", open, (id, at) => Approve(id, at, new ItemUnits(0, 3)));
        yield return Of("evidence", open, (id, at) => new WaiveRule(id, at, "reviewer-4", Rule.Evidence, "carrier strike"));
        yield return Of("late, and without evidence", Act.Submitted(late), (id, at) => Approve(id, at + Duration.FromDays(40), new ItemUnits(0, 1), new ItemUnits(1, 1)));
        yield return Of("an eligible item is declined", open, (id, at) => new DeclineRequest(id, at, "support"));
        Act back = Act.Approved().Receive(new Parcel([new ParcelUnits("1", 2), new ParcelUnits("2", 2)]))
            .Inspect(new InspectedItem("1", 2, ReturnReason.Defective), new InspectedItem("2", 2, ReturnReason.WrongItem, true, true));
        yield return Of("all units are back", back, (id, at) => new ReceiveParcel(id, at, "warehouse", new Parcel([new ParcelUnits("1", 1)])));
        yield return Of("settled without a return", back, (id, at) => new SettleWithoutReturn(id, at, "support", [new ApprovedUnits("1", 1)], back.Ledger));
        Act kept = Act.Keeping(ReturnReason.Defective);
        yield return Of("three of two units", kept, (id, at) => new SettleWithoutReturn(id, at, "support", [new ApprovedUnits("1", 3)], kept.Ledger));
        Act settled = Act.Keeping(ReturnReason.Defective).SettleWithoutReturn(new ApprovedUnits("1", 1));
        yield return Of("two of one unit", settled, (id, at) => new SettleWithoutReturn(id, at, "support", [new ApprovedUnits("1", 2, "S1")], settled.Ledger));
        settled = Act.Keeping(ReturnReason.Defective).SettleWithoutReturn(new ApprovedUnits("1", 2));
        yield return Of("one of no unit", settled, (id, at) => new SettleWithoutReturn(id, at, "support", [new ApprovedUnits("1", 1, "S1")], settled.Ledger));
        yield return Of("none may be kept", kept, (id, at) => new SettleWithoutReturn(id, at, "support", [new ApprovedUnits("2", 2)], kept.Ledger));
        Act twice = TwoReasons();
        yield return Of("two of one may be kept", twice, (id, at) => new SettleWithoutReturn(id, at, "support", [new ApprovedUnits("1", 2)], twice.Ledger));
        Act received = Act.Approved().Receive(new Parcel([new ParcelUnits("1", 2)]));
        yield return Of("one unit of two", received, (id, at) => Inspect(id, at, received.Ledger, new InspectedItem("1", 1, ReturnReason.Defective)));
        yield return Of("no reason", received, (id, at) => Inspect(id, at, received.Ledger, new InspectedItem("1", 2)));
        yield return Of("a smaller amount", back, (id, at) => new RecordRefund(id, at, "finance", new RefundDue(Act.Usd(1), [Destination.ToAccountBalance(Act.Usd(1))])));
        yield return Of("another order's ledger", received, (id, at) => Inspect(id, at, new RefundLedger("X"), new InspectedItem("1", 2, ReturnReason.Defective)));
        LedgerEntry entry = back.Ledger.Entries[0];
        yield return Of("a refund of the case that it does not know", received, (id, at) => Inspect(id, at, new RefundLedger(Act.Order.Number, [new LedgerEntry(Act.Request.Id, "I-9", entry.Refund)]), new InspectedItem("1", 2, ReturnReason.Defective)));
        yield return ("another refund under the same ids", back.Ledger.Record(Act.Order, new LedgerEntry(entry.RequestId!, entry.SettlementId!, new Refund(Currency.USD, [], null, [])), 1).Refusal!, null);
        yield return ("made from an older version", back.Ledger.Record(Act.Order, new LedgerEntry("R-2", "I-1", entry.Refund), 0).Refusal!, null);
        yield return ("the same refund again", back.Ledger.Record(Act.Order, new LedgerEntry("R-2", "I-1", entry.Refund), 1).Refusal!, null);
        yield return ("of an unknown line", Act.Submit(Act.Request with { Items = [Act.Request.Items[0] with { LineId = "L9" }] }).Refusal!, null);
    }

    /// <summary>An approved case of one place in two items, of which one may be kept.</summary>
    private static Act TwoReasons()
    {
        RequestedItem item = Act.Request.Items[0] with { Quantity = 1 };
        PolicyEvaluator keeping = Policies.Under(PolicyTerms.Standard with { GoodsBackExemptReasons = [ReturnReason.WrongItem] });
        return Act.Submitted(Act.Request with { Items = [item, item with { Reason = ReturnReason.WrongItem }] }, keeping).Approve();
    }

    private static (string Title, Refusal Refusal, ReturnCase? Case) Of(string title, Act act, Func<string, Instant, CaseCommand> command) =>
        (title, act.Try(command).Refusal!, act.Case);

    private static ApproveRequest Approve(string id, Instant at, params ReadOnlySpan<ItemUnits> items) => new(id, at, "support", ValueList.Create(items), "Shenzhen");

    private static InspectParcel Inspect(string id, Instant at, RefundLedger ledger, InspectedItem item) => new(id, at, "warehouse", [item], ledger);
}
