namespace Jqm.ReturnPolicy;

/// <summary>Specifies how the days of the window are counted (reading R01).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum WindowCounting
{
    /// <summary>Calendar days in the policy's zone; the day of delivery is day 0.</summary>
    CalendarDays,

    /// <summary>So many times 24 hours after the instant of delivery, inclusive.</summary>
    Elapsed,
}
