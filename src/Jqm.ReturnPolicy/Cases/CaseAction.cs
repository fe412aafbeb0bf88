namespace Jqm.ReturnPolicy.Cases;

/// <summary>Specifies what a command asks of a return case.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum CaseAction
{
    /// <summary>Submit the request, which begins a case.</summary>
    Submit,

    /// <summary>Add details or evidence to items of the request.</summary>
    AddInformation,

    /// <summary>Replace the order's shipments with their present state.</summary>
    ConfirmDelivery,

    /// <summary>Waive a rule for the request.</summary>
    Waive,

    /// <summary>Approve items and give return instructions.</summary>
    Approve,

    /// <summary>Decline the request of the merchant.</summary>
    Decline,

    /// <summary>Withdraw the request of the merchant.</summary>
    Withdraw,

    /// <summary>Receive a parcel that came back.</summary>
    Receive,

    /// <summary>Inspect the parcel that was received.</summary>
    Inspect,

    /// <summary>Settle approved units that need not come back, without a receipt (reading R26).</summary>
    SettleWithoutReturn,

    /// <summary>Record that the refund was carried out.</summary>
    RecordRefund,
}
