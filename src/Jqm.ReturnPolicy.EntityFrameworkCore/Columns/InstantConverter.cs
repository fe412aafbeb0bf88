using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Jqm.ReturnPolicy.EntityFrameworkCore;

/// <summary>
/// Stores an <see cref="Instant"/> as a <see cref="DateTime"/> in UTC: <c>timestamp with time zone</c> in PostgreSQL, <c>datetime2</c> in SQL Server, text in SQLite. A column
/// keeps whole microseconds in every database. Smaller digits are cut off, both of stored values and of values that a query compares with.
/// </summary>
public sealed class InstantConverter : ValueConverter<Instant, DateTime>
{
    private const long TicksInMicrosecond = 10;

    /// <summary>Creates a converter between instants and timestamps in UTC.</summary>
    public InstantConverter()
        : base(instant => ToDateTime(instant), column => FromDateTime(column))
    {
    }

    private static DateTime ToDateTime(Instant instant)
    {
        DateTime time = instant.ToDateTimeUtc();
        return time.AddTicks(-(time.Ticks % TicksInMicrosecond));
    }

    /// <summary>Some databases return a time without its zone; it was stored in UTC.</summary>
    private static Instant FromDateTime(DateTime column) => Instant.FromDateTimeUtc(DateTime.SpecifyKind(column, DateTimeKind.Utc));
}
