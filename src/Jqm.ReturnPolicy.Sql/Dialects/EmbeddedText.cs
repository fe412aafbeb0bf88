using System.Security.Cryptography;
using System.Text;

namespace Jqm.ReturnPolicy.Sql;

/// <summary>Reads the SQL texts inside the assembly.</summary>
internal static class EmbeddedText
{
    /// <summary>Gets the names of all files in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. typeof(EmbeddedText).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    /// <summary>Gets a fingerprint of all files. Rows of terms carry it, so that statements of another version of the package do not read them.</summary>
    public static string Fingerprint { get; } = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Names.Select(Read)))))[..16];

    /// <summary>Returns the text of a file, with line feeds alone between the lines, and with the lines of components repeated.</summary>
    public static string Read(string name)
    {
        using Stream resource = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"The assembly contains no file '{name}'.", nameof(name));
        using var reader = new StreamReader(resource);
        return ComponentLines.Repeat(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
