namespace Jqm.ReturnPolicy.Kernel;

/// <summary>Packs numbers into facts, and reads them again. A field that an enumeration outgrows is refused when the first terms are compiled.</summary>
internal static class FactBits
{
    /// <summary>The bits of a product category.</summary>
    public const int CategoryBits = 2;

    /// <summary>The bits of a set of evidence kinds.</summary>
    public const int EvidenceBits = 3;

    /// <summary>The bits of a timeliness.</summary>
    public const int TimelinessBits = 2;

    /// <summary>The bits of a set of rules, which is also the number of rules that <see cref="FindingSet"/> has room for.</summary>
    public const int RuleBits = 20;

    /// <summary>The greatest number of a product category.</summary>
    public static readonly int LastCategory = (int)Enum.GetValues<ProductCategory>().Max();

    /// <summary>The greatest number of a timeliness.</summary>
    public static readonly int LastTimeliness = (int)Enum.GetValues<Timeliness>().Max();

    /// <summary>Returns a number to pack; one that would overlap its neighbours is refused.</summary>
    public static ulong Of(int number, int last)
    {
        if (unchecked((uint)number) > (uint)last)
            Refuse(number, last);
        return unchecked((uint)number);
    }

    /// <summary>Returns the number that was packed in a field.</summary>
    public static ulong At(ulong facts, int shift, int bits) => facts >> shift & (1UL << bits) - 1;

    /// <summary>Checks that every member of an enumeration has a number below a limit.</summary>
    /// <exception cref="NotSupportedException">A member does not fit.</exception>
    public static void RequireBelow<T>(int limit)
        where T : unmanaged, Enum
    {
        foreach (T member in Enum.GetValues<T>())
        {
            if (EnumSet.Number(member) < 0 || EnumSet.Number(member) >= limit)
                throw new NotSupportedException(FormattableString.Invariant($"{typeof(T).Name}.{member} does not fit a field for {limit} members; widen the field in FactBits."));
        }
    }

    /// <summary>Checks every field that the kernel packs.</summary>
    /// <exception cref="NotSupportedException">An enumeration has outgrown its field.</exception>
    public static void RequireRoom()
    {
        RequireBelow<ProductCategory>(1 << CategoryBits);
        RequireBelow<EvidenceKind>(EvidenceBits);
        RequireBelow<Timeliness>(1 << TimelinessBits);
        RequireBelow<Rule>(RuleBits);
        RequireBelow<FindingStatus>(FindingSet.StatusLimit);
    }

    private static void Refuse(int number, int last) =>
        throw new ArgumentOutOfRangeException(nameof(number), number, $"This fact is a number from 0 to {last}.");
}
