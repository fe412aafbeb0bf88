namespace Jqm.ReturnPolicy.Tests;

/// <summary>Names that differ from one another in case alone, in lists on both sides of the bound between a linear search and a hash table.</summary>
internal static class CasePairs
{
    /// <summary>Numbers of items below, at and above the bound of 12 items, above the bound of 19 reasons, and far above both.</summary>
    public static TheoryData<int> Counts => [2, 11, 12, 13, 19, 20, 40];

    /// <summary>Returns a number of names: <c>L1a</c>, <c>L1A</c>, <c>L2a</c>, <c>L2A</c> and so on.</summary>
    public static string[] Of(string prefix, int count) => [.. Enumerable.Range(0, count).Select(index => $"{prefix}{1 + index / 2}{(index % 2 == 0 ? "a" : "A")}")];
}
