using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>
/// A table without borders. Each column is as wide as its widest cell; the last column contains sentences, which wrap in the rest of the width.
/// </summary>
/// <param name="amountColumns">The indexes of the columns that are aligned to the right.</param>
internal sealed class ReportTable(params int[] amountColumns)
{
    private const int Indent = 2;
    private const int Gap = 3;

    /// <summary>The least width of the last column, however narrow the terminal is.</summary>
    private const int LeastTextWidth = 24;

    private readonly List<(string[] Cells, Style Style)> _rows = [];

    public void Add(Style style, params string[] cells) => _rows.Add((Array.ConvertAll(cells, SafeText.Of), style));

    public void Write(IAnsiConsole console)
    {
        int last = _rows.Max(row => row.Cells.Length) - 1;
        int[] widths = [.. Enumerable.Range(0, last).Select(column => _rows.Max(row => TerminalText.WidthOf(row.Cells[column])))];
        int left = Indent + widths.Sum(width => width + Gap);
        int textWidth = Math.Max(LeastTextWidth, console.Profile.Width - left - 1);
        foreach ((string[] cells, Style style) in _rows)
        {
            string head = new(' ', Indent);
            for (int column = 0; column < last; column++)
                head += (amountColumns.Contains(column) ? TerminalText.PadLeft(cells[column], widths[column]) : TerminalText.PadRight(cells[column], widths[column])) + new string(' ', Gap);
            foreach (string line in TerminalText.Wrap(cells[last], textWidth))
            {
                console.Write(new Text((head + line).TrimEnd(' ') + "\n", style));
                head = new string(' ', left);
            }
        }
    }
}
