using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.Sql.Tests.Engines.Recipes;

/// <summary>The recipes of docs/sql.md.</summary>
internal static partial class RecipePage
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "sql.md")).ReplaceLineEndings("\n");

    /// <summary>The titles of all recipes.</summary>
    public static IReadOnlyList<string> Titles { get; } = [.. Recipes().Select(recipe => recipe.Split('\n')[0])];

    /// <summary>The SQL blocks of a recipe.</summary>
    public static IReadOnlyList<string> Blocks(string title) =>
        [.. SqlBlock().Matches(Recipes().Single(recipe => recipe.StartsWith(title + "\n", StringComparison.Ordinal))).Select(match => match.Groups[1].Value)];

    private static IEnumerable<string> Recipes() => Page.Split("\n## ").Single(part => part.StartsWith("Recipes\n", StringComparison.Ordinal)).Split("\n### ").Skip(1);

    [GeneratedRegex(@"^```sql\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex SqlBlock();
}
