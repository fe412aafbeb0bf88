namespace Jqm.ReturnPolicy.Cli;

/// <summary>Opens the input that a command line names: a file, or standard input for <c>-</c>.</summary>
internal static class InputFile
{
    public const string StandardInput = "-";

    /// <summary>Checks that at most one input is standard input, which can be read only once.</summary>
    /// <param name="names">The inputs of a command line; null for one that is not given.</param>
    /// <exception cref="ToolException">Two of the inputs are standard input.</exception>
    public static void RequireOneStandardInput(params ReadOnlySpan<string?> names)
    {
        if (names.Count(StandardInput) > 1)
            throw new ToolException("Two inputs are -, which is standard input; give the name of a file for one of them.");
    }

    /// <summary>Reads the whole input.</summary>
    /// <exception cref="ToolException">The input cannot be read.</exception>
    public static byte[] ReadAll(string name, Stream stdin)
    {
        using Stream stream = Open(name, stdin);
        try
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (IOException error)
        {
            throw new ToolException($"Cannot read '{name}': {error.Message}");
        }
    }

    /// <summary>Opens the input for reading.</summary>
    /// <exception cref="ToolException">The input cannot be opened.</exception>
    public static Stream Open(string name, Stream stdin)
    {
        if (name == StandardInput)
            return stdin;
        if (Directory.Exists(name))
            throw new ToolException($"'{name}' is a directory; give the name of a file.");
        try
        {
            return new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ToolException($"There is no file '{name}'; check the name, or give - for standard input.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new ToolException($"Access to '{name}' is denied; check the permissions of the file.");
        }
        catch (Exception error) when (error is IOException or ArgumentException or NotSupportedException)
        {
            throw new ToolException($"Cannot open '{name}': {error.Message}");
        }
    }
}
