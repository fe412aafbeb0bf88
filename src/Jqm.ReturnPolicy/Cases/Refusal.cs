namespace Jqm.ReturnPolicy.Cases;

/// <summary>The refusal of a command or a ledger entry: a code, the clause, if any, and the facts. A refused command or entry changes nothing.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record Refusal
{
    internal Refusal(RefusalCode code, Clause? clause = null)
    {
        Code = code;
        Clause = clause;
    }

    /// <summary>Gets the code that says why the command or entry was refused.</summary>
    public RefusalCode Code { get; }

    /// <summary>Gets the clause that the refusal is based on; null if the refusal is based on no clause.</summary>
    public Clause? Clause { get; }

    /// <summary>Gets the state of the case; null for a submission and for a ledger entry.</summary>
    public CaseState? State { get; internal init; }

    /// <summary>Gets the action that the refused command asked for; null for a ledger entry.</summary>
    public CaseAction? Action { get; internal init; }

    /// <summary>Gets the earliest allowed instant of the command, for <see cref="RefusalCode.TimeOrder"/>.</summary>
    public Instant? NotBefore { get; internal init; }

    /// <summary>Gets the index of the item in the request, from 0; null if the refusal concerns no single item.</summary>
    public int? ItemIndex { get; internal init; }

    /// <summary>Gets the id of the order line; null if the refusal concerns no single line.</summary>
    public string? LineId { get; internal init; }

    /// <summary>Gets the id of the shipment of <see cref="LineId"/>'s units; null if the refusal concerns no single shipment.</summary>
    public string? ShipmentId { get; internal init; }

    /// <summary>Gets the number of units, or the version of the ledger, that the command names.</summary>
    public int? Given { get; internal init; }

    /// <summary>Gets the number of available units, or the version of the ledger. For a settlement, gets the lowest version that the case requires.</summary>
    public int? Actual { get; internal init; }

    /// <summary>Gets the rule that cannot be waived, for <see cref="RefusalCode.NotWaivable"/>.</summary>
    public Rule? Rule { get; internal init; }

    /// <summary>Gets the sum that is due by the settlement, for <see cref="RefusalCode.RefundMismatch"/>.</summary>
    public RefundDue? Due { get; internal init; }

    /// <summary>
    /// Gets the findings that block the command, item by item. For <see cref="RefusalCode.NotApprovable"/>, the index of an item is that in the request; for
    /// <see cref="RefusalCode.InspectionIncomplete"/>, the index is that in the settlement.
    /// </summary>
    public ValueList<BlockedItem> Blocked { get; internal init; }

    /// <summary>Gets the error code, for <see cref="RefusalCode.InvalidInput"/> and <see cref="RefusalCode.BeyondCharged"/>.</summary>
    public ErrorCode? Error { get; internal init; }

    /// <summary>Gets the path of the error, for example <c>request.items[0].line</c>; otherwise null.</summary>
    public string? Path { get; internal init; }

    /// <summary>Gets the error message in English; otherwise null.</summary>
    public string? ErrorMessage { get; internal init; }

    internal static Refusal OfInput(InvalidInputException error, RefusalCode code = RefusalCode.InvalidInput, Clause? clause = null) => new(code, clause)
    {
        Error = error.Code,
        Path = error.Path,
        ErrorMessage = error.Message,
    };
}
