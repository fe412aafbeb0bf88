namespace Jqm.ReturnPolicy;

/// <summary>
/// The findings of items as rows, each combination written once: items that are found alike share their rows, in one answer and across answers. What a
/// reviewer waived is written anew, since it names the reviewer.
/// </summary>
/// <remarks>Threads may write the same rows at once; whichever are kept, they are equal. Two combinations in one place take turns.</remarks>
internal sealed class KnownCitations(TermsInForce inForce)
{
    private const int PlacesLog2 = 8;

    private readonly Known?[] _known = new Known?[1 << PlacesLog2];

    /// <summary>The rows of an item's findings, in the order of the rules.</summary>
    public ValueList<Finding> Of(Findings findings, int reason, ValueList<Waiver> waivers)
    {
        if (waivers.Count > 0)
            return Write(findings, reason, waivers);
        ref Known? place = ref _known[PlaceOf(findings, reason)];
        if (place is not { } known || known.Findings != findings || known.Reason != reason)
            place = known = new Known(findings, reason, Write(findings, reason, default));
        return known.Rows;
    }

    /// <summary>Multiplying by an odd number mixes all bits into the highest ones.</summary>
    private static int PlaceOf(Findings findings, int reason) =>
        (int)(unchecked((findings.Bits + (ulong)reason) * 0x9E3779B97F4A7C15) >> (64 - PlacesLog2));

    private ValueList<Finding> Write(Findings findings, int reason, ValueList<Waiver> waivers)
    {
        var rows = new Finding[findings.Count];
        Citations.Write(findings, reason, inForce, waivers, rows);
        return new ValueList<Finding>(rows);
    }

    private sealed record Known(Findings Findings, int Reason, ValueList<Finding> Rows);
}
