using System.Collections;

namespace Jqm.ReturnPolicy;

/// <summary>
/// The reasons that a policy lists, each with its terms (clauses 1.1 to 1.5, reading R05). Entries are always in the same order: reasons of the standard policy first, in its
/// order, then other reasons by code. Two tables are equal if their entries are equal.
/// </summary>
public sealed class ReasonTable : IReadOnlyCollection<KeyValuePair<ReturnReason, ReasonTerms>>, IEquatable<ReasonTable>
{
    private readonly KeyValuePair<ReturnReason, ReasonTerms>[] _entries;
    private readonly Dictionary<ReturnReason, int>? _places;

    /// <summary>Creates a table of return reasons.</summary>
    /// <param name="entries">The reasons, each once, with their terms.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/>, or terms in it, are null.</exception>
    /// <exception cref="InvalidInputException">A reason is listed twice.</exception>
    public ReasonTable(IEnumerable<KeyValuePair<ReturnReason, ReasonTerms>> entries)
        : this(Sorted(entries))
    {
    }

    private ReasonTable(KeyValuePair<ReturnReason, ReasonTerms>[] sorted)
    {
        _entries = sorted;
        _places = ReasonOrder.BuildIndex(sorted);
    }

    /// <summary>Gets the table of the standard policy's reasons.</summary>
    public static ReasonTable Standard { get; } = new(
    [
        new(ReturnReason.Defective, new ReasonTerms(true, Fault.Product, Clause.FromNumber("1.1"))),
        new(ReturnReason.DamagedInShipping, new ReasonTerms(true, Fault.Carrier, Clause.FromNumber("1.2"))),
        new(ReturnReason.NotAsSpecified, new ReasonTerms(true, Fault.Service, Clause.FromNumber("1.3"))),
        new(ReturnReason.WrongItem, new ReasonTerms(true, Fault.Service, Clause.FromNumber("1.4"))),
        new(ReturnReason.ChangeOfMind, new ReasonTerms(false, Fault.Merchant, Clause.FromNumber("1.5"))),
        new(ReturnReason.OrderedIncorrectly, new ReasonTerms(false, Fault.Merchant, Clause.FromNumber("1.5"))),
        new(ReturnReason.ImproperUse, new ReasonTerms(false, Fault.Merchant, Clause.FromNumber("1.5"))),
    ]);

    /// <summary>Gets the number of reasons in the table.</summary>
    public int Count => _entries.Length;

    /// <summary>Gets the terms of a reason; null if the table does not list the reason.</summary>
    /// <param name="reason">The reason.</param>
    public ReasonTerms? this[ReturnReason reason] => PlaceOf(reason) is var place and >= 0 ? _entries[place].Value : null;

    /// <summary>Returns the table with a reason added, or with other terms for a listed reason.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="terms">The terms of the reason.</param>
    /// <returns>A new table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="reason"/> is the default value.</exception>
    public ReasonTable With(ReturnReason reason, ReasonTerms terms)
    {
        Guard.Against.Null(terms);
        return new ReasonTable(_entries.Where(entry => entry.Key != reason).Append(new(reason, terms)));
    }

    /// <summary>Returns the table without a reason, which is then not accepted.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>A new table; this table if it does not list the reason.</returns>
    public ReasonTable Without(ReturnReason reason) =>
        PlaceOf(reason) < 0 ? this : new ReasonTable(_entries.Where(entry => entry.Key != reason).ToArray());

    /// <summary>Returns an enumerator over the reasons, in the order of the table.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<KeyValuePair<ReturnReason, ReasonTerms>> GetEnumerator() => _entries.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns whether two tables list the same reasons with the same terms.</summary>
    /// <param name="other">The other table.</param>
    /// <returns>True if the tables are equal.</returns>
    public bool Equals(ReasonTable? other) => ReferenceEquals(this, other) || (other is not null && _entries.AsSpan().SequenceEqual(other._entries));

    /// <summary>Returns whether an object is a table of the same reasons with the same terms.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>True if the tables are equal.</returns>
    public override bool Equals(object? obj) => Equals(obj as ReasonTable);

    /// <summary>Returns a hash code of all entries.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (KeyValuePair<ReturnReason, ReasonTerms> entry in _entries)
            hash.Add(entry.Key);
        return hash.ToHashCode();
    }

    /// <summary>Returns the entries in brackets, separated by commas.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"[{string.Join(", ", _entries.Select(entry => entry.Key))}]";

    /// <summary>Returns whether two tables list the same reasons with the same terms.</summary>
    /// <param name="left">One table.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if the tables are equal, or both are null.</returns>
    public static bool operator ==(ReasonTable? left, ReasonTable? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns whether two tables list different reasons or terms.</summary>
    /// <param name="left">One table.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if the tables differ.</returns>
    public static bool operator !=(ReasonTable? left, ReasonTable? right) => !(left == right);

    internal ReadOnlySpan<KeyValuePair<ReturnReason, ReasonTerms>> AsSpan() => _entries;

    /// <summary>The reasons with their terms, to be changed, with room for a few more.</summary>
    internal Dictionary<ReturnReason, ReasonTerms> ToDictionary()
    {
        var reasons = new Dictionary<ReturnReason, ReasonTerms>(_entries.Length + NameLookup.ShortList);
        foreach (KeyValuePair<ReturnReason, ReasonTerms> entry in _entries)
            reasons.Add(entry.Key, entry.Value);
        return reasons;
    }

    private int PlaceOf(ReturnReason reason) => ReasonOrder.IndexOf(_entries, _places, reason);

    private static KeyValuePair<ReturnReason, ReasonTerms>[] Sorted(IEnumerable<KeyValuePair<ReturnReason, ReasonTerms>> entries)
    {
        KeyValuePair<ReturnReason, ReasonTerms>[] sorted = ReasonOrder.Sort(Guard.Against.Null(entries), "reasons");
        foreach (KeyValuePair<ReturnReason, ReasonTerms> entry in sorted)
            Guard.Against.Null(entry.Value);
        return sorted;
    }
}
