namespace Jqm.ReturnPolicy;

/// <summary>Packs a number into facts, and refuses one that would run into its neighbours.</summary>
internal static class FactBits
{
    public static ulong Of(int number, int last = int.MaxValue)
    {
        if (unchecked((uint)number) > (uint)last)
            Refuse(number, last);
        return unchecked((uint)number);
    }

    private static void Refuse(int number, int last) =>
        throw new ArgumentOutOfRangeException(nameof(number), number, $"This fact is a number from 0 to {last}.");
}
