using System.Collections.Concurrent;
using System.Reflection;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>The documented examples, which are resources of the page.</summary>
public static class Examples
{
    private const string Folder = "examples/";
    private const string Ending = ".json";
    private static readonly Assembly Resources = typeof(Examples).Assembly;

    private static readonly ConcurrentDictionary<string, string> Texts = [];

    /// <summary>Gets the example that a newcomer sees first.</summary>
    public static string First => "late-under-agreement";

    public static IReadOnlyList<string> Names { get; } = Resources.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..^Ending.Length])
        .Order(StringComparer.Ordinal)
        .ToList();

    /// <summary>Returns the text of an example.</summary>
    /// <exception cref="ArgumentException">There is no such example.</exception>
    public static string Read(string name) => Texts.GetOrAdd(name, ReadResource);

    /// <summary>Returns the name of the example that has a text; null if no example has it.</summary>
    public static string? NameOf(string text) => Names.FirstOrDefault(name => Read(name) == text);

    private static string ReadResource(string name)
    {
        using Stream stream = Resources.GetManifestResourceStream(Folder + name + Ending) ?? throw new ArgumentException($"There is no example '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd();
    }
}
