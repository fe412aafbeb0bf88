using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.Architecture.Tests;

/// <summary>
/// The table of a package's folders in <c>docs/architecture.md</c>, under the heading that names the package. Its rows are layers, the lowest first: the files of a folder refer to
/// their own folder and to folders of earlier rows. The row <see cref="Root"/> stands for the files beside the folders. A row may name a folder in a folder.
/// </summary>
internal sealed partial class FolderTable
{
    /// <summary>The row of the files that are in no folder.</summary>
    public const string Root = ".";

    private readonly List<string> _folders;

    private FolderTable(IReadOnlyList<(string Folder, string Purpose)> rows)
    {
        Rows = rows;
        _folders = [.. rows.Select(row => row.Folder)];
    }

    /// <summary>The rows, lowest layer first.</summary>
    public IReadOnlyList<(string Folder, string Purpose)> Rows { get; }

    /// <summary>Reads the table of a package; null if the document has none.</summary>
    public static FolderTable? Read(string package)
    {
        string document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md")).ReplaceLineEndings("\n");
        Match section = Section().Matches(document).FirstOrDefault(match => match.Groups["package"].Value == package) ?? Match.Empty;
        return section.Success
            ? new FolderTable([.. Row().Matches(section.Groups["body"].Value).Select(row => (row.Groups["folder"].Value, row.Groups["purpose"].Value))])
            : null;
    }

    /// <summary>The layer of a file, by its path in the package: the index of the row with the longest folder that contains the file; −1 if there is none.</summary>
    public int LayerOf(string path)
    {
        for (string folder = ParentOf(path); folder != Root; folder = ParentOf(folder))
        {
            if (_folders.IndexOf(folder) is >= 0 and var layer)
                return layer;
        }

        return path.Contains('/', StringComparison.Ordinal) ? -1 : _folders.IndexOf(Root);
    }

    private static string ParentOf(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : Root;

    [GeneratedRegex(@"^### `(?<package>[\w.]+)`\n(?<body>.*?)(?=^#|\z)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\| `(?<folder>[\w./]+)` \| (?<purpose>[^|]+?) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
