using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>The recipes of docs/sql.md.</summary>
public sealed partial class RecipePage
{
    private readonly string[] _recipes;

    /// <summary>Reads the page.</summary>
    /// <param name="file">The file of the page.</param>
    public RecipePage(string file)
    {
        string page = File.ReadAllText(file).ReplaceLineEndings("\n");
        _recipes = [.. page.Split("\n## ").Single(part => part.StartsWith("Recipes\n", StringComparison.Ordinal)).Split("\n### ").Skip(1)];
        Titles = [.. _recipes.Select(recipe => recipe.Split('\n')[0])];
    }

    /// <summary>The titles of all recipes.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>The SQL blocks of a recipe.</summary>
    public IReadOnlyList<string> Blocks(string title) =>
        [.. SqlBlock().Matches(_recipes.Single(recipe => recipe.StartsWith(title + "\n", StringComparison.Ordinal))).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^```sql\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex SqlBlock();
}
