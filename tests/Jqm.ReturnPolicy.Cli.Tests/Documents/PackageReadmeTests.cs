using System.Text.RegularExpressions;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Documents;

/// <summary>The README of the tool's package.</summary>
public sealed partial class PackageReadmeTests
{
    [Fact]
    public void The_first_example_prints_what_the_readme_shows()
    {
        string readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "documents", "readmes", "Jqm.ReturnPolicy.Cli", "README.md")).ReplaceLineEndings("\n");
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, Document().Match(readme).Groups["text"].Value);
            Assert.Equal(Report().Match(readme).Groups["text"].Value, Tool.Run("settle", file).Text);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex("```json\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Document();

    [GeneratedRegex("```text\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Report();
}
