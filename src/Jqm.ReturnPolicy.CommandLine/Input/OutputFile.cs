namespace Jqm.ReturnPolicy.Cli;

/// <summary>Creates a file that a command line names for output.</summary>
internal static class OutputFile
{
    /// <summary>Creates a file, or replaces an existing one.</summary>
    /// <exception cref="ToolException">The file cannot be created.</exception>
    public static Stream Create(string name) => Try(name, static file => new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read));

    /// <summary>Requires that an output is the name of a file, and replaces no other file of the command line.</summary>
    /// <param name="option">The option that names the output.</param>
    /// <param name="name">The name of the output.</param>
    /// <param name="others">The names of the other files; null for one that is not given.</param>
    /// <exception cref="ToolException">The output is no name of a file, or is one of the others.</exception>
    public static void Require(string option, string name, params IEnumerable<string?> others)
    {
        if (name is "" or InputFile.StandardInput)
            throw new ToolException($"The value of {option} is '{name}'; give the name of a file.");
        if (Directory.Exists(name))
            throw new ToolException($"Cannot write '{name}': it is a directory; give the name of a file.");
        if (Try(name, file => others.Any(other => !string.IsNullOrEmpty(other) && other != InputFile.StandardInput && FilePlace.IsSame(file, other))))
            throw new ToolException($"{option} would replace '{name}', which is another file of this command; give it another name.");
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
