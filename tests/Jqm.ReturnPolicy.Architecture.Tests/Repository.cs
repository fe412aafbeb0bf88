namespace Jqm.ReturnPolicy.Architecture.Tests;

/// <summary>The files of the repository that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution, found upwards from the tests.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The names of the packages: the folders of <c>src</c> that have a project.</summary>
    public static IReadOnlyList<string> Packages { get; } =
    [
        .. Directory.GetDirectories(Path.Combine(Root, "src"))
            .Select(folder => Path.GetFileName(folder))
            .Where(name => File.Exists(ProjectFileOf(name)))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The folder of a package.</summary>
    public static string FolderOf(string package) => Path.Combine(Root, "src", package);

    /// <summary>The project file of a package.</summary>
    public static string ProjectFileOf(string package) => Path.Combine(FolderOf(package), package + ".csproj");

    /// <summary>A path relative to the folder of a package, with slashes.</summary>
    public static string RelativePath(string package, string file) => Path.GetRelativePath(FolderOf(package), file).Replace('\\', '/');

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Jqm.ReturnPolicy.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No folder above '{AppContext.BaseDirectory}' has the solution file.");
    }
}
