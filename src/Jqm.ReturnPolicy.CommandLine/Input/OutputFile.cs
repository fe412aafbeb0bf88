namespace Jqm.ReturnPolicy.Cli;

/// <summary>Creates a file that a command line names for output.</summary>
internal static class OutputFile
{
    /// <summary>Creates a file, or replaces an existing one.</summary>
    /// <exception cref="ToolException">The file cannot be created.</exception>
    public static Stream Create(string name)
    {
        RequireFile(name);
        return Try(name, static file => new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read));
    }

    /// <summary>Requires that a name is not one of a directory.</summary>
    /// <exception cref="ToolException">It is a directory.</exception>
    public static void RequireFile(string name)
    {
        if (Directory.Exists(name))
            throw new ToolException($"Cannot write '{name}': it is a directory; give the name of a file.");
    }

    /// <summary>Does something with an output. If the file cannot be written, the error says why.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="action">What is done with it.</param>
    /// <exception cref="ToolException">The file cannot be written.</exception>
    public static T Try<T>(string name, Func<string, T> action)
    {
        try
        {
            return action(name);
        }
        catch (DirectoryNotFoundException)
        {
            throw new ToolException($"Cannot write '{name}': its directory does not exist; create it, or give another name.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ToolException($"Cannot write '{name}': {error.Message}");
        }
    }
}
