using System.Globalization;

namespace Jqm.ReturnPolicy.DuckDb.Cli;

/// <summary>Prints rows as a table. Columns are as wide as their widest cell; long cells are cut, and columns of numbers are aligned to the right.</summary>
/// <param name="headings">The names of the columns.</param>
/// <param name="rows">The cells of each row; null for NULL.</param>
internal sealed class ResultTable(string[] headings, IReadOnlyList<string?[]> rows)
{
    private const int MostCellWidth = 80;
    private const string Gap = "  ";
    private const string Null = "NULL";

    public void Write(TextWriter output)
    {
        string[][] cells = [Array.ConvertAll(headings, Shown), .. rows.Select(row => Array.ConvertAll(row, Shown))];
        int[] widths = [.. Enumerable.Range(0, headings.Length).Select(column => cells.Max(row => TerminalText.WidthOf(row[column])))];
        bool[] toTheRight = [.. Enumerable.Range(0, headings.Length).Select(IsNumeric)];
        WriteRow(cells[0]);
        WriteRow(Array.ConvertAll(widths, width => new string('-', width)));
        foreach (string[] row in cells.Skip(1))
            WriteRow(row);

        void WriteRow(string[] row)
        {
            IEnumerable<string> padded = row.Select((cell, column) => toTheRight[column] ? TerminalText.PadLeft(cell, widths[column]) : TerminalText.PadRight(cell, widths[column]));
            output.Write(string.Join(Gap, padded).TrimEnd(' ') + "\n");
        }
    }

    private bool IsNumeric(int column) =>
        rows.Any(row => row[column] is not null) &&
        rows.All(row => row[column] is not { } cell || decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _));

    private static string Shown(string? cell)
    {
        string text = SafeText.Of(cell ?? Null);
        if (TerminalText.WidthOf(text) <= MostCellWidth)
            return text;
        int length = 0;
        for (int width = 0; width < MostCellWidth - 1; length++)
            width += TerminalText.WidthOf(text.Substring(length, 1));
        return text[..length] + "…";
    }
}
