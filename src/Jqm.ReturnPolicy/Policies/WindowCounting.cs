namespace Jqm.ReturnPolicy;

/// <summary>Specifies how the days of the window are counted (reading R01).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum WindowCounting
{
    /// <summary>Days are calendar days in the policy's time zone; the day of delivery is day 0.</summary>
    CalendarDays,

    /// <summary>A day is 24 hours; the days start at the instant of delivery, and the end is inclusive.</summary>
    Elapsed,
}
