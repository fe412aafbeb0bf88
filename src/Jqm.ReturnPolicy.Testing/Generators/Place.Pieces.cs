namespace Jqm.ReturnPolicy.Testing;

internal sealed partial record Place
{
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
