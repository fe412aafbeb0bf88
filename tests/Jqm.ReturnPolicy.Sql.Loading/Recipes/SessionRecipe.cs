using System.Globalization;
using Npgsql;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>The recipe of docs/sql.md for PostgreSQL in several sessions.</summary>
/// <param name="page">The page.</param>
public sealed class SessionRecipe(RecipePage page)
{
    private const string Title = "PostgreSQL in several sessions";

    /// <summary>The command that unites the results of four parts.</summary>
    public string Union => page.Blocks(Title)[1];

    /// <summary>The question for the numbers that must be equal then.</summary>
    public string Numbers => page.Blocks(Title)[2];

    /// <summary>Judges the requests of a database in parts, each in the schema <c>part_0</c>, <c>part_1</c>, ….</summary>
    /// <param name="engine">A database with its tables filled.</param>
    /// <param name="parts">The number of parts.</param>
    /// <param name="sessions">How many sessions run at once.</param>
    /// <param name="last">What each session runs in the end.</param>
    public void Judge(PostgreSqlEngine engine, int parts, int sessions, IReadOnlyCollection<string> last) => Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = sessions }, part =>
    {
        string own = page.Blocks(Title)[0]
            .Replace(":parts", parts.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(":part", part.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        using var session = new NpgsqlConnection(engine.ConnectionString);
        session.Open();
        foreach (string text in (IEnumerable<string>)[own, .. ReturnPolicySql.GetStatements(SqlDialect.PostgreSql).Select(statement => statement.Text), .. last])
        {
            foreach (string command in ReturnPolicySql.SplitCommands(text))
                Execute(session, command);
        }
    });

    private static void Execute(NpgsqlConnection session, string command)
    {
        using var asked = new NpgsqlCommand(command, session);
        asked.ExecuteNonQuery();
    }
}
