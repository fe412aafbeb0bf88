using System.Xml.Linq;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>
/// A table whose first column contains the headings of the rows. With more than two columns, rows become blocks on a narrow screen, where each cell shows the heading of its column.
/// The roles are written, since such a layout would hide them.
/// </summary>
/// <param name="name">What the table is called for a reader of the screen.</param>
/// <param name="headings">The headings of the columns.</param>
internal sealed class PageTable(string name, string[] headings)
{
    private readonly List<XElement> _rows = [];
    private readonly List<XElement> _sums = [];

    /// <summary>The indexes of the columns of numbers.</summary>
    public int[] Numbers { get; init; } = [];

    /// <summary>The indexes of the columns of text from outside, whose words can be of any length, so lines may break within them.</summary>
    public int[] Free { get; init; } = [];

    /// <summary>Adds a row: for each column text, an element, or a list of both.</summary>
    public void Add(params object[] cells) => _rows.Add(Row(cells));

    /// <summary>Adds a row of sums.</summary>
    public void AddSum(params object[] cells) => _sums.Add(Row(cells));

    public XElement ToHtml() => Html.Block(
        "table",
        Html.Class(headings.Length > 2 ? "rows blocks" : "rows"),
        Role("table"),
        Html.Attribute("aria-label", name),
        Html.Block("thead", Role("rowgroup"), Html.Inline("tr", [Role("row"), .. headings.Select(Heading)])),
        Html.Block("tbody", [Role("rowgroup"), .. _rows]),
        _sums.Count == 0 ? null : Html.Block("tfoot", [Role("rowgroup"), .. _sums]));

    private static XAttribute Role(string role) => Html.Attribute("role", role);

    private XElement Heading(string heading, int column) => Html.Inline("th", Role("columnheader"), Html.Attribute("scope", "col"), LookOf(column), heading);

    private XElement Row(object[] cells) => Html.Inline("tr", [Role("row"), .. cells.Select(Cell)]);

    private XElement Cell(object content, int column)
    {
        object?[] parts = content as object?[] ?? [content];
        return column == 0
            ? Html.Inline("th", [Role("rowheader"), Html.Attribute("scope", "row"), LookOf(column), .. parts])
            : Html.Inline("td", [Role("cell"), LookOf(column), Html.Attribute("data-label", headings[column]), .. parts]);
    }

    private XAttribute? LookOf(int column) => Numbers.Contains(column) ? Html.Class("n") : Free.Contains(column) ? Html.Class("free") : null;
}
