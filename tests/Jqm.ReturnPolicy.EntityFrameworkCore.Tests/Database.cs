using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests;

/// <summary>A database of its own for a test, which several contexts use. The other part of the class says which kind it is.</summary>
internal sealed partial class Database : IDisposable
{
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
        var shop = new Shop(UseProvider(new DbContextOptionsBuilder(), withStrategy: true).AddInterceptors(interceptors).Options);
        _contexts.Add(shop);
        return shop;
    }

    public void Dispose()
    {
        foreach (Shop shop in _contexts)
            shop.Dispose();
        Drop();
    }

    private Shop New(params IInterceptor[] interceptors) => new(UseProvider(new DbContextOptionsBuilder()).AddInterceptors(interceptors).Options);
}
