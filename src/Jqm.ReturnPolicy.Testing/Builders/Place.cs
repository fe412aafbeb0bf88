namespace Jqm.ReturnPolicy.Testing;

/// <summary>Where units of a line are: in a shipment, or in none. Found from the order's public members alone.</summary>
/// <param name="Line">The line's id.</param>
/// <param name="Shipment">The shipment's id, or null.</param>
/// <param name="Quantity">How many units.</param>
internal sealed partial record Place(string Line, string? Shipment, int Quantity)
{
    /// <summary>All places of an order.</summary>
    public static IReadOnlyList<Place> Of(Order order)
    {
        var places = new List<Place>();
        foreach (Shipment shipment in order.Shipments)
        {
            if (shipment.Lines is { } carried)
                places.AddRange(carried.Select(part => new Place(part.LineId, shipment.Id, part.Quantity)));
            else
                places.AddRange(order.Lines.Select(line => new Place(line.Id, shipment.Id, line.Quantity)));
        }

        foreach (OrderLine line in order.Lines)
        {
            if (places.All(place => place.Line != line.Id))
                places.Add(new Place(line.Id, null, line.Quantity));
        }

        return places;
    }
}
