namespace Jqm.ReturnPolicy.Sql;

/// <summary>
/// Repeats the lines of the shared text that concern every component of a refund, so that no text lists the components. A line with a token <c>{{component}}</c>, <c>{{fee}}</c> or
/// <c>{{charge}}</c> is written once for each component, for each component except the product, or for each kind of charge. The token is the word of columns, such as
/// <c>customs_duty</c>. <c>{{fee kind}}</c> is the word of JSON, <c>{{fee index}}</c> the number, and <c>{{,}}</c> a comma between the lines.
/// </summary>
internal static class ComponentLines
{
    /// <summary>The words of JSON of all kinds of charges, as a list of literals. The line is not repeated.</summary>
    private const string ChargeKinds = "{{charge kinds}}";

    private static readonly (string Name, Words[] Members)[] Groups =
    [
        ("component", WordsOf(Enum.GetValues<ComponentKind>())),
        ("fee", WordsOf(FeeTerms.Kinds)),
        ("charge", WordsOf(Enum.GetValues<ChargeKind>())),
    ];

    /// <summary>Returns the text with the lines repeated.</summary>
    public static string Repeat(string text) => string.Join('\n', text
        .Replace(ChargeKinds, string.Join(", ", Enum.GetValues<ChargeKind>().Select(kind => $"'{MemberName.Of(kind)}'")), StringComparison.Ordinal)
        .Split('\n')
        .SelectMany(LinesOf));

    private static IEnumerable<string> LinesOf(string line)
    {
        foreach ((string name, Words[] members) in Groups)
        {
            if (line.Contains($"{{{{{name}", StringComparison.Ordinal))
                return members.Select(member => Write(line, name, member, isLast: member == members[^1]));
        }

        return [line];
    }

    private static string Write(string line, string name, Words member, bool isLast) => line
        .Replace($"{{{{{name}}}}}", member.Column, StringComparison.Ordinal)
        .Replace($"{{{{{name} kind}}}}", member.Kind, StringComparison.Ordinal)
        .Replace($"{{{{{name} index}}}}", member.Index, StringComparison.Ordinal)
        .Replace("{{,}}", isLast ? "" : ",", StringComparison.Ordinal);

    private static Words[] WordsOf<T>(IEnumerable<T> members)
        where T : struct, Enum => [.. members.Select(member => new Words(Word.Column(member), MemberName.Of(member), member.ToString("D")))];

    private sealed record Words(string Column, string Kind, string Index);
}
