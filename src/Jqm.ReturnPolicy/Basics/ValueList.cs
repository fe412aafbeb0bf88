using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Jqm.ReturnPolicy;

/// <summary>
/// An immutable list that equals another list if the items are equal and in the same order. Create a list with a collection expression, or assign an array, whose items are
/// copied. Every other sequence, such as a <see cref="List{T}"/>, is spread, <c>[.. items]</c>, or is copied with <see cref="ValueList.ToValueList"/>.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>
/// The default value is the empty list. It is valid. The list implements <see cref="ICollection{T}"/> as a read-only collection does: it can be
/// copied and searched, and the members that would change it throw <see cref="NotSupportedException"/>. There is no implicit conversion from a class: null would
/// convert too, so that <c>condition ? list : null</c> would no longer mean an absent list.
/// </remarks>
/// <example>
/// <code>
/// ValueList&lt;string&gt; written = ["a", "b"];
/// ValueList&lt;string&gt; fromArray = new[] { "a", "b" };
/// ValueList&lt;string&gt; fromList = [.. new List&lt;string&gt; { "a", "b" }];
/// ValueList&lt;string&gt; fromQuery = written.Select(id =&gt; id.ToUpperInvariant()).ToValueList();
/// bool equal = written == fromArray;
/// </code>
/// </example>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(ValueListDebugView<>))]
public readonly struct ValueList<T> : IReadOnlyList<T>, ICollection<T>, IEquatable<ValueList<T>>
{
    private readonly T[]? _items;
    private readonly int _start;
    private readonly int _count;

    /// <summary>Creates a list with copies of the items. This constructor is for serializers and fixture libraries; in code, <see cref="ValueList.ToValueList"/> is easier to read.</summary>
    /// <param name="items">The items, in order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public ValueList(IEnumerable<T> items)
        : this(Guard.Against.Null(items).ToArray())
    {
    }

    /// <summary>Wraps a part of an array that is never changed again. The rows of one answer share one array.</summary>
    internal ValueList(T[] items, int start, int count)
    {
        _items = items;
        _start = start;
        _count = count;
    }

    /// <summary>Wraps an array that is never changed again.</summary>
    internal ValueList(T[] items)
        : this(items, 0, items.Length)
    {
    }

    /// <summary>Gets the number of items in the list.</summary>
    public int Count => _count;

    bool ICollection<T>.IsReadOnly => true;

    /// <summary>Gets the item at an index.</summary>
    /// <param name="index">The index, from 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside the list.</exception>
    public T this[int index]
    {
        get
        {
            if (index < 0 || index >= _count)
                throw new ArgumentOutOfRangeException(nameof(index), index, $"The index is {MessageText.Number(index)}; the list has {MessageText.Count(_count, "item")}.");
            return _items![_start + index];
        }
    }

    /// <summary>Returns the items as a span, without copying them.</summary>
    /// <returns>A read-only view of the items.</returns>
    public ReadOnlySpan<T> AsSpan() => new(_items, _start, _count);

    /// <summary>Returns an enumerator over the items in order. It allocates nothing.</summary>
    /// <returns>The enumerator.</returns>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        for (int i = 0; i < _count; i++)
            yield return _items![_start + i];
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    bool ICollection<T>.Contains(T item)
    {
        foreach (T own in AsSpan())
        {
            if (EqualityComparer<T>.Default.Equals(own, item))
                return true;
        }

        return false;
    }

    void ICollection<T>.CopyTo(T[] array, int arrayIndex) => AsSpan().CopyTo(array.AsSpan(arrayIndex));

    void ICollection<T>.Add(T item) => throw Immutable();

    void ICollection<T>.Clear() => throw Immutable();

    bool ICollection<T>.Remove(T item) => throw Immutable();

    /// <summary>Returns whether both lists have equal items in the same order.</summary>
    /// <param name="other">The other list.</param>
    /// <returns>True if the lists are equal.</returns>
    public bool Equals(ValueList<T> other) => AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default);

    /// <summary>Returns whether the other object is a list of the same type with equal items in the same order.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>True if the lists are equal.</returns>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <summary>Returns a hash code over all items.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (T item in AsSpan())
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>Returns the items in brackets, separated by commas.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"[{string.Join(", ", this.AsEnumerable())}]";

    /// <summary>Copies a sequence of items into an immutable list. An array converts too (from C# 14 on), because an array converts to a span.</summary>
    /// <param name="items">The items, in order.</param>
    /// <returns>The list.</returns>
    public static implicit operator ValueList<T>(ReadOnlySpan<T> items) => ValueList.Create(items);

    /// <summary>Returns whether both lists have equal items in the same order.</summary>
    /// <param name="left">The first list.</param>
    /// <param name="right">The second list.</param>
    /// <returns>True if the lists are equal.</returns>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Returns whether the lists differ in an item or in the order.</summary>
    /// <param name="left">The first list.</param>
    /// <param name="right">The second list.</param>
    /// <returns>True if the lists differ.</returns>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    private static NotSupportedException Immutable() => new("A ValueList is immutable. Create a new one, for example with a collection expression: [.. list, item].");

    /// <summary>Enumerates the items of a list in order, without allocation.</summary>
    public struct Enumerator
    {
        private readonly ValueList<T> _list;
        private int _index;

        internal Enumerator(ValueList<T> list)
        {
            _list = list;
            _index = -1;
        }

        /// <summary>Gets the item at the enumerator's current position.</summary>
        public readonly T Current => _list[_index];

        /// <summary>Advances the enumerator to the next item of the list.</summary>
        /// <returns>False if there is no further item.</returns>
        public bool MoveNext() => ++_index < _list._count;
    }
}

/// <summary>Creates immutable lists that compare by value.</summary>
public static class ValueList
{
    /// <summary>Copies a sequence of items into an immutable list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items, in order.</param>
    /// <returns>The list.</returns>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? default : new ValueList<T>(items.ToArray());

    /// <summary>Copies a sequence of items into an immutable list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items, in order.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
    {
        Guard.Against.Null(items);
        T[] copy = items.ToArray();
        return copy.Length == 0 ? default : new ValueList<T>(copy);
    }
}
