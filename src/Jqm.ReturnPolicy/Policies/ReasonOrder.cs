namespace Jqm.ReturnPolicy;

/// <summary>The order in which tables list return reasons: the known reasons in theirs, then the others by their codes.</summary>
internal static class ReasonOrder
{
    /// <summary>Returns the entries in order.</summary>
    /// <exception cref="InvalidInputException">A reason is listed twice.</exception>
    /// <exception cref="InvalidOperationException">A reason is the default value.</exception>
    public static KeyValuePair<ReturnReason, T>[] Sort<T>(IEnumerable<KeyValuePair<ReturnReason, T>> entries, string path)
    {
        KeyValuePair<ReturnReason, T>[] sorted = entries.ToArray();
        foreach (KeyValuePair<ReturnReason, T> entry in sorted)
            ReturnReason.Require(entry.Key);
        Array.Sort(sorted, static (left, right) => Compare(left.Key, right.Key));
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Key == sorted[i - 1].Key)
                throw new InvalidInputException(ErrorCode.Duplicate, path.Length == 0 ? sorted[i].Key.Code : $"{path}.{sorted[i].Key}", $"The reason '{sorted[i].Key}' is listed twice; list it once.");
        }

        return sorted;
    }

    /// <summary>Builds an index for a long list; null for a short one, which is searched faster without.</summary>
    public static Dictionary<ReturnReason, int>? BuildIndex<T>(KeyValuePair<ReturnReason, T>[] entries)
    {
        if (entries.Length <= NameLookup.ShortList)
            return null;
        var index = new Dictionary<ReturnReason, int>(entries.Length);
        for (int i = 0; i < entries.Length; i++)
            index.Add(entries[i].Key, i);
        return index;
    }

    /// <summary>Returns the index of a reason, or −1.</summary>
    public static int IndexOf<T>(KeyValuePair<ReturnReason, T>[] entries, Dictionary<ReturnReason, int>? index, ReturnReason reason)
    {
        if (index is not null)
            return index.GetValueOrDefault(reason, -1);
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i].Key == reason)
                return i;
        }

        return -1;
    }

    private static int Compare(ReturnReason left, ReturnReason right) => (left.Place, right.Place) switch
    {
        (0, 0) => string.CompareOrdinal(left.Code, right.Code),
        (0, _) => 1,
        (_, 0) => -1,
        _ => left.Place.CompareTo(right.Place),
    };
}
