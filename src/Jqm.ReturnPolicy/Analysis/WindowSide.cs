namespace Jqm.ReturnPolicy.Analysis;

/// <summary>How one of the two policies counts the days of its window.</summary>
/// <param name="Zone">The time zone whose calendar days are counted; null if days are counted as 24 hours each.</param>
internal readonly record struct WindowSide(DateTimeZone? Zone)
{
    /// <summary>The number of seconds of a day.</summary>
    public const long Day = 86_400;

    /// <summary>Gets whether calendar days are counted.</summary>
    public bool IsCalendar => Zone is not null;

    /// <summary>Reads the window of terms.</summary>
    public static WindowSide Of(PolicyTerms terms) => new(terms.WindowCounting switch
    {
        WindowCounting.CalendarDays => DateTimeZoneProviders.Tzdb[terms.WindowZone],
        WindowCounting.Elapsed => null,
        _ => throw new ArgumentOutOfRangeException(nameof(terms), terms.WindowCounting, "There is no such counting of days."),
    });

    /// <summary>Returns the offset of the local time at a second, in seconds; zero if no calendar is used.</summary>
    public long OffsetAt(long second) => Zone?.GetUtcOffset(Instant.FromUnixTimeSeconds(second)).Seconds ?? 0;

    /// <summary>Returns the number of the local day of a second, since 1970.</summary>
    public static long DayOf(long second, long offset)
    {
        long local = second + offset;
        return (local >= 0 ? local : local - Day + 1) / Day;
    }

    /// <summary>Returns whether a submission is in time for a delivery, both in the same part of their second.</summary>
    public bool IsInTime(long delivered, long submitted, int days) => IsCalendar
        ? DayOf(submitted, OffsetAt(submitted)) <= DayOf(delivered, OffsetAt(delivered)) + days
        : submitted <= delivered + days * Day;
}
