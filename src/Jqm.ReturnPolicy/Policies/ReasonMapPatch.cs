using System.Collections;
using System.Runtime.CompilerServices;

namespace Jqm.ReturnPolicy;

/// <summary>
/// A change of a map from return reasons to values: a value sets the reason's entry, null removes the entry, and every other entry stays. Create a patch with a collection
/// expression: <c>ReasonMapPatch&lt;int&gt; days = [new(ReturnReason.Defective, 60), new(ReturnReason.WrongItem, null)];</c>.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
[CollectionBuilder(typeof(ReasonMapPatch), nameof(ReasonMapPatch.Create))]
public sealed class ReasonMapPatch<T> : IReadOnlyCollection<KeyValuePair<ReturnReason, T?>>, IEquatable<ReasonMapPatch<T>>
    where T : struct
{
    private readonly KeyValuePair<ReturnReason, T?>[] _changes;

    /// <summary>Creates a change of a map from return reasons to values.</summary>
    /// <param name="changes">The reasons, each once, with their new values; null removes a reason.</param>
    /// <exception cref="ArgumentNullException"><paramref name="changes"/> is null.</exception>
    /// <exception cref="InvalidOperationException">A reason is the default value.</exception>
    /// <exception cref="InvalidInputException">A reason is listed twice: <see cref="ErrorCode.Duplicate"/> at the reason.</exception>
    public ReasonMapPatch(IEnumerable<KeyValuePair<ReturnReason, T?>> changes) => _changes = ReasonOrder.Sort(Guard.Against.Null(changes), "");

    /// <summary>Gets the number of reasons that are set or removed.</summary>
    public int Count => _changes.Length;

    /// <summary>Enumerates the changes in the order of the reasons.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<KeyValuePair<ReturnReason, T?>> GetEnumerator() => _changes.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns whether two patches make the same changes.</summary>
    /// <param name="other">The other change.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(ReasonMapPatch<T>? other) => ReferenceEquals(this, other) || (other is not null && _changes.AsSpan().SequenceEqual(other._changes));

    /// <summary>Returns whether an object is a patch that makes the same changes.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>True if the patches are equal.</returns>
    public override bool Equals(object? obj) => Equals(obj as ReasonMapPatch<T>);

    /// <summary>Returns a hash code of the changes.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (KeyValuePair<ReturnReason, T?> change in _changes)
            hash.Add(change);
        return hash.ToHashCode();
    }

    /// <summary>Returns the changes as text, such as <c>[defective: 60, wrongItem: none]</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"[{string.Join(", ", _changes.Select(change => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{change.Key}: {(object?)change.Value ?? "none"}")))}]";

    /// <summary>Returns whether two patches make the same changes.</summary>
    /// <param name="left">The first change.</param>
    /// <param name="right">The second change.</param>
    /// <returns>True if they are equal, or both are null.</returns>
    public static bool operator ==(ReasonMapPatch<T>? left, ReasonMapPatch<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns whether two patches make different changes.</summary>
    /// <param name="left">The first change.</param>
    /// <param name="right">The second change.</param>
    /// <returns>True if they differ.</returns>
    public static bool operator !=(ReasonMapPatch<T>? left, ReasonMapPatch<T>? right) => !(left == right);
}

/// <summary>Creates changes of maps from reasons to values.</summary>
public static class ReasonMapPatch
{
    /// <summary>Creates a change of a map from return reasons to values.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="changes">The reasons, each once, with their new values; null removes a reason.</param>
    /// <returns>The change.</returns>
    /// <exception cref="InvalidOperationException">A reason is the default value.</exception>
    /// <exception cref="InvalidInputException">A reason is listed twice: <see cref="ErrorCode.Duplicate"/> at the reason.</exception>
    public static ReasonMapPatch<T> Create<T>(ReadOnlySpan<KeyValuePair<ReturnReason, T?>> changes)
        where T : struct => new(changes.ToArray());
}
