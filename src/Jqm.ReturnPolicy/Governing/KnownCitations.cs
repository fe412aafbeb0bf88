using System.Numerics;

namespace Jqm.ReturnPolicy;

/// <summary>
/// The findings of items as rows. Each combination is written once, so that items with equal findings share their rows, in one answer and across answers. What a
/// reviewer waived is written each time, since it names the reviewer.
/// </summary>
/// <remarks>Threads may write the same rows at once; whichever are kept, they are equal. If there are too many combinations, a new combination replaces an old one.</remarks>
internal sealed class KnownCitations(TermsInForce inForce)
{
    private const int FewLog2 = 3;
    private const int ManyLog2 = 8;
    private const int Tries = 4;

    /// <summary>A small table serves terms that live for one document. It gives way to a large one as soon as it is full where something is looked for.</summary>
    private Known?[] _known = NewTable(FewLog2);

    /// <summary>The rows of an item's findings, in the order of the rules.</summary>
    public ValueList<Finding> Of(FindingSet findings, int reason, ValueList<Waiver> waivers)
    {
        if (waivers.Count > 0)
            return Write(findings, reason, waivers);
        Known?[] table = _known;
        int first = FirstPlaceOf(findings, reason, table);
        foreach (ref Known? place in table.AsSpan(first, Tries))
        {
            Known known = place ??= new Known(findings, reason, Write(findings, reason, default));
            if (known.Findings == findings && known.Reason == reason)
                return known.Rows;
        }

        if (table.Length < LengthOf(ManyLog2))
        {
            _known = table = NewTable(ManyLog2);
            first = FirstPlaceOf(findings, reason, table);
        }

        return (table[first] = new Known(findings, reason, Write(findings, reason, default))).Rows;
    }

    private static Known?[] NewTable(int placesLog2) => new Known?[LengthOf(placesLog2)];

    private static int LengthOf(int placesLog2) => (1 << placesLog2) + Tries - 1;

    /// <summary>Multiplying by an odd number mixes all bits into the highest ones.</summary>
    private static int FirstPlaceOf(FindingSet findings, int reason, Known?[] table) =>
        (int)(unchecked((findings.Bits ^ BitOperations.RotateLeft((ulong)reason, 48)) * 0x9E3779B97F4A7C15) >> (64 - (table.Length == LengthOf(FewLog2) ? FewLog2 : ManyLog2)));

    private ValueList<Finding> Write(FindingSet findings, int reason, ValueList<Waiver> waivers)
    {
        var rows = new Finding[findings.Count];
        Citations.Write(findings, reason, inForce, waivers, rows);
        return new ValueList<Finding>(rows);
    }

    private sealed record Known(FindingSet Findings, int Reason, ValueList<Finding> Rows);
}
