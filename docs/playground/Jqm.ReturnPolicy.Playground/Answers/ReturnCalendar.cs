namespace Jqm.ReturnPolicy.Playground;

/// <summary>The days of a return window in its time zone: the delivery, the last day, and the submission, with the months to draw.</summary>
public sealed record ReturnCalendar(LocalDate Delivered, LocalDate LastDay, LocalDate Submitted, string Zone)
{
    private const int MaxMonths = 4;

    /// <summary>Gets the months to draw. Of a long window, the months in between are left out.</summary>
    public IReadOnlyList<YearMonth> Months
    {
        get
        {
            LocalDate[] marks = [Delivered, LastDay, Submitted];
            YearMonth first = marks.Min().ToYearMonth();
            int count = Period.Between(first.OnDayOfMonth(1), marks.Max().ToYearMonth().OnDayOfMonth(1), PeriodUnits.Months).Months + 1;
            return count <= MaxMonths
                ? Enumerable.Range(0, count).Select(first.PlusMonths).ToList()
                : marks.Select(mark => mark.ToYearMonth()).Distinct().Order().ToList();
        }
    }

    public bool OmitsMonths => Months.Count > 1 && Enumerable.Range(1, Months.Count - 1).Any(i => Months[i - 1].PlusMonths(1) != Months[i]);

    /// <summary>Returns the calendar of an item; null if its delivery is not confirmed or it is out of scope.</summary>
    public static ReturnCalendar? Of(AssessedItem item)
    {
        if (item.Facts is not { DeliveredAt: { } delivered } facts)
            return null;
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[facts.Terms.Terms.WindowZone];
        LocalDate? last = item.LastDay ?? (item.Deadline is { } deadline ? deadline.InZone(zone).Date : null);
        return last is { } lastDay ? new ReturnCalendar(delivered.InZone(zone).Date, lastDay, facts.SubmittedAt.InZone(zone).Date, zone.Id) : null;
    }

    /// <summary>Returns the weeks of a month, from Monday to Sunday; null for a day of another month.</summary>
    public static IEnumerable<LocalDate?[]> WeeksOf(YearMonth month)
    {
        LocalDate first = month.OnDayOfMonth(1);
        int before = (int)first.DayOfWeek - 1;
        int days = CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month);
        return Enumerable.Range(0, (before + days + 6) / 7)
            .Select(week => Enumerable.Range(week * 7 - before, 7).Select(day => day >= 0 && day < days ? first.PlusDays(day) : (LocalDate?)null).ToArray());
    }

    public bool IsInWindow(LocalDate day) => day >= Delivered && day <= LastDay;
}
