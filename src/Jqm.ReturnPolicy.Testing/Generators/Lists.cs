namespace Jqm.ReturnPolicy.Testing;

/// <summary>Shortens lists for shrinkers.</summary>
internal static class Lists
{
    /// <summary>The first half, the second half, then the list without each of its elements.</summary>
    public static IEnumerable<ValueList<T>> Fewer<T>(ValueList<T> items)
    {
        if (items.Count > 2)
        {
            yield return items.Take(items.Count / 2).ToValueList();
            yield return items.Skip(items.Count / 2).ToValueList();
        }

        for (int i = 0; i < items.Count; i++)
        {
            int place = i;
            yield return items.Where((_, index) => index != place).ToValueList();
        }
    }
}
