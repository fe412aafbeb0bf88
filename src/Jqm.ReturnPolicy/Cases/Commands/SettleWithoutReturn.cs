namespace Jqm.ReturnPolicy.Cases;

/// <summary>A command that settles approved units that need not come back, without a receipt and by the reasons of the request (clause 4.1, reading R26).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record SettleWithoutReturn : CaseCommand
{
    /// <summary>Creates a command that settles units without a return.</summary>
    /// <param name="id">The id of the command.</param>
    /// <param name="at">The instant of the command.</param>
    /// <param name="actor">The person or system that gives the command.</param>
    /// <param name="units">The units to settle: awaited units of items whose goods may be kept; at least one entry.</param>
    /// <param name="ledger">The present ledger of the order. The ledger must contain all refunds of this case that were recorded.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ledger"/> is null.</exception>
    /// <exception cref="InvalidInputException">A name or the list is empty, or the instant is out of range.</exception>
    public SettleWithoutReturn(string id, Instant at, string actor, ValueList<ApprovedUnits> units, RefundLedger ledger)
        : base(id, at, actor)
    {
        Guard.Against.Null(ledger);
        Units = units.Count > 0
            ? Check.NoNulls(units, nameof(units))
            : throw new InvalidInputException(ErrorCode.Malformed, "units", "The list of units is empty; name the units to settle.");
        Ledger = ledger;
    }

    /// <summary>Gets the units to settle, of items whose goods may be kept; at least one entry.</summary>
    public ValueList<ApprovedUnits> Units { get; }

    /// <summary>Gets the present ledger of the order. Its entries count as prior refunds.</summary>
    public RefundLedger Ledger { get; }

    private protected override CaseAction Kind => CaseAction.SettleWithoutReturn;
}
