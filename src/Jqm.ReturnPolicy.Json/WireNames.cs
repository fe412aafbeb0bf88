namespace Jqm.ReturnPolicy.Json;

/// <summary>The words of the wire form for every enumeration, in the order of its members.</summary>
internal static class WireNames
{
    public static readonly WireNameTable<Operation> Operations = new("assess", "settle", "cancel");
    public static readonly WireNameTable<GovernedBy> GovernedBys = new("request", "order");
    public static readonly WireNameTable<Fulfilment> Fulfilments = new("service", "other");
    public static readonly WireNameTable<ProductCategory> Categories = new("standard", "customized", "privateLabel", "specialOrder");
    public static readonly WireNameTable<ChargeKind> ChargeKinds = new("shipping", "handling", "customsDuty", "other");
    public static readonly WireNameTable<WindowCounting> Countings = new("calendarDays", "elapsed");
    public static readonly WireNameTable<LateRequestHandling> Lates = new("decline", "refer");
    public static readonly WireNameTable<Fault> Faults = new("service", "product", "carrier", "merchant");
    public static readonly WireNameTable<EvidenceKind> EvidenceKinds = new("photo", "video", "document");
    public static readonly WireNameTable<FeeRefund> FeeRefunds = new("withProduct", "serviceFault", "never");
    public static readonly WireNameTable<FeeAllocation> FeeAllocations = new("byValue", "byQuantity");
    public static readonly WireNameTable<RefundTo> RefundTos = new("originalPayment", "accountBalance");
    public static readonly WireNameTable<Rule> Rules = new("scope", "approval", "inspection", "reason", "window", "details", "evidence", "condition", "category", "cancellation");
    public static readonly WireNameTable<Party> Parties = new("merchant", "service");
    public static readonly WireNameTable<FindingStatus> Statuses = new("met", "excepted", "waived", "discretionary", "missing", "notMet");
    public static readonly WireNameTable<AssessmentVerdict> AssessmentVerdicts = new("eligible", "partial", "incomplete", "referred", "ineligible", "outOfScope");
    public static readonly WireNameTable<SettlementVerdict> SettlementVerdicts = new("approved", "partial", "pending", "rejected", "outOfScope");
    public static readonly WireNameTable<CancellationVerdict> CancellationVerdicts = new("cancellable", "notCancellable", "outOfScope");
    public static readonly WireNameTable<ComponentKind> ComponentKinds = new("product", "tax", "shipping", "handling", "customsDuty", "other");
    public static readonly WireNameTable<DestinationKind> DestinationKinds = new("openBalance", "payment", "accountBalance");
    public static readonly WireNameTable<CaseAction> Actions = new("submit", "addInformation", "confirmDelivery", "waive", "approve", "decline", "withdraw", "receive", "inspect", "settleWithoutReturn", "recordRefund");
    public static readonly WireNameTable<CaseState> CaseStates = new(
        "open", "awaitingInformation", "approved", "received", "settled", "refunded", "rejected", "declined", "withdrawn", "refused");

    public static readonly WireNameTable<EventKind> EventKinds = new(
        "requestSubmitted",
        "informationAdded",
        "deliveryConfirmed",
        "ruleWaived",
        "requestApproved",
        "requestDeclined",
        "requestWithdrawn",
        "parcelReceived",
        "parcelRefused",
        "parcelInspected",
        "settledWithoutReturn",
        "refundRecorded");

    public static readonly WireNameTable<ErrorCode> ErrorCodes = new(
        "malformed",
        "unknownCurrency",
        "amountPrecision",
        "amountOutOfRange",
        "quantityOutOfRange",
        "duplicate",
        "unknownLine",
        "unknownShipment",
        "unknownPayment",
        "shipmentRequired",
        "orderMismatch",
        "currencyMismatch",
        "paymentsMismatch",
        "timeOrder",
        "noPolicyInForce",
        "notWaivable");
}
