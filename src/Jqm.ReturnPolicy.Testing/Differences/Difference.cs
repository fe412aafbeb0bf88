namespace Jqm.ReturnPolicy.Testing;

/// <summary>One difference of two values.</summary>
/// <param name="Path">
/// The path in the wire form, as in <c>refund.lines[0].refunded</c>. A finding is named by its rule and a component or charge by its kind: <c>items[0].findings[window].status</c>.
/// Empty for the whole value.
/// </param>
/// <param name="Before">What the first value has there, amounts with their currency; null if it has nothing.</param>
/// <param name="After">What the second value has there, amounts with their currency; null if it has nothing.</param>
public sealed record Difference(string Path, string? Before, string? After)
{
    /// <summary>Returns the difference in one line.</summary>
    /// <returns>A text such as <c>refund.total: USD 22.45 → USD 16.45</c>.</returns>
    public override string ToString() => $"{(Path.Length == 0 ? "(all)" : Path)}: {Before ?? "(absent)"} → {After ?? "(absent)"}";
}
