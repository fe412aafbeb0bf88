using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests;

/// <summary>A SQLite database in a file of its own, which several contexts use.</summary>
internal sealed class Database : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("returnpolicy").FullName;
    private readonly List<Shop> _contexts = [];

    public Database()
    {
        using Shop shop = New();
        shop.Database.EnsureCreated();
    }

    /// <summary>A new context, disposed with the database.</summary>
    public Shop Open(params IInterceptor[] interceptors)
    {
        Shop shop = New(interceptors);
        _contexts.Add(shop);
        return shop;
    }

    /// <summary>A store in a new context.</summary>
    public ReturnCaseStore Store(params IInterceptor[] interceptors) => new(Open(interceptors));

    /// <summary>The number of events and the number of ledger entries.</summary>
    public (int Events, int Entries) Counts()
    {
        using Shop shop = New();
        return (shop.Events.Count(), shop.Entries.Count());
    }

    /// <summary>A context whose saves are repeated by an execution strategy.</summary>
    public Shop OpenWithStrategy(params IInterceptor[] interceptors)
    {
        var shop = new Shop(new DbContextOptionsBuilder()
            .UseSqlite(ConnectionString, sqlite => sqlite.ExecutionStrategy(dependencies => new RetryOnTimeout(dependencies)))
            .AddInterceptors(interceptors)
            .Options);
        _contexts.Add(shop);
        return shop;
    }

    public void Dispose()
    {
        foreach (Shop shop in _contexts)
            shop.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private string ConnectionString => $"Data Source={Path.Combine(_folder, "shop.db")};Default Timeout=5";

    private Shop New(params IInterceptor[] interceptors) => new(new DbContextOptionsBuilder().UseSqlite(ConnectionString).AddInterceptors(interceptors).Options);
}
