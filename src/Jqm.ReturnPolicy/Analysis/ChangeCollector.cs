namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Collects the outcomes that each change moves, and keeps the simplest case of each.</summary>
/// <param name="reasons">The compared reasons.</param>
internal sealed class ChangeCollector(ReasonPairs reasons) : OutcomeCollector
{
    /// <summary>The outcomes of each term that is compared as a whole, then those of each reason.</summary>
    private readonly Entry?[] _last = new Entry?[Term.All.Count + reasons.Count];

    private int _count;

    /// <inheritdoc/>
    public override bool Wants(MovedOutcome outcome, int cost) => Find(outcome) is not { } entry || cost < entry.Cost;

    /// <summary>Adds a case, which replaces the earlier case of the same outcome.</summary>
    public override void Add(MovedOutcome outcome, int cost, in WitnessFacts facts)
    {
        if (Find(outcome) is not { } entry)
        {
            ref Entry? last = ref _last[PlaceOf(outcome.Change)];
            last = entry = new Entry(outcome, last);
            _count++;
        }

        entry.Cost = cost;
        entry.Witness = new PolicyWitness(facts);
    }

    /// <summary>Returns the changes in the order of the terms, and those of one term in the order of the reasons.</summary>
    public ValueList<PolicyChange> ToChanges(PolicyTerms before, PolicyTerms after)
    {
        if (_count == 0)
            return default;
        Entry[] entries = Sorted();
        var changes = new List<PolicyChange>();
        for (int first = 0, next; first < entries.Length; first = next)
        {
            ChangeKey key = entries[first].Outcome.Change;
            for (next = first + 1; next < entries.Length && entries[next].Outcome.Change == key; next++)
            {
            }

            changes.Add(key.ToChange(before, after, reasons, OutcomesOf(entries.AsSpan(first..next))));
        }

        return changes.ToValueList();
    }

    private static ValueList<ChangedOutcome> OutcomesOf(ReadOnlySpan<Entry> entries)
    {
        var outcomes = new ChangedOutcome[entries.Length];
        for (int i = 0; i < outcomes.Length; i++)
            outcomes[i] = new ChangedOutcome(entries[i].Outcome.Kind, entries[i].Outcome.Component, entries[i].Outcome.Effect, entries[i].Witness!);
        return new ValueList<ChangedOutcome>(outcomes);
    }

    private static int PlaceOf(ChangeKey change) => change.Reason == ChangeKey.NoReason ? change.TermIndex : Term.All.Count + change.Reason;

    private Entry? Find(MovedOutcome outcome)
    {
        Entry? entry = _last[PlaceOf(outcome.Change)];
        while (entry is not null && entry.Outcome != outcome)
            entry = entry.Earlier;
        return entry;
    }

    private Entry[] Sorted()
    {
        var entries = new Entry[_count];
        ulong[] order = new ulong[_count];
        int count = 0;
        foreach (Entry? last in _last)
        {
            for (Entry? entry = last; entry is not null; entry = entry.Earlier)
                (entries[count], order[count++]) = (entry, entry.Order);
        }

        Array.Sort(order, entries);
        return entries;
    }

    /// <summary>An outcome of a change with its simplest case, linked to an earlier one of the same place.</summary>
    private sealed class Entry(MovedOutcome outcome, Entry? earlier)
    {
        public MovedOutcome Outcome => outcome;

        public Entry? Earlier => earlier;

        public int Cost { get; set; }

        public PolicyWitness? Witness { get; set; }

        /// <summary>Gets a number that orders the outcomes.</summary>
        public ulong Order => outcome.OrderOf(Cost);
    }
}
