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
}
