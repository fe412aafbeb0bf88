namespace Jqm.ReturnPolicy;

/// <summary>What was charged for units, by component, in minor units: a row of <see cref="Kinds"/> amounts for each item (readings R09 to R11).</summary>
internal static class ChargedAmounts
{
    /// <summary>The number of amounts in a row: one for each kind of component.</summary>
    public static readonly int Kinds = ComponentRule.Count;

    /// <summary>
    /// Fills a row for each item, and counts its units as refunded. Product, tax and charges of the order are divided over the line's units, charges of a shipment over the units
    /// in the shipment (reading R10).
    /// </summary>
    /// <param name="order">The order.</param>
    /// <param name="allocation">How charges are shared.</param>
    /// <param name="history">What was refunded before.</param>
    /// <param name="items">The units.</param>
    /// <param name="rows">A row of <see cref="Kinds"/> amounts for each item.</param>
    /// <param name="deductions">What is deducted from the product of each item; empty if there is neither an allowance nor a restocking fee.</param>
    public static void OfUnits(Order order, FeeAllocation allocation, in RefundHistory history, ReadOnlySpan<RefundedUnits> items, Span<long> rows, Span<ProductDeduction> deductions)
    {
        OrderLedger books = order.Ledger;
        Span<Position> positions = Scratch.FitsStack(items.Length) ? stackalloc Position[items.Length] : new Position[items.Length];
        WriteLineAmounts(books, history, items, rows, deductions, positions);
        int numbers = ChargeShares.ScratchFor(order);
        var charges = new ChargeShares(order, allocation, Scratch.FitsStack(numbers) ? stackalloc long[numbers] : new long[numbers]);
        int links = books.ChargesShipments ? order.Shipments.Count + items.Length : 0;
        Span<int> chains = Scratch.FitsStack(links) ? stackalloc int[links] : new int[links];
        AddCharges(books, ref charges, items, positions, rows, chains);
    }

    /// <summary>Writes what belongs to the lines themselves, product and tax, and counts the units as refunded.</summary>
    private static void WriteLineAmounts(OrderLedger books, in RefundHistory history, ReadOnlySpan<RefundedUnits> items, Span<long> rows, Span<ProductDeduction> deductions, Span<Position> positions)
    {
        for (int i = 0; i < items.Length; i++)
        {
            int place = items[i].Location;
            int quantity = items[i].Quantity;
            ref readonly UnitLocation holding = ref books.Locations[place];
            ref readonly LineCost line = ref books.Lines[holding.Line];
            int ofLine = history.UnitsOfLine(holding.Line);
            int ofHolding = history.UnitsOfLocation(place);
            positions[i] = new Position(
                holding.Line,
                new UnitRange(ofLine, ofLine + quantity, line.Quantity),
                new UnitRange(ofHolding, ofHolding + quantity, holding.Quantity));
            history.TakeUp(place, quantity);
            long product = positions[i].OverLine.Of(line.Product);
            rows[i * Kinds + (int)ComponentKind.Product] = product;
            if (!deductions.IsEmpty)
                deductions[i] = ProductDeduction.Of(line.Product, positions[i].OverLine, product, history.AllowedOfLine(holding.Line), items[i].FeePercent);
            rows[i * Kinds + (int)ComponentKind.Tax] = positions[i].OverLine.Of(line.Tax);
        }
    }

    /// <summary>Adds the shares of the charges.</summary>
    private static void AddCharges(OrderLedger books, ref ChargeShares charges, ReadOnlySpan<RefundedUnits> items, ReadOnlySpan<Position> positions, Span<long> rows, Span<int> chains)
    {
        Span<int> nextItems = books.ChargesShipments ? chains[..items.Length] : default;
        Span<int> firstItems = chains[nextItems.Length..];
        if (books.ChargesShipments)
            ChainByShipment(books, items, firstItems, nextItems);
        while (charges.MoveNext())
        {
            int kind = (int)charges.Kind;
            ReadOnlySpan<long> shares = charges.Shares;
            if (charges.Shipment < 0)
            {
                for (int i = 0; i < items.Length; i++)
                    rows[i * Kinds + kind] += positions[i].OverLine.Of(shares[positions[i].Line]);
                continue;
            }

            int first = books.FirstLocationOf(charges.Shipment);
            for (int i = firstItems[charges.Shipment]; i >= 0; i = nextItems[i])
                rows[i * Kinds + kind] += positions[i].OverHolding.Of(shares[items[i].Location - first]);
        }
    }

    /// <summary>Chains the items of each shipment, so that its charges walk them and no others.</summary>
    private static void ChainByShipment(OrderLedger books, ReadOnlySpan<RefundedUnits> items, Span<int> firstItems, Span<int> nextItems)
    {
        firstItems.Fill(-1);
        for (int i = items.Length - 1; i >= 0; i--)
        {
            int shipment = books.Locations[items[i].Location].Shipment;
            if (shipment < 0)
                continue;
            nextItems[i] = firstItems[shipment];
            firstItems[shipment] = i;
        }
    }

    /// <summary>Fills a row for each line of the order, whole (reading R18).</summary>
    public static void OfWholeLines(Order order, FeeAllocation allocation, Span<long> rows)
    {
        OrderLedger books = order.Ledger;
        for (int line = 0; line < books.Lines.Length; line++)
        {
            rows[line * Kinds + (int)ComponentKind.Product] = books.Lines[line].Product;
            rows[line * Kinds + (int)ComponentKind.Tax] = books.Lines[line].Tax;
        }

        var charges = new ChargeShares(order, allocation, new long[ChargeShares.ScratchFor(order)]);
        while (charges.MoveNext())
        {
            ReadOnlySpan<long> shares = charges.Shares;
            for (int i = 0; i < shares.Length; i++)
            {
                int line = charges.Shipment < 0 ? i : books.LocationsOf(charges.Shipment)[i].Line;
                rows[line * Kinds + (int)charges.Kind] += shares[i];
            }
        }
    }

    /// <summary>An item's line, and its units among those of the line, and of the holding.</summary>
    private readonly record struct Position(int Line, UnitRange OverLine, UnitRange OverHolding);
}
