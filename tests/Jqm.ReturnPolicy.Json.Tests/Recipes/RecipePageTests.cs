using System.Text.RegularExpressions;
using Jqm.ReturnPolicy.Programs;

namespace Jqm.ReturnPolicy.Json.Tests.Recipes;

/// <summary>Compiles and runs the programs of the pages in docs/recipes, each on the recorded order beside it.</summary>
[Collection("Console")]
public sealed partial class RecipePageTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "recipes");

    public static TheoryData<string> Programs => new(Directory.GetFiles(Folder, "*.md")
        .Where(page => Block().Matches(Read(page)).Any(block => IsProgram(block.Groups["code"].Value)))
        .Select(page => Path.GetFileNameWithoutExtension(page)!)
        .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_recipe_prints_what_its_page_shows(string name)
    {
        // A page has one program, so that none is left out.
        Match example = Assert.Single(Block().Matches(Read(Path.Combine(Folder, name + ".md"))), block => IsProgram(block.Groups["code"].Value));
        string[] printed = ReadmeProgram.PrintOf(example.Groups["code"].Value, ProjectKind.Console, Path.Combine(Folder, name + "-order.json"));
        Assert.Equal(example.Groups["output"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries), printed);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_recipe_stops_if_the_total_of_the_shop_differs(string name)
    {
        string recorded = File.ReadAllText(Path.Combine(Folder, name + "-order.json"));
        string changed = Total().Replace(recorded, match => match.Groups["before"].Value + "1.00", 1);
        Assert.NotEqual(recorded, changed);
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, changed);
            string code = Block().Matches(Read(Path.Combine(Folder, name + ".md"))).Select(block => block.Groups["code"].Value).Single(IsProgram);
            Exception? error = Record.Exception(() => ReadmeProgram.PrintOf(code, ProjectKind.Console, file));
            Assert.IsType<InvalidDataException>(error?.InnerException);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Every_recorded_order_has_its_recipe() => Assert.Equal(
        Programs.Select(row => $"{row.Data}-order.json"),
        Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    private static bool IsProgram(string code) => code.StartsWith("using ", StringComparison.Ordinal);

    private static string Read(string page) => File.ReadAllText(page).ReplaceLineEndings("\n");

    [GeneratedRegex("```csharp\n(?<code>[^`]*(?:`[^`]+)*?)```(?:\n\nIt prints\n\n```text\n(?<output>.*?)```)?", RegexOptions.Singleline)]
    private static partial Regex Block();

    /// <summary>The total of the order: of Shopify, of Magento, or of WooCommerce, whose order has it before the method of payment.</summary>
    [GeneratedRegex("(?<before>\"(?:total_price|grand_total)\": \"?|\"total\": \"(?=[0-9.]+\",\\s+\"total_tax\": \"[0-9.]+\",\\s+\"payment_method\"))[0-9.]+")]
    private static partial Regex Total();
}
