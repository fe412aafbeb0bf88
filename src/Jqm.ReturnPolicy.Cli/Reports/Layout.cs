using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>The building blocks of reports. Text from outside goes through here, and no further than as text: it is never markup.</summary>
internal static class Layout
{
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    public static Text Plain(string text) => new(Printable.Text(text));

    public static Text Coloured(string text, Color colour) => new(Printable.Text(text), new Style(colour));

    public static void Line(this IAnsiConsole console, string text) => console.Write(new Text(Printable.Text(text) + "\n"));

    public static void Blank(this IAnsiConsole console) => console.Write(new Text("\n"));

    public static void Heading(this IAnsiConsole console, string text) => console.Write(new Text(Printable.Text(text) + "\n", Strong));

    public static void Verdict(this IAnsiConsole console, string phrase, Color colour) =>
        console.Write(new Text(phrase + "\n", new Style(colour, decoration: Decoration.Bold)));

    /// <summary>A table of columns; those whose name ends in a mark <c>&gt;</c> are right-aligned amounts.</summary>
    public static Table Columns(params string[] names)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (string name in names)
        {
            bool amounts = name.EndsWith('>');
            var column = new TableColumn(new Text(name.TrimEnd('>'), Strong));
            table.AddColumn(amounts ? column.RightAligned().NoWrap() : column);
        }

        return table;
    }

    public static string Cited(Clause clause) => clause.IsStandard ? $"{clause.Number} {clause.Title}" : clause.Number;

    /// <summary>Which line, from which shipment.</summary>
    public static string Place(string line, string? shipment) => shipment is null ? $"line {line}" : $"line {line}, shipment {shipment}";

    public static string Units(int quantity) => quantity == 1 ? "1 unit" : FormattableString.Invariant($"{quantity} units");
}
