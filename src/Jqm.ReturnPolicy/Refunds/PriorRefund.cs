namespace Jqm.ReturnPolicy;

/// <summary>
/// An earlier refund on the same order, reduced to what an evaluation needs: the units, the allowances and the destinations. A <see cref="Refund"/> converts to it
/// implicitly: <c>priorRefunds: [first.Refund]</c>.
/// </summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record PriorRefund
{
    /// <summary>Creates a prior refund from its units, destinations and allowances.</summary>
    /// <param name="lines">The units that the refund covered.</param>
    /// <param name="destinations">The destinations of the refund.</param>
    /// <param name="currency">The currency of the refund, which must be the order's; null if it is not known.</param>
    /// <param name="allowances">The allowances that the refund gave (reading R28).</param>
    /// <param name="hasReturnShipping">Whether the refund included the cost of return shipping.</param>
    /// <exception cref="ArgumentNullException">An item of a list is null.</exception>
    /// <exception cref="InvalidInputException">
    /// Money went out, but the refund has neither lines nor allowances nor return shipping: <see cref="ErrorCode.Malformed"/> at <c>destinations</c>.
    /// </exception>
    public PriorRefund(
        ValueList<PriorRefundLine> lines,
        ValueList<Destination> destinations = default,
        Currency? currency = null,
        ValueList<Allowance> allowances = default,
        bool hasReturnShipping = false)
    {
        Lines = Check.NoNulls(lines, nameof(lines));
        Destinations = Check.NoNulls(destinations, nameof(destinations));
        Currency = currency;
        Allowances = Check.NoNulls(allowances, nameof(allowances));
        HasReturnShipping = hasReturnShipping;
        if (lines.Count == 0 && allowances.Count == 0 && !hasReturnShipping)
            RequireNoMoney(destinations);
    }

    /// <summary>Gets the currency of the refund, which must be the order's; null if it is not known.</summary>
    public Currency? Currency { get; }

    /// <summary>Gets the units that the refund covered.</summary>
    public ValueList<PriorRefundLine> Lines { get; }

    /// <summary>Gets the allowances that the refund gave (reading R28).</summary>
    public ValueList<Allowance> Allowances { get; }

    /// <summary>Gets whether the refund included the cost of return shipping. Such a refund may have destinations without units.</summary>
    public bool HasReturnShipping { get; }

    /// <summary>Gets the destinations of the refund.</summary>
    public ValueList<Destination> Destinations { get; }

    /// <summary>Creates a prior refund from a refund, for a later evaluation.</summary>
    /// <param name="refund">The refund.</param>
    /// <returns>The units, allowances and destinations of the refund.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="refund"/> is null.</exception>
    public static PriorRefund FromRefund(Refund refund)
    {
        Guard.Against.Null(refund);
        return new PriorRefund(
            refund.Lines.Select(line => new PriorRefundLine(line.LineId, line.Quantity, line.ShipmentId)).ToValueList(),
            refund.Destinations,
            refund.Currency,
            refund.Allowances,
            refund.ReturnShipping is not null);
    }

    /// <summary>Creates a prior refund from a refund, for a later evaluation, as <see cref="FromRefund"/> does.</summary>
    /// <param name="refund">The refund.</param>
    /// <returns>The units, allowances and destinations of the refund.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="refund"/> is null.</exception>
    public static implicit operator PriorRefund(Refund refund) => FromRefund(refund);

    private static void RequireNoMoney(ValueList<Destination> destinations)
    {
        foreach (Destination destination in destinations)
        {
            if (!destination.Amount.IsZero)
                throw new InvalidInputException(ErrorCode.Malformed, "destinations", $"{AmountMessageText.Of(destination.Amount)} was paid out, but the refund has no lines, no allowances and no return shipping; name the units that were refunded, or give the money as an allowance on its line.");
        }
    }
}
