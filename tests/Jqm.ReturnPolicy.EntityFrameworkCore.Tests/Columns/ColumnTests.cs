namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests;

public sealed class ColumnTests : IDisposable
{
    private readonly Database _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<long, string> Amounts => new()
    {
        { 0, "USD" }, { 1999, "USD" }, { -5, "EUR" }, { 500, "JPY" }, { 1_234_567, "KWD" }, { 12345, "CLF" }, { long.MaxValue, "USD" }, { long.MinValue, "USD" },
    };

    [Theory]
    [MemberData(nameof(Amounts))]
    public async Task Amount_is_stored_exactly(long minorUnits, string currency)
    {
        Money amount = Money.FromMinorUnits(minorUnits, Currency.FromCode(currency));
        ShopOrder stored = await Store(new ShopOrder { Number = "1", Total = amount, Deposit = amount, Settlement = amount.Currency, Delivery = new Delivery { Cost = amount } });
        Assert.Equal((amount, amount, amount.Currency, amount), (stored.Total, stored.Deposit, stored.Settlement, stored.Delivery!.Cost));
        Assert.Equal((minorUnits, currency), await Row());

        async Task<(long, string)> Row()
        {
            Shop shop = _database.Open();
            await using System.Data.Common.DbCommand command = shop.Database.GetDbConnection().CreateCommand();
            await shop.Database.OpenConnectionAsync(Cancellation);
            command.CommandText = "SELECT \"Total_MinorUnits\", \"Total_Currency\" FROM \"Orders\"";
            await using System.Data.Common.DbDataReader row = await command.ExecuteReaderAsync(Cancellation);
            Assert.True(await row.ReadAsync(Cancellation));
            return (row.GetInt64(0), row.GetString(1));
        }
    }

    [Fact]
    public async Task Missing_values_are_null()
    {
        ShopOrder stored = await Store(new ShopOrder { Number = "1", Total = Story.Usd(1) });
        Assert.Equal((null, null, null, null), (stored.Deposit, stored.Settlement, stored.PaidAt, stored.Delivery));
    }

    [Fact]
    public async Task Instant_is_stored_in_whole_microseconds()
    {
        Instant early = Instant.FromUtc(1900, 1, 1, 0, 0), late = Instant.FromUtc(3000, 1, 1, 0, 0) - Duration.FromNanoseconds(1);
        ShopOrder stored = await Store(new ShopOrder { Number = "1", Total = Story.Usd(1), PlacedAt = early, PaidAt = late, Delivery = new Delivery { At = Story.Start, Cost = Story.Usd(1) } });
        Assert.Equal(early, stored.PlacedAt);
        Assert.Equal(late - Duration.FromNanoseconds(999), stored.PaidAt);
        Assert.Equal(Story.Start - Duration.FromNanoseconds(789), stored.Delivery!.At);
    }

    [Fact]
    public async Task Queries_compare_and_sort_by_the_columns()
    {
        for (int i = 1; i <= 3; i++)
            await Store(new ShopOrder { Number = $"{i}", Total = Story.Usd(10 * i), PlacedAt = Story.At(i), Settlement = i == 2 ? Currency.EUR : Currency.USD });
        IQueryable<ShopOrder> orders = _database.Open().Orders;
        Instant second = Story.At(2);
        Assert.Equal(["3", "2"], await orders.Where(order => order.PlacedAt >= second).OrderByDescending(order => order.PlacedAt).Select(order => order.Number).ToListAsync(Cancellation));
        Assert.Equal(["1"], await orders.Where(order => order.Total.MinorUnits < 2000).Select(order => order.Number).ToListAsync(Cancellation));
        Assert.Equal(["2"], await orders.Where(order => order.Settlement == Currency.EUR).Select(order => order.Number).ToListAsync(Cancellation));
        Assert.Equal(3, await orders.CountAsync(order => order.Total.Currency == Currency.USD, Cancellation));
        Assert.Equal(6000, await orders.SumAsync(order => order.Total.MinorUnits, Cancellation));
    }

    [Fact]
    public async Task Amount_without_a_currency_is_not_stored()
    {
        DbUpdateException error = await Assert.ThrowsAsync<DbUpdateException>(() => Store(new ShopOrder { Number = "1", Total = default }));
        Assert.IsType<InvalidOperationException>(error.InnerException);
        error = await Assert.ThrowsAsync<DbUpdateException>(() => Store(new ShopOrder { Number = "2", Total = Story.Usd(1), Deposit = default(Money) }));
        Assert.IsType<InvalidOperationException>(error.InnerException);
        Assert.Equal(0, await _database.Open().Orders.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Changed_amount_is_updated()
    {
        await Store(new ShopOrder { Number = "1", Total = Story.Usd(1) });
        Shop shop = _database.Open();
        (await shop.Orders.SingleAsync(Cancellation)).Total = Money.Of(2, Currency.EUR);
        await shop.SaveChangesAsync(Cancellation);
        Assert.Equal(Money.Of(2, Currency.EUR), (await _database.Open().Orders.SingleAsync(Cancellation)).Total);
    }

    [Fact]
    public void Properties_that_are_mapped_or_ignored_are_left_as_they_are()
    {
        using var context = new OwnMapping(Database.Unconnected);
        var type = context.Model.FindEntityType(typeof(ShopOrder))!;
        Assert.Equal(typeof(long), type.FindProperty(nameof(ShopOrder.PlacedAt))!.GetValueConverter()!.ProviderClrType);
        Assert.Null(type.FindProperty(nameof(ShopOrder.PaidAt)));
        Assert.Null(type.FindProperty(nameof(ShopOrder.Deposit)));
        Assert.NotNull(type.FindComplexProperty(nameof(ShopOrder.Total)));
    }

    [Fact]
    public void Nullable_amount_needs_an_explicit_mapping_because_text_does_not_compare_by_size()
    {
        using var context = new UnmappedDeposit(Database.Unconnected);
        var error = Assert.Throws<InvalidOperationException>(() => context.Model);
        Assert.StartsWith("The property ShopOrder.Deposit is of type Money?, which has no columns of its own.", error.Message, StringComparison.Ordinal);
        Assert.Contains("HasConversion<MoneyConverter>()", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_currencies_and_instants_of_a_complex_property_are_mapped()
    {
        using var context = new ComplexDelivery(Database.Unconnected);
        var delivery = context.Model.FindEntityType(typeof(Consignment))!.FindComplexProperty(nameof(Consignment.Delivery))!.ComplexType;
        Assert.IsType<InstantConverter>(delivery.FindProperty(nameof(Delivery.At))!.GetValueConverter());
        var cost = delivery.FindComplexProperty(nameof(Delivery.Cost))!.ComplexType;
        Assert.Equal(typeof(long), cost.FindProperty(nameof(Money.MinorUnits))!.ClrType);
        Assert.IsType<CurrencyConverter>(cost.FindProperty(nameof(Money.Currency))!.GetValueConverter());
    }

    public void Dispose() => _database.Dispose();

    private async Task<ShopOrder> Store(ShopOrder order)
    {
        Shop shop = _database.Open();
        shop.Orders.Add(order);
        await shop.SaveChangesAsync(Cancellation);
        return await _database.Open().Orders.SingleAsync(stored => stored.Number == order.Number, Cancellation);
    }

    private sealed class UnmappedDeposit(DbContextOptions options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<ShopOrder>().HasKey(order => order.Number);
            modelBuilder.AddReturnPolicy();
        }
    }

    private sealed class Consignment
    {
        public int Id { get; set; }

        public Delivery Delivery { get; set; } = new();
    }

    private sealed class ComplexDelivery(DbContextOptions options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Consignment>().ComplexProperty(row => row.Delivery);
            modelBuilder.AddReturnPolicy();
        }
    }

    private sealed class OwnMapping(DbContextOptions options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<ShopOrder>(order =>
            {
                order.HasKey(row => row.Number);
                order.OwnsOne(row => row.Delivery);
                order.Property(row => row.PlacedAt).HasConversion(instant => instant.ToUnixTimeTicks(), ticks => Instant.FromUnixTimeTicks(ticks));
                order.Ignore(row => row.PaidAt);
                order.Ignore(row => row.Deposit);
            });
            modelBuilder.AddReturnPolicy();
        }
    }
}
