namespace Jqm.ReturnPolicy.DuckDb;

/// <summary>
/// Keeps the policies and agreements that were read from texts, so that a text which is the same in many rows is read once. Bounded by the number and the size of the texts; the
/// oldest are dropped first. Thread-safe.
/// </summary>
/// <param name="governedBy">Which instant decides the governing version.</param>
/// <param name="mostEntries">The greatest number of entries.</param>
/// <param name="mostBytes">The greatest size of the texts of all entries together, in bytes. The newest entry is kept, whatever its size.</param>
internal sealed class PolicyTextCache(GovernedBy governedBy, int mostEntries = 4_096, long mostBytes = 64L << 20)
{
    private readonly object _lock = new();
    private readonly Dictionary<int, Entry> _entries = [];
    private readonly Queue<int> _oldestFirst = [];
    private long _bytes;

    /// <summary>Gets the number of entries.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _entries.Count;
        }
    }

    /// <summary>Returns the answerers of policies and agreements. They are read if the cache has no entry of the same texts.</summary>
    /// <param name="policies">The policies, in UTF-8.</param>
    /// <param name="agreements">The agreements, in UTF-8.</param>
    /// <param name="hasAgreements">False if the argument is left out.</param>
    public AnswererPool Get(ReadOnlySpan<byte> policies, ReadOnlySpan<byte> agreements, bool hasAgreements)
    {
        int hash = HashOf(policies, agreements, hasAgreements);
        lock (_lock)
        {
            if (_entries.TryGetValue(hash, out Entry? known) && known.Is(policies, agreements, hasAgreements))
                return known.Answerers;
        }

        // Reading takes long, so other threads are not kept waiting for it. Two threads may read the same texts.
        byte[] policyText = policies.ToArray();
        byte[]? agreementText = hasAgreements ? agreements.ToArray() : null;
        var entry = new Entry(policyText, agreementText, GivenPolicies.Read(policyText, agreementText, governedBy));
        lock (_lock)
            Add(hash, entry);
        return entry.Answerers;
    }

    private void Add(int hash, Entry entry)
    {
        if (_entries.Remove(hash, out Entry? replaced))
            _bytes -= replaced.Bytes;
        else
            _oldestFirst.Enqueue(hash);
        while (_entries.Count > 0 && (_entries.Count >= mostEntries || _bytes + entry.Bytes > mostBytes))
        {
            int oldest = _oldestFirst.Dequeue();
            if (oldest == hash)
                _oldestFirst.Enqueue(hash);
            else if (_entries.Remove(oldest, out Entry? dropped))
                _bytes -= dropped.Bytes;
        }

        _entries.Add(hash, entry);
        _bytes += entry.Bytes;
    }

    private static int HashOf(ReadOnlySpan<byte> policies, ReadOnlySpan<byte> agreements, bool hasAgreements)
    {
        HashCode hash = default;
        hash.AddBytes(policies);
        hash.Add(hasAgreements ? agreements.Length : -1);
        hash.AddBytes(agreements);
        return hash.ToHashCode();
    }

    private sealed record Entry(byte[] Policies, byte[]? Agreements, AnswererPool Answerers)
    {
        public long Bytes => Policies.Length + (Agreements?.Length ?? 0);

        public bool Is(ReadOnlySpan<byte> policies, ReadOnlySpan<byte> agreements, bool hasAgreements) =>
            hasAgreements == Agreements is not null && policies.SequenceEqual(Policies) && agreements.SequenceEqual(Agreements);
    }
}
