using System.Text.Json;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Finds the names of reasons in the terms of a policy or agreement.</summary>
internal static class ReasonNames
{
    /// <summary>The ending of the members that map reasons to values, such as <c>daysByReason</c>.</summary>
    public const string MapSuffix = "ByReason";

    private const string Table = "reasons";
    private const string ListSuffix = "Reasons";

    /// <summary>The reasons that the table of reasons lists, each with its path in the terms.</summary>
    public static IEnumerable<(string Name, string Path)> Listed(JsonElement terms) => MembersOf(terms)
        .Where(term => term.Name == Table)
        .SelectMany(term => MembersOf(term.Value).Where(reason => reason.Value.ValueKind != JsonValueKind.Null))
        .Select(reason => (reason.Name, $"{Table}.{reason.Name}"));

    /// <summary>All reasons that the terms name, each with its path in the terms: those of the table, of maps by reason and of lists of reasons.</summary>
    public static IEnumerable<(string Name, string Path)> Named(JsonElement terms) => MembersOf(terms).SelectMany(term => term.Name == Table
        ? MembersOf(term.Value).Select(reason => (reason.Name, $"{Table}.{reason.Name}"))
        : NamedIn(term));

    /// <summary>The reasons that maps by reason and lists of reasons name, each with its path in the terms.</summary>
    public static IEnumerable<(string Name, string Path)> InListsAndMaps(JsonElement terms) => MembersOf(terms).Where(term => term.Name != Table).SelectMany(NamedIn);

    private static IEnumerable<(string Name, string Path)> NamedIn(JsonProperty term) =>
        MembersOf(term.Value).SelectMany(member => NamedIn(member, $"{term.Name}.{member.Name}"));

    private static IEnumerable<(string Name, string Path)> NamedIn(JsonProperty member, string path)
    {
        if (member.Name.EndsWith(MapSuffix, StringComparison.Ordinal))
            return MembersOf(member.Value).Select(reason => (reason.Name, $"{path}.{reason.Name}"));
        if (!member.Name.EndsWith(ListSuffix, StringComparison.Ordinal) || member.Value.ValueKind != JsonValueKind.Array)
            return [];
        return member.Value.EnumerateArray()
            .Select((reason, index) => (Reason: reason, Path: $"{path}[{index}]"))
            .Where(entry => entry.Reason.ValueKind == JsonValueKind.String)
            .Select(entry => (entry.Reason.GetString()!, entry.Path));
    }

    private static JsonElement.ObjectEnumerator MembersOf(JsonElement element) => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : default;
}
