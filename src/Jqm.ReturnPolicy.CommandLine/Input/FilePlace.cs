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

    /// <summary>Requires that an output is the name of a file, and replaces no other file of the command line.</summary>
    /// <param name="option">The option that names the output.</param>
    /// <param name="output">The name of the output.</param>
    /// <param name="others">The names of the other files; null for one that is not given.</param>
    /// <exception cref="ToolException">The output is no name of a file, or is one of the others.</exception>
    public static void RequireOutput(string option, string output, params ReadOnlySpan<string?> others)
    {
        if (output is "" or InputFile.StandardInput)
            throw new ToolException($"The value of {option} is '{output}'; give the name of a file.");
        string place = OutputFile.Try(output, static name => Of(name));
        foreach (string? other in others)
        {
            if (!string.IsNullOrEmpty(other) && other != InputFile.StandardInput && string.Equals(Of(other), place, Comparison))
                throw new ToolException($"{option} would replace '{output}', which is another file of this command; give it another name.");
        }
    }
}
