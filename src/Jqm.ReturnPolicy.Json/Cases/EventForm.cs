namespace Jqm.ReturnPolicy.Json;

/// <summary>The forms of events.</summary>
internal static class EventForm
{
    public static readonly KindForm<StepDraft, EventKind, CaseEvent> Event = Declare();

    private static KindForm<StepDraft, EventKind, CaseEvent> Declare()
    {
        var events = new KindForm<StepDraft, EventKind, CaseEvent>("event", WireNames.EventKinds);
        events.Start<RequestSubmitted>(EventKind.RequestSubmitted).OrderAndRequest(static v => v.Order, static v => v.Request)
            .Required("policy", static (ref c, ref d) => d.Policy = PolicyForm.Policy.Read(ref c), static (o, v) => PolicyForm.Policy.Write(o, v.Policy))
            .Agreements(static v => v.Agreements)
            .Optional("priorRefunds", static (ref c, ref d) => d.PriorRefunds = PriorRefundForm.Computed.ReadList(ref c), static (o, v) => PriorRefundForm.Computed.WriteFilledList(o, v.PriorRefunds))
            .Assessment(static v => v.Assessment)
            .Makes(static (ref d) => new RequestSubmitted(d.Id, d.At, d.Actor, d.Order, d.Request, d.Policy, d.Agreements, d.Assessment, d.PriorRefunds));
        events.Start<InformationAdded>(EventKind.InformationAdded).Information(static v => v.Items).Assessment(static v => v.Assessment)
            .Makes(static (ref d) => new InformationAdded(d.Id, d.At, d.Actor, d.Information, d.Assessment));
        events.Start<DeliveryConfirmed>(EventKind.DeliveryConfirmed).Shipments(static v => v.Shipments).Assessment(static v => v.Assessment)
            .Makes(static (ref d) => new DeliveryConfirmed(d.Id, d.At, d.Actor, d.Shipments, d.Assessment));
        events.Start<RuleWaived>(EventKind.RuleWaived)
            .Required("waiver", static (ref c, ref d) => d.Waiver = RequestForm.Waiver.Read(ref c), static (o, v) => RequestForm.Waiver.Write(o, v.Waiver))
            .Assessment(static v => v.Assessment)
            .Makes(static (ref d) => new RuleWaived(d.Id, d.At, d.Actor, d.Waiver, d.Assessment));
        events.Start<RequestApproved>(EventKind.RequestApproved).Items(static v => v.Items)
            .Required("instructions", static (ref c, ref d) => d.Instructions = StepItemForm.Instructions.Read(ref c), static (o, v) => StepItemForm.Instructions.Write(o, v.Instructions))
            .Note(static v => v.Note)
            .Makes(static (ref d) => new RequestApproved(d.Id, d.At, d.Actor, d.Units, d.Instructions, d.Note));
        events.Start<RequestDeclined>(EventKind.RequestDeclined).Note(static v => v.Note)
            .Makes(static (ref d) => new RequestDeclined(d.Id, d.At, d.Actor, d.Note));
        events.Start<RequestWithdrawn>(EventKind.RequestWithdrawn).Note(static v => v.Note)
            .Makes(static (ref d) => new RequestWithdrawn(d.Id, d.At, d.Actor, d.Note));
        events.Start<ParcelReceived>(EventKind.ParcelReceived).Parcel(static v => v.Parcel)
            .Makes(static (ref d) => new ParcelReceived(d.Id, d.At, d.Actor, d.Parcel));
        events.Start<ParcelRefused>(EventKind.ParcelRefused).Parcel(static v => v.Parcel)
            .Makes(static (ref d) => new ParcelRefused(d.Id, d.At, d.Actor, d.Parcel));
        events.Start<ParcelInspected>(EventKind.ParcelInspected).Inspected(static v => v.Inspected).Settlement()
            .Makes(static (ref d) => new ParcelInspected(d.Id, d.At, d.Actor, d.Inspected, d.Settlement, d.LedgerVersion));
        events.Start<SettledWithoutReturn>(EventKind.SettledWithoutReturn).KeptUnits(static v => v.Units).Settlement()
            .Makes(static (ref d) => new SettledWithoutReturn(d.Id, d.At, d.Actor, d.KeptUnits, d.Settlement, d.LedgerVersion));
        events.Start<RefundRecorded>(EventKind.RefundRecorded)
            .Required("paid", static (ref c, ref d) => d.Paid = RefundForm.Due.Read(ref c), static (o, v) => RefundForm.Due.Write(o, v.Paid))
            .Makes(static (ref d) => new RefundRecorded(d.Id, d.At, d.Actor, d.Paid!));
        return events;
    }

    private static ObjectForm<StepDraft, T> Start<T>(this KindForm<StepDraft, EventKind, CaseEvent> events, EventKind kind)
        where T : CaseEvent => events.Kind<T>(kind).Step(static v => v.Id, static v => v.At, static v => v.Actor);
}
