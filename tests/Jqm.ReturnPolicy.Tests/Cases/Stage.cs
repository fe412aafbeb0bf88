namespace Jqm.ReturnPolicy.Tests;

/// <summary>Plays a story: the library's cases and ledger beside the plain ones, compared after every step.</summary>
internal sealed class Stage
{
    private readonly Story _story;
    private readonly PlainCase?[] _plain = new PlainCase?[Story.Cases];
    private readonly List<RefundLedger> _ledgers;
    private readonly List<Refund> _recorded = [];
    private int _number;

    private Stage(Story story)
    {
        _story = story;
        _ledgers = [new RefundLedger(story.Order.Number)];
    }

    /// <summary>Of each case, how it stood after each of its events.</summary>
    public List<ReturnCase>[] Histories { get; } = Enumerable.Range(0, Story.Cases).Select(_ => new List<ReturnCase>()).ToArray();

    /// <summary>The cases that were submitted, as they stand.</summary>
    public IEnumerable<ReturnCase> Cases => Histories.Where(history => history.Count > 0).Select(history => history[^1]);

    /// <summary>The ledger as it was at each version.</summary>
    public IReadOnlyList<RefundLedger> Ledgers => _ledgers;

    /// <summary>What each command came to.</summary>
    public List<CaseResult> Log { get; } = [];

    /// <summary>What each attempt to record an inspection came to.</summary>
    public List<LedgerResult> Recordings { get; } = [];

    public static Stage Play(Story story, Action<Stage>? afterEach = null)
    {
        var stage = new Stage(story);
        foreach (Step step in story.Steps)
        {
            stage.Take(step);
            afterEach?.Invoke(stage);
        }

        return stage;
    }

    /// <summary>A command for a case, made from any seed.</summary>
    public CaseCommand CommandFor(ReturnCase @case, Manner manner, int seed) => Steps.CommandOf(new Step(0, manner, seed), _story, @case, _ledgers, $"try-{seed}");

    private void Take(Step step)
    {
        List<ReturnCase> history = Histories[step.Case];
        ReturnCase? before = history.LastOrDefault();
        CaseEvent[] events = before?.Events.ToArray() ?? [];
        CaseCommand command = Steps.CommandOf(step, _story, before, _ledgers, $"C-{_number++}");
        CaseResult came = before is null ? ReturnCase.Submit((SubmitRequest)command) : before.Execute(command);
        Expected expected = _plain[step.Case]?.Execute(command) ?? PlainCase.Submit((SubmitRequest)command);
        Log.Add(came);
        Assert.Equal(expected.Refusals.Count > 0, came.IsRefused);
        if (came.Refusal is { } refusal)
        {
            Assert.Contains(refusal.Code, expected.Refusals);
            Assert.Equal((before?.State, command.Action), (refusal.State, refusal.Action));
        }

        if (expected.Next is not { } next)
        {
            Assert.Same(before, came.Case);
            Assert.Null(came.Event);
            Assert.Equal(!came.IsRefused, came.IsRepeated);
            Assert.Equal<CaseEvent>(events, before?.Events.ToArray() ?? []);
            return;
        }

        Assert.Equal((command.Id, command.At, command.Actor, command.Action), (came.Event!.Id, came.Event.At, came.Event.Actor, came.Event.Action));
        Assert.Equal<CaseEvent>([.. events, came.Event], came.Case!.Events.ToArray());
        Agree(next, came.Case);
        if (came.Event is SettlementEvent inspection && !Record(came.Case, inspection))
            return;
        history.Add(came.Case);
        _plain[step.Case] = next;
    }

    /// <summary>Records an inspection; false where its settlement was made from an old version, so that the step counts for nothing.</summary>
    private bool Record(ReturnCase @case, SettlementEvent inspection)
    {
        RefundLedger present = _ledgers[^1];
        LedgerResult step = present.Record(@case, inspection);
        Recordings.Add(step);
        if (inspection.Settlement.Refund is not { } refund)
        {
            Assert.Same(present, step.Ledger);
            Assert.False(step.IsRefused);
            return true;
        }

        if (inspection.LedgerVersion != present.Version)
        {
            Assert.Equal((RefusalCode.VersionConflict, inspection.LedgerVersion, present.Version), (step.Refusal!.Code, step.Refusal.Given, step.Refusal.Actual));
            Assert.Same(present, step.Ledger);
            return false;
        }

        Assert.Null(step.Refusal);
        Assert.Equal(present.Version + 1, step.Ledger.Version);
        Assert.Equal((@case.Id, inspection.Id, refund), (step.Entry!.RequestId, step.Entry.SettlementId, step.Entry.Refund));
        _ledgers.Add(step.Ledger);
        _recorded.Add(refund);
        Assert.Null(PlainBooks.Excess(_story.Order, _recorded));
        return true;
    }

    private static void Agree(PlainCase plain, ReturnCase @case)
    {
        Assert.Equal(plain.State, @case.State);
        Assert.Equal(plain.Order, @case.Order);
        Assert.Equal(plain.Request, @case.Request);
        Assert.Equal(plain.Assessment, @case.Assessment);
        Assert.Equal(plain.ApprovedAt, @case.ApprovedAt);
        Assert.Equal(plain.ReceivedAt, @case.ReceivedAt);
        Assert.Equal(plain.Parcel, @case.Parcel);
        Assert.Equal<Settlement>(plain.Settlements, @case.Settlements);
        Assert.Equal(plain.Out.OrderBy(entry => entry.Key), @case.UnitsOut.Select(units => KeyValuePair.Create((units.LineId, units.ShipmentId), (long)units.Quantity)).OrderBy(entry => entry.Key));
        Assert.Equal(plain.Unpaid.Count > 0, @case.Due is not null);
        if (@case.Due is { } due)
        {
            Assert.Equal(PlainBooks.Sum(plain.Unpaid.Select(refund => refund.Total)), due.Total.MinorUnits);
            Assert.Equal(PlainBooks.ByPlace(plain.Unpaid.SelectMany(refund => refund.Destinations)), PlainBooks.ByPlace(due.Destinations));
            Assert.Equal(due.Destinations.Count, PlainBooks.ByPlace(due.Destinations).Count());
        }
    }
}
