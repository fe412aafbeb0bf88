namespace Jqm.ReturnPolicy.Json;

/// <summary>The members of an event or a command, whichever of them it has.</summary>
internal struct StepDraft
{
    public string Id, Actor;
    public Instant At;
    public Order Order;
    public ReturnRequest Request;
    public GovernedBy GovernedBy;
    public ValueList<Policy>? Policies;
    public Policy Policy;
    public ValueList<Agreement> Agreements;
    public ValueList<PriorRefund> PriorRefunds;
    public ValueList<ItemUnits> Units;
    public ValueList<ItemInformation> Information;
    public ValueList<Shipment> Shipments;
    public ValueList<InspectedItem> Inspected;
    public ValueList<ApprovedUnits> KeptUnits;
    public Waiver Waiver;
    public Rule Rule;
    public ReturnInstructions Instructions;
    public Parcel Parcel;
    public Assessment Assessment;
    public Settlement Settlement;
    public RefundDue? Paid;
    public RefundLedger? Ledger;
    public int LedgerVersion;
    public string Address;
    public string? Reference, Note;

    /// <summary>Starts the form of an event or a command with what all of them have. The kind was read before.</summary>
    public static ObjectForm<StepDraft, T> Form<T>(string kind) => new ObjectForm<StepDraft, T>()
        .Required(kind, static (ref _, ref _) => { })
        .Required("id", static (ref c, ref d) => d.Id = c.Name())
        .Required("at", static (ref c, ref d) => d.At = c.Instant())
        .Required("actor", static (ref c, ref d) => d.Actor = c.Name());
}

/// <summary>Declares members that several events and commands have.</summary>
internal static class StepMembers
{
    public static ObjectForm<StepDraft, T> OrderAndRequest<T>(this ObjectForm<StepDraft, T> form) => form
        .InCurrencyOf("order")
        .Required("order", static (ref c, ref d) => d.Order = OrderForm.Read(ref c))
        .Required("request", static (ref c, ref d) => d.Request = RequestForm.Read(ref c));

    public static ObjectForm<StepDraft, T> Note<T>(this ObjectForm<StepDraft, T> form) => form
        .Optional("note", static (ref c, ref d) => d.Note = c.Text());

    public static ObjectForm<StepDraft, T> Items<T>(this ObjectForm<StepDraft, T> form) => form
        .Required("items", static (ref c, ref d) => d.Units = ItemForm.ReadUnits(ref c));

    public static ObjectForm<StepDraft, T> Information<T>(this ObjectForm<StepDraft, T> form) => form
        .Required("items", static (ref c, ref d) => d.Information = ItemForm.ReadInformation(ref c));

    public static ObjectForm<StepDraft, T> Shipments<T>(this ObjectForm<StepDraft, T> form) => form
        .Required("shipments", static (ref c, ref d) => d.Shipments = OrderForm.ReadSomeShipments(ref c));

    public static ObjectForm<StepDraft, T> Agreements<T>(this ObjectForm<StepDraft, T> form) => form
        .Optional("agreements", static (ref c, ref d) => d.Agreements = c.List(PolicyForm.ReadAgreement));

    public static ObjectForm<StepDraft, T> Parcel<T>(this ObjectForm<StepDraft, T> form) => form
        .Required("parcel", static (ref c, ref d) => d.Parcel = ParcelForm.Read(ref c));

    public static ObjectForm<StepDraft, T> Inspected<T>(this ObjectForm<StepDraft, T> form) => form
        .Required("inspected", static (ref c, ref d) => d.Inspected = ReturnForm.ReadInspected(ref c));

    public static ObjectForm<StepDraft, T> KeptUnits<T>(this ObjectForm<StepDraft, T> form) => form
        .Required("units", static (ref c, ref d) => d.KeptUnits = c.List(ReturnForm.ReadApproved, "The list of units is empty; name at least one unit."));

    public static ObjectForm<StepDraft, T> Settlement<T>(this ObjectForm<StepDraft, T> form) => form
        .Required("ledgerVersion", static (ref c, ref d) => d.LedgerVersion = c.Index())
        .Required("settlement", static (ref c, ref d) => d.Settlement = AnswerForm.ReadSettlement(ref c));

    public static ObjectForm<StepDraft, T> Assessment<T>(this ObjectForm<StepDraft, T> form) => form
        .Required("assessment", static (ref c, ref d) => d.Assessment = AnswerForm.ReadAssessment(ref c));
}
