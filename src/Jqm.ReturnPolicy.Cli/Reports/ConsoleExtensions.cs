using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Writes the parts of reports. Text is never interpreted as markup, and characters that could control the terminal are replaced.</summary>
internal static class ConsoleExtensions
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);

    /// <summary>Writes text that wraps at the width of the console.</summary>
    public static void WriteText(this IAnsiConsole console, string text) => console.WriteWrapped(text, Style.Plain);

    public static void WriteBlankLine(this IAnsiConsole console) => console.Write(new Text("\n"));

    /// <summary>Writes bold text.</summary>
    public static void WriteHeading(this IAnsiConsole console, string text) => console.WriteWrapped(text, Bold);

    /// <summary>Writes the sentence of a verdict in its colour.</summary>
    public static void WriteVerdict(this IAnsiConsole console, string sentence, Color colour) => console.WriteWrapped(sentence, new Style(colour, decoration: Decoration.Bold));

    /// <summary>Writes a line of a letter, with a bar before it.</summary>
    public static void WriteQuote(this IAnsiConsole console, string text) => console.WriteWrapped(text, Style.Plain, "  │ ");

    /// <summary>Creates a table with these headings.</summary>
    public static Table CreateTable(params string[] headings)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (string heading in headings)
            table.AddColumn(new TableColumn(new Text(heading, Bold)));
        return table;
    }

    /// <summary>Creates the text of a cell of a table.</summary>
    public static Text CreateText(string text) => new(SafeText.Of(text));

    private static void WriteWrapped(this IAnsiConsole console, string text, Style style, string margin = "")
    {
        foreach (string line in TerminalText.Wrap(SafeText.Of(text), Math.Max(1, console.Profile.Width - 1 - margin.Length)))
            console.Write(new Text((margin + line).TrimEnd(' ') + "\n", style));
    }
}
