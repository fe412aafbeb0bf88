namespace Jqm.ReturnPolicy.Testing;

/// <summary>Generates numbers of 64 bits, for which FsCheck has no generator with bounds.</summary>
internal static class Numbers
{
    private static readonly Gen<int> Any = Gen.Choose(0, int.MaxValue);

    /// <summary>A number of 64 bits, both ends included; small ranges evenly, large ones nearly.</summary>
    /// <param name="low">The least.</param>
    /// <param name="high">The greatest.</param>
    public static Gen<long> Between(long low, long high) =>
        from upper in Any
        from lower in Any
        select unchecked(low + (long)((((UInt128)(uint)upper << 31) + (uint)lower) % ((UInt128)(ulong)(high - low) + 1)));
}
