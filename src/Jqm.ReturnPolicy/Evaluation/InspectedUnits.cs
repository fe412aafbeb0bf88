namespace Jqm.ReturnPolicy;

/// <summary>Units of an item that came back which share one answer.</summary>
/// <param name="Item">The place of the item in the return.</param>
/// <param name="Location">The place of the holding that they are of.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Approved">Whether they were approved before they came back.</param>
internal readonly record struct InspectedUnits(int Item, int Location, int Quantity, bool Approved);
