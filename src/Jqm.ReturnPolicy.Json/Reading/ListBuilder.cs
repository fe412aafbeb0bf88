using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Collects the elements of a list while it is read. Most lists are short, and need no array.</summary>
internal struct ListBuilder<T>
{
    private const int Few = 4;

    private FewItems _few;
    private T[]? _items;

    public int Count { get; private set; }

    [UnscopedRef]
    public readonly ReadOnlySpan<T> Items => _items is null ? ((ReadOnlySpan<T>)_few)[..Count] : _items.AsSpan(0, Count);

    public void Add(T item)
    {
        if (Count < Few)
        {
            _few[Count++] = item;
            return;
        }

        if (_items is null)
        {
            _items = new T[Few * 2];
            ((ReadOnlySpan<T>)_few).CopyTo(_items);
        }
        else if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    public readonly ValueList<T> ToValueList() => ValueList.Create(Items);

    [InlineArray(Few)]
    private struct FewItems
    {
        private T _first;
    }
}
