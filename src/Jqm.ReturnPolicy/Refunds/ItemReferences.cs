namespace Jqm.ReturnPolicy;

/// <summary>Resolves what items say of lines and shipments, and bounds their quantities by what is there.</summary>
internal static class ItemReferences
{
    /// <summary>The holding of an item in a list.</summary>
    /// <param name="order">The order.</param>
    /// <param name="line">The id of the line.</param>
    /// <param name="shipment">The id of the shipment, if one is named.</param>
    /// <param name="list">The path of the list.</param>
    /// <param name="index">The item's place in it.</param>
    /// <param name="after">The location of the previous item, or −1. Items are mostly in the order of the lines, so the next line is tried first.</param>
    /// <exception cref="InvalidInputException">The reference names no existing line and shipment, or is ambiguous. The path starts at the list.</exception>
    public static int Resolve(Order order, string line, string? shipment, string list, int index, int after = -1)
    {
        OrderLedger books = order.Ledger;
        int near = after < 0 ? 0 : books.Locations[after].Line + 1;
        return books.Find(line, shipment, near) is var holding and >= 0 ? holding : throw books.NotFound(line, shipment).Within($"{list}[{index}]");
    }

    /// <summary>Adds an item's units to those that the list names of the same holding.</summary>
    /// <exception cref="InvalidInputException">Together they are more than the holding has left.</exception>
    public static void Count(Order order, in RefundHistory history, int location, int quantity, Span<int> named, string list, int index)
    {
        int refunded = history.UnitsOfLocation(location);
        if (quantity > order.Ledger.Locations[location].Quantity - refunded - named[location])
            throw UnitsLeft.TooMany(order, location, quantity, "named", refunded, named[location], $"{list}[{index}].quantity");
        named[location] += quantity;
    }
}
