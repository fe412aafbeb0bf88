using System.Text;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The documents of the agreed cases (<c>tests/conformance</c>), as they stand there.</summary>
internal static class AgreedCases
{
    /// <summary>Those that are answered with a decision.</summary>
    public static IReadOnlyList<byte[]> Good { get; } = Read(errors: false);

    /// <summary>Those that are answered with an error.</summary>
    public static IReadOnlyList<byte[]> Erroneous { get; } = Read(errors: true);

    private static byte[][] Read(bool errors) =>
    [
        .. from file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "conformance"), "*.ndjson").Order(StringComparer.Ordinal)
           from line in File.ReadLines(file)
           let entry = JsonDocument.Parse(line).RootElement
           where entry.GetProperty("expect").TryGetProperty("error", out _) == errors
           select Encoding.UTF8.GetBytes(entry.GetProperty("input").GetRawText()),
    ];
}
