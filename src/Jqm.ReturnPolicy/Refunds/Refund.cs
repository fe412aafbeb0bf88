namespace Jqm.ReturnPolicy;

/// <summary>What is refunded, line by line and part by part, what return shipping changes of it, and where it goes.</summary>
public sealed record Refund
{
    /// <summary>Creates a refund.</summary>
    /// <param name="currency">The currency of everything in it.</param>
    /// <param name="lines">What is refunded for the goods.</param>
    /// <param name="returnShipping">What return shipping changes; null when no cost is given.</param>
    /// <param name="destinations">Where it goes; together the total.</param>
    /// <exception cref="InvalidInputException">An amount is in another currency, or the destinations do not add up to the total.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="currency"/> is the default value.</exception>
    public Refund(Currency currency, ValueList<RefundLine> lines, ReturnShippingSettlement? returnShipping, ValueList<Destination> destinations)
    {
        Currency = currency;
        Lines = Check.NoNulls(lines, nameof(lines));
        ReturnShipping = returnShipping;
        Destinations = Check.NoNulls(destinations, nameof(destinations));
        Money sum = Money.Zero(currency);
        foreach (RefundLine line in lines)
            sum = AmountCheck.Add(sum, line.Refunded, "lines");
        if (returnShipping is not null)
            sum = AmountCheck.Add(sum, returnShipping.Adjustment, "returnShipping");
        Money zero = Money.Zero(currency);
        Total = sum.MinorUnits > 0 ? sum : zero;
        Owed = sum.MinorUnits < 0 ? -sum : zero;

        Money paid = zero;
        foreach (Destination destination in destinations)
            paid = AmountCheck.Add(paid, destination.Amount, "destinations");
        if (paid != Total)
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, "destinations", $"The destinations come to {paid}; the total is {Total}.");
    }

    /// <summary>A refund that is known to be valid, with the sum of its lines and its adjustment in minor units, to which the destinations come.</summary>
    internal Refund(Currency currency, ValueList<RefundLine> lines, ReturnShippingSettlement? returnShipping, long sum, ValueList<Destination> destinations)
    {
        Currency = currency;
        Lines = lines;
        ReturnShipping = returnShipping;
        Total = Money.FromMinorUnits(Math.Max(sum, 0), currency);
        Owed = Money.FromMinorUnits(Math.Max(-sum, 0), currency);
        Destinations = destinations;
    }

    /// <summary>The currency of everything in it.</summary>
    public Currency Currency { get; }

    /// <summary>What is refunded for the goods: one line for each item that is refunded.</summary>
    public ValueList<RefundLine> Lines { get; }

    /// <summary>What return shipping changes; null when no cost is given (reading R12).</summary>
    public ReturnShippingSettlement? ReturnShipping { get; }

    /// <summary>What is refunded in all: the lines and the adjustment, never below zero.</summary>
    public Money Total { get; }

    /// <summary>What the lines and the adjustment fall below zero: the merchant owes it (reading R12).</summary>
    public Money Owed { get; }

    /// <summary>Where it goes; together the total. Empty when there is nothing to pay.</summary>
    public ValueList<Destination> Destinations { get; }
}
