namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Compares the windows of two policies, for each pair of days that a reason has under both.</summary>
internal sealed class WindowComparison
{
    private const long Day = WindowSide.Day;
    private const long FourHours = 4 * 3_600;
    private static readonly long OrdinaryDelivery = Instant.FromUtc(2026, 1, 15, 9, 30).ToUnixTimeSeconds();

    private readonly WindowSide _before;
    private readonly WindowSide _after;
    private readonly AnalysisPeriod _period;
    private readonly CaseScope _scope;
    private readonly long _delivered;
    private readonly long _submitted;
    private readonly OffsetRegions _regions;
    private readonly List<(int Before, int After, WindowRelation Relation)> _known = [];
    private bool? _zonesDiffer;

    public WindowComparison(PolicyTerms before, PolicyTerms after, AnalysisPeriod period, CaseScope scope)
    {
        _before = WindowSide.Of(before);
        _after = WindowSide.Of(after);
        _period = period;
        _scope = scope;
        _regions = new OffsetRegions(_before, _after, Math.Max(CaseScope.Earliest, period.From.ToUnixTimeSeconds() - WindowSearch.Slack * Day));
        (_delivered, _submitted) = OrdinaryMoments();
        Ordinary = At(_delivered, _submitted);
    }

    /// <summary>Gets the ordinary delivery and submission, which have nothing to do with a window.</summary>
    public Moments Ordinary { get; }

    /// <summary>Gets a submission for which no delivery is confirmed.</summary>
    public Moments Undelivered => Ordinary with { DeliveredAt = null };

    /// <summary>Gets whether the counting differs, or the local dates of a delivery of the period do.</summary>
    public bool DatesDiffer => _zonesDiffer ??= _before.IsCalendar != _after.IsCalendar || OtherLastDay(0, 0) is not null;

    /// <summary>Compares the windows of two numbers of days.</summary>
    public WindowRelation Of(int daysBefore, int daysAfter)
    {
        foreach ((int before, int after, WindowRelation relation) in _known)
        {
            if ((before, after) == (daysBefore, daysAfter))
                return relation;
        }

        var found = new WindowRelation(
            _known.Count,
            InBoth(daysBefore, daysAfter),
            new WindowSearch(_before, _after, _period, _scope, _delivered, _regions, isSwapped: false).Find(daysBefore, daysAfter),
            new WindowSearch(_after, _before, _period, _scope, _delivered, _regions, isSwapped: true).Find(daysAfter, daysBefore),
            LateInBoth(daysBefore, daysAfter),
            OtherLastDay(daysBefore, daysAfter));
        _known.Add((daysBefore, daysAfter, found));
        return found;
    }

    private (long Delivered, long Submitted) OrdinaryMoments()
    {
        long from = _period.From.ToUnixTimeSeconds();
        long last = _period.To.ToUnixTimeSeconds() - 1;
        long earliest = Math.Max(from, _scope.FirstSecond);
        if (Fits(OrdinaryDelivery))
            return (OrdinaryDelivery, OrdinaryDelivery + FourHours);

        // The same time of day, on the first day on which both fit.
        long delivered = earliest + ((OrdinaryDelivery - earliest) % Day + Day) % Day;
        if (Fits(delivered))
            return (delivered, delivered + FourHours);
        long submitted = Math.Clamp(OrdinaryDelivery, _scope.FirstSecond, _scope.LastSecond);
        return (Math.Clamp(submitted, from, last), submitted);

        bool Fits(long at) => at >= earliest && at <= last && at + FourHours <= _scope.LastSecond;
    }

    private Moments? InBoth(int daysBefore, int daysAfter)
    {
        if (AreInTime(_delivered, _submitted))
            return Ordinary;

        // A request is the more in time the earlier it is and the later the delivery was. The delivery is before every submission only if it is the last one.
        long submitted = Math.Clamp(_delivered, _scope.FirstSecond, _scope.LastSecond);
        return AreInTime(_delivered, submitted) ? At(_delivered, submitted) : null;

        bool AreInTime(long delivered, long submitted) => _before.IsInTime(delivered, submitted, daysBefore) && _after.IsInTime(delivered, submitted, daysAfter);
    }

    private Moments? LateInBoth(int daysBefore, int daysAfter)
    {
        long submitted = Math.Min(_delivered + (Math.Max(daysBefore, daysAfter) + 3) * Day + FourHours, _scope.LastSecond);
        if (AreLate(_delivered, submitted))
            return At(_delivered, submitted);
        long from = _period.From.ToUnixTimeSeconds();
        return AreLate(from, _scope.LastSecond) ? At(from, _scope.LastSecond) : null;

        bool AreLate(long delivered, long submitted) => !_before.IsInTime(delivered, submitted, daysBefore) && !_after.IsInTime(delivered, submitted, daysAfter);
    }

    /// <summary>The last days differ if one is a date and the other an instant; else if the local dates of a delivery and the days add up to different dates.</summary>
    private Moments? OtherLastDay(int daysBefore, int daysAfter)
    {
        if (_before.IsCalendar != _after.IsCalendar)
            return Ordinary;
        if (!_before.IsCalendar || _before.Zone!.Equals(_after.Zone))
            return daysBefore == daysAfter ? null : Ordinary;
        if (Differ(_delivered, _before.OffsetAt(_delivered), _after.OffsetAt(_delivered)))
            return Ordinary;
        long from = _period.From.ToUnixTimeSeconds();
        long to = _period.To.ToUnixTimeSeconds();
        foreach (OffsetRegion each in _regions.Around(_delivered, to))
        {
            OffsetRegion region = each.Within(from, to);
            foreach (long delivered in (ReadOnlySpan<long>)[region.Start, NextMidnight(region.Start, region.InTime), NextMidnight(region.Start, region.Late)])
            {
                if (delivered < region.End && Differ(delivered, region.InTime, region.Late))
                    return At(delivered, Math.Clamp(delivered, _scope.FirstSecond, _scope.LastSecond));
            }
        }

        return null;

        bool Differ(long delivered, long offsetBefore, long offsetAfter) =>
            WindowSide.DayOf(delivered, offsetBefore) + daysBefore != WindowSide.DayOf(delivered, offsetAfter) + daysAfter;
    }

    private static long NextMidnight(long second, long offset) => (WindowSide.DayOf(second, offset) + 1) * Day - offset;

    private static Moments At(long delivered, long submitted) => new(Instant.FromUnixTimeSeconds(delivered), Instant.FromUnixTimeSeconds(submitted));
}
