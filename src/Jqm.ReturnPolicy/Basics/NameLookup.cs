namespace Jqm.ReturnPolicy;

/// <summary>Looks up items by name and detects duplicate names. Uses a linear search for short lists and a hash table for long ones. Names are compared ordinally.</summary>
internal static class NameLookup
{
    /// <summary>The greatest number of items for which a linear search is faster than hashing.</summary>
    public const int ShortList = 12;

    /// <summary>Returns the index of the first item whose name an earlier item has, or −1.</summary>
    public static int IndexOfDuplicate<T>(ValueList<T> items, Func<T, string> nameOf)
    {
        ReadOnlySpan<T> span = items.AsSpan();
        if (span.Length > ShortList)
        {
            var seen = new HashSet<string>(span.Length, StringComparer.Ordinal);
            for (int i = 0; i < span.Length; i++)
            {
                if (!seen.Add(nameOf(span[i])))
                    return i;
            }

            return -1;
        }

        for (int i = 1; i < span.Length; i++)
        {
            string name = nameOf(span[i]);
            for (int j = 0; j < i; j++)
            {
                if (name == nameOf(span[j]))
                    return i;
            }
        }

        return -1;
    }

    /// <summary>Builds the index of a long list, from name to position. Returns null for a short list.</summary>
    public static Dictionary<string, int>? BuildIndex<T>(ValueList<T> items, Func<T, string> nameOf)
    {
        if (items.Count <= ShortList)
            return null;
        var places = new Dictionary<string, int>(items.Count, StringComparer.Ordinal);
        for (int i = 0; i < items.Count; i++)
            places.TryAdd(nameOf(items[i]), i);
        return places;
    }

    /// <summary>Returns the index of the item with a name, or −1.</summary>
    /// <param name="items">The list.</param>
    /// <param name="places">The result of <see cref="BuildIndex"/> for the list.</param>
    /// <param name="name">The name.</param>
    /// <param name="nameOf">Returns the name of an item.</param>
    public static int IndexOf<T>(ValueList<T> items, Dictionary<string, int>? places, string name, Func<T, string> nameOf)
    {
        if (places is not null)
            return places.GetValueOrDefault(name, -1);
        ReadOnlySpan<T> span = items.AsSpan();
        for (int i = 0; i < span.Length; i++)
        {
            if (nameOf(span[i]) == name)
                return i;
        }

        return -1;
    }
}
