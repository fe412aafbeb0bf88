namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads events.</summary>
internal static class EventForm
{
    public const string Kind = "event";

    private static readonly Dictionary<EventKind, ObjectForm<StepDraft, CaseEvent>> Forms = new()
    {
        [EventKind.RequestSubmitted] = Form().OrderAndRequest()
            .Required("policy", static (ref c, ref d) => d.Policy = PolicyForm.Read(ref c))
            .Agreements()
            .Optional("priorRefunds", static (ref c, ref d) => d.PriorRefunds = c.List(PriorRefundForm.ReadComputed))
            .Assessment()
            .Makes(static (ref d) => new RequestSubmitted(d.Id, d.At, d.Actor, d.Order, d.Request, d.Policy, d.Agreements, d.Assessment, d.PriorRefunds)),
        [EventKind.InformationAdded] = Form().Information().Assessment()
            .Makes(static (ref d) => new InformationAdded(d.Id, d.At, d.Actor, d.Information, d.Assessment)),
        [EventKind.DeliveryConfirmed] = Form().Shipments().Assessment()
            .Makes(static (ref d) => new DeliveryConfirmed(d.Id, d.At, d.Actor, d.Shipments, d.Assessment)),
        [EventKind.RuleWaived] = Form()
            .Required("waiver", static (ref c, ref d) => d.Waiver = RequestForm.ReadWaiver(ref c))
            .Assessment()
            .Makes(static (ref d) => new RuleWaived(d.Id, d.At, d.Actor, d.Waiver, d.Assessment)),
        [EventKind.RequestApproved] = Form().Items()
            .Required("instructions", static (ref c, ref d) => d.Instructions = ItemForm.ReadInstructions(ref c))
            .Note()
            .Makes(static (ref d) => new RequestApproved(d.Id, d.At, d.Actor, d.Units, d.Instructions, d.Note)),
        [EventKind.RequestDeclined] = Form().Note().Makes(static (ref d) => new RequestDeclined(d.Id, d.At, d.Actor, d.Note)),
        [EventKind.RequestWithdrawn] = Form().Note().Makes(static (ref d) => new RequestWithdrawn(d.Id, d.At, d.Actor, d.Note)),
        [EventKind.ParcelReceived] = Form().Parcel().Makes(static (ref d) => new ParcelReceived(d.Id, d.At, d.Actor, d.Parcel)),
        [EventKind.ParcelRefused] = Form().Parcel().Makes(static (ref d) => new ParcelRefused(d.Id, d.At, d.Actor, d.Parcel)),
        [EventKind.ParcelInspected] = Form().Inspected().Settlement()
            .Makes(static (ref d) => new ParcelInspected(d.Id, d.At, d.Actor, d.Inspected, d.Settlement, d.LedgerVersion)),
        [EventKind.SettledWithoutReturn] = Form().KeptUnits().Settlement()
            .Makes(static (ref d) => new SettledWithoutReturn(d.Id, d.At, d.Actor, d.KeptUnits, d.Settlement, d.LedgerVersion)),
        [EventKind.RefundRecorded] = Form()
            .Required("paid", static (ref c, ref d) => d.Paid = RefundForm.ReadDue(ref c))
            .Makes(static (ref d) => new RefundRecorded(d.Id, d.At, d.Actor, d.Paid!)),
    };

    public static CaseEvent Read(ref Cursor cursor) => Forms[cursor.KindAhead(Kind, WireNames.EventKinds)].Read(ref cursor);

    private static ObjectForm<StepDraft, CaseEvent> Form() => StepDraft.Form<CaseEvent>(Kind);
}
