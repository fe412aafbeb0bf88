using System.Globalization;
using System.Xml.Linq;
using NodaTime;

namespace Jqm.ReturnPolicy.Cli.Tests.Documents;

/// <summary>Draws a return window on a calendar, as SVG: a row for each week, and the number of each day of the window.</summary>
internal static class WindowCalendar
{
    private const int CellWidth = 84;

    private const int CellHeight = 52;

    private const int Top = 40;

    /// <summary>The colours, by the class of an element. A picture in a page has the scheme of the page, so dark colours follow the theme of the site.</summary>
    private const string Style =
        ".paper{fill:#ffffff}.head{fill:#444444}.text{fill:#111111}.before{fill:#f3f3f3}.delivery{fill:#bcd7f2}.window{fill:#dcefdc}.last{fill:#8fce8f}.late{fill:#f6d3cf}"
        + "@media (prefers-color-scheme: dark){"
        + ".paper{fill:#212529}.head{fill:#ced4da}.text{fill:#f8f9fa}.before{fill:#343a40}.delivery{fill:#1d4e79}.window{fill:#1f4d2b}.last{fill:#2f7a3d}.late{fill:#6b2a24}}";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Returns the drawing.</summary>
    /// <param name="dayZero">The day of delivery.</param>
    /// <param name="last">The last day of the window.</param>
    public static string Draw(LocalDate dayZero, LocalDate last)
    {
        LocalDate first = dayZero.Previous(IsoDayOfWeek.Monday);
        int weeks = Period.DaysBetween(first, last.Next(IsoDayOfWeek.Sunday)) / 7 + 1;
        (int width, int height) = (7 * CellWidth, Top + weeks * CellHeight);
        var drawing = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", Numbers(0, 0, width, height)),
            new XAttribute("width", width),
            new XAttribute("height", height),
            new XAttribute("font-family", "sans-serif"),
            new XElement(Svg + "style", Style),
            Box(0, 0, width, height, "paper"),
            Enumerable.Range(0, 7).Select(column => Text(first.PlusDays(column).ToString("ddd", CultureInfo.InvariantCulture), column, 26, 14, "head")),
            Enumerable.Range(0, weeks * 7).Select(index => Day(first.PlusDays(index), index, Period.DaysBetween(dayZero, first.PlusDays(index)), Period.DaysBetween(dayZero, last))));
        return drawing.ToString().ReplaceLineEndings("\n") + "\n";
    }

    private static XElement Day(LocalDate date, int index, int number, int days)
    {
        (int column, int row) = (index % 7, index / 7);
        (string kind, string label) = number switch
        {
            < 0 => ("before", ""),
            0 => ("delivery", "delivery, day 0"),
            _ when number < days => ("window", $"day {number}"),
            _ when number == days => ("last", $"last day, {number}"),
            _ => ("late", "late"),
        };
        return new XElement(
            Svg + "g",
            Box(column * CellWidth + 2, Top + row * CellHeight + 2, CellWidth - 4, CellHeight - 4, kind),
            Text(date.ToString("d MMM", CultureInfo.InvariantCulture), column, Top + row * CellHeight + 22, 14, "text"),
            Text(label, column, Top + row * CellHeight + 40, 11, "text"));
    }

    private static XElement Box(int x, int y, int width, int height, string kind) => new(
        Svg + "rect", new XAttribute("x", x), new XAttribute("y", y), new XAttribute("width", width), new XAttribute("height", height), new XAttribute("rx", 4), new XAttribute("class", kind));

    private static XElement Text(string text, int column, int y, int size, string kind) => new(
        Svg + "text", new XAttribute("x", column * CellWidth + CellWidth / 2), new XAttribute("y", y), new XAttribute("font-size", size), new XAttribute("text-anchor", "middle"), new XAttribute("class", kind), text);

    private static string Numbers(params int[] numbers) => string.Join(' ', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
