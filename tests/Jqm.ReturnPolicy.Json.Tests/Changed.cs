namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Texts with a change in them.</summary>
internal static class Changed
{
    /// <summary>A text with the first of one part replaced, which has to be there.</summary>
    public static string First(string json, string part, string instead)
    {
        Assert.Contains(part, json, StringComparison.Ordinal);
        int at = json.IndexOf(part, StringComparison.Ordinal);
        return json[..at] + instead + json[(at + part.Length)..];
    }
}
