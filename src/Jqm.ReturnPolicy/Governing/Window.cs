namespace Jqm.ReturnPolicy;

/// <summary>The return window of some terms: the day arithmetic that turns two instants into a discrete fact (clause 2.1, readings R01, R02, R04 and R25).</summary>
internal sealed class Window
{
    private readonly CompiledTerms _terms;
    private readonly DateTimeZone? _zone;

    /// <summary>Loads the time zone, if days are counted in one.</summary>
    public Window(CompiledTerms terms)
    {
        _terms = terms;
        _zone = terms.Terms.WindowCounting == WindowCounting.CalendarDays ? DateTimeZoneProviders.Tzdb[terms.Terms.WindowZone] : null;
    }

    /// <summary>Measures a submission against the window of a reason.</summary>
    /// <param name="submitted">The instant of the submission.</param>
    /// <param name="deliveredAt">The instant of the delivery; null if it is not confirmed.</param>
    /// <param name="reason">The reason's index.</param>
    public WindowFacts Measure(Instant submitted, Instant? deliveredAt, int reason)
    {
        if (deliveredAt is not { } delivered)
            return new WindowFacts(Timeliness.Unknown, null, null);
        int days = _terms.GetWindowDays(reason);
        if (_zone is null)
        {
            Instant deadline = delivered + Duration.FromDays(days);
            return new WindowFacts(submitted <= deadline ? Timeliness.InTime : Timeliness.Late, null, deadline);
        }

        // The zone's offset gives the local date; a zoned date and time would cost ten times as much.
        LocalDate lastDay = delivered.WithOffset(_zone.GetUtcOffset(delivered)).Date.PlusDays(days);
        LocalDate submittedOn = submitted.WithOffset(_zone.GetUtcOffset(submitted)).Date;
        return new WindowFacts(submittedOn <= lastDay ? Timeliness.InTime : Timeliness.Late, lastDay, null);
    }
}
