namespace Jqm.ReturnPolicy.Cli;

/// <summary>Opens what a command line names: a file, or <c>-</c> for standard input.</summary>
internal static class InputFile
{
    public const string StandardInput = "-";

    /// <summary>The whole of it.</summary>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public static byte[] ReadAll(string name, Stream stdin)
    {
        using Stream stream = Open(name, stdin);
        try
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (IOException fault)
        {
            throw new ToolException($"Cannot read '{name}': {fault.Message}");
        }
    }

    /// <summary>Opens it for reading from its beginning.</summary>
    /// <exception cref="ToolException">It cannot be opened.</exception>
    public static Stream Open(string name, Stream stdin)
    {
        if (name == StandardInput)
            return stdin;
        if (Directory.Exists(name))
            throw new ToolException($"'{name}' is a directory; name a file.");
        try
        {
            return new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ToolException($"There is no file '{name}'; check the name, or give - for standard input.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new ToolException($"Reading '{name}' is not permitted; check its permissions.");
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or NotSupportedException)
        {
            throw new ToolException($"Cannot open '{name}': {fault.Message}");
        }
    }
}
