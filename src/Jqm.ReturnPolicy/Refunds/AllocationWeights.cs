namespace Jqm.ReturnPolicy;

/// <summary>What an amount is shared by: unit price × units, or units where the terms say so or where nothing has a value (reading R11).</summary>
internal static class AllocationWeights
{
    /// <summary>The weights of an order's lines, whole.</summary>
    public static void OfLines(Order order, FeeAllocation allocation, Span<long> weights)
    {
        ReadOnlySpan<LineCost> lines = order.Ledger.Lines;
        long any = 0;
        for (int i = 0; i < lines.Length; i++)
            any |= weights[i] = allocation == FeeAllocation.ByValue ? lines[i].Value : lines[i].Quantity;
        if (any != 0)
            return;
        for (int i = 0; i < lines.Length; i++)
            weights[i] = lines[i].Quantity;
    }

    /// <summary>The weights of some units of lines.</summary>
    public static void OfUnits(Order order, FeeAllocation allocation, ReadOnlySpan<UnitLocation> units, Span<long> weights)
    {
        ReadOnlySpan<OrderLine> lines = order.Lines.AsSpan();
        long any = 0;
        for (int i = 0; i < units.Length; i++)
            any |= weights[i] = allocation == FeeAllocation.ByValue ? lines[units[i].Line].UnitPrice.MinorUnits * units[i].Quantity : units[i].Quantity;
        if (any != 0)
            return;
        for (int i = 0; i < units.Length; i++)
            weights[i] = units[i].Quantity;
    }
}
