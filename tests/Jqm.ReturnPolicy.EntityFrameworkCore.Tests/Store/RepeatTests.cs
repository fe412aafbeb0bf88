namespace Jqm.ReturnPolicy.EntityFrameworkCore.Tests;

/// <summary>Each command id is executed once.</summary>
public sealed class RepeatTests : IDisposable
{
    /// <summary>Commands with the ids of recorded ones, which ask for something else: of the long case, then of the declined one.</summary>
    private static readonly CaseCommand[] OtherThanLong =
    [
        new SubmitRequest("C-0", Story.At(0), "merchant", Story.Order, Story.Request("R-1", 1), Story.Evaluator),
        new AddInformation("C-1", Story.At(1), "merchant", [new ItemInformation(1, evidence: [new Evidence(EvidenceKind.Photo)])]),
        new ConfirmDelivery("C-2", Story.At(2), "carrier", Story.Order.Shipments),
        new WaiveRule("C-3", Story.At(3), "reviewer-4", Rule.Window, "another note"),
        new ApproveRequest("C-4", Story.At(4), "support", [new ItemUnits(0, 2), new ItemUnits(1, 2)], "Warehouse 4, Shenzhen", note: "both"),
        new ReceiveParcel("C-5", Story.At(5), "warehouse", new Parcel([new ParcelUnits("1", 2, "S1")], "SF Express", "SF100", Story.Usd(6.00m))),
        new InspectParcel("C-6", Story.At(6), "warehouse", [new InspectedItem("1", 1, ReturnReason.Defective, unused: true, shipmentId: "S1")], Story.NoLedger),
        new RecordRefund("C-7", Story.At(7), "finance", new RefundDue(Story.Usd(1), [Destination.ToAccountBalance(Story.Usd(1))])),
        new SettleWithoutReturn("C-8", Story.At(8), "support", [new ApprovedUnits("1", 2, "S1")], Story.NoLedger),
        new RecordRefund("C-9", Story.At(9), "treasury"),
        new WithdrawRequest("C-10", Story.At(10), "merchant", "keeps all"),
    ];

    private static readonly CaseCommand[] OtherThanDeclined =
    [
        new SubmitRequest("C-0", Story.At(0), "another merchant", Story.Order, Story.Request("R-2", 1), Story.Evaluator),
        new DeclineRequest("C-1", Story.At(1), "support", "another note"),
        new ReceiveParcel("C-2", Story.At(2), "warehouse", new Parcel([new ParcelUnits("1", 2, "S1")])),
    ];

    private readonly Database _database = new();

    public static TheoryData<string> Cases => ["R-1", "R-2"];

    private static IReadOnlyList<CaseCommand> CommandsOf(string caseId) => caseId == "R-1" ? Story.Long : Story.Declined;

    private static CaseCommand[] OthersThan(string caseId) => caseId == "R-1" ? OtherThanLong : OtherThanDeclined;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Second_execution_gives_the_recorded_result_and_changes_nothing(string caseId)
    {
        var first = new List<StoredCaseResult>();
        foreach (CaseCommand command in CommandsOf(caseId))
        {
            first.Add(await _database.Store().Do(caseId, command));
            await Repeat(command, first[^1]);
        }

        (int, int) counts = _database.Counts();
        for (int i = 0; i < first.Count; i++)
            await Repeat(CommandsOf(caseId)[i], first[i]);
        Assert.Equal(counts, _database.Counts());
        Assert.Equal(first[^1].Case, await _database.Store().LoadAsync(caseId, TestContext.Current.CancellationToken));

        async Task Repeat(CaseCommand command, StoredCaseResult before)
        {
            StoredCaseResult again = await _database.Store().Do(caseId, command);
            Assert.True(again.IsRepeated);
            Assert.Null(again.Refusal);
            Assert.Equal((before.Case, before.Event), (again.Case, again.Event));
            Assert.Equal(before.Case!.State, again.Case!.State);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Another_command_under_a_recorded_id_throws_and_changes_nothing(string caseId)
    {
        ReturnCase @case = await _database.Store().Play(caseId, CommandsOf(caseId));
        (int, int) counts = _database.Counts();
        foreach (CaseCommand other in OthersThan(caseId))
        {
            CommandIdConflictException error = await Assert.ThrowsAsync<CommandIdConflictException>(() => _database.Store().Do(caseId, other));
            Assert.Equal(other.Id, error.Id);
            Assert.Contains($"'{other.Id}'", error.Message, StringComparison.Ordinal);
            Assert.Contains($"'{caseId}'", error.Message, StringComparison.Ordinal);
        }

        // Also another kind of command.
        await Assert.ThrowsAsync<CommandIdConflictException>(() => _database.Store().Do(caseId, new WithdrawRequest("C-1", Story.At(1), @case.Events[1].Actor)));
        Assert.Equal(counts, _database.Counts());
        Assert.Equal(@case, await _database.Store().LoadAsync(caseId, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Later_instant_and_a_given_ledger_are_the_same_command()
    {
        await _database.Store().Play("R-1", Story.Long);
        RefundLedger now = await _database.Store().LoadLedgerAsync(Story.Order.Number, TestContext.Current.CancellationToken);
        var inspect = (InspectParcel)Story.Long[6];
        Assert.True((await _database.Store().Do("R-1", new InspectParcel(inspect.Id, inspect.At + Duration.FromHours(1), inspect.Actor, inspect.Inspected, now))).IsRepeated);
        var submit = (SubmitRequest)Story.Long[0];
        Assert.True((await _database.Store().Do("R-1", new SubmitRequest(submit.Id, submit.At + Duration.FromHours(1), submit.Actor, submit.Order, submit.Request, PolicyEvaluator.Standard))).IsRepeated);
    }

    [Fact]
    public void Every_kind_of_command_is_tried()
    {
        IEnumerable<Type> kinds = typeof(CaseCommand).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(CaseCommand)) && !type.IsAbstract);
        Assert.Equal(kinds.ToHashSet(), Story.Long.Concat(Story.Declined).Select(command => command.GetType()).ToHashSet());
        Assert.Equal(Story.Long.Select(command => (command.Id, command.GetType())), OtherThanLong.Select(command => (command.Id, command.GetType())));
        Assert.Equal(Story.Declined.Select(command => (command.Id, command.GetType())), OtherThanDeclined.Select(command => (command.Id, command.GetType())));
    }

    [Fact]
    public async Task Every_command_with_a_ledger_gets_the_stored_one()
    {
        // A ledger of another order would be refused, so each of these commands shows that the store's ledger took its place.
        var wrong = new RefundLedger("JQM-0");
        IEnumerable<Type> kinds = typeof(CaseCommand).Assembly.GetExportedTypes().Where(type => type.GetProperties().Any(property => property.PropertyType == typeof(RefundLedger)) && type.IsSubclassOf(typeof(CaseCommand)));
        Assert.Equal([typeof(InspectParcel), typeof(SettleWithoutReturn), typeof(SubmitRequest)], kinds.OrderBy(type => type.Name, StringComparer.Ordinal));
        ReturnCase @case = await _database.Store().Play("R-1", Story.Long.Take(10).Select(command => command switch
        {
            SubmitRequest submit => new SubmitRequest(submit.Id, submit.At, submit.Actor, submit.Order, submit.Request, submit.Evaluator, wrong),
            InspectParcel inspect => new InspectParcel(inspect.Id, inspect.At, inspect.Actor, inspect.Inspected, wrong),
            SettleWithoutReturn settle => new SettleWithoutReturn(settle.Id, settle.At, settle.Actor, settle.Units, wrong),
            _ => command,
        }));
        Assert.Equal(2, @case.Settlements.Count);
    }

    public void Dispose() => _database.Dispose();
}
