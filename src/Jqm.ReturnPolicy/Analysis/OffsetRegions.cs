namespace Jqm.ReturnPolicy.Analysis;

/// <summary>The regions of two zones, listed once for all searches of a comparison. The list grows with the greatest window that is asked for.</summary>
/// <param name="inTime">The window whose offset is <see cref="OffsetRegion.InTime"/>.</param>
/// <param name="late">The window whose offset is <see cref="OffsetRegion.Late"/>.</param>
/// <param name="start">The first second.</param>
internal sealed class OffsetRegions(WindowSide inTime, WindowSide late, long start)
{
    private readonly List<OffsetRegion> _regions = [];
    private long _end = start;

    /// <summary>Lists the regions in order, at least up to a second.</summary>
    public List<OffsetRegion> Until(long end)
    {
        while (_end < end)
        {
            OffsetRegion region = OffsetRegion.At(_end, inTime, late).Within(_end, CaseScope.Latest + 1);
            if (_regions.Count > 0 && _regions[^1] is var last && (last.InTime, last.Late) == (region.InTime, region.Late))
                _regions[^1] = last with { End = region.End };
            else
                _regions.Add(region);
            _end = region.End;
        }

        return _regions;
    }

    /// <summary>Returns the index of the first region that ends after a second; the number of regions if there is none.</summary>
    public int IndexAt(long second)
    {
        int low = 0;
        int high = _regions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_regions[middle].End > second)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
