namespace Jqm.ReturnPolicy.Cases;

/// <summary>The sum of a case's refunds that are approved but not carried out yet, with its destinations.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record RefundDue
{
    /// <summary>Creates a sum of refunds that is due.</summary>
    /// <param name="total">The sum, in the order's currency: not negative.</param>
    /// <param name="destinations">The destinations of the sum, which add up to the total.</param>
    /// <exception cref="InvalidInputException">The currencies differ, or the destinations do not add up to the total.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="total"/> is the default value.</exception>
    public RefundDue(Money total, ValueList<Destination> destinations)
    {
        Total = total;
        Destinations = Check.NoNulls(destinations, nameof(destinations));
        Money sum = Sum(destinations);
        if (sum != total)
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, "destinations", $"The destinations add up to {AmountMessageText.Of(sum)}, but the total is {AmountMessageText.Of(total)}; they must be equal.");
    }

    /// <summary>Gets the sum that is due, in the order's currency: not negative.</summary>
    public Money Total { get; }

    /// <summary>Gets the destinations, which add up to the total. Several settlements share an entry for each destination.</summary>
    public ValueList<Destination> Destinations { get; }

    /// <summary>Gets the part of <see cref="Total"/> that is set off against the order's open balance. This part is not paid out.</summary>
    public Money SetOff => Sum(Destinations.Where(destination => destination.To == DestinationKind.OpenBalance));

    /// <summary>Gets the part of <see cref="Total"/> that the merchant receives: the amounts that go to a payment or to the account balance.</summary>
    public Money PaidOut => Total - SetOff;

    private Money Sum(IEnumerable<Destination> destinations) =>
        destinations.Aggregate(Money.Zero(Total.Currency), static (sum, destination) => AmountCheck.Add(sum, destination.Amount, "destinations"));

    /// <summary>Adds up all settlements: one entry for each destination, in the order of the first occurrence.</summary>
    internal static RefundDue Of(ReadOnlySpan<Refund> refunds, Currency currency)
    {
        Money total = Money.Zero(currency);
        var merged = new List<Destination>();
        foreach (Refund refund in refunds)
        {
            total = AmountCheck.Add(total, refund.Total, "refunds");
            foreach (Destination destination in refund.Destinations)
            {
                int place = merged.FindIndex(other => other.To == destination.To && other.PaymentId == destination.PaymentId);
                if (place < 0)
                    merged.Add(destination);
                else
                    merged[place] = merged[place].Plus(destination.Amount);
            }
        }

        return new RefundDue(total, merged.ToValueList());
    }
}
