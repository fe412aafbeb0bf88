namespace Jqm.ReturnPolicy.Json;

/// <summary>Collects the elements of a list while it is read.</summary>
internal struct ListBuilder<T>
{
    private T[]? _items;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    public void Add(T item)
    {
        if (_items is null)
            _items = new T[4];
        else if (Count == _items.Length)
            Array.Resize(ref _items, Count * 2);
        _items[Count++] = item;
    }

    public readonly ValueList<T> ToValueList() => ValueList.Create(Items);
}
