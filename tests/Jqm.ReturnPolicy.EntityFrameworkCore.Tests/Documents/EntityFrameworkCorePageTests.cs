using Microsoft.Extensions.DependencyInjection;

namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests.Documents;

/// <summary>The code of docs/entity-framework-core.md.</summary>
public sealed class EntityFrameworkCorePageTests
{
    [Fact]
    public async Task The_code_of_the_page_runs_on_a_case_from_its_submission_to_its_settlement()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("returnpolicy");
        try
        {
            await Run($"Data Source={Path.Combine(folder.FullName, "shop.db")};Pooling=False");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Run(string connectionString)
    {
        (Order order, PolicyEvaluator evaluator, Instant at, string address) = (Story.Order, Story.Evaluator, Story.At(4), "Warehouse 3, Shenzhen");
        var request = new ReturnRequest("R-1", order.Number, Story.Start, [new RequestedItem("1", 1, ReturnReason.Defective, "S1", "seam open", [new Evidence(EvidenceKind.Photo)])]);
        var parcel = new Parcel([new ParcelUnits("1", 1, "S1")]);
        ValueList<InspectedItem> inspected = [new InspectedItem("1", 1, ReturnReason.Defective, shipmentId: "S1")];
        var services = new ServiceCollection();

        services.AddDbContext<ShopContext>(options => options.UseSqlite(connectionString));
        services.AddReturnCaseStore<ShopContext>();

        await using ServiceProvider provider = services.BuildServiceProvider();
        await using AsyncServiceScope scope = provider.CreateAsyncScope();
        ShopContext context = scope.ServiceProvider.GetRequiredService<ShopContext>();
        await context.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        ReturnCaseStore store = scope.ServiceProvider.GetRequiredService<ReturnCaseStore>();
#pragma warning disable xUnit1051 // The page shows calls without a token.

        StoredCaseResult result = await store.SubmitAsync(new SubmitRequest("C-1", at, "M-77", order, request, evaluator));
        Assert.Equal(["R-1"], await OpenCases(context).Select(row => row.CaseId).ToListAsync());

        result = await store.ExecuteAsync("R-1", new ApproveRequest("C-2", at, "support", [new ItemUnits(0, 1)], address));
        result = await store.ExecuteAsync("R-1", new ReceiveParcel("C-3", at, "warehouse", parcel));
        result = await store.ExecuteAsync("R-1", ledger => new InspectParcel("C-4", at, "warehouse", inspected, ledger));

        Assert.Equal(CaseState.Settled, result.Case!.State);
        Assert.Empty(await OpenCases(context).ToListAsync());
        CaseCommand pay = new RecordRefund("C-5", at, "finance");
        CaseCommand withdraw = new WithdrawRequest("C-6", at, "merchant");

        await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await store.ExecuteAsync("R-1", pay);
            await store.ExecuteAsync("R-1", withdraw);
            await transaction.CommitAsync();
        });

        Assert.Equal(CaseState.Refunded, (await store.LoadAsync("R-1"))!.State);

        StoredAllowanceResult allowance = await store.AllowAsync("A-1", evaluator, order, at, [new Allowance("1", Money.Of(5.00m, Currency.USD))]);

        Assert.Equal("A-1", allowance.Entry!.AllowanceId);
#pragma warning restore xUnit1051
    }

    private static IQueryable<StoredCaseEvent> OpenCases(ShopContext context) =>
        context.Set<StoredCaseEvent>().Where(row => row.State == CaseState.Open
            && !context.Set<StoredCaseEvent>().Any(later => later.CaseId == row.CaseId && later.Sequence > row.Sequence));
}

public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddReturnPolicy();
}
