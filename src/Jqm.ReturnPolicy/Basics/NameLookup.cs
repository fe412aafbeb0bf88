namespace Jqm.ReturnPolicy;

/// <summary>Finds by name, and finds names that stand twice: by looking along a short list, by hashing a long one.</summary>
internal static class NameLookup
{
    /// <summary>Up to this many names, looking along the list is faster than hashing.</summary>
    public const int ShortList = 12;

    /// <summary>The place of the first element whose name an earlier one has, or −1.</summary>
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

    /// <summary>The places of the names of a long list; null for a short one.</summary>
    public static Dictionary<string, int>? BuildIndex<T>(ValueList<T> items, Func<T, string> nameOf)
    {
        if (items.Count <= ShortList)
            return null;
        var places = new Dictionary<string, int>(items.Count, StringComparer.Ordinal);
        for (int i = 0; i < items.Count; i++)
            places.TryAdd(nameOf(items[i]), i);
        return places;
    }

    /// <summary>The place of a name, or −1.</summary>
    /// <param name="items">The list.</param>
    /// <param name="places">What <see cref="BuildIndex"/> gave for it.</param>
    /// <param name="name">The name.</param>
    /// <param name="nameOf">The name of an element.</param>
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
