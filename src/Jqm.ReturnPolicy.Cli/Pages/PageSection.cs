using System.Xml.Linq;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>A section of a page.</summary>
/// <param name="Id">The id, to which the contents of the page refer.</param>
/// <param name="Heading">The heading.</param>
/// <param name="Content">The elements below the heading.</param>
internal sealed record PageSection(string Id, string Heading, IReadOnlyList<XElement> Content)
{
    public XElement ToHtml() => Html.Block("section", [Html.Attribute("id", Id), Html.Inline("h2", Heading), .. Content]);
}
