using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.Sql.Tests.Scripts;

/// <summary>The words that the error checks accept are those of the library's enumerations, so that a new member is not refused in SQL.</summary>
public sealed partial class WordListTests
{
    private static readonly string[] Expected =
    [
        ListOf<ChargeKind>(), ListOf<EvidenceKind>(), ListOf<ProductCategory>(), ListOf<Fulfilment>(), ListOf<Party>(), ListOf<Rule>(), ListOf<DestinationKind>(), "assess, settle",
    ];

    public static TheoryData<SqlDialect> Dialects => [.. Enum.GetValues<SqlDialect>()];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Accepted_words_are_those_of_the_library(SqlDialect dialect)
    {
        string text = string.Concat(ReturnPolicySql.GetStatements(dialect).Select(statement => statement.Text));
        string[] lists = [.. Refused().Matches(text).Select(match => Sorted(match.Groups[1].Value.Replace("'", "", StringComparison.Ordinal).Split(", "))).Distinct()];
        Assert.Equal(Expected.Order(StringComparer.Ordinal), lists.Order(StringComparer.Ordinal));
    }

    private static string ListOf<T>()
        where T : struct, Enum => Sorted(Enum.GetValues<T>().Select(MemberName.Of));

    private static string Sorted(IEnumerable<string> words) => string.Join(", ", words.Order(StringComparer.Ordinal));

    [GeneratedRegex(@"NOT IN \(('[^)]*')\)")]
    private static partial Regex Refused();
}
