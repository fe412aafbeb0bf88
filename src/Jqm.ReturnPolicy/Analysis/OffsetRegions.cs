namespace Jqm.ReturnPolicy.Analysis;

/// <summary>The regions of two zones, listed once for all searches of a comparison. The list grows as far as a search reads it.</summary>
/// <param name="inTime">The window whose offset is <see cref="OffsetRegion.InTime"/>.</param>
/// <param name="late">The window whose offset is <see cref="OffsetRegion.Late"/>.</param>
/// <param name="start">The first second.</param>
internal sealed class OffsetRegions(WindowSide inTime, WindowSide late, long start)
{
    private readonly List<OffsetRegion> _regions = [];
    private long _end = start;

    /// <summary>Gets a region that is known to be listed.</summary>
    public OffsetRegion this[int index] => _regions[index];

    /// <summary>Enumerates the regions that begin before a second: first the one that contains another second and the later ones in order, then the earlier ones.</summary>
    /// <param name="second">A second, not before the first one.</param>
    /// <param name="end">The second before which a region begins.</param>
    public IEnumerable<OffsetRegion> Around(long second, long end)
    {
        int first = IndexAt(second);
        for (int i = first; HasRegionAt(i, end); i++)
            yield return _regions[i];
        for (int i = 0; i < first; i++)
            yield return _regions[i];
    }

    /// <summary>Returns the index of the first region that ends after a second; the number of regions if the second has no wire form.</summary>
    public int IndexAt(long second)
    {
        while (_end <= second && CanGrow)
            Grow();
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

    /// <summary>Returns whether there is a region at an index that begins before a second.</summary>
    public bool HasRegionAt(int index, long end)
    {
        // The end of a region is known only if the next one is.
        while (_regions.Count <= index + 1 && _end < end && CanGrow)
            Grow();
        return index < _regions.Count && _regions[index].Start < end;
    }

    private bool CanGrow => _end <= CaseScope.Latest;

    private void Grow()
    {
        OffsetRegion region = OffsetRegion.At(_end, inTime, late).Within(_end, CaseScope.Latest + 1);
        if (_regions.Count > 0 && _regions[^1] is var last && (last.InTime, last.Late) == (region.InTime, region.Late))
            _regions[^1] = last with { End = region.End };
        else
            _regions.Add(region);
        _end = region.End;
    }
}
