namespace Jqm.ReturnPolicy.Generators;

/// <summary>Generates parcels that arrive for a case, and what an inspection finds in them.</summary>
public static class Parcels
{
    /// <summary>A parcel: of approved units where there are some, now and then with others.</summary>
    /// <param name="case">The case.</param>
    /// <param name="rightly">Whether the parcel is one that can come.</param>
    /// <param name="random">Where chance comes from.</param>
    public static Parcel Any(ReturnCase @case, bool rightly, Random random)
    {
        IReadOnlyList<Place> places = Place.Of(@case.Order);
        var units = new List<ParcelUnits>();
        foreach (ApprovedUnits approved in @case.UnitsOut.Where((_, number) => number == 0 || random.Next(3) != 0))
        {
            int quantity = random.Next(2) == 0 ? approved.Quantity : random.Next(1, approved.Quantity + 1);
            int first = random.Next(4) == 0 ? random.Next(1, quantity + 1) : quantity;
            units.Add(new ParcelUnits(approved.LineId, first, NameOf(approved.LineId, approved.ShipmentId, places, random)));
            if (first < quantity)
                units.Add(new ParcelUnits(approved.LineId, quantity - first, approved.ShipmentId));
        }

        if (units.Count == 0 || random.Next(6) == 0)
        {
            Place other = places[random.Next(places.Count)];
            int most = other.Quantity - (int)Math.Min(other.Quantity - 1, Came(@case, other) + units.Where(part => part.LineId == other.Line).Sum(part => (long)part.Quantity));
            units.Add(new ParcelUnits(other.Line, random.Next(1, most + 1), other.Shipment));
        }

        if (!rightly && random.Next(2) == 0)
            units.Add(random.Next(2) == 0 ? new ParcelUnits("none", 1) : new ParcelUnits(units[0].LineId, 1_000_000));
        Money? cost = random.Next(2) == 0 ? null : Money.FromMinorUnits(random.Next(random.Next(3) == 0 ? 1 : 100_000), @case.Order.Currency);
        if (!rightly && random.Next(4) == 0)
            cost = Money.FromMinorUnits(7, Currency.EUR);
        return new Parcel(units.ToValueList(), "SF Express", $"SF{random.Next(1_000)}", cost, random.NextOf<Party>());
    }

    /// <summary>What is found in the parcel that is here: mostly what was approved, as new.</summary>
    /// <param name="case">The case.</param>
    /// <param name="rightly">Whether the whole parcel is inspected, and nothing is left open.</param>
    /// <param name="random">Where chance comes from.</param>
    public static ValueList<InspectedItem> Inspected(ReturnCase @case, bool rightly, Random random)
    {
        ValueList<ParcelUnits> units = @case.Parcel?.Units ?? [new ParcelUnits(@case.Order.Lines[0].Id, 1)];
        ReturnReason[] reasons = [.. @case.InForce.Terms.Reasons.Where(entry => entry.Value.Accepted).Select(entry => entry.Key), .. ReturnReason.Known, Reasons.Unlisted];
        ReturnReason usual = reasons[random.Next(Math.Min(reasons.Length, 4))];
        var items = new List<InspectedItem>();
        foreach (ParcelUnits part in units)
        {
            int first = random.Next(4) == 0 ? random.Next(1, part.Quantity + 1) : part.Quantity;
            items.Add(Found(first));
            if (first < part.Quantity)
                items.Add(Found(part.Quantity - first));

            InspectedItem Found(int quantity) => new(
                part.LineId,
                quantity,
                random.Next(5) == 0 ? reasons[random.Next(reasons.Length)] : usual,
                random.Next(8) != 0,
                random.Next(8) != 0,
                part.ShipmentId);
        }

        if (!rightly)
        {
            int place = random.Next(items.Count);
            items[place] = random.Next(4) switch
            {
                0 => items[place] with { Quantity = items[place].Quantity + 1 },
                1 => items[place] with { Reason = null },
                2 => items[place] with { Unused = null, Original = null },
                _ => items[place] with { LineId = "none" },
            };
        }

        return items.ToValueList();
    }

    private static long Came(ReturnCase @case, Place place) => @case.Events
        .OfType<ParcelReceived>()
        .SelectMany(received => received.Parcel.Units)
        .Where(part => part.LineId == place.Line)
        .Sum(part => (long)part.Quantity);

    /// <summary>The shipment's name, which may be left out where the line is in one place.</summary>
    private static string? NameOf(string line, string? shipment, IReadOnlyList<Place> places, Random random) =>
        random.Next(2) == 0 && places.Count(place => place.Line == line) == 1 ? null : shipment;
}
