namespace Jqm.ReturnPolicy.Json;

/// <summary>The words of the wire form for every enumeration, in the order of its members.</summary>
internal static class Words
{
    public static readonly WordTable<Operation> Operations = new("assess", "settle", "cancel");
    public static readonly WordTable<GovernedBy> GovernedBys = new("request", "order");
    public static readonly WordTable<Fulfilment> Fulfilments = new("service", "other");
    public static readonly WordTable<ProductCategory> Categories = new("standard", "customized", "privateLabel", "specialOrder");
    public static readonly WordTable<ChargeKind> ChargeKinds = new("shipping", "handling", "customsDuty", "other");
    public static readonly WordTable<WindowCounting> Countings = new("calendarDays", "elapsed");
    public static readonly WordTable<LateRequests> Lates = new("decline", "refer");
    public static readonly WordTable<Fault> Faults = new("service", "product", "carrier", "merchant");
    public static readonly WordTable<EvidenceKind> EvidenceKinds = new("photo", "video", "document");
    public static readonly WordTable<FeeRefund> FeeRefunds = new("withProduct", "serviceFault", "never");
    public static readonly WordTable<FeeAllocation> FeeAllocations = new("byValue", "byQuantity");
    public static readonly WordTable<RefundTo> RefundTos = new("originalPayment", "accountBalance");
    public static readonly WordTable<Rule> Rules = new("scope", "approval", "inspection", "reason", "window", "details", "evidence", "condition", "category", "cancellation");
    public static readonly WordTable<Party> Parties = new("merchant", "service");
    public static readonly WordTable<FindingStatus> Statuses = new("met", "excepted", "waived", "discretionary", "missing", "notMet");
    public static readonly WordTable<AssessmentVerdict> AssessmentVerdicts = new("eligible", "partial", "incomplete", "referred", "ineligible", "outOfScope");
    public static readonly WordTable<SettlementVerdict> SettlementVerdicts = new("approved", "partial", "pending", "rejected", "outOfScope");
    public static readonly WordTable<CancellationVerdict> CancellationVerdicts = new("cancellable", "notCancellable", "outOfScope");
    public static readonly WordTable<ComponentKind> ComponentKinds = new("product", "tax", "shipping", "handling", "customsDuty", "other");
    public static readonly WordTable<DestinationKind> DestinationKinds = new("openBalance", "payment", "accountBalance");
    public static readonly WordTable<CaseAction> Actions = new("submit", "addInformation", "confirmDelivery", "waive", "approve", "decline", "withdraw", "receive", "inspect", "recordRefund");
    public static readonly WordTable<CaseState> CaseStates = new(
        "open", "awaitingInformation", "approved", "received", "settled", "refunded", "rejected", "declined", "withdrawn", "refused");

    public static readonly WordTable<EventKind> EventKinds = new(
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
        "refundRecorded");

    public static readonly WordTable<ErrorCode> ErrorCodes = new(
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
