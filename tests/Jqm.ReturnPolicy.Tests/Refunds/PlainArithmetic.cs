using System.Numerics;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>The rules of arithmetic written out once more, with numbers that cannot overflow and no regard for speed.</summary>
internal sealed class PlainArithmetic(Order order, FeeAllocation allocation)
{
    private readonly Dictionary<string, int> _unitsOfLine = [];
    private readonly Dictionary<(string Line, string? Shipment), int> _unitsOfPlace = [];

    /// <summary>What was charged for some units, one amount a kind of component; the units count as refunded from then on.</summary>
    public BigInteger[] Charge(Place piece)
    {
        BigInteger[] amounts = new BigInteger[Enum.GetValues<ComponentKind>().Length];
        int line = order.Lines.ToList().FindIndex(sold => sold.Id == piece.Line);
        OrderLine sold = order.Lines[line];
        int before = _unitsOfLine.GetValueOrDefault(piece.Line);
        int beforeOfPlace = _unitsOfPlace.GetValueOrDefault((piece.Line, piece.Shipment));
        amounts[(int)ComponentKind.Product] = Run(ProductCosts()[line], sold.Quantity, before, piece.Quantity);
        amounts[(int)ComponentKind.Tax] = Run(sold.Tax.MinorUnits, sold.Quantity, before, piece.Quantity);
        foreach (Charge charge in order.Charges)
        {
            ComponentKind kind = Enum.Parse<ComponentKind>(charge.Kind.ToString());
            if (charge.ShipmentId is null)
            {
                BigInteger[] shares = Share(charge.Amount.MinorUnits, Weights(order.Lines.Select(each => (each, each.Quantity)).ToArray()));
                amounts[(int)kind] += Run(shares[line], sold.Quantity, before, piece.Quantity);
            }
            else if (charge.ShipmentId == piece.Shipment)
            {
                (OrderLine Line, int Quantity)[] carried = order.Lines
                    .Select(each => (Line: each, Place: Place.Of(order).FirstOrDefault(place => place.Line == each.Id && place.Shipment == charge.ShipmentId)))
                    .Where(pair => pair.Place is not null)
                    .Select(pair => (pair.Line, pair.Place!.Quantity))
                    .ToArray();
                BigInteger[] shares = Share(charge.Amount.MinorUnits, Weights(carried));
                int place = Array.FindIndex(carried, each => each.Line.Id == piece.Line);
                amounts[(int)kind] += Run(shares[place], carried[place].Quantity, beforeOfPlace, piece.Quantity);
            }
        }

        _unitsOfLine[piece.Line] = before + piece.Quantity;
        _unitsOfPlace[(piece.Line, piece.Shipment)] = beforeOfPlace + piece.Quantity;
        return amounts;
    }

    /// <summary>How many units of a line count as refunded.</summary>
    public int UnitsOf(string line) => _unitsOfLine.GetValueOrDefault(line);

    public static BigInteger[] Share(BigInteger amount, BigInteger[] weights)
    {
        BigInteger sum = weights.Aggregate(BigInteger.Zero, (total, weight) => total + weight);
        if (amount == 0)
            return new BigInteger[weights.Length];
        BigInteger[] shares = weights.Select(weight => amount * weight / sum).ToArray();
        BigInteger left = amount - shares.Aggregate(BigInteger.Zero, (total, share) => total + share);
        foreach (int place in Enumerable.Range(0, weights.Length).OrderByDescending(place => amount * weights[place] % sum).ThenBy(place => place).Take((int)left))
            shares[place]++;
        return shares;
    }

    public BigInteger[] Weights((OrderLine Line, int Quantity)[] units)
    {
        BigInteger[] values = units.Select(each => (BigInteger)each.Line.UnitPrice.MinorUnits * each.Quantity).ToArray();
        return allocation == FeeAllocation.ByValue && values.Any(value => value != 0)
            ? values
            : units.Select(each => (BigInteger)each.Quantity).ToArray();
    }

    /// <summary>Of each line what was charged for the product, tax aside.</summary>
    public BigInteger[] ProductCosts()
    {
        BigInteger[] values = order.Lines.Select(line => (BigInteger)line.UnitPrice.MinorUnits * line.Quantity - line.Discount.MinorUnits).ToArray();
        return order.Discount.IsZero
            ? values
            : values.Zip(Share(order.Discount.MinorUnits, values), (value, share) => value - share).ToArray();
    }

    private static BigInteger Run(BigInteger amount, int units, int before, int quantity) =>
        amount * (before + quantity) / units - amount * before / units;
}
