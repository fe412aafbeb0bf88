namespace Jqm.ReturnPolicy;

/// <summary>Resolves what items say of lines and shipments, and bounds their quantities by what is there.</summary>
internal static class ItemReferences
{
    /// <summary>The holding of an item in a list.</summary>
    /// <exception cref="InvalidInputException">The reference leads nowhere, or not to one place. The path starts at the list.</exception>
    public static int Resolve(Order order, string line, string? shipment, string list, int index)
    {
        try
        {
            return order.Books.Resolve(line, shipment);
        }
        catch (InvalidInputException fault)
        {
            throw fault.Within($"{list}[{index}]");
        }
    }

    /// <summary>Adds an item's units to those that the list names of the same holding.</summary>
    /// <exception cref="InvalidInputException">Together they are more than the holding has left.</exception>
    public static void Count(Order order, RefundHistory history, int holding, int quantity, Span<int> named, string list, int index)
    {
        ref readonly Holding place = ref order.Books.Holdings[holding];
        int left = place.Quantity - history.UnitsOfHolding(holding) - named[holding];
        if (quantity > left)
            throw new InvalidInputException(ErrorCode.QuantityOutOfRange, $"{list}[{index}].quantity", $"{quantity} units of line '{order.Lines[place.Line].Id}' are named; {left} are left.");
        named[holding] += quantity;
    }
}
