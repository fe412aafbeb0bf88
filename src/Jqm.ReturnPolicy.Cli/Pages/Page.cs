using System.Reflection;
using System.Xml;
using System.Xml.Linq;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>An HTML page in one file: it refers to nothing outside and contains no script. It is well-formed XML, too.</summary>
internal sealed class Page
{
    /// <summary>Forbids the browser to load or run anything but the page's own style, should text ever be taken for markup.</summary>
    private const string SecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = ToolEnvironment.Utf8,
        OmitXmlDeclaration = true,
        NewLineHandling = NewLineHandling.None,
        ConformanceLevel = ConformanceLevel.Fragment,
        CloseOutput = false,
    };

    public required Language Language { get; init; }

    /// <summary>What kind of page it is, above the result.</summary>
    public required string Kind { get; init; }

    /// <summary>The result in one sentence.</summary>
    public required string Result { get; init; }

    /// <summary>What else a reader must know first.</summary>
    public required IReadOnlyList<XElement> Notices { get; init; }

    public required IReadOnlyList<PageSection> Sections { get; init; }

    /// <summary>What the page was made from: each input with its name.</summary>
    public required IReadOnlyList<(string Input, string Name)> Sources { get; init; }

    /// <summary>Writes the page in UTF-8.</summary>
    public void Write(Stream output)
    {
        output.Write("<!DOCTYPE html>\n"u8);
        using (var writer = XmlWriter.Create(output, Settings))
            ToHtml().WriteTo(writer);
        output.Write("\n"u8);
    }

    private XElement ToHtml()
    {
        PageLabels labels = PageLabels.Of(Language);
        return Html.Block(
            "html",
            Html.Attribute("lang", labels.Code),
            Html.Block(
                "head",
                Html.Void("meta", Html.Attribute("charset", "utf-8")),
                Html.Void("meta", Html.Attribute("http-equiv", "Content-Security-Policy"), Html.Attribute("content", SecurityPolicy)),
                Html.Void("meta", Html.Attribute("name", "viewport"), Html.Attribute("content", "width=device-width, initial-scale=1")),
                Html.Void("meta", Html.Attribute("name", "color-scheme"), Html.Attribute("content", "light dark")),
                Html.Inline("title", Result),
                new XElement("style", "\n" + Style())),
            Html.Block("body", Header(labels), Main(), Footer(labels)));
    }

    private XElement Header(PageLabels labels) => Html.Block(
        "header",
        [
            Html.Inline("p", Html.Class("kind"), Kind),
            Html.Inline("h1", Result),
            .. Notices,
            Html.Block("nav", Html.Attribute("aria-label", labels.Contents), Html.Block("ul", Sections.Select(section => Html.Inline("li", Html.Inline("a", Html.Attribute("href", "#" + section.Id), section.Heading))))),
        ]);

    private XElement Main() => Html.Block("main", Sections.Select(section => section.ToHtml()));

    private XElement Footer(PageLabels labels) => Html.Block(
        "footer",
        Html.Inline("h2", labels.Sources),
        Html.Block("dl", Sources.Select(source => Html.Block("div", Html.Inline("dt", source.Input), Html.Inline("dd", source.Name)))));

    private static string Style()
    {
        using Stream style = Assembly.GetExecutingAssembly().GetManifestResourceStream("page.css")!;
        using var reader = new StreamReader(style);
        return reader.ReadToEnd();
    }
}
