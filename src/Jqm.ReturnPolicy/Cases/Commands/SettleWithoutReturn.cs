namespace Jqm.ReturnPolicy.Cases;

/// <summary>Settles approved units that need not come back, without a receipt and on the reasons of the request (clause 4.1, reading R26).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record SettleWithoutReturn : CaseCommand
{
    /// <summary>Creates the command.</summary>
    /// <param name="id">The id of the command.</param>
    /// <param name="at">The instant of the command.</param>
    /// <param name="actor">The person or system that gives the command.</param>
    /// <param name="units">The units to settle: units that are out, of items whose goods may be kept; at least one entry.</param>
    /// <param name="ledger">The order's ledger as it is now. It must contain the refunds of this case, and no others of it.</param>
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

    /// <summary>Gets the units to settle; at least one entry.</summary>
    public ValueList<ApprovedUnits> Units { get; }

    /// <summary>Gets the order's ledger as it is now. Its entries count as prior refunds.</summary>
    public RefundLedger Ledger { get; }

    private protected override CaseAction Kind => CaseAction.SettleWithoutReturn;
}
