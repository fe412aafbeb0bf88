using System.Collections;
using System.Runtime.CompilerServices;

namespace Jqm.ReturnPolicy;

/// <summary>
/// A map from return reasons to values. Create a map with a collection expression: <c>ReasonMap&lt;int&gt; days = [new(ReturnReason.Defective, 60)];</c>.
/// Entries are always in the same order: known reasons first, in the order of the standard policy, then other reasons by code. Two maps are equal if their entries are equal.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
[CollectionBuilder(typeof(ReasonMap), nameof(ReasonMap.Create))]
public sealed class ReasonMap<T> : IReadOnlyCollection<KeyValuePair<ReturnReason, T>>, IEquatable<ReasonMap<T>>
    where T : struct
{
    private readonly KeyValuePair<ReturnReason, T>[] _entries;
    private readonly Dictionary<ReturnReason, int>? _index;

    /// <summary>Creates a map from return reasons to values.</summary>
    /// <param name="entries">The reasons, each once, with their values.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/> is null.</exception>
    /// <exception cref="InvalidOperationException">A reason is the default value.</exception>
    /// <exception cref="InvalidInputException">A reason is listed twice: <see cref="ErrorCode.Duplicate"/> at the reason.</exception>
    public ReasonMap(IEnumerable<KeyValuePair<ReturnReason, T>> entries)
    {
        _entries = ReasonOrder.Sort(Guard.Against.Null(entries), "");
        _index = ReasonOrder.BuildIndex(_entries);
    }

    /// <summary>Gets the number of entries in the map.</summary>
    public int Count => _entries.Length;

    /// <summary>Gets the value of a reason; null if the map has no entry for the reason.</summary>
    /// <param name="reason">The reason.</param>
    public T? this[ReturnReason reason] => ReasonOrder.IndexOf(_entries, _index, reason) is var place and >= 0 ? _entries[place].Value : null;

    /// <summary>Returns the map with a value for a reason, which replaces the value before.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="value">The value.</param>
    /// <returns>The changed map.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="reason"/> is the default value.</exception>
    public ReasonMap<T> With(ReturnReason reason, T value) => new(_entries.Where(entry => entry.Key != reason).Append(new(reason, value)));

    /// <summary>Returns the map without the entry of a reason.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>The changed map.</returns>
    public ReasonMap<T> Without(ReturnReason reason) => new(_entries.Where(entry => entry.Key != reason));

    /// <summary>Returns an enumerator over the entries, in the order of the reasons.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<KeyValuePair<ReturnReason, T>> GetEnumerator() => _entries.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the entries, in the order of the reasons.</summary>
    internal ReadOnlySpan<KeyValuePair<ReturnReason, T>> AsSpan() => _entries;

    /// <summary>Returns whether two maps have the same entries.</summary>
    /// <param name="other">The other map.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(ReasonMap<T>? other) => ReferenceEquals(this, other) || (other is not null && _entries.AsSpan().SequenceEqual(other._entries));

    /// <summary>Returns whether an object is a map with the same entries.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>True if the maps are equal.</returns>
    public override bool Equals(object? obj) => Equals(obj as ReasonMap<T>);

    /// <summary>Returns a hash code of the entries.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (KeyValuePair<ReturnReason, T> entry in _entries)
        {
            hash.Add(entry.Key);
            hash.Add(entry.Value);
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns the entries as text, such as <c>[defective: 60]</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"[{string.Join(", ", _entries.Select(entry => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{entry.Key}: {entry.Value}")))}]";

    /// <summary>Returns whether two maps have the same entries.</summary>
    /// <param name="left">The first map.</param>
    /// <param name="right">The second map.</param>
    /// <returns>True if they are equal, or both are null.</returns>
    public static bool operator ==(ReasonMap<T>? left, ReasonMap<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns whether two maps have different entries.</summary>
    /// <param name="left">The first map.</param>
    /// <param name="right">The second map.</param>
    /// <returns>True if they differ.</returns>
    public static bool operator !=(ReasonMap<T>? left, ReasonMap<T>? right) => !(left == right);
}

/// <summary>Creates maps from return reasons to values.</summary>
public static class ReasonMap
{
    /// <summary>Creates a map from return reasons to values.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="entries">The reasons, each once, with their values.</param>
    /// <returns>The map.</returns>
    /// <exception cref="InvalidOperationException">A reason is the default value.</exception>
    /// <exception cref="InvalidInputException">A reason is listed twice: <see cref="ErrorCode.Duplicate"/> at the reason.</exception>
    public static ReasonMap<T> Create<T>(ReadOnlySpan<KeyValuePair<ReturnReason, T>> entries)
        where T : struct => new(entries.ToArray());
}
