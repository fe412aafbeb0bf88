namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads events. Each is first read as far as its form goes; its values are judged when it is made.</summary>
internal static class EventForm
{
    private const string Kind = "event";

    private static readonly MemberTable SubmittedMembers = StepHead.Members(Kind, "order", "request", "policy", "agreements", "priorRefunds", "assessment");
    private static readonly MemberTable InformationMembers = StepHead.Members(Kind, "items", "assessment");
    private static readonly MemberTable DeliveryMembers = StepHead.Members(Kind, "shipments", "assessment");
    private static readonly MemberTable WaivedMembers = StepHead.Members(Kind, "waiver", "assessment");
    private static readonly MemberTable ApprovedMembers = StepHead.Members(Kind, "items", "instructions", "note");
    private static readonly MemberTable NoteMembers = StepHead.Members(Kind, "note");
    private static readonly MemberTable ParcelMembers = StepHead.Members(Kind, "parcel");
    private static readonly MemberTable InspectedMembers = StepHead.Members(Kind, "inspected", "ledgerVersion", "settlement");
    private static readonly MemberTable KeptMembers = StepHead.Members(Kind, "units", "ledgerVersion", "settlement");
    private static readonly MemberTable RefundMembers = StepHead.Members(Kind, "paid");

    public static Func<CaseEvent> Read(ref Cursor cursor) => cursor.KindAhead(Kind, WireNames.EventKinds) switch
    {
        EventKind.RequestSubmitted => ReadSubmitted(ref cursor),
        EventKind.InformationAdded => ReadInformation(ref cursor),
        EventKind.DeliveryConfirmed => ReadDelivery(ref cursor),
        EventKind.RuleWaived => ReadWaived(ref cursor),
        EventKind.RequestApproved => ReadApproved(ref cursor),
        EventKind.RequestDeclined => SharedSteps.ReadNote<CaseEvent>(ref cursor, NoteMembers, static (head, note) => new RequestDeclined(head.Id, head.At, head.Actor, note)),
        EventKind.RequestWithdrawn => SharedSteps.ReadNote<CaseEvent>(ref cursor, NoteMembers, static (head, note) => new RequestWithdrawn(head.Id, head.At, head.Actor, note)),
        EventKind.ParcelReceived => SharedSteps.ReadParcel<CaseEvent>(ref cursor, ParcelMembers, static (head, parcel) => new ParcelReceived(head.Id, head.At, head.Actor, parcel)),
        EventKind.ParcelRefused => SharedSteps.ReadParcel<CaseEvent>(ref cursor, ParcelMembers, static (head, parcel) => new ParcelRefused(head.Id, head.At, head.Actor, parcel)),
        EventKind.ParcelInspected => ReadInspected(ref cursor),
        EventKind.SettledWithoutReturn => ReadKept(ref cursor),
        _ => ReadRefund(ref cursor),
    };

    private static Func<CaseEvent> ReadSubmitted(ref Cursor cursor)
    {
        var head = new StepHead();
        OrderDraft? order = null;
        ReturnRequest? request = null;
        Policy? policy = null;
        ValueList<Agreement> agreements = default;
        var priorRefunds = new ListBuilder<PriorRefundDraft>();
        Assessment? assessment = null;
        ObjectScan scan = cursor.BeginObject(SubmittedMembers);
        while (head.NextOwn(ref cursor, ref scan))
        {
            switch (scan.Member)
            {
                case 4: order = OrderForm.Read(ref cursor); break;
                case 5: request = RequestForm.Read(ref cursor); break;
                case 6: policy = PolicyForm.Read(ref cursor); break;
                case 7: agreements = PolicyForm.ReadAgreementList(ref cursor); break;
                case 8: priorRefunds = PriorRefundForm.ReadList(ref cursor); break;
                default: assessment = ReadAssessment(ref cursor); break;
            }
        }

        scan.Require(StepHead.Required | 0b_10_0111_0000);
        return () =>
        {
            Order built = order!.BuildMember();
            ValueList<PriorRefund> refunds = PriorRefundDraft.BuildList(priorRefunds, built.Currency, computed: true);
            return new RequestSubmitted(head.Id, head.At, head.Actor, built, request!, policy!, agreements, assessment!, refunds);
        };
    }

    private static Func<CaseEvent> ReadInformation(ref Cursor cursor)
    {
        var head = new StepHead();
        ValueList<ItemInformation> items = default;
        Assessment? assessment = null;
        ObjectScan scan = cursor.BeginObject(InformationMembers);
        while (head.NextOwn(ref cursor, ref scan))
        {
            if (scan.Member == 4)
                items = ItemForm.ReadInformation(ref cursor);
            else
                assessment = ReadAssessment(ref cursor);
        }

        scan.Require(StepHead.Required | 0b_11_0000);
        return () => new InformationAdded(head.Id, head.At, head.Actor, items, assessment!);
    }

    private static Func<CaseEvent> ReadDelivery(ref Cursor cursor)
    {
        var head = new StepHead();
        var shipments = new ListBuilder<OrderDraft.Parcel>();
        Assessment? assessment = null;
        ObjectScan scan = cursor.BeginObject(DeliveryMembers);
        while (head.NextOwn(ref cursor, ref scan))
        {
            if (scan.Member == 4)
                shipments = OrderForm.ReadSomeShipments(ref cursor);
            else
                assessment = ReadAssessment(ref cursor);
        }

        scan.Require(StepHead.Required | 0b_11_0000);
        return () => new DeliveryConfirmed(head.Id, head.At, head.Actor, OrderDraft.BuildShipments(shipments), assessment!);
    }

    private static Func<CaseEvent> ReadWaived(ref Cursor cursor)
    {
        var head = new StepHead();
        Waiver? waiver = null;
        Assessment? assessment = null;
        ObjectScan scan = cursor.BeginObject(WaivedMembers);
        while (head.NextOwn(ref cursor, ref scan))
        {
            if (scan.Member == 4)
                waiver = RequestForm.ReadWaiver(ref cursor);
            else
                assessment = ReadAssessment(ref cursor);
        }

        scan.Require(StepHead.Required | 0b_11_0000);
        return () => new RuleWaived(head.Id, head.At, head.Actor, waiver!, assessment!);
    }

    private static Func<CaseEvent> ReadApproved(ref Cursor cursor)
    {
        var head = new StepHead();
        ValueList<ItemUnits> items = default;
        ReturnInstructions? instructions = null;
        string? note = null;
        ObjectScan scan = cursor.BeginObject(ApprovedMembers);
        while (head.NextOwn(ref cursor, ref scan))
        {
            switch (scan.Member)
            {
                case 4: items = ItemForm.ReadUnits(ref cursor); break;
                case 5: instructions = ItemForm.ReadInstructions(ref cursor); break;
                default: note = cursor.Text(); break;
            }
        }

        scan.Require(StepHead.Required | 0b_11_0000);
        return () => new RequestApproved(head.Id, head.At, head.Actor, items, instructions!, note);
    }

    private static Func<CaseEvent> ReadInspected(ref Cursor cursor)
    {
        var head = new StepHead();
        ValueList<InspectedItem> inspected = default;
        int ledgerVersion = 0;
        Settlement? settlement = null;
        ObjectScan scan = cursor.BeginObject(InspectedMembers);
        while (head.NextOwn(ref cursor, ref scan))
        {
            switch (scan.Member)
            {
                case 4: inspected = ReturnForm.ReadInspected(ref cursor); break;
                case 5: ledgerVersion = cursor.Place(); break;
                default: settlement = AnswerForm.ReadOf(ref cursor, Operation.Settle).Settlement; break;
            }
        }

        scan.Require(StepHead.Required | 0b_111_0000);
        return () => new ParcelInspected(head.Id, head.At, head.Actor, inspected, settlement!, ledgerVersion);
    }

    private static Func<CaseEvent> ReadKept(ref Cursor cursor)
    {
        var head = new StepHead();
        ValueList<ApprovedUnits> units = default;
        int ledgerVersion = 0;
        Settlement? settlement = null;
        ObjectScan scan = cursor.BeginObject(KeptMembers);
        while (head.NextOwn(ref cursor, ref scan))
        {
            switch (scan.Member)
            {
                case 4: units = SharedSteps.ReadUnits(ref cursor); break;
                case 5: ledgerVersion = cursor.Place(); break;
                default: settlement = AnswerForm.ReadOf(ref cursor, Operation.Settle).Settlement; break;
            }
        }

        scan.Require(StepHead.Required | 0b_111_0000);
        return () => new SettledWithoutReturn(head.Id, head.At, head.Actor, units, settlement!, ledgerVersion);
    }

    private static Func<CaseEvent> ReadRefund(ref Cursor cursor)
    {
        var head = new StepHead();
        RefundDue? paid = null;
        ObjectScan scan = cursor.BeginObject(RefundMembers);
        while (head.NextOwn(ref cursor, ref scan))
            paid = RefundForm.ReadDue(ref cursor);
        scan.Require(StepHead.Required | 0b_1_0000);
        return () => new RefundRecorded(head.Id, head.At, head.Actor, paid!);
    }

    private static Assessment ReadAssessment(ref Cursor cursor) => AnswerForm.ReadOf(ref cursor, Operation.Assess).Assessment!;
}
