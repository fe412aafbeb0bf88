namespace Jqm.ReturnPolicy.Cases;

/// <summary>A number of units of an item of the request, which is named by the item's index.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record ItemUnits
{
    /// <summary>Creates a number of units of an item of the request.</summary>
    /// <param name="itemIndex">The index of the item in the request, from 0.</param>
    /// <param name="quantity">The number of units of the item: at least 1.</param>
    /// <exception cref="InvalidInputException">The place is negative, or the quantity is below 1.</exception>
    public ItemUnits(int itemIndex, int quantity)
    {
        ItemIndex = Check.Place(itemIndex, "item");
        Quantity = Check.Quantity(quantity, "quantity");
    }

    /// <summary>Gets the index of the item in the request, from 0.</summary>
    public int ItemIndex { get; }

    /// <summary>Gets the number of units of the item: at least 1.</summary>
    public int Quantity { get; }
}
