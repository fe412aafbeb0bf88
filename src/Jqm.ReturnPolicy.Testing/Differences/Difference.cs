namespace Jqm.ReturnPolicy.Testing;

/// <summary>A difference between two values in their wire form.</summary>
/// <param name="Path">
/// The path in the wire form, as in <c>refund.lines[0].refunded</c>. A finding is named by its rule and a component or charge by its kind: <c>items[0].findings[window].status</c>.
/// Empty for the whole value.
/// </param>
/// <param name="Before">The part of the first value at the path, amounts with their currency; null if the value has no such part.</param>
/// <param name="After">The part of the second value at the path, amounts with their currency; null if the value has no such part.</param>
public sealed record Difference(string Path, string? Before, string? After)
{
    /// <summary>Returns the difference as one line of text.</summary>
    /// <returns>A text such as <c>refund.total: USD 22.45 → USD 16.45</c>.</returns>
    public override string ToString() => $"{(Path.Length == 0 ? "(all)" : Path)}: {Before ?? "(absent)"} → {After ?? "(absent)"}";
}
