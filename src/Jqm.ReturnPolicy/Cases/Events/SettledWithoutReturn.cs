namespace Jqm.ReturnPolicy.Cases;

/// <summary>An event: approved units that need not come back were settled without a receipt (clause 4.1, reading R26).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record SettledWithoutReturn : SettlementEvent
{
    /// <summary>Creates the event of units that were settled without a return.</summary>
    /// <param name="id">The id of the command that led to the event.</param>
    /// <param name="at">The instant of the event.</param>
    /// <param name="actor">The person or system that gave the command.</param>
    /// <param name="units">The units that were settled; at least one entry.</param>
    /// <param name="settlement">The settlement of these units, by the reasons of the request.</param>
    /// <param name="ledgerVersion">The version of the order's ledger that the settlement was computed from: 0 or more.</param>
    /// <exception cref="ArgumentNullException"><paramref name="settlement"/> is null.</exception>
    /// <exception cref="InvalidInputException">A name or the list is empty, or the instant or the version is out of range.</exception>
    public SettledWithoutReturn(string id, Instant at, string actor, ValueList<ApprovedUnits> units, Settlement settlement, int ledgerVersion)
        : base(id, at, actor, settlement, ledgerVersion)
    {
        Units = units.Count > 0
            ? Check.NoNulls(units, nameof(units))
            : throw new InvalidInputException(ErrorCode.Malformed, "units", "The list of units is empty; name the units that were settled.");
    }

    /// <summary>Gets the units that were settled; at least one entry.</summary>
    public ValueList<ApprovedUnits> Units { get; }

    private protected override CaseAction Kind => CaseAction.SettleWithoutReturn;
}
