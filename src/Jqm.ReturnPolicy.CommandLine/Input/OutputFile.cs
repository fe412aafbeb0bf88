namespace Jqm.ReturnPolicy.Cli;

/// <summary>Creates a file that a command line names for output.</summary>
internal static class OutputFile
{
    /// <summary>Creates a file, or replaces an existing one.</summary>
    /// <exception cref="ToolException">The file cannot be created.</exception>
    public static Stream Create(string name)
    {
        try
        {
            return new FileStream(name, FileMode.Create, FileAccess.Write, FileShare.Read);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ToolException($"Cannot write '{name}': {error.Message}");
        }
    }
}
