namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Collects the outcomes that each change moves, and keeps the plainest case of each.</summary>
internal sealed class ChangeCollector
{
    private readonly Dictionary<ChangeKey, List<Entry>> _entries = [];

    /// <summary>Returns whether a case would be the plainest one so far. Its facts are needed only then.</summary>
    public bool Wants(ChangeKey key, OutcomeKind kind, ComponentKind? component, ChangeEffect effect, int cost)
    {
        if (!_entries.TryGetValue(key, out List<Entry>? entries))
            return true;
        foreach (Entry entry in entries)
        {
            if ((entry.Kind, entry.Component, entry.Effect) == (kind, component, effect))
                return cost < entry.Cost;
        }

        return true;
    }

    /// <summary>Adds a case, in the place of the one before for the same outcome.</summary>
    public void Add(ChangeKey key, OutcomeKind kind, ComponentKind? component, ChangeEffect effect, int cost, in WitnessFacts facts)
    {
        if (!_entries.TryGetValue(key, out List<Entry>? entries))
            _entries[key] = entries = [];
        entries.RemoveAll(entry => (entry.Kind, entry.Component, entry.Effect) == (kind, component, effect));
        entries.Add(new Entry(kind, component, effect, cost, facts));
    }

    /// <summary>Returns the changes in the order of the terms, and those of one term in the order of the reasons.</summary>
    public ValueList<PolicyChange> ToChanges(PolicyTerms before, PolicyTerms after, ReasonPairs reasons)
    {
        if (_entries.Count == 0)
            return default;
        ChangeKey[] keys = [.. _entries.Keys.OrderBy(key => key.Term.Index).ThenBy(key => key.Reason is { } reason ? reasons.IndexOf(reason) : -1).ThenBy(key => key.Member)];
        var changes = new PolicyChange[keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            ChangeKey key = keys[i];
            ValueList<ChangedOutcome> outcomes = _entries[key]
                .OrderBy(entry => entry.Effect)
                .ThenBy(entry => entry.Kind == OutcomeKind.Finding)
                .ThenBy(entry => entry.Cost)
                .ThenBy(entry => entry.Kind)
                .ThenBy(entry => entry.Component)
                .Select(entry => new ChangedOutcome(entry.Kind, entry.Component, entry.Effect, new PolicyWitness(entry.Facts)))
                .ToValueList();
            changes[i] = new PolicyChange(key.Term, key.Reason, key.Path, key.ValueIn(before), key.ValueIn(after), key.ClausesIn(before, after), outcomes);
        }

        return new ValueList<PolicyChange>(changes);
    }

    private readonly record struct Entry(OutcomeKind Kind, ComponentKind? Component, ChangeEffect Effect, int Cost, WitnessFacts Facts);
}
