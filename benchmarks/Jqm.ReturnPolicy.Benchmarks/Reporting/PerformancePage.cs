using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Writes the tables of <c>docs/performance.md</c>, each between its markers, from the results that are kept. The prose around them is left alone.</summary>
internal static class PerformancePage
{
    private static readonly string Page = Path.Combine(Repository.Root, "docs", "performance.md");

    /// <summary>Writes the tables of all groups that were run here.</summary>
    /// <returns>The groups whose tables were written.</returns>
    public static IReadOnlyList<string> Write()
    {
        string text = File.ReadAllText(Page);
        var written = new List<string>();
        foreach (string group in Groups.All)
        {
            if (ResultFiles.Load(group) is not { } results)
                continue;
            text = Replace(text, group, Table(results));
            written.Add(group);
        }

        File.WriteAllText(Page, text);
        return written;
    }

    private static string Table(GroupResults results)
    {
        var table = new StringBuilder();
        string kind = results.Quick ? "A quick run, good for a first look only, of" : "Measured on";
        string runs = results.Runs == 1 ? "one run" : $"{results.Runs} runs, each row of the run with the median ratio";
        table.Append(CultureInfo.InvariantCulture, $"{kind} {results.On:d MMMM yyyy}; {runs}; {results.Machine}; {results.Versions}.\n\n");
        return table.Append(MarkdownTable.Of(results.Rows)).ToString();
    }

    private static string Replace(string text, string group, string table)
    {
        string begin = $"<!-- table: {group} -->\n";
        const string End = "<!-- end -->";
        int from = text.IndexOf(begin, StringComparison.Ordinal);
        int to = from < 0 ? -1 : text.IndexOf(End, from, StringComparison.Ordinal);
        if (to < 0)
            throw new InvalidOperationException($"docs/performance.md has no place for the table of {group}: a line '{begin.Trim()}' and after it a line '{End}'.");
        return text[..(from + begin.Length)] + table + text[to..];
    }
}
