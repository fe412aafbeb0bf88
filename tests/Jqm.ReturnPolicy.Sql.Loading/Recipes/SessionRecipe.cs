using System.Globalization;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>The recipe of docs/sql.md for PostgreSQL in several sessions.</summary>
/// <param name="page">The page.</param>
public sealed class SessionRecipe(RecipePage page)
{
    private readonly IReadOnlyList<string> _blocks = page.Blocks("PostgreSQL in several sessions");

    /// <summary>The command that unites the results of four parts.</summary>
    public string Union => _blocks[1];

    /// <summary>The question for the numbers that must be equal then.</summary>
    public string Numbers => _blocks[2];

    /// <summary>Judges the requests of a database in parts, each in the schema <c>part_0</c>, <c>part_1</c>, ….</summary>
    /// <param name="engine">A database with its tables filled.</param>
    /// <param name="parts">The number of parts.</param>
    /// <param name="sessions">How many sessions run at once.</param>
    /// <param name="last">What each session runs in the end.</param>
    public void Judge(PostgreSqlEngine engine, int parts, int sessions, IReadOnlyCollection<string> last) => Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = sessions }, part =>
    {
        using PostgreSqlEngine session = engine.OpenSession();
        session.ExecuteAll(_blocks[0]
            .Replace(":parts", parts.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(":part", part.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        session.RunStatements();
        foreach (string command in last)
            session.Execute(command);
    });
}
