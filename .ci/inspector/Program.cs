using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

// Arguments: the folder of the packages, and their version. Prints what each package lacks; exits with 1 if one lacks anything.
string version = args[1];
string[] files = Directory.GetFiles(args[0], "*.nupkg");
int lacking = 0;
foreach (string file in files.Order(StringComparer.Ordinal))
{
    using ZipArchive package = ZipFile.OpenRead(file);
    foreach (string lack in Lacks(package))
    {
        lacking++;
        Console.WriteLine($"{Path.GetFileName(file)}: {lack}");
    }
}

Console.WriteLine($"{files.Length} packages, {lacking} faults");
return files.Length > 0 && lacking == 0 ? 0 : 1;

IEnumerable<string> Lacks(ZipArchive package)
{
    XElement nuspec = XDocument.Parse(Text(package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)))).Root!;
    string Value(string name) => nuspec.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? "";
    string id = Value("id");
    if (Value("version") != version)
        yield return $"has version {Value("version")}";
    foreach (string name in new[] { "description", "authors", "license", "tags", "releaseNotes", "icon", "readme" })
    {
        if (Value(name).Length == 0)
            yield return $"has no {name}";
    }

    if (!Value("releaseNotes").StartsWith("## ", StringComparison.Ordinal) || Value("releaseNotes").Length > 35_000)
        yield return "has release notes that are not a section of the changelog";
    if (package.GetEntry(Value("icon")) is not { Length: > 0 })
        yield return "has no file of its icon";
    if (package.GetEntry(Value("readme")) is not { } readme || !Text(readme).StartsWith($"# {id}", StringComparison.Ordinal))
        yield return "has no README of its own";
    foreach (XElement dependency in nuspec.Descendants().Where(element => element.Name.LocalName == "dependency" && (string?)element.Attribute("id") == "NodaTime"))
    {
        if (!((string)dependency.Attribute("version")!).StartsWith("3.2.", StringComparison.Ordinal))
            yield return $"needs NodaTime {(string)dependency.Attribute("version")!}";
    }

    // The tool's package contains its libraries, too.
    ZipArchiveEntry[] assemblies = [.. package.Entries.Where(entry => entry.Name.StartsWith("Jqm.", StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal))];
    if (!assemblies.Any(entry => entry.Name == id + ".dll"))
        yield return "has no assembly of its name";
    foreach (ZipArchiveEntry entry in assemblies)
    {
        if (SourcesOf(entry) is not { Count: > 0 } sources)
            yield return $"{entry.FullName} has no embedded symbols";
        else if (sources.FirstOrDefault(source => !source.IsEmbedded) is { Name: { } missing })
            yield return $"{entry.FullName} does not embed {missing}";
        else if (sources.FirstOrDefault(source => !source.Name.StartsWith("/_", StringComparison.Ordinal)) is { Name: { } named })
            yield return $"{entry.FullName} is not deterministic: it names {named}";
    }
}

static string Text(ZipArchiveEntry entry)
{
    using var reader = new StreamReader(entry.Open());
    return reader.ReadToEnd();
}

static List<(string Name, bool IsEmbedded)>? SourcesOf(ZipArchiveEntry entry)
{
    Guid embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
    var bytes = new MemoryStream();
    using (Stream content = entry.Open())
        content.CopyTo(bytes);
    bytes.Position = 0;
    using var assembly = new PEReader(bytes);
    DebugDirectoryEntry symbols = assembly.ReadDebugDirectory().FirstOrDefault(found => found.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
    if (symbols.Type != DebugDirectoryEntryType.EmbeddedPortablePdb)
        return null;
    using MetadataReaderProvider provider = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(symbols);
    MetadataReader reader = provider.GetMetadataReader();
    return
    [
        .. reader.Documents.Select(handle => (
            reader.GetString(reader.GetDocument(handle).Name),
            reader.GetCustomDebugInformation(handle).Any(found => reader.GetGuid(reader.GetCustomDebugInformation(found).Kind) == embeddedSource))),
    ];
}
