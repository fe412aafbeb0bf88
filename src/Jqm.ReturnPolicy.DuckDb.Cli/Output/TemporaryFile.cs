namespace Jqm.ReturnPolicy.DuckDb.Cli;

/// <summary>A file that is deleted at the end.</summary>
internal sealed class TemporaryFile : IDisposable
{
    /// <summary>Gets the path of the file.</summary>
    public string Path { get; } = System.IO.Path.GetTempFileName();

    /// <summary>Copies the content of the file.</summary>
    public void CopyTo(Stream output)
    {
        using FileStream file = File.OpenRead(Path);
        file.CopyTo(output);
        output.Flush();
    }

    /// <summary>Deletes the file.</summary>
    public void Dispose() => File.Delete(Path);
}
