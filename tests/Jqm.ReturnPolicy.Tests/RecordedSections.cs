namespace Jqm.ReturnPolicy.Tests;

/// <summary>A record in <c>tests/data</c>: sections, each a list under a heading of the second level.</summary>
internal sealed class RecordedSections(string file)
{
    public const string Heading = "## ";

    /// <summary>The headings, in their order.</summary>
    public IEnumerable<string> Names => Lines.Where(IsHeading).Select(line => line[Heading.Length..]);

    private string[] Lines => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", file));

    /// <summary>The lines of a section that are not empty.</summary>
    public IEnumerable<string> LinesOf(string name) => Lines.SkipWhile(line => line != Heading + name).Skip(1).TakeWhile(line => !IsHeading(line)).Where(line => line.Length > 0);

    private static bool IsHeading(string line) => line.StartsWith(Heading, StringComparison.Ordinal);
}
