using NodaTime.TimeZones;

namespace Jqm.ReturnPolicy.Testing;

/// <summary>An instant at which the clocks of a zone are turned: near it, local days are longer or shorter, begin late, or do not exist at all.</summary>
/// <param name="Zone">The zone's id.</param>
/// <param name="At">The instant.</param>
internal sealed record Turn(string Zone, Instant At)
{
    /// <summary>Hours that are left out or come twice, by day, at midnight, by half hours, and a day that was left out.</summary>
    public static IReadOnlyList<Turn> All { get; } =
    [
        After("Europe/Berlin", 2026, 2),
        After("Europe/Berlin", 2026, 7),
        After("America/Los_Angeles", 2026, 2),
        After("America/Los_Angeles", 2026, 7),
        After("America/Havana", 2026, 2),
        After("America/Havana", 2026, 7),
        After("America/Sao_Paulo", 2018, 7),
        After("Australia/Lord_Howe", 2026, 2),
        After("Australia/Lord_Howe", 2026, 7),
        After("Asia/Shanghai", 1991, 7),
        After("Pacific/Apia", 2011, 11),
    ];

    /// <summary>The zone of the turn.</summary>
    public DateTimeZone TimeZone => DateTimeZoneProviders.Tzdb[Zone];

    /// <summary>How far the local time jumps: negative where an hour comes twice.</summary>
    public Duration Jump => Duration.FromSeconds(TimeZone.GetUtcOffset(At).Seconds - TimeZone.GetUtcOffset(At - Duration.Epsilon).Seconds);

    /// <summary>The first instant of a local day; of one that was left out, the first of the next.</summary>
    /// <param name="day">The day.</param>
    /// <param name="zone">The zone's id.</param>
    public static Instant StartOf(LocalDate day, string zone) =>
        DateTimeZoneProviders.Tzdb[zone].ResolveLocal(day.AtMidnight(), Resolvers.LenientResolver).ToInstant();

    private static Turn After(string zone, int year, int month) =>
        new(zone, DateTimeZoneProviders.Tzdb[zone].GetZoneInterval(Instant.FromUtc(year, month, 1, 0, 0)).End);
}
