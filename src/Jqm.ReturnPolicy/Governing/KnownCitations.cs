using System.Numerics;

namespace Jqm.ReturnPolicy;

/// <summary>
/// The findings of items as rows, each combination written once: items that are found alike share their rows, in one answer and across answers. What a
/// reviewer waived is written each time, since it names the reviewer.
/// </summary>
/// <remarks>Threads may write the same rows at once; whichever are kept, they are equal. Where too many combinations would stand side by side, they take turns.</remarks>
internal sealed class KnownCitations(TermsInForce inForce)
{
    private const int PlacesLog2 = 8;
    private const int Tries = 4;

    /// <summary>The rows that are written before any are kept: the terms of a single document are done by then, and the table would cost more than the rows.</summary>
    private const int WrittenBefore = 8;

    private int _written;
    private Known?[]? _known;

    /// <summary>The rows of an item's findings, in the order of the rules.</summary>
    public ValueList<Finding> Of(FindingSet findings, int reason, ValueList<Waiver> waivers)
    {
        if (waivers.Count > 0)
            return Write(findings, reason, waivers);
        if (_known is null)
        {
            if (_written < WrittenBefore)
            {
                _written++;
                return Write(findings, reason, default);
            }

            _known = new Known?[(1 << PlacesLog2) + Tries - 1];
        }

        int first = FirstPlaceOf(findings, reason);
        foreach (ref Known? place in _known.AsSpan(first, Tries))
        {
            Known known = place ??= new Known(findings, reason, Write(findings, reason, default));
            if (known.Findings == findings && known.Reason == reason)
                return known.Rows;
        }

        return (_known[first] = new Known(findings, reason, Write(findings, reason, default))).Rows;
    }

    /// <summary>Multiplying by an odd number mixes all bits into the highest ones.</summary>
    private static int FirstPlaceOf(FindingSet findings, int reason) =>
        (int)(unchecked((findings.Bits ^ BitOperations.RotateLeft((ulong)reason, 48)) * 0x9E3779B97F4A7C15) >> (64 - PlacesLog2));

    private ValueList<Finding> Write(FindingSet findings, int reason, ValueList<Waiver> waivers)
    {
        var rows = new Finding[findings.Count];
        Citations.Write(findings, reason, inForce, waivers, rows);
        return new ValueList<Finding>(rows);
    }

    private sealed record Known(FindingSet Findings, int Reason, ValueList<Finding> Rows);
}
