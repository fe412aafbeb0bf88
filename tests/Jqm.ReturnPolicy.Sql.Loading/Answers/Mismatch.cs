namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>A member of a result that is not as the library says.</summary>
/// <param name="RequestKey">The key of the request.</param>
/// <param name="Relation">The relation.</param>
/// <param name="Row">The key of the row in the relation.</param>
/// <param name="Column">The column; <c>*</c> for a row that is missing, or too many.</param>
/// <param name="Expected">What the library says.</param>
/// <param name="Actual">What the SQL text says.</param>
public sealed record Mismatch(string RequestKey, string Relation, string Row, string Column, string? Expected, string? Actual)
{
    /// <summary>Returns a sentence with the row, the column and both values.</summary>
    public override string ToString() => $"request {RequestKey}: {Relation}[{Row}].{Column} is {Shown(Actual)}; the library says {Shown(Expected)}";

    private static string Shown(string? value) => value is null ? "null" : $"'{value}'";
}
