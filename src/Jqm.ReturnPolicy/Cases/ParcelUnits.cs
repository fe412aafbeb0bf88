namespace Jqm.ReturnPolicy;

/// <summary>Units of a line that came back in a parcel.</summary>
public sealed record ParcelUnits
{
    /// <summary>Names units.</summary>
    /// <param name="line">The id of the order line.</param>
    /// <param name="quantity">How many: at least 1.</param>
    /// <param name="shipment">The id of the shipment that brought them to the customer; null where the line is in one shipment at most.</param>
    /// <exception cref="InvalidInputException">A name is empty, or the quantity is below 1.</exception>
    public ParcelUnits(string line, int quantity, string? shipment = null)
    {
        Line = Check.Name(line, "line");
        Quantity = Check.Quantity(quantity, "quantity");
        Shipment = Check.OptionalName(shipment, "shipment");
    }

    /// <summary>The id of the order line.</summary>
    public string Line { get; }

    /// <summary>The id of the shipment that brought them to the customer; null where the line is in one shipment at most.</summary>
    public string? Shipment { get; }

    /// <summary>How many units: at least 1.</summary>
    public int Quantity { get; }
}
