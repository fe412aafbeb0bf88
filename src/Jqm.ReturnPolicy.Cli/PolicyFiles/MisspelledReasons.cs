using System.Text.Json;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>
/// Finds reasons that differ from a known or listed reason only by case or by white space around the name. Names are compared exactly, so such a file is valid, but a request with
/// the other name is judged as a reason that no term names.
/// </summary>
internal static class MisspelledReasons
{
    /// <summary>The path and a sentence for each such name, in the order of the file.</summary>
    public static IReadOnlyList<(string Path, string Sentence)> Notes(PolicyFile file)
    {
        (JsonElement Terms, string Path)[] all =
        [
            .. TermsIn(file.Policies ?? [], "policies"),
            .. TermsIn(file.Agreements, "agreements"),
        ];
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string name in ReturnReason.Known.Select(reason => reason.Code).Concat(all.SelectMany(entry => ReasonNames.Listed(entry.Terms)).Select(reason => reason.Name)))
            names.TryAdd(name.Trim(), name);
        return
        [
            .. all
                .SelectMany(entry => ReasonNames.Named(entry.Terms).Select(reason => (reason.Name, Path: $"{entry.Path}.{reason.Path}")))
                .Where(reason => names.TryGetValue(reason.Name.Trim(), out string? other) && other != reason.Name)
                .Select(reason => (reason.Path, $"the reason '{reason.Name}' is not the reason '{names[reason.Name.Trim()]}', since names are compared exactly; check which of the two is meant.")),
        ];
    }

    private static IEnumerable<(JsonElement Terms, string Path)> TermsIn(IReadOnlyList<JsonElement> elements, string list)
    {
        for (int i = 0; i < elements.Count; i++)
        {
            if (elements[i].ValueKind == JsonValueKind.Object && elements[i].TryGetProperty("terms"u8, out JsonElement terms))
                yield return (terms, $"{list}[{i}].terms");
        }
    }
}
