using System.Diagnostics.CodeAnalysis;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Collects the elements of a list while it is read. Most lists have one element, which needs no array.</summary>
internal struct ListBuilder<T>
{
    private T _only;
    private T[]? _items;

    public int Count { get; private set; }

    [UnscopedRef]
    public readonly ReadOnlySpan<T> Items => _items is null ? new ReadOnlySpan<T>(in _only)[..Count] : _items.AsSpan(0, Count);

    public void Add(T item)
    {
        if (_items is null)
        {
            if (Count == 0)
            {
                _only = item;
                Count = 1;
                return;
            }

            _items = new T[4];
            _items[0] = _only;
        }
        else if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    public readonly ValueList<T> ToValueList() => ValueList.Create(Items);
}
