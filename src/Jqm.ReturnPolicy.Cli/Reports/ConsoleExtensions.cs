using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>The building blocks of reports. Text from outside goes through here, and no further than as text: it is never markup.</summary>
internal static class ConsoleExtensions
{
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    public static Text Plain(string text) => new(SafeText.Of(text));

    public static void Line(this IAnsiConsole console, string text) => console.Flow(text, Style.Plain);

    public static void Blank(this IAnsiConsole console) => console.Write(new Text("\n"));

    public static void Heading(this IAnsiConsole console, string text) => console.Flow(text, Strong);

    public static void Verdict(this IAnsiConsole console, string sentence, Color colour) => console.Flow(sentence, new Style(colour, decoration: Decoration.Bold));

    /// <summary>A table of columns.</summary>
    public static Table Columns(params string[] names)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (string name in names)
            table.AddColumn(new TableColumn(new Text(name, Strong)));
        return table;
    }

    /// <summary>The colour of a verdict or a status that is good, bad, or neither.</summary>
    public static Color ColourOf(FindingStatus status) => status switch
    {
        FindingStatus.NotMet => Color.Red,
        FindingStatus.Missing or FindingStatus.Discretionary => Color.Yellow,
        _ => Color.Green,
    };

    /// <summary>A line of a letter, with a bar before it.</summary>
    public static void Quote(this IAnsiConsole console, string text) => console.Flow(text, Style.Plain, "  │ ");

    private static void Flow(this IAnsiConsole console, string text, Style style, string margin = "")
    {
        foreach (string line in TerminalText.Wrap(SafeText.Of(text), Math.Max(1, console.Profile.Width - 1 - margin.Length)))
            console.Write(new Text((margin + line).TrimEnd(' ') + "\n", style));
    }
}
