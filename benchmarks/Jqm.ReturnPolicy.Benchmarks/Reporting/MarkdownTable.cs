using System.Text;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Writes rows as a table. A column that would be empty is left out.</summary>
internal static class MarkdownTable
{
    private static readonly (string Heading, bool Number, Func<ResultRow, string> Cell)[] Columns =
    [
        ("measure", false, row => row.Measure),
        ("subject", false, row => row.Subject),
        ("with", false, row => row.Parameters),
        ("median", true, row => Quantity.Text(row.Value, row.Unit)),
        ("ratio", true, row => row.Ratio is { } ratio ? Quantity.Ratio(ratio) : ""),
        ("allocated", true, row => row.Bytes is { } bytes ? Quantity.Text(bytes, "B") : ""),
        ("target", false, row => string.Join("; ", row.Targets.Select(target => target.Wanted))),
        ("met", false, row => string.Join("; ", row.Targets.Select(target => $"{(target.Met ? "yes" : "**no**")}, {target.Got}"))),
    ];

    public static string Of(IReadOnlyList<ResultRow> rows)
    {
        (string Heading, bool Number, Func<ResultRow, string> Cell)[] shown = Columns.Where(column => rows.Any(row => column.Cell(row).Length > 0)).ToArray();
        var table = new StringBuilder();
        Line(shown.Select(column => column.Heading));
        Line(shown.Select(column => column.Number ? "---:" : "---"));
        foreach (ResultRow row in rows)
            Line(shown.Select(column => column.Cell(row)));
        return table.ToString();

        void Line(IEnumerable<string> cells) => table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }
}
