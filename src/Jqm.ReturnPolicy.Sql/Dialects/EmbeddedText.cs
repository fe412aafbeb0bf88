namespace Jqm.ReturnPolicy.Sql;

/// <summary>Reads the SQL texts inside the assembly.</summary>
internal static class EmbeddedText
{
    /// <summary>Gets the names of all files in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. typeof(EmbeddedText).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    /// <summary>Returns the text of a file, with line feeds alone between the lines.</summary>
    public static string Read(string name)
    {
        using Stream resource = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"The assembly contains no file '{name}'.", nameof(name));
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
