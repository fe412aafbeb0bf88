using System.Text;
using System.Xml.Linq;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Pages;

/// <summary>A page that the tool wrote. It is well-formed XML, so tests read it as such.</summary>
internal sealed class WrittenPage
{
    private const string DocType = "<!DOCTYPE html>\n";

    private WrittenPage(string text)
    {
        Text = text;
        Assert.StartsWith(DocType, text, StringComparison.Ordinal);
        Root = XElement.Parse(text[DocType.Length..], LoadOptions.PreserveWhitespace);
    }

    /// <summary>The bytes of the file as text.</summary>
    public string Text { get; }

    public XElement Root { get; }

    public string Heading => All("h1").Single().Value;

    /// <summary>The headings of the sections, without the sources.</summary>
    public string[] Sections => [.. Root.Descendants("section").Select(section => section.Element("h2")!.Value)];

    /// <summary>The sentences below the headline.</summary>
    public string[] Notices => [.. Root.Descendants("header").Single().Elements("p").Skip(1).Select(p => p.Value)];

    public static string Data(string name) => Path.Combine(AppContext.BaseDirectory, "pages", name);

    /// <summary>Replays a log on standard input.</summary>
    public static (Tool Tool, WrittenPage Page) Replay(string log, string draft, params string[] options) => Write(
        (draftFile, page) => Tool.RunOn(log, ["replay", "-", "--draft", draftFile, "--html", page, .. options]), draft);

    /// <summary>Compares policies with those from standard input.</summary>
    public static (Tool Tool, WrittenPage Page) Diff(string before, string after, params string[] options) => Write(
        (beforeFile, page) => Tool.RunOn(after, ["policy", "diff", beforeFile, "-", "--html", page, .. options]), before);

    /// <summary>The page of the recorded log and draft.</summary>
    public static WrittenPage OfRecordedLog(params string[] options) =>
        Write((log, page) => Tool.Run(["replay", log, "--draft", Data("draft.json"), "--html", page, .. options]), File.ReadAllText(Data("log.ndjson"))).Page;

    public static WrittenPage Read(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        Assert.NotEqual(0xEF, bytes[0]);
        return new WrittenPage(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
    }

    public IEnumerable<XElement> All(string element) => Root.Descendants(element);

    /// <summary>The cells of the tables of a section: for each table its rows, without the headings of the columns.</summary>
    public string[][][] Tables(string section) =>
    [
        .. Root.Descendants("section").Where(found => (string)found.Attribute("id")! == section)
            .SelectMany(found => found.Descendants("table"))
            .Select(table => table.Elements().Where(part => part.Name != "thead").SelectMany(part => part.Elements("tr")).Select(CellsOf).ToArray()),
    ];

    private static string[] CellsOf(XElement row) => [.. row.Elements().Select(cell => cell.Value)];

    private static (Tool Tool, WrittenPage Page) Write(Func<string, string, Tool> run, string input)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("input.json", input);
        string page = folder.PathOf("page.html");
        Tool tool = run(file, page);
        Assert.True(File.Exists(page), tool.Error);
        Assert.Equal(2, folder.Files.Length);
        return (tool, Read(page));
    }
}
