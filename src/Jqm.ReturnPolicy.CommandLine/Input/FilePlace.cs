namespace Jqm.ReturnPolicy.Cli;

/// <summary>Where the name of a file leads.</summary>
internal static class FilePlace
{
    private static readonly StringComparison Comparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Returns the full path of a file, with all links followed.</summary>
    public static string Of(string name)
    {
        string path = Path.GetFullPath(name);
        if (Path.GetDirectoryName(path) is not { } directory)
            return path;
        string place = Path.Combine(Of(directory), Path.GetFileName(path));
        FileSystemInfo file = Directory.Exists(place) ? new DirectoryInfo(place) : new FileInfo(place);
        return file.LinkTarget is null ? place : Of(file.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
    }

    /// <summary>Returns whether two names lead to the same file.</summary>
    public static bool IsSame(string name, string other) => string.Equals(Of(name), Of(other), Comparison);
}
