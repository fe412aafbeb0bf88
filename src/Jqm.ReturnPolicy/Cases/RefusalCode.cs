namespace Jqm.ReturnPolicy.Cases;

/// <summary>Specifies why a command or an entry in the ledger is refused.</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum RefusalCode
{
    /// <summary>The state of the case does not allow the command.</summary>
    WrongState,

    /// <summary>The instant of the command is before the last event of the case, or before the submission of the request.</summary>
    TimeOrder,

    /// <summary>The command names an item that the request does not have.</summary>
    UnknownItem,

    /// <summary>The command names an item of the request twice.</summary>
    DuplicateItem,

    /// <summary>The command names more units than the item has.</summary>
    QuantityOutOfRange,

    /// <summary>The command waives a rule that the governing terms do not list as waivable.</summary>
    NotWaivable,

    /// <summary>An item is neither eligible nor referred; the refusal contains the blocking findings.</summary>
    NotApprovable,

    /// <summary>An eligible item is declined without a note that says why.</summary>
    NoteRequired,

    /// <summary>No approved unit is awaited: every unit was settled before.</summary>
    NothingOut,

    /// <summary>The command settles more units of a line and shipment without a return than are awaited.</summary>
    UnitsNotOut,

    /// <summary>The command settles units without a return, but the governing terms require the goods to come back (clause 4.1, reading R26).</summary>
    GoodsMustComeBack,

    /// <summary>The inspected units are not exactly the units of the parcel.</summary>
    ParcelMismatch,

    /// <summary>The inspection leaves a fact unknown; the refusal contains the missing findings.</summary>
    InspectionIncomplete,

    /// <summary>The recorded amount or destinations differ from those of the settlement.</summary>
    RefundMismatch,

    /// <summary>The ledger belongs to another order.</summary>
    LedgerMismatch,

    /// <summary>The settlement was computed from another version of the ledger, or case and ledger contain different refunds. Load both again, then repeat the inspection.</summary>
    VersionConflict,

    /// <summary>The entry would refund more units or money than were charged or captured.</summary>
    BeyondCharged,

    /// <summary>The evaluation throws <see cref="InvalidInputException"/>; the refusal contains its code, path and message.</summary>
    InvalidInput,
}
