namespace Jqm.ReturnPolicy.Cases;

/// <summary>The findings of an item that block a command.</summary>
/// <param name="ItemIndex">The index of the item, from 0.</param>
/// <param name="Findings">The blocking findings; at least one.</param>
[JsonConverter(typeof(WireFormGuard))]
public sealed record BlockedItem(int ItemIndex, ValueList<Finding> Findings);
