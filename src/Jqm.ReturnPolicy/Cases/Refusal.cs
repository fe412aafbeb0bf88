namespace Jqm.ReturnPolicy.Cases;

/// <summary>Says why a command or a ledger entry was refused: a code, the clause if there is one, and the facts. A refusal changes nothing.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record Refusal
{
    internal Refusal(RefusalCode code, Clause? clause = null)
    {
        Code = code;
        Clause = clause;
    }

    /// <summary>Gets the kind of refusal.</summary>
    public RefusalCode Code { get; }

    /// <summary>Gets the clause that the refusal rests on; null if there is none.</summary>
    public Clause? Clause { get; }

    /// <summary>Gets the state of the case; null for a submission and for a ledger entry.</summary>
    public CaseState? State { get; internal init; }

    /// <summary>Gets the action that was asked; null for a ledger entry.</summary>
    public CaseAction? Action { get; internal init; }

    /// <summary>Gets the earliest possible instant of the command, for <see cref="RefusalCode.TimeOrder"/>.</summary>
    public Instant? NotBefore { get; internal init; }

    /// <summary>Gets the index of the item in the request, from 0, where one is concerned.</summary>
    public int? ItemIndex { get; internal init; }

    /// <summary>Gets the id of the order line, where one is concerned.</summary>
    public string? LineId { get; internal init; }

    /// <summary>Gets the id of the shipment of <see cref="LineId"/>'s units; null where none is concerned.</summary>
    public string? ShipmentId { get; internal init; }

    /// <summary>Gets the number of units, or the version of the ledger, that the command names.</summary>
    public int? Given { get; internal init; }

    /// <summary>Gets the number of units that there are, or the version of the ledger; for a settlement, the lowest version that the case requires.</summary>
    public int? Actual { get; internal init; }

    /// <summary>Gets the rule that cannot be waived, for <see cref="RefusalCode.NotWaivable"/>.</summary>
    public Rule? Rule { get; internal init; }

    /// <summary>Gets what is due by the settlement, for <see cref="RefusalCode.RefundMismatch"/>.</summary>
    public RefundDue? Due { get; internal init; }

    /// <summary>
    /// The findings that stand in the way, item by item: of <see cref="RefusalCode.NotApprovable"/> by the place of the item in the request, of
    /// <see cref="RefusalCode.InspectionIncomplete"/> by its place in the settlement.
    /// </summary>
    public ValueList<BlockedItem> Blocked { get; internal init; }

    /// <summary>Gets the error code, for <see cref="RefusalCode.InvalidInput"/> and <see cref="RefusalCode.BeyondCharged"/>.</summary>
    public ErrorCode? Error { get; internal init; }

    /// <summary>Gets the path of the error, for example <c>request.items[0].line</c>; else null.</summary>
    public string? Path { get; internal init; }

    /// <summary>Gets the error message in English; else null.</summary>
    public string? ErrorMessage { get; internal init; }

    internal static Refusal OfInput(InvalidInputException error, RefusalCode code = RefusalCode.InvalidInput, Clause? clause = null) => new(code, clause)
    {
        Error = error.Code,
        Path = error.Path,
        ErrorMessage = error.Message,
    };
}
