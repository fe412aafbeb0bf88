namespace Jqm.ReturnPolicy.Tests;

/// <summary>
/// Scans the deliveries of a short period and the submissions near the ends of two windows: every local midnight and every turn of a clock, and the nanosecond before each.
/// </summary>
internal static class WindowScan
{
    /// <summary>The pairs of timeliness that occur, with a delivery.</summary>
    public static HashSet<(Timeliness Before, Timeliness After)> Pairs(PolicyTerms before, PolicyTerms after, int daysBefore, int daysAfter, Instant from, Instant to)
    {
        var pairs = new HashSet<(Timeliness, Timeliness)>();
        DateTimeZone[] zones = [ZoneOf(before), ZoneOf(after)];
        foreach (Instant delivered in Deliveries(zones, from, to))
        {
            foreach (Instant submitted in Submissions(zones, delivered, daysBefore, daysAfter))
                pairs.Add((Measure(before, daysBefore, delivered, submitted), Measure(after, daysAfter, delivered, submitted)));
        }

        return pairs;
    }

    /// <summary>Whether a submission is in time, read from the sentence of the wire format.</summary>
    public static Timeliness Measure(PolicyTerms terms, int days, Instant delivered, Instant submitted)
    {
        if (terms.WindowCounting == WindowCounting.Elapsed)
            return submitted <= delivered + Duration.FromHours(24L * days) ? Timeliness.InTime : Timeliness.Late;
        DateTimeZone zone = ZoneOf(terms);
        return submitted.InZone(zone).Date <= delivered.InZone(zone).Date.PlusDays(days) ? Timeliness.InTime : Timeliness.Late;
    }

    public static IEnumerable<Instant> Deliveries(DateTimeZone[] zones, Instant from, Instant to) =>
        zones.SelectMany(zone => DaysBetween(zone, from, to).Select(day => StartOf(day, zone)).Concat(TurnsOf(zone, from, to)))
            .SelectMany(at => new[] { at, at - Duration.Epsilon })
            .Concat([from, to - Duration.Epsilon])
            .Where(at => at >= from && at < to)
            .Distinct();

    private static IEnumerable<Instant> Submissions(DateTimeZone[] zones, Instant delivered, int daysBefore, int daysAfter)
    {
        yield return delivered;
        yield return delivered + Duration.FromDays(Math.Max(daysBefore, daysAfter) + 5);
        foreach (int days in new[] { daysBefore, daysAfter }.Distinct())
        {
            Instant end = delivered + Duration.FromDays(days);
            foreach (Instant at in Around(end))
                yield return at;
            foreach (DateTimeZone zone in zones)
            {
                foreach (Instant at in Around(StartOf(delivered.InZone(zone).Date.PlusDays(days + 1), zone)))
                    yield return at;
                foreach (Instant at in TurnsOf(zone, end - Duration.FromDays(3), end + Duration.FromDays(3)).SelectMany(Around))
                    yield return at;
            }
        }

        static Instant[] Around(Instant at) => [at - Duration.Epsilon, at, at + Duration.Epsilon];
    }

    /// <summary>The first instant of a day, or of the next one if the clocks skip the day.</summary>
    private static Instant StartOf(LocalDate day, DateTimeZone zone) => zone.ResolveLocal(day.AtMidnight(), NodaTime.TimeZones.Resolvers.CreateMappingResolver(
        NodaTime.TimeZones.Resolvers.ReturnEarlier,
        NodaTime.TimeZones.Resolvers.ReturnStartOfIntervalAfter)).ToInstant();

    private static IEnumerable<LocalDate> DaysBetween(DateTimeZone zone, Instant from, Instant to)
    {
        for (LocalDate day = from.InZone(zone).Date; day <= to.InZone(zone).Date; day = day.PlusDays(1))
            yield return day;
    }

    private static IEnumerable<Instant> TurnsOf(DateTimeZone zone, Instant from, Instant to) =>
        zone.GetZoneIntervals(from, to).Where(interval => interval.HasStart && interval.Start >= from).Select(interval => interval.Start);

    private static DateTimeZone ZoneOf(PolicyTerms terms) => DateTimeZoneProviders.Tzdb[terms.WindowZone];
}
