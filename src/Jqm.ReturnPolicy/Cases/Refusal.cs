namespace Jqm.ReturnPolicy.Cases;

/// <summary>Says why a command or a ledger entry was refused: a code, the clause if there is one, and the facts. A refusal changes nothing.</summary>
public sealed record Refusal
{
    internal Refusal(RefusalCode code, Clause? clause = null)
    {
        Code = code;
        Clause = clause;
    }

    /// <summary>The kind of refusal.</summary>
    public RefusalCode Code { get; }

    /// <summary>The clause that the refusal rests on; null if there is none.</summary>
    public Clause? Clause { get; }

    /// <summary>The state of the case; null for a submission and for a ledger entry.</summary>
    public CaseState? State { get; internal init; }

    /// <summary>The action that was asked; null for a ledger entry.</summary>
    public CaseAction? Action { get; internal init; }

    /// <summary>Of <see cref="RefusalCode.TimeOrder"/>: the instant that the command may not lie before.</summary>
    public Instant? NotBefore { get; internal init; }

    /// <summary>The index of the item in the request, from 0, where one is concerned.</summary>
    public int? ItemIndex { get; internal init; }

    /// <summary>The id of the order line, where one is concerned.</summary>
    public string? LineId { get; internal init; }

    /// <summary>The id of the shipment of <see cref="LineId"/>'s units; null where none is concerned.</summary>
    public string? ShipmentId { get; internal init; }

    /// <summary>The number of units, or the version of the ledger, that the command names.</summary>
    public int? Given { get; internal init; }

    /// <summary>The number of units that there are, or the version of the ledger; for a settlement, the lowest version that the case requires.</summary>
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

    /// <summary>Of <see cref="RefusalCode.InvalidInput"/> and <see cref="RefusalCode.BeyondCharged"/>: the error code.</summary>
    public ErrorCode? Error { get; internal init; }

    /// <summary>The path of the error, for example <c>request.items[0].line</c>; else null.</summary>
    public string? Path { get; internal init; }

    /// <summary>The error message in English; else null.</summary>
    public string? ErrorMessage { get; internal init; }

    internal static Refusal OfInput(InvalidInputException error, RefusalCode code = RefusalCode.InvalidInput, Clause? clause = null) => new(code, clause)
    {
        Error = error.Code,
        Path = error.Path,
        ErrorMessage = error.Message,
    };
}
