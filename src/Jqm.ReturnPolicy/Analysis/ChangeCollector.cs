using System.Runtime.InteropServices;

namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Collects the outcomes that each change moves, and keeps the simplest case of each.</summary>
internal sealed class ChangeCollector : OutcomeCollector
{
    private readonly Dictionary<ChangeKey, List<Entry>> _entries = [];

    /// <inheritdoc/>
    public override bool Wants(in MovedOutcome outcome, int cost)
    {
        if (!_entries.TryGetValue(outcome.Change, out List<Entry>? entries))
            return true;
        int index = IndexOf(entries, outcome);
        return index < 0 || cost < entries[index].Cost;
    }

    /// <summary>Adds a case, which replaces the earlier case of the same outcome.</summary>
    public override void Add(in MovedOutcome outcome, int cost, in WitnessFacts facts)
    {
        if (!_entries.TryGetValue(outcome.Change, out List<Entry>? entries))
            _entries[outcome.Change] = entries = [];
        int index = IndexOf(entries, outcome);
        var entry = new Entry(outcome.Kind, outcome.Component, outcome.Effect, cost, new PolicyWitness(facts));
        if (index < 0)
            entries.Add(entry);
        else
            entries[index] = entry;
    }

    /// <summary>Returns the changes in the order of the terms, and those of one term in the order of the reasons.</summary>
    public ValueList<PolicyChange> ToChanges(PolicyTerms before, PolicyTerms after, ReasonPairs reasons)
    {
        if (_entries.Count == 0)
            return default;
        ChangeKey[] keys = [.. _entries.Keys];
        Array.Sort(keys);
        var changes = new PolicyChange[keys.Length];
        for (int i = 0; i < keys.Length; i++)
            changes[i] = keys[i].ToChange(before, after, reasons, OutcomesOf(_entries[keys[i]]));
        return new ValueList<PolicyChange>(changes);
    }

    private static ValueList<ChangedOutcome> OutcomesOf(List<Entry> entries)
    {
        entries.Sort();
        var outcomes = new ChangedOutcome[entries.Count];
        for (int i = 0; i < outcomes.Length; i++)
        {
            ref readonly Entry entry = ref CollectionsMarshal.AsSpan(entries)[i];
            outcomes[i] = new ChangedOutcome(entry.Kind, entry.Component, entry.Effect, entry.Witness);
        }

        return new ValueList<ChangedOutcome>(outcomes);
    }

    private static int IndexOf(List<Entry> entries, in MovedOutcome outcome)
    {
        Span<Entry> span = CollectionsMarshal.AsSpan(entries);
        for (int i = 0; i < span.Length; i++)
        {
            if (span[i].Kind == outcome.Kind && span[i].Component == outcome.Component && span[i].Effect == outcome.Effect)
                return i;
        }

        return -1;
    }

    /// <summary>An outcome of a change with its simplest case.</summary>
    private readonly record struct Entry(OutcomeKind Kind, ComponentKind? Component, ChangeEffect Effect, int Cost, PolicyWitness Witness) : IComparable<Entry>
    {
        /// <summary>Orders outcomes by direction; a finding that changes no verdict is last in its direction, and simple cases are first.</summary>
        public int CompareTo(Entry other) =>
            Effect != other.Effect ? (int)Effect - (int)other.Effect
            : Kind == OutcomeKind.Finding != (other.Kind == OutcomeKind.Finding) ? (Kind == OutcomeKind.Finding ? 1 : -1)
            : Cost != other.Cost ? Cost - other.Cost
            : Kind != other.Kind ? (int)Kind - (int)other.Kind
            : Nullable.Compare(Component, other.Component);
    }
}
