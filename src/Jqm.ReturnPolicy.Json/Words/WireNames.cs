namespace Jqm.ReturnPolicy.Json;

/// <summary>Contains the words of every enumeration of the wire form.</summary>
internal static class WireNames
{
    public static readonly WireNameTable<Operation> Operations = new();
    public static readonly WireNameTable<GovernedBy> GovernedBys = new();
    public static readonly WireNameTable<Fulfilment> Fulfilments = new();
    public static readonly WireNameTable<ProductCategory> Categories = new();
    public static readonly WireNameTable<ChargeKind> ChargeKinds = new();
    public static readonly WireNameTable<WindowCounting> Countings = new();
    public static readonly WireNameTable<LateRequestHandling> Lates = new();
    public static readonly WireNameTable<Fault> Faults = new();
    public static readonly WireNameTable<EvidenceKind> EvidenceKinds = new();
    public static readonly WireNameTable<FeeRefund> FeeRefunds = new();
    public static readonly WireNameTable<FeeAllocation> FeeAllocations = new();
    public static readonly WireNameTable<RefundTo> RefundTos = new();
    public static readonly WireNameTable<Rule> Rules = new();
    public static readonly WireNameTable<Party> Parties = new();
    public static readonly WireNameTable<FindingStatus> Statuses = new();
    public static readonly WireNameTable<AssessmentVerdict> AssessmentVerdicts = new();
    public static readonly WireNameTable<SettlementVerdict> SettlementVerdicts = new();
    public static readonly WireNameTable<CancellationVerdict> CancellationVerdicts = new();
    public static readonly WireNameTable<AllowanceVerdict> AllowanceVerdicts = new();
    public static readonly WireNameTable<ComponentKind> ComponentKinds = new();
    public static readonly WireNameTable<DestinationKind> DestinationKinds = new();
    public static readonly WireNameTable<CaseAction> Actions = new();
    public static readonly WireNameTable<CaseState> CaseStates = new();
    public static readonly WireNameTable<EventKind> EventKinds = new();
    public static readonly WireNameTable<RefusalCode> RefusalCodes = new();
    public static readonly WireNameTable<ErrorCode> ErrorCodes = new();
    public static readonly WireNameTable<PolicyRelation> PolicyRelations = new();
    public static readonly WireNameTable<ChangeEffect> ChangeEffects = new();
    public static readonly WireNameTable<OutcomeKind> OutcomeKinds = new();
}
