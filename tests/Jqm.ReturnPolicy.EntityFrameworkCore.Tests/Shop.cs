namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests;

/// <summary>The context of a team.</summary>
public sealed class Shop(DbContextOptions options) : DbContext(options)
{
    public DbSet<ShopOrder> Orders => Set<ShopOrder>();

    public DbSet<StoredCaseEvent> Events => Set<StoredCaseEvent>();

    public DbSet<StoredLedgerEntry> Entries => Set<StoredLedgerEntry>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ShopOrder>().HasKey(order => order.Number);
        modelBuilder.Entity<ShopOrder>().OwnsOne(order => order.Delivery);
        modelBuilder.Entity<ShopOrder>().Property(order => order.Deposit).HasConversion<MoneyConverter>();
        modelBuilder.AddReturnPolicy();
    }
}
