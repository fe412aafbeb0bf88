namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads commands. Each is first read as far as its form goes; its values are judged when it is made.</summary>
internal static class CommandForm
{
    private const string Kind = "command";

    private static readonly MemberTable SubmitMembers = StepHead.Members(Kind, "order", "request", "governedBy", "policies", "agreements", "ledger");
    private static readonly MemberTable InformationMembers = StepHead.Members(Kind, "items");
    private static readonly MemberTable DeliveryMembers = StepHead.Members(Kind, "shipments");
    private static readonly MemberTable WaiveMembers = StepHead.Members(Kind, "rule", "note");
    private static readonly MemberTable ApproveMembers = StepHead.Members(Kind, "items", "address", "reference", "note");
    private static readonly MemberTable NoteMembers = StepHead.Members(Kind, "note");
    private static readonly MemberTable ParcelMembers = StepHead.Members(Kind, "parcel");
    private static readonly MemberTable InspectMembers = StepHead.Members(Kind, "inspected", "ledger");
    private static readonly MemberTable KeptMembers = StepHead.Members(Kind, "units", "ledger");
    private static readonly MemberTable RefundMembers = StepHead.Members(Kind, "paid");

    /// <summary>Reads a command.</summary>
    /// <param name="cursor">Where it starts.</param>
    /// <param name="kept">The order's ledger, for a command that brings none.</param>
    public static Func<CaseCommand> Read(ref Cursor cursor, RefundLedger? kept) => cursor.KindAhead(Kind, WireNames.Actions) switch
    {
        CaseAction.Submit => ReadSubmit(ref cursor, kept),
        CaseAction.AddInformation => ReadInformation(ref cursor),
        CaseAction.ConfirmDelivery => ReadDelivery(ref cursor),
        CaseAction.Waive => ReadWaive(ref cursor),
        CaseAction.Approve => ReadApprove(ref cursor),
        CaseAction.Decline => SharedSteps.ReadNote<CaseCommand>(ref cursor, NoteMembers, static (head, note) => new DeclineRequest(head.Id, head.At, head.Actor, note)),
        CaseAction.Withdraw => SharedSteps.ReadNote<CaseCommand>(ref cursor, NoteMembers, static (head, note) => new WithdrawRequest(head.Id, head.At, head.Actor, note)),
        CaseAction.Receive => SharedSteps.ReadParcel<CaseCommand>(ref cursor, ParcelMembers, static (head, parcel) => new ReceiveParcel(head.Id, head.At, head.Actor, parcel)),
        CaseAction.Inspect => ReadInspect(ref cursor, kept),
        CaseAction.SettleWithoutReturn => ReadSettleWithoutReturn(ref cursor, kept),
        _ => ReadRefund(ref cursor),
    };

    private static Func<CaseCommand> ReadSubmit(ref Cursor cursor, RefundLedger? kept)
    {
        var head = new StepHead();
        OrderDraft? order = null;
        ReturnRequest? request = null;
        GovernedBy governedBy = default;
        ValueList<Policy>? policies = null;
        ValueList<Agreement> agreements = default;
        RefundLedger? ledger = kept;
        ObjectScan scan = cursor.BeginObject(SubmitMembers);
        while (head.NextOwn(ref cursor, ref scan))
        {
            switch (scan.Member)
            {
                case 4: order = OrderForm.Read(ref cursor); break;
                case 5: request = RequestForm.Read(ref cursor); break;
                case 6: governedBy = cursor.Word(WireNames.GovernedBys); break;
                case 7: policies = PolicyForm.ReadList(ref cursor); break;
                case 8: agreements = PolicyForm.ReadAgreementList(ref cursor); break;
                default: ledger = LedgerForm.Read(ref cursor); break;
            }
        }

        scan.Require(StepHead.Required | 0b_11_0000);
        return () => new SubmitRequest(
            head.Id,
            head.At,
            head.Actor,
            order!.BuildMember(),
            request!,
            EvaluationDocument.EvaluatorOf(policies, agreements, governedBy),
            ledger);
    }

    private static Func<CaseCommand> ReadInformation(ref Cursor cursor)
    {
        var head = new StepHead();
        ValueList<ItemInformation> items = default;
        ObjectScan scan = cursor.BeginObject(InformationMembers);
        while (head.NextOwn(ref cursor, ref scan))
            items = ItemForm.ReadInformation(ref cursor);
        scan.Require(StepHead.Required | 0b_1_0000);
        return () => new AddInformation(head.Id, head.At, head.Actor, items);
    }

    private static Func<CaseCommand> ReadDelivery(ref Cursor cursor)
    {
        var head = new StepHead();
        var shipments = new ListBuilder<OrderDraft.Parcel>();
        ObjectScan scan = cursor.BeginObject(DeliveryMembers);
        while (head.NextOwn(ref cursor, ref scan))
            shipments = OrderForm.ReadSomeShipments(ref cursor);
        scan.Require(StepHead.Required | 0b_1_0000);
        return () => new ConfirmDelivery(head.Id, head.At, head.Actor, OrderDraft.BuildShipments(shipments));
    }

    private static Func<CaseCommand> ReadWaive(ref Cursor cursor)
    {
        var head = new StepHead();
        Rule rule = default;
        string note = "";
        ObjectScan scan = cursor.BeginObject(WaiveMembers);
        while (head.NextOwn(ref cursor, ref scan))
        {
            if (scan.Member == 4)
                rule = cursor.Word(WireNames.Rules);
            else
                note = cursor.Name();
        }

        scan.Require(StepHead.Required | 0b_11_0000);
        return () => new WaiveRule(head.Id, head.At, head.Actor, rule, note);
    }

    private static Func<CaseCommand> ReadApprove(ref Cursor cursor)
    {
        var head = new StepHead();
        ValueList<ItemUnits> items = default;
        string address = "";
        string? reference = null;
        string? note = null;
        ObjectScan scan = cursor.BeginObject(ApproveMembers);
        while (head.NextOwn(ref cursor, ref scan))
        {
            switch (scan.Member)
            {
                case 4: items = ItemForm.ReadUnits(ref cursor); break;
                case 5: address = cursor.Name(); break;
                case 6: reference = cursor.Name(); break;
                default: note = cursor.Text(); break;
            }
        }

        scan.Require(StepHead.Required | 0b_11_0000);
        return () => new ApproveRequest(head.Id, head.At, head.Actor, items, address, reference, note);
    }

    private static Func<CaseCommand> ReadInspect(ref Cursor cursor, RefundLedger? kept)
    {
        var head = new StepHead();
        ValueList<InspectedItem> inspected = default;
        RefundLedger? ledger = kept;
        ObjectScan scan = cursor.BeginObject(InspectMembers);
        while (head.NextOwn(ref cursor, ref scan))
        {
            if (scan.Member == 4)
                inspected = ReturnForm.ReadInspected(ref cursor);
            else
                ledger = LedgerForm.Read(ref cursor);
        }

        scan.Require(StepHead.Required | (ledger is null ? 0b_11_0000u : 0b_1_0000u));
        return () => new InspectParcel(head.Id, head.At, head.Actor, inspected, ledger!);
    }

    private static Func<CaseCommand> ReadSettleWithoutReturn(ref Cursor cursor, RefundLedger? kept)
    {
        var head = new StepHead();
        ValueList<ApprovedUnits> units = default;
        RefundLedger? ledger = kept;
        ObjectScan scan = cursor.BeginObject(KeptMembers);
        while (head.NextOwn(ref cursor, ref scan))
        {
            if (scan.Member == 4)
                units = SharedSteps.ReadUnits(ref cursor);
            else
                ledger = LedgerForm.Read(ref cursor);
        }

        scan.Require(StepHead.Required | (ledger is null ? 0b_11_0000u : 0b_1_0000u));
        return () => new SettleWithoutReturn(head.Id, head.At, head.Actor, units, ledger!);
    }

    private static Func<CaseCommand> ReadRefund(ref Cursor cursor)
    {
        var head = new StepHead();
        RefundDue? paid = null;
        ObjectScan scan = cursor.BeginObject(RefundMembers);
        while (head.NextOwn(ref cursor, ref scan))
            paid = RefundForm.ReadDue(ref cursor);
        scan.Require(StepHead.Required);
        return () => new RecordRefund(head.Id, head.At, head.Actor, paid);
    }
}
