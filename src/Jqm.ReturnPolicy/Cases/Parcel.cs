namespace Jqm.ReturnPolicy.Cases;

/// <summary>A parcel that came back: its units, its carrier and the cost of return shipping.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record Parcel
{
    /// <summary>Creates a parcel that came back.</summary>
    /// <param name="units">The units in the parcel; at least one entry.</param>
    /// <param name="carrier">The carrier; null if it was not recorded.</param>
    /// <param name="trackingNumber">The carrier's tracking number; null if the parcel has none.</param>
    /// <param name="shippingCost">The cost of sending the parcel: zero to 10^14 minor units of the order's currency; null if the cost is not settled (reading R12).</param>
    /// <param name="shippingPaidBy">The party that paid the cost of return shipping.</param>
    /// <exception cref="InvalidInputException">There are no units, a name is empty, or the cost is out of range.</exception>
    public Parcel(ValueList<ParcelUnits> units, string? carrier = null, string? trackingNumber = null, Money? shippingCost = null, Party shippingPaidBy = Party.Merchant)
    {
        Units = units.Count > 0
            ? Check.NoNulls(units, nameof(units))
            : throw new InvalidInputException(ErrorCode.Malformed, "units", "The parcel is empty; name the units in it.");
        Carrier = Check.OptionalName(carrier, "carrier");
        TrackingNumber = Check.OptionalName(trackingNumber, "trackingNumber");
        ShippingCost = shippingCost is { } cost ? AmountCheck.Require(cost, "shippingCost") : null;
        ShippingPaidBy = Check.Defined(shippingPaidBy);
    }

    /// <summary>Gets the units in the parcel; at least one entry.</summary>
    public ValueList<ParcelUnits> Units { get; }

    /// <summary>Gets the carrier; null if it was not recorded.</summary>
    public string? Carrier { get; }

    /// <summary>Gets the carrier's tracking number; null if the parcel has none.</summary>
    public string? TrackingNumber { get; }

    /// <summary>Gets the cost of sending the parcel, in the order's currency; null if the cost is not settled (reading R12).</summary>
    public Money? ShippingCost { get; }

    /// <summary>Gets the party that paid the cost of return shipping.</summary>
    public Party ShippingPaidBy { get; }
}
