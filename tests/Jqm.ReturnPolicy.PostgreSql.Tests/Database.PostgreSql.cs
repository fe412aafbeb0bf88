using Jqm.ReturnPolicy.PostgreSql.Tests;

namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests;

/// <summary>A database of the PostgreSQL server.</summary>
internal sealed partial class Database
{
    private readonly string _connectionString = Server.NewDatabase();

    /// <summary>Options that are good for a model and never connect.</summary>
    public static DbContextOptions Unconnected => new DbContextOptionsBuilder().UseNpgsql("Host=127.0.0.1;Port=1").Options;

    /// <summary>The statement after which a table accepts no row.</summary>
    public static string ForbidInserts(string table) => $"ALTER TABLE \"{table}\" ADD CONSTRAINT no_row CHECK (false) NOT VALID";

    /// <summary>The statement after which the table accepts rows again.</summary>
    public static string AllowInserts(string table) => $"ALTER TABLE \"{table}\" DROP CONSTRAINT no_row";

    private DbContextOptionsBuilder UseProvider(DbContextOptionsBuilder options, bool withStrategy = false) => options.UseNpgsql(
        _connectionString,
        npgsql =>
        {
            if (withStrategy)
                npgsql.ExecutionStrategy(dependencies => new RetryOnTimeout(dependencies));
        });

    private void Drop() => Server.Drop(_connectionString);
}
