namespace Jqm.ReturnPolicy;

/// <summary>
/// Contains what an evaluation reads of an earlier refund on the same order: the units, the allowances and the destinations. A <see cref="Refund"/> converts to it
/// implicitly: <c>priorRefunds: [first.Refund]</c>.
/// </summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record PriorRefund
{
    /// <summary>Creates what is known of an earlier refund.</summary>
    /// <param name="lines">The units that it refunded.</param>
    /// <param name="destinations">Where the money went.</param>
    /// <param name="currency">The currency of the refund, which must be the order's; null if it is not known.</param>
    /// <param name="allowances">The allowances that it gave (reading R28).</param>
    /// <param name="hasReturnShipping">Whether the refund settled a cost of return shipping.</param>
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

    /// <summary>Gets whether the refund settled a cost of return shipping, for which money may go out without a unit.</summary>
    public bool HasReturnShipping { get; }

    /// <summary>Gets where the money went.</summary>
    public ValueList<Destination> Destinations { get; }

    /// <summary>Takes from a refund what a later evaluation reads of it.</summary>
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

    /// <summary>Takes from a refund what a later evaluation reads of it, as <see cref="FromRefund"/> does.</summary>
    /// <param name="refund">The refund.</param>
    /// <returns>The units, allowances and destinations of the refund.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="refund"/> is null.</exception>
    public static implicit operator PriorRefund(Refund refund) => FromRefund(refund);

    private static void RequireNoMoney(ValueList<Destination> destinations)
    {
        foreach (Destination destination in destinations)
        {
            if (!destination.Amount.IsZero)
                throw new InvalidInputException(ErrorCode.Malformed, "destinations", $"{destination.Amount} went out, but the refund has no lines, no allowances and no return shipping; name the units that were refunded, or give the money as an allowance on its line.");
        }
    }
}
