namespace Jqm.ReturnPolicy.Testing;

/// <summary>Where units of a line are: in a shipment, or in none. Found from the order's public members alone.</summary>
/// <param name="Line">The line's id.</param>
/// <param name="Shipment">The shipment's id, or null.</param>
/// <param name="Quantity">How many units.</param>
internal sealed record Place(string Line, string? Shipment, int Quantity)
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

    /// <summary>Cuts every place into pieces, some of which may be left out, and shuffles them.</summary>
    public static IReadOnlyList<Place> Pieces(Order order, Random random, bool all)
    {
        var pieces = new List<Place>();
        foreach (Place place in Of(order))
        {
            int left = place.Quantity;
            while (left > 0 && pieces.Count < 60)
            {
                int quantity = random.Next(3) == 0 ? left : random.Next(1, left + 1);
                if (all || random.Next(4) != 0)
                    pieces.Add(place with { Quantity = quantity });
                left -= quantity;
            }

            if (left > 0 && all)
                pieces.Add(place with { Quantity = left });
        }

        Place[] shuffled = pieces.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>Puts pieces together into parcels of one to four.</summary>
    public static IReadOnlyList<IReadOnlyList<Place>> Parcels(IReadOnlyList<Place> pieces, Random random)
    {
        var parcels = new List<IReadOnlyList<Place>>();
        for (int start = 0; start < pieces.Count;)
        {
            int count = Math.Min(random.Next(1, 5), pieces.Count - start);
            parcels.Add(pieces.Skip(start).Take(count).ToArray());
            start += count;
        }

        return parcels;
    }
}
