namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests;

/// <summary>SQLite in a file.</summary>
internal sealed partial class Database
{
    private readonly string _folder = Directory.CreateTempSubdirectory("returnpolicy").FullName;

    /// <summary>Options that are good for a model and never connect.</summary>
    public static DbContextOptions Unconnected => new DbContextOptionsBuilder().UseSqlite("Data Source=:memory:").Options;

    /// <summary>The statements after which a table accepts no row.</summary>
    public static string ForbidInserts(string table) => $"CREATE TRIGGER no_{table} BEFORE INSERT ON \"{table}\" BEGIN SELECT RAISE(ABORT, 'no row'); END";

    /// <summary>The statement after which the table accepts rows again.</summary>
    public static string AllowInserts(string table) => $"DROP TRIGGER no_{table}";

    // Without a pool: clearing it would close connections of tests that run at the same time. A slow disk delays each of many writers.
    private DbContextOptionsBuilder UseProvider(DbContextOptionsBuilder options, bool withStrategy = false) => options.UseSqlite(
        $"Data Source={Path.Combine(_folder, "shop.db")};Default Timeout=300;Pooling=False",
        sqlite =>
        {
            if (withStrategy)
                sqlite.ExecutionStrategy(dependencies => new RetryOnTimeout(dependencies));
        });

    private void Drop() => Directory.Delete(_folder, recursive: true);
}
