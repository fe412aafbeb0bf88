namespace Jqm.ReturnPolicy;

/// <summary>Resolves what items say of lines and shipments, and bounds their quantities by what is there.</summary>
internal static class ItemReferences
{
    /// <summary>The holding of an item in a list.</summary>
    /// <exception cref="InvalidInputException">The reference leads nowhere, or not to one place. The path starts at the list.</exception>
    public static int Resolve(Order order, string line, string? shipment, string list, int index) =>
        order.Books.Find(line, shipment, near: index) is var holding and >= 0 ? holding : throw order.Books.NotFound(line, shipment).Within($"{list}[{index}]");

    /// <summary>Adds an item's units to those that the list names of the same holding.</summary>
    /// <exception cref="InvalidInputException">Together they are more than the holding has left.</exception>
    public static void Count(Order order, in RefundHistory history, int holding, int quantity, Span<int> named, string list, int index)
    {
        int left = order.Books.Holdings[holding].Quantity - history.UnitsOfHolding(holding) - named[holding];
        if (quantity > left)
            throw TooMany(order, holding, quantity, left, $"{list}[{index}].quantity");
        named[holding] += quantity;
    }

    private static InvalidInputException TooMany(Order order, int holding, int quantity, int left, string path) =>
        new(ErrorCode.QuantityOutOfRange, path, $"{quantity} units of line '{order.Lines[order.Books.Holdings[holding].Line].Id}' are named; {left} are left.");
}
