namespace Jqm.ReturnPolicy.Json;

/// <summary>The kinds of events.</summary>
internal enum EventKind
{
    RequestSubmitted,
    InformationAdded,
    DeliveryConfirmed,
    RuleWaived,
    RequestApproved,
    RequestDeclined,
    RequestWithdrawn,
    ParcelReceived,
    ParcelRefused,
    ParcelInspected,
    SettledWithoutReturn,
    RefundRecorded,
}
