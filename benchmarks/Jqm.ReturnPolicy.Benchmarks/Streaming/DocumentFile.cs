namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>A file of generated documents, one a line.</summary>
internal static class DocumentFile
{
    /// <summary>Writes a file; the same number of documents gives the same file.</summary>
    public static void Write(string path, int documents)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var input = new GeneratedDocuments(documents);
        using FileStream file = File.Create(path);
        input.CopyTo(file, 1 << 20);
    }
}
