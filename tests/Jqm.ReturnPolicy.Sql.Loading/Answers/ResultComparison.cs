using System.Text.Json;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>
/// Compares rows of results with the expected ones, member by member. A request has an error exactly if the library says so. If the SQL text found one fault, its code and path are the
/// library's; if it found several, the library's is among them.
/// </summary>
public static class ResultComparison
{
    /// <summary>Lists what differs.</summary>
    /// <param name="expected">The rows that the library says.</param>
    /// <param name="actual">The rows of the SQL text.</param>
    /// <param name="found">All faults that the SQL text found, by the key of their request.</param>
    public static IEnumerable<Mismatch> Compare(ResultRows expected, ResultRows actual, ILookup<string, FoundError> found) =>
        ResultRelation.All.SelectMany(relation => Compare(relation, expected.Of(relation), actual.Of(relation), found));

    private static IEnumerable<Mismatch> Compare(ResultRelation relation, IReadOnlyList<string?[]> expected, IReadOnlyList<string?[]> actual, ILookup<string, FoundError> found)
    {
        var rows = new Dictionary<string, string?[]>(StringComparer.Ordinal);
        foreach (string?[] row in actual)
        {
            if (!rows.TryAdd(KeyOf(relation, row), row))
                yield return new Mismatch(row[0] ?? "null", relation.Name, RowOf(relation, row), "*", "one row", "two rows");
        }

        foreach (string?[] row in expected)
        {
            if (!rows.Remove(KeyOf(relation, row), out string?[]? other))
            {
                yield return new Mismatch(row[0]!, relation.Name, RowOf(relation, row), "*", string.Join('|', row), null);
                continue;
            }

            bool isError = relation == ResultRelation.Results && row[^2] is not null && other[^2] is not null;
            for (int column = relation.KeyColumns; column < (isError ? row.Length - 2 : row.Length); column++)
            {
                if (!Same(relation.Columns[column], row[column], other[column]))
                    yield return new Mismatch(row[0]!, relation.Name, RowOf(relation, row), relation.Columns[column], row[column], other[column]);
            }

            if (isError && WrongError(row, other, [.. found[row[0]!]]) is { } wrong)
                yield return wrong;
        }

        foreach (string?[] row in rows.Values)
            yield return new Mismatch(row[0] ?? "null", relation.Name, RowOf(relation, row), "*", null, string.Join('|', row));
    }

    private static Mismatch? WrongError(string?[] expected, string?[] actual, FoundError[] found)
    {
        var library = new FoundError(expected[^2]!, expected[^1]!);
        var shown = new FoundError(actual[^2]!, actual[^1] ?? "null");
        bool right = found.Contains(shown) && (found.Distinct().Count() == 1 ? shown == library : found.Contains(library));
        return right ? null : new Mismatch(expected[0]!, ResultRelation.Results.Name, expected[0]!, "error", library.ToString(), $"{shown} of [{string.Join("; ", found.Distinct())}]");
    }

    /// <summary>Whether two cells are the same. Lists of agreements are JSON, whose white space depends on the engine.</summary>
    private static bool Same(string column, string? expected, string? actual) =>
        expected == actual || (column == "agreements" && expected is not null && actual is not null && JsonElement.DeepEquals(JsonElement.Parse(expected), JsonElement.Parse(actual)));

    private static string KeyOf(ResultRelation relation, string?[] row) => string.Join('\u001f', row.Take(relation.KeyColumns).Select(cell => cell ?? "\u0001"));

    private static string RowOf(ResultRelation relation, string?[] row) => string.Join(", ", row.Take(relation.KeyColumns).Skip(1));
}
