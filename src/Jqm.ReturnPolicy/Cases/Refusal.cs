namespace Jqm.ReturnPolicy.Cases;

/// <summary>Why a command, or an entry in the ledger, was refused: a code, the clause where there is one, and the facts. Nothing has changed.</summary>
public sealed record Refusal
{
    internal Refusal(RefusalCode code, Clause? clause = null)
    {
        Code = code;
        Clause = clause;
    }

    /// <summary>What kind of refusal it is.</summary>
    public RefusalCode Code { get; }

    /// <summary>The clause that it rests on; null where none does.</summary>
    public Clause? Clause { get; }

    /// <summary>The state of the case; null when there is none yet, and in the ledger.</summary>
    public CaseState? State { get; internal init; }

    /// <summary>What was asked; null in the ledger.</summary>
    public CaseAction? Action { get; internal init; }

    /// <summary>Of <see cref="RefusalCode.TimeOrder"/>: the instant that the command may not lie before.</summary>
    public Instant? NotBefore { get; internal init; }

    /// <summary>The place of the item in the request, from 0, where one is concerned.</summary>
    public int? ItemIndex { get; internal init; }

    /// <summary>The id of the order line, where one is concerned.</summary>
    public string? LineId { get; internal init; }

    /// <summary>The id of the shipment of <see cref="LineId"/>'s units; null where none is concerned.</summary>
    public string? ShipmentId { get; internal init; }

    /// <summary>The units, or the ledger's version, that the command names.</summary>
    public int? Given { get; internal init; }

    /// <summary>The units that there are, or the version that the ledger has; of an inspection, the least version that the case has seen.</summary>
    public int? Actual { get; internal init; }

    /// <summary>Of <see cref="RefusalCode.NotWaivable"/>: the rule.</summary>
    public Rule? Rule { get; internal init; }

    /// <summary>Of <see cref="RefusalCode.RefundMismatch"/>: what is due by the settlement.</summary>
    public RefundDue? Due { get; internal init; }

    /// <summary>
    /// The findings that stand in the way, item by item: of <see cref="RefusalCode.NotApprovable"/> by the place of the item in the request, of
    /// <see cref="RefusalCode.InspectionIncomplete"/> by its place in the settlement.
    /// </summary>
    public ValueList<BlockedItem> Blocked { get; internal init; }

    /// <summary>Of <see cref="RefusalCode.InvalidInput"/> and <see cref="RefusalCode.BeyondCharged"/>: what kind of fault the evaluation found.</summary>
    public ErrorCode? Error { get; internal init; }

    /// <summary>Where that fault is, as in <c>request.items[0].line</c>; else null.</summary>
    public string? Path { get; internal init; }

    /// <summary>The sentence that says what is wrong there and what would be right, in English; else null.</summary>
    public string? ErrorMessage { get; internal init; }

    internal static Refusal OfInput(InvalidInputException error, RefusalCode code = RefusalCode.InvalidInput, Clause? clause = null) => new(code, clause)
    {
        Error = error.Code,
        Path = error.Path,
        ErrorMessage = error.Message,
    };
}
