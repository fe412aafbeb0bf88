namespace Jqm.ReturnPolicy;

/// <summary>
/// A refund: the refunded lines with their components, the effect of return shipping, and the destinations. The refund of allowances contains the allowances instead of lines (reading R28).
/// </summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record Refund
{
    /// <summary>Creates a refund and validates its sums.</summary>
    /// <param name="currency">The currency of all amounts.</param>
    /// <param name="lines">The refunds for the goods; one line for each refunded item.</param>
    /// <param name="returnShipping">The shares of the return shipping cost; null if no cost is given.</param>
    /// <param name="destinations">The destinations, which add up to the total.</param>
    /// <param name="allowances">The allowances. A refund with allowances has no lines and no return shipping.</param>
    /// <exception cref="InvalidInputException">
    /// An amount is in another currency, the refund has allowances together with lines or return shipping, or the destinations do not add up to the total.
    /// </exception>
    /// <exception cref="InvalidOperationException"><paramref name="currency"/> is the default value.</exception>
    public Refund(Currency currency, ValueList<RefundLine> lines, ReturnShippingSettlement? returnShipping, ValueList<Destination> destinations, ValueList<Allowance> allowances = default)
    {
        Currency = currency;
        Lines = Check.NoNulls(lines, nameof(lines));
        ReturnShipping = returnShipping;
        Destinations = Check.NoNulls(destinations, nameof(destinations));
        Allowances = Check.NoNulls(allowances, nameof(allowances));
        if (allowances.Count > 0 && (lines.Count > 0 || returnShipping is not null))
            throw new InvalidInputException(ErrorCode.Malformed, "allowances", "The refund has allowances beside lines or return shipping; allowances are a refund of their own.");
        Money sum = Money.Zero(currency);
        foreach (RefundLine line in lines)
            sum = AmountCheck.Add(sum, line.Refunded, "lines");
        if (returnShipping is not null)
            sum = AmountCheck.Add(sum, returnShipping.Adjustment, "returnShipping");
        foreach (Allowance allowance in allowances)
            sum = AmountCheck.Add(sum, allowance.Amount, "allowances");
        Money zero = Money.Zero(currency);
        Total = sum.MinorUnits > 0 ? sum : zero;
        Owed = sum.MinorUnits < 0 ? -sum : zero;

        Money paid = zero;
        foreach (Destination destination in destinations)
            paid = AmountCheck.Add(paid, destination.Amount, "destinations");
        if (paid != Total)
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, "destinations", $"The destinations add up to {AmountMessageText.Of(paid)}, but the total is {AmountMessageText.Of(Total)}; they must be equal.");
    }

    /// <summary>Creates a refund that is known to be valid, from the sum of its lines, adjustment and allowances in minor units; the destinations add up to it.</summary>
    internal Refund(Currency currency, ValueList<RefundLine> lines, ReturnShippingSettlement? returnShipping, ValueList<Allowance> allowances, long sum, ValueList<Destination> destinations)
    {
        Allowances = allowances;
        Currency = currency;
        Lines = lines;
        ReturnShipping = returnShipping;
        Total = Money.FromMinorUnits(Math.Max(sum, 0), currency);
        Owed = Money.FromMinorUnits(Math.Max(-sum, 0), currency);
        Destinations = destinations;
    }

    /// <summary>Gets the currency of all amounts of the refund.</summary>
    public Currency Currency { get; }

    /// <summary>Gets the refunds for the goods: one line for each item that is refunded.</summary>
    public ValueList<RefundLine> Lines { get; }

    /// <summary>Gets the allowances that the refund gives (reading R28). A refund with allowances has no lines and no return shipping.</summary>
    public ValueList<Allowance> Allowances { get; }

    /// <summary>Gets the shares of the return shipping cost; null if no cost is given (reading R12).</summary>
    public ReturnShippingSettlement? ReturnShipping { get; }

    /// <summary>Gets the total of the refund: the sum of lines and return shipping adjustment, at least zero, or the sum of the allowances.</summary>
    public Money Total { get; }

    /// <summary>Gets the amount that the merchant owes: by how much lines and return shipping adjustment are below zero (reading R12).</summary>
    public Money Owed { get; }

    /// <summary>Gets the destinations, which add up to the total; empty if nothing is refunded.</summary>
    public ValueList<Destination> Destinations { get; }

    /// <summary>The same refund with other lines of the same amounts.</summary>
    internal Refund WithLines(ValueList<RefundLine> lines) => new(Currency, lines, ReturnShipping, Allowances, (Total - Owed).MinorUnits, Destinations);
}
