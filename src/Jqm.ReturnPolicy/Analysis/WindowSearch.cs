namespace Jqm.ReturnPolicy.Analysis;

/// <summary>
/// Searches a delivery and a submission that are in time under one window and late under another. Both windows read whole seconds only, apart from the question whether a submission
/// is later in its second than the delivery was in its own. All offsets are fixed within a region of the delivery and a region of the submission. So all whole days of the
/// regions give the same result, and only the first, last and partial days decide.
/// </summary>
internal sealed class WindowSearch
{
    /// <summary>Windows that differ by as many days are never the other way round, since an offset moves by less than two days.</summary>
    public const int Slack = 5;

    private const long Day = WindowSide.Day;

    private readonly WindowSide _inTime;
    private readonly WindowSide _late;
    private readonly AnalysisPeriod _period;
    private readonly CaseScope _scope;
    private readonly long _ordinary;
    private readonly OffsetRegions _regions;
    private readonly bool _isSwapped;

    /// <summary>Prepares a search.</summary>
    /// <param name="inTime">The window that is kept.</param>
    /// <param name="late">The window that is missed.</param>
    /// <param name="period">The deliveries.</param>
    /// <param name="scope">The submissions.</param>
    /// <param name="ordinary">The second of a delivery near which a plain case is looked for.</param>
    /// <param name="regions">The regions of both windows.</param>
    /// <param name="isSwapped">Whether the regions have the windows in each other's place.</param>
    public WindowSearch(WindowSide inTime, WindowSide late, AnalysisPeriod period, CaseScope scope, long ordinary, OffsetRegions regions, bool isSwapped)
    {
        _inTime = inTime;
        _late = late;
        _period = period;
        _scope = scope;
        _ordinary = ordinary;
        _regions = regions;
        _isSwapped = isSwapped;
    }

    /// <summary>Returns the moments; null if there are none.</summary>
    /// <param name="daysInTime">The days of the window that is kept.</param>
    /// <param name="daysLate">The days of the window that is missed.</param>
    public Moments? Find(int daysInTime, int daysLate)
    {
        if (daysLate >= daysInTime + Slack)
            return null;
        bool sameCounting = _inTime.IsCalendar ? _inTime.Zone!.Equals(_late.Zone) : !_late.IsCalendar;
        if (sameCounting && daysLate >= daysInTime)
            return null;
        return NearOrdinary(daysInTime, daysLate) ?? Everywhere(daysInTime, daysLate);
    }

    private Moments? NearOrdinary(int daysInTime, int daysLate)
    {
        // The plainest case: the same time of day, on the last day in time.
        long lastDay = _ordinary + daysInTime * Day;
        if (lastDay >= _scope.FirstSecond && lastDay <= _scope.LastSecond && _inTime.IsInTime(_ordinary, lastDay, daysInTime) && !_late.IsInTime(_ordinary, lastDay, daysLate))
            return At(_ordinary, lastDay, Duration.Zero);
        OffsetRegion delivery = OffsetRegion.At(_ordinary, _inTime, _late).Within(_ordinary, _period.To.ToUnixTimeSeconds());
        long submitted = Math.Clamp(lastDay, _scope.FirstSecond, _scope.LastSecond);
        OffsetRegion submission = OffsetRegion.At(submitted, _inTime, _late).Within(_scope.FirstSecond, _scope.LastSecond + 1);
        return Find(delivery, submission, daysInTime, daysLate);
    }

    private Moments? Everywhere(int daysInTime, int daysLate)
    {
        long from = _period.From.ToUnixTimeSeconds();
        long to = _period.To.ToUnixTimeSeconds();
        foreach (OffsetRegion region in _regions.Around(_ordinary, to))
        {
            OffsetRegion delivery = Turned(region).Within(from, to);
            long earliest = delivery.Start + (daysLate - Slack) * Day;
            long end = delivery.End + (daysInTime + Slack) * Day;
            for (int i = _regions.IndexAt(earliest); _regions.HasRegionAt(i, end); i++)
            {
                if (Find(delivery, Turned(_regions[i]).Within(_scope.FirstSecond, _scope.LastSecond + 1), daysInTime, daysLate) is { } found)
                    return found;
            }
        }

        return null;
    }

    private OffsetRegion Turned(OffsetRegion region) => _isSwapped ? region.Swapped() : region;

    private Moments? Find(in OffsetRegion delivery, in OffsetRegion submission, int daysInTime, int daysLate)
    {
        if (delivery.Start >= delivery.End || submission.Start >= submission.End)
            return null;
        return _inTime.IsCalendar
            ? FindByCalendar(delivery, submission, daysInTime, daysLate)
            : FindByElapsed(delivery, submission, daysInTime, daysLate);
    }

    /// <summary>
    /// The last second in time depends on the local day of the delivery only, so the first second of a day is the best delivery. Later days move both instants equally, until the
    /// region of the submission begins or ends.
    /// </summary>
    private Moments? FindByCalendar(in OffsetRegion delivery, in OffsetRegion submission, int daysInTime, int daysLate)
    {
        long midnight = (WindowSide.DayOf(delivery.Start - 1, delivery.InTime) + 1) * Day - delivery.InTime;
        long last = LastInTime(midnight, delivery, submission, daysInTime);
        long begins = midnight + Math.Max(0, CeilingOf(submission.Start - last)) * Day;
        long ends = midnight + Math.Max(0, CeilingOf(submission.End - last)) * Day;
        return Try(begins, delivery, submission, daysInTime, daysLate)
            ?? Try(ends, delivery, submission, daysInTime, daysLate)
            ?? Try(delivery.Start, delivery, submission, daysInTime, daysLate);
    }

    private Moments? Try(long delivered, in OffsetRegion delivery, in OffsetRegion submission, int daysInTime, int daysLate)
    {
        if (delivered >= delivery.End)
            return null;
        long submitted = Math.Min(submission.End - 1, LastInTime(delivered, delivery, submission, daysInTime));
        return submitted >= submission.Start ? IfLate(delivered, submitted, delivery, submission, daysLate) : null;
    }

    /// <summary>The last second of the last local day in time, if the submission's offset were the region's for ever.</summary>
    private static long LastInTime(long delivered, in OffsetRegion delivery, in OffsetRegion submission, int days) =>
        (WindowSide.DayOf(delivered, delivery.InTime) + days + 1) * Day - submission.InTime - 1;

    /// <summary>The submission is as late as it may be. Within a local day of the other window a later delivery is better, so the last second of a day, and of the region, decide.</summary>
    private Moments? FindByElapsed(in OffsetRegion delivery, in OffsetRegion submission, int daysInTime, int daysLate)
    {
        long span = daysInTime * Day;
        long first = Math.Max(delivery.Start, submission.Start - span);
        long last = Math.Min(delivery.End, submission.End - span) - 1;
        long endOfDay = (WindowSide.DayOf(first, delivery.Late) + 1) * Day - delivery.Late - 1;
        if (endOfDay <= last && IfLate(endOfDay, endOfDay + span, delivery, submission, daysLate) is { } atMidnight)
            return atMidnight;
        if (first <= last && IfLate(last, last + span, delivery, submission, daysLate) is { } atEnd)
            return atEnd;
        return submission.End - span <= delivery.Start ? IfLate(delivery.Start, submission.End - 1, delivery, submission, daysLate) : null;
    }

    private Moments? IfLate(long delivered, long submitted, in OffsetRegion delivery, in OffsetRegion submission, int days)
    {
        if (_late.IsCalendar)
            return WindowSide.DayOf(submitted, submission.Late) > WindowSide.DayOf(delivered, delivery.Late) + days ? At(delivered, submitted, Duration.Zero) : null;
        long deadline = delivered + days * Day;
        if (submitted > deadline)
            return At(delivered, submitted, Duration.Zero);

        // In the second of the deadline, a submission is late if it is later in its second than the delivery was. A calendar reads no fractions.
        return submitted == deadline && _inTime.IsCalendar ? At(delivered, submitted, Duration.FromSeconds(1) - Duration.Epsilon) : null;
    }

    private static Moments At(long delivered, long submitted, Duration fraction) =>
        new(Instant.FromUnixTimeSeconds(delivered), Instant.FromUnixTimeSeconds(submitted) + fraction);

    /// <summary>Returns the least number of days that cover some seconds.</summary>
    private static long CeilingOf(long seconds) => -WindowSide.DayOf(-seconds, 0);
}
