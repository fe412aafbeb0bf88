using System.Text.Json;
using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>
/// An element of the member <c>silenced</c> of a policy file: findings with this id at this path, or within it, are not shown. An index can be written as <c>[*]</c>.
/// </summary>
/// <param name="Id">The id of the check.</param>
/// <param name="Path">The path of the findings.</param>
internal sealed partial record SilencedFinding(string Id, string Path)
{
    private static readonly string[] Members = ["id", "path", "reason"];

    /// <summary>Returns whether a finding is silenced.</summary>
    public bool Silences(PolicyFinding finding)
    {
        string path = Path.Contains("[*]", StringComparison.Ordinal) ? Index().Replace(finding.Path, "[*]") : finding.Path;
        return finding.Id == Id && path.StartsWith(Path, StringComparison.Ordinal) && (path.Length == Path.Length || path[Path.Length] is '.' or '[');
    }

    /// <summary>Returns whether one of the elements silences a finding.</summary>
    public static bool SilencesAny(IReadOnlyList<(int Index, SilencedFinding Silenced)> elements, PolicyFinding finding) => elements.Any(entry => entry.Silenced.Silences(finding));

    /// <summary>Reads the elements. Adds an error for each that is invalid.</summary>
    /// <returns>The valid elements with their indexes.</returns>
    public static IReadOnlyList<(int Index, SilencedFinding Silenced)> Read(PolicyFile file, List<InvalidInputException> errors)
    {
        var read = new List<(int, SilencedFinding)>();
        for (int i = 0; i < file.Silenced.Count; i++)
        {
            if (ErrorIn(file.Silenced[i], $"silenced[{i}]") is { } error)
                errors.Add(error);
            else
                read.Add((i, new SilencedFinding(TextOf(file.Silenced[i], "id")!, TextOf(file.Silenced[i], "path")!)));
        }

        return read;
    }

    private static InvalidInputException? ErrorIn(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return Malformed(path, "A silenced finding is an object; give its id, its path and the reason why it is silenced.");
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (!Members.Contains(member.Name))
                return Malformed($"{path}.{member.Name}", $"The member '{member.Name}' is unknown; the known members are id, path, reason.");
        }

        foreach (string member in Members)
        {
            if (string.IsNullOrWhiteSpace(TextOf(element, member)))
                return Malformed(path, $"The member '{member}' is missing or no text; give the id of the finding, its path, and the reason why it is silenced.");
        }

        string id = TextOf(element, "id")!;
        return PolicyCheck.TryFromId(id, out _) ? null : Malformed($"{path}.id", $"There is no check with the id '{id}'; give an id that policy check prints, such as N01.");
    }

    private static string? TextOf(JsonElement element, string member) =>
        element.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static InvalidInputException Malformed(string path, string message) => new(ErrorCode.Malformed, path, message);

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
