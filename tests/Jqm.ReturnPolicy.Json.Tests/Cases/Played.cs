namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>What a generated story comes to: its cases, each with the commands that it was given, and the order's ledger.</summary>
internal sealed class Played
{
    private readonly List<RefundLedger> _ledgers;

    private Played(Story story)
    {
        _ledgers = [new RefundLedger(story.Order.Number)];
        var cases = new (ReturnCase? Case, List<CaseCommand> Commands)[Story.Cases];
        for (int number = 0; number < story.Steps.Count; number++)
        {
            Step step = story.Steps[number];
            if (step.Manner == Manner.Allow)
            {
                Allow(step, story.Order, $"A-{number}");
                continue;
            }

            (ReturnCase? before, List<CaseCommand>? commands) = cases[step.Case];
            CaseCommand command = Steps.CommandOf(step, story, before, _ledgers, $"C-{number}");
            CaseResult came = before is null ? ReturnCase.Submit((SubmitRequest)command) : before.Execute(command);
            if (came.Case is { } after && Recorded(after, came.Event))
                cases[step.Case] = (after, [.. commands ?? [], command]);
        }

        Cases = cases.Where(played => played.Case is not null).Select(played => (played.Case!, played.Commands)).ToArray();
    }

    /// <summary>The cases that were submitted, as they stand, and their commands, refused ones included.</summary>
    public IReadOnlyList<(ReturnCase Case, List<CaseCommand> Commands)> Cases { get; }

    /// <summary>The order's ledger.</summary>
    public RefundLedger Ledger => _ledgers[^1];

    public static Played Of(Story story) => new(story);

    /// <summary>Gives an allowance and records it, where the order as it was placed knows the ledger's entries and the amount is within its bounds.</summary>
    private void Allow(Step step, Order order, string id)
    {
        try
        {
            AllowanceDecision decision = PolicyEvaluator.Standard.Allow(order, Days.Submitted, Steps.AllowancesOf(step, order), Ledger.PriorRefunds);
            LedgerResult recorded = Ledger.RecordAllowance(order, id, decision, Ledger.Version);
            if (recorded.Entry is not null)
                _ledgers.Add(recorded.Ledger);
        }
        catch (InvalidInputException)
        {
            // Not every generated amount is within the bounds; the ledger stays as it is.
        }
    }

    /// <summary>Records a settlement; false where its settlement was made from an old version, so that the step counts for nothing.</summary>
    private bool Recorded(ReturnCase after, CaseEvent? happened)
    {
        if (happened is not SettlementEvent settlement)
            return true;
        LedgerResult step = Ledger.Record(after, settlement);
        if (step.Entry is not null)
            _ledgers.Add(step.Ledger);
        return !step.IsRefused;
    }
}
