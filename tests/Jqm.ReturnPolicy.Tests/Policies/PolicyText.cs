namespace Jqm.ReturnPolicy.Tests;

/// <summary>The tables of the policy's text, as the data files beside the tests have them.</summary>
internal static class PolicyText
{
    /// <summary>The cells of each row of a table.</summary>
    public static string[][] Rows(string file) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", file))
        .Where(row => row.Length > 0)
        .Select(row => row.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())
        .ToArray();

    /// <summary>Text without the marks of Markdown.</summary>
    public static string Plain(string text) => text.Replace("`", "", StringComparison.Ordinal);
}
