namespace Jqm.ReturnPolicy;

/// <summary>The return window of some terms: the day arithmetic that turns two instants into a discrete fact (clause 2.1, readings R01, R02 and R04).</summary>
internal sealed class Window
{
    private readonly int _days;
    private readonly DateTimeZone? _zone;

    public Window(PolicyTerms terms)
    {
        _days = terms.WindowDays;
        _zone = terms.WindowCounting == WindowCounting.CalendarDays ? DateTimeZoneProviders.Tzdb[terms.WindowZone] : null;
    }

    public WindowFacts Measure(Instant submitted, Instant? deliveredAt)
    {
        if (deliveredAt is not { } delivered)
            return new WindowFacts(Timeliness.Unknown, null, null);
        if (_zone is null)
        {
            Instant deadline = delivered + Duration.FromDays(_days);
            return new WindowFacts(submitted <= deadline ? Timeliness.InTime : Timeliness.Late, null, deadline);
        }

        // The zone's offset gives the local date; a zoned date and time would cost ten times as much.
        LocalDate lastDay = delivered.WithOffset(_zone.GetUtcOffset(delivered)).Date.PlusDays(_days);
        LocalDate submittedOn = submitted.WithOffset(_zone.GetUtcOffset(submitted)).Date;
        return new WindowFacts(submittedOn <= lastDay ? Timeliness.InTime : Timeliness.Late, lastDay, null);
    }
}
