namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Seconds during which the offsets of both zones stay as they are.</summary>
/// <param name="Start">The first second.</param>
/// <param name="End">The second after the last.</param>
/// <param name="InTime">The offset of the window that has to be kept, in seconds.</param>
/// <param name="Late">The offset of the window that has to be missed, in seconds.</param>
internal readonly record struct OffsetRegion(long Start, long End, long InTime, long Late)
{
    /// <summary>Returns the part of the region from one second up to another one, which is not in it.</summary>
    public OffsetRegion Within(long start, long end) => this with { Start = Math.Max(Start, start), End = Math.Min(End, end) };

    /// <summary>Returns the region that contains a second.</summary>
    public static OffsetRegion At(long second, WindowSide inTime, WindowSide late)
    {
        (long start, long end, long offset) = Interval(second, inTime);
        (long otherStart, long otherEnd, long otherOffset) = Interval(second, late);
        return new OffsetRegion(Math.Max(start, otherStart), Math.Min(end, otherEnd), offset, otherOffset);
    }

    /// <summary>Lists the regions from one second up to another one, in order.</summary>
    public static List<OffsetRegion> Between(long start, long end, WindowSide inTime, WindowSide late)
    {
        var regions = new List<OffsetRegion>();
        while (start < end)
        {
            OffsetRegion region = At(start, inTime, late).Within(start, end);
            if (regions.Count > 0 && regions[^1] is var last && (last.InTime, last.Late) == (region.InTime, region.Late))
                regions[^1] = last with { End = region.End };
            else
                regions.Add(region);
            start = region.End;
        }

        return regions;
    }

    private static (long Start, long End, long Offset) Interval(long second, WindowSide side)
    {
        if (side.Zone is null)
            return (long.MinValue, long.MaxValue, 0);
        NodaTime.TimeZones.ZoneInterval interval = side.Zone.GetZoneInterval(Instant.FromUnixTimeSeconds(second));
        return (
            interval.HasStart ? interval.Start.ToUnixTimeSeconds() : long.MinValue,
            interval.HasEnd ? interval.End.ToUnixTimeSeconds() : long.MaxValue,
            interval.WallOffset.Seconds);
    }
}
