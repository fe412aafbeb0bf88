namespace Jqm.ReturnPolicy.Cases;

/// <summary>Specifies why a command or an entry in the ledger is refused.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum RefusalCode
{
    /// <summary>The state of the case does not let this be done.</summary>
    WrongState,

    /// <summary>The command lies before the last event, or a submission before its request.</summary>
    TimeOrder,

    /// <summary>The request has no such item.</summary>
    UnknownItem,

    /// <summary>An item is named twice.</summary>
    DuplicateItem,

    /// <summary>More units are named than the item has.</summary>
    QuantityOutOfRange,

    /// <summary>The governing terms do not let this rule be waived.</summary>
    NotWaivable,

    /// <summary>An item is neither eligible nor referred; the findings that stand in the way are given.</summary>
    NotApprovable,

    /// <summary>An eligible item is declined; a note must say why.</summary>
    NoteRequired,

    /// <summary>No approved unit is out: each was settled before.</summary>
    NothingOut,

    /// <summary>More units of a line and shipment are to be settled without a return than are out.</summary>
    UnitsNotOut,

    /// <summary>Units are to be settled without a return, but the governing terms require the goods to come back (clause 4.1, reading R26).</summary>
    GoodsMustComeBack,

    /// <summary>The inspection does not cover the units of the parcel, and these alone.</summary>
    ParcelMismatch,

    /// <summary>The inspection leaves something open; what is missing is given.</summary>
    InspectionIncomplete,

    /// <summary>The amount or the destinations are not those of the settlement.</summary>
    RefundMismatch,

    /// <summary>The ledger is another order's.</summary>
    LedgerMismatch,

    /// <summary>The settlement was made from another version of the ledger, or the case and the ledger do not know the same refunds of it; inspect again with both as they are now.</summary>
    VersionConflict,

    /// <summary>More units, or more money, than was charged or captured would be refunded.</summary>
    BeyondCharged,

    /// <summary>The evaluation refuses the input; its code, path and sentence are given.</summary>
    InvalidInput,
}
