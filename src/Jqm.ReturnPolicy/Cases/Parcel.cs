namespace Jqm.ReturnPolicy.Cases;

/// <summary>A parcel that came back: the units in it, who carried it, and what sending it cost.</summary>
public sealed record Parcel
{
    /// <summary>Describes a parcel.</summary>
    /// <param name="units">The units in it; at least one entry.</param>
    /// <param name="carrier">Who carried it; null when nobody wrote it down.</param>
    /// <param name="trackingNumber">The carrier's number of it; null when there is none.</param>
    /// <param name="shippingCost">What sending it cost: zero to 10^14 minor units of the order's currency; null when that is not to be settled (reading R12).</param>
    /// <param name="shippingPaidBy">Who paid that.</param>
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

    /// <summary>The units in it; at least one entry.</summary>
    public ValueList<ParcelUnits> Units { get; }

    /// <summary>Who carried it; null when nobody wrote it down.</summary>
    public string? Carrier { get; }

    /// <summary>The carrier's number of it; null when there is none.</summary>
    public string? TrackingNumber { get; }

    /// <summary>What sending it cost, in the order's currency; null when that is not to be settled (reading R12).</summary>
    public Money? ShippingCost { get; }

    /// <summary>Who paid that.</summary>
    public Party ShippingPaidBy { get; }
}
