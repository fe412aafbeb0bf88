using System.Collections;
using System.Runtime.CompilerServices;

namespace Jqm.ReturnPolicy;

/// <summary>
/// An unchangeable list that is equal to another when their elements are, in order. Written as a collection expression:
/// <c>ValueList&lt;string&gt; ids = ["a", "b"];</c>.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <remarks>The default value is the empty list, and safe to use.</remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[]? _items;
    private readonly int _start;
    private readonly int _count;

    /// <summary>Takes a part of an array that nobody changes any more: the rows of one answer share one array.</summary>
    internal ValueList(T[] items, int start, int count)
    {
        _items = items;
        _start = start;
        _count = count;
    }

    internal ValueList(T[] items)
        : this(items, 0, items.Length)
    {
    }

    /// <summary>How many elements there are.</summary>
    public int Count => _count;

    /// <summary>The element at a place.</summary>
    /// <param name="index">The place, from 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not a place of the list.</exception>
    public T this[int index]
    {
        get
        {
            if (index < 0 || index >= _count)
                throw new ArgumentOutOfRangeException(nameof(index), index, $"The list has {_count} elements.");
            return _items![_start + index];
        }
    }

    /// <summary>The elements as a span, without a copy.</summary>
    /// <returns>A read-only view of the elements.</returns>
    public ReadOnlySpan<T> AsSpan() => new(_items, _start, _count);

    /// <summary>Walks the elements in order.</summary>
    /// <returns>An enumerator that allocates nothing.</returns>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        for (int i = 0; i < _count; i++)
            yield return _items![_start + i];
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    /// <summary>Whether both lists have equal elements in the same order.</summary>
    /// <param name="other">The other list.</param>
    /// <returns>True when they have.</returns>
    public bool Equals(ValueList<T> other) => AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default);

    /// <summary>Whether the other object is a list of the same type with equal elements in the same order.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>True when it is.</returns>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <summary>A hash code over all elements.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (T item in AsSpan())
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The elements in brackets, separated by commas.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"[{string.Join(", ", this.AsEnumerable())}]";

    /// <summary>Whether both lists have equal elements in the same order.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they have.</returns>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Whether the lists differ in an element or in the order.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>Walks a list in order, without allocation.</summary>
    public struct Enumerator
    {
        private readonly ValueList<T> _list;
        private int _index;

        internal Enumerator(ValueList<T> list)
        {
            _list = list;
            _index = -1;
        }

        /// <summary>The element at the present place.</summary>
        public readonly T Current => _list[_index];

        /// <summary>Goes on to the next element.</summary>
        /// <returns>False when there is none.</returns>
        public bool MoveNext() => ++_index < _list._count;
    }
}

/// <summary>Makes lists of values.</summary>
public static class ValueList
{
    /// <summary>Copies the elements into a new list.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements, in order.</param>
    /// <returns>The list.</returns>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? default : new ValueList<T>(items.ToArray());

    /// <summary>Copies the elements into a new list.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements, in order.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
    {
        Guard.Against.Null(items);
        T[] copy = items.ToArray();
        return copy.Length == 0 ? default : new ValueList<T>(copy);
    }
}
