namespace Jqm.ReturnPolicy.Kernel;

/// <summary>Packs numbers into facts, and reads them again.</summary>
internal static class FactBits
{
    /// <summary>A number to pack; one that would run into its neighbours is refused.</summary>
    public static ulong Of(int number, int last = int.MaxValue)
    {
        if (unchecked((uint)number) > (uint)last)
            Refuse(number, last);
        return unchecked((uint)number);
    }

    /// <summary>The number that was packed from a bit on.</summary>
    public static ulong At(ulong facts, int shift, ulong mask) => facts >> shift & mask;

    private static void Refuse(int number, int last) =>
        throw new ArgumentOutOfRangeException(nameof(number), number, $"This fact is a number from 0 to {last}.");
}
