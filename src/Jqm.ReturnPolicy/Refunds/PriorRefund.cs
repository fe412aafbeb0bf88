namespace Jqm.ReturnPolicy;

/// <summary>
/// What an evaluation reads of an earlier refund on the same order: the units and the destinations. A <see cref="Refund"/> is one by
/// itself: <c>priorRefunds: [first.Refund]</c>.
/// </summary>
public sealed record PriorRefund
{
    /// <summary>Creates what is known of an earlier refund.</summary>
    /// <param name="lines">The units that it refunded.</param>
    /// <param name="destinations">Where it went.</param>
    /// <param name="currency">Its currency, which must be the order's; null when it is not said.</param>
    public PriorRefund(ValueList<PriorRefundLine> lines, ValueList<Destination> destinations = default, Currency? currency = null)
    {
        Lines = Check.NoNulls(lines, nameof(lines));
        Destinations = Check.NoNulls(destinations, nameof(destinations));
        Currency = currency;
    }

    /// <summary>Its currency, which must be the order's; null when it is not said.</summary>
    public Currency? Currency { get; }

    /// <summary>The units that it refunded.</summary>
    public ValueList<PriorRefundLine> Lines { get; }

    /// <summary>Where it went.</summary>
    public ValueList<Destination> Destinations { get; }

    /// <summary>What a later evaluation reads of a refund.</summary>
    /// <param name="refund">The refund.</param>
    /// <returns>Its units and destinations.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="refund"/> is null.</exception>
    public static PriorRefund FromRefund(Refund refund)
    {
        Guard.Against.Null(refund);
        return new PriorRefund(
            refund.Lines.Select(line => new PriorRefundLine(line.LineId, line.Quantity, line.ShipmentId)).ToValueList(),
            refund.Destinations,
            refund.Currency);
    }

    /// <summary>The same as <see cref="FromRefund"/>.</summary>
    /// <param name="refund">The refund.</param>
    /// <returns>What later evaluations need of it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="refund"/> is null.</exception>
    public static implicit operator PriorRefund(Refund refund) => FromRefund(refund);
}
