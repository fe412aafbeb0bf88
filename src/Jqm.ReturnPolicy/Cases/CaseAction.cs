namespace Jqm.ReturnPolicy.Cases;

/// <summary>What a command asks of a case.</summary>
public enum CaseAction
{
    /// <summary>Submit the request, which begins a case.</summary>
    Submit,

    /// <summary>Add details or evidence to items of the request.</summary>
    AddInformation,

    /// <summary>Bring the order's new shipment facts.</summary>
    ConfirmDelivery,

    /// <summary>Waive a rule.</summary>
    Waive,

    /// <summary>Approve items, with return instructions.</summary>
    Approve,

    /// <summary>Decline the request.</summary>
    Decline,

    /// <summary>Take the request back.</summary>
    Withdraw,

    /// <summary>Receive a parcel.</summary>
    Receive,

    /// <summary>Inspect the parcel that was received.</summary>
    Inspect,

    /// <summary>Record that the refund was paid out.</summary>
    RecordRefund,
}
