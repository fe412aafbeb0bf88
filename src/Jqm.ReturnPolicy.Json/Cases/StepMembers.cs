namespace Jqm.ReturnPolicy.Json;

/// <summary>Declares members that several events and commands have.</summary>
internal static class StepMembers
{
    public static ObjectForm<StepDraft, T> Step<T>(this ObjectForm<StepDraft, T> form, Func<T, string> id, Func<T, Instant> at, Func<T, string> actor) => form
        .Required("id", static (ref c, ref d) => d.Id = c.Name(), (o, v) => o.Value(id(v)))
        .Required("at", static (ref c, ref d) => d.At = c.Instant(), (o, v) => o.Value(at(v)))
        .Required("actor", static (ref c, ref d) => d.Actor = c.Name(), (o, v) => o.Value(actor(v)));

    public static ObjectForm<StepDraft, T> OrderAndRequest<T>(this ObjectForm<StepDraft, T> form, Func<T, Order> order, Func<T, ReturnRequest> request) => form
        .InCurrencyOf("order")
        .Required("order", static (ref c, ref d) => d.Order = OrderForm.Order.Read(ref c), (o, v) => OrderForm.Order.Write(o, order(v)))
        .Required("request", static (ref c, ref d) => d.Request = RequestForm.Request.Read(ref c), (o, v) => RequestForm.Request.Write(o, request(v)));

    public static ObjectForm<StepDraft, T> Note<T>(this ObjectForm<StepDraft, T> form, Func<T, string?> note) => form
        .Optional("note", static (ref c, ref d) => d.Note = c.Text(), (o, v) => o.Value(note(v)));

    public static ObjectForm<StepDraft, T> Items<T>(this ObjectForm<StepDraft, T> form, Func<T, ValueList<ItemUnits>> items) => form
        .Required("items", static (ref c, ref d) => d.Units = StepItemForm.Units.ReadList(ref c, StepItemForm.WhenEmpty), (o, v) => StepItemForm.Units.WriteList(o, items(v)));

    public static ObjectForm<StepDraft, T> Information<T>(this ObjectForm<StepDraft, T> form, Func<T, ValueList<ItemInformation>> items) => form
        .Required("items", static (ref c, ref d) => d.Information = StepItemForm.Information.ReadList(ref c, StepItemForm.WhenEmpty), (o, v) => StepItemForm.Information.WriteList(o, items(v)));

    public static ObjectForm<StepDraft, T> Shipments<T>(this ObjectForm<StepDraft, T> form, Func<T, ValueList<Shipment>> shipments) => form
        .Required(
            "shipments",
            static (ref c, ref d) => d.Shipments = OrderForm.ReadShipments(ref c, "No shipment is given; give the order's shipments as they are now."),
            (o, v) => OrderForm.Shipment.WriteList(o, shipments(v)));

    public static ObjectForm<StepDraft, T> Agreements<T>(this ObjectForm<StepDraft, T> form, Func<T, ValueList<Agreement>> agreements) => form
        .Optional("agreements", static (ref c, ref d) => d.Agreements = PolicyForm.Agreement.ReadList(ref c), (o, v) => PolicyForm.Agreement.WriteFilledList(o, agreements(v)));

    public static ObjectForm<StepDraft, T> Parcel<T>(this ObjectForm<StepDraft, T> form, Func<T, Parcel> parcel) => form
        .Required("parcel", static (ref c, ref d) => d.Parcel = ParcelForm.Parcel.Read(ref c), (o, v) => ParcelForm.Parcel.Write(o, parcel(v)));

    public static ObjectForm<StepDraft, T> Inspected<T>(this ObjectForm<StepDraft, T> form, Func<T, ValueList<InspectedItem>> inspected) => form
        .Required("inspected", static (ref c, ref d) => d.Inspected = RequestForm.ReadInspected(ref c), (o, v) => RequestForm.Inspected.WriteList(o, inspected(v)));

    public static ObjectForm<StepDraft, T> KeptUnits<T>(this ObjectForm<StepDraft, T> form, Func<T, ValueList<ApprovedUnits>> units) => form
        .Required(
            "units",
            static (ref c, ref d) => d.KeptUnits = RequestForm.Approved.ReadList(ref c, "The list of units is empty; name at least one unit."),
            (o, v) => RequestForm.Approved.WriteList(o, units(v)));

    public static ObjectForm<StepDraft, T> Settlement<T>(this ObjectForm<StepDraft, T> form)
        where T : SettlementEvent => form
        .Required("ledgerVersion", static (ref c, ref d) => d.LedgerVersion = c.Index(), static (o, v) => o.Value(v.LedgerVersion))
        .Required("settlement", static (ref c, ref d) => d.Settlement = AnswerForm.Settlement.Read(ref c), static (o, v) => AnswerForm.Settlement.Write(o, v.Settlement));

    public static ObjectForm<StepDraft, T> Assessment<T>(this ObjectForm<StepDraft, T> form, Func<T, Assessment> assessment) => form
        .Required("assessment", static (ref c, ref d) => d.Assessment = AnswerForm.Assessment.Read(ref c), (o, v) => AnswerForm.Assessment.Write(o, assessment(v)));

    public static ObjectForm<StepDraft, T> Ledger<T>(this ObjectForm<StepDraft, T> form, Func<T, RefundLedger?> ledger) => form
        .Optional("ledger", static (ref c, ref d) => d.Ledger = LedgerForm.Ledger.Read(ref c), (o, v) => LedgerForm.Ledger.WriteOptional(o, ledger(v)));
}
