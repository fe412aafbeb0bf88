namespace Jqm.ReturnPolicy;

/// <summary>The findings of an item that stand in the way.</summary>
/// <param name="Item">The place of the item, from 0.</param>
/// <param name="Findings">The findings; at least one.</param>
public sealed record BlockedItem(int Item, ValueList<Finding> Findings);
