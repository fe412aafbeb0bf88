namespace Jqm.ReturnPolicy.Sql;

/// <summary>The offset of a time zone in a span of time, in one of the buckets that the span touches. NodaTime gives the spans: the databases' own time-zone data differ.</summary>
/// <param name="Zone">The id of the zone.</param>
/// <param name="Bucket">The number of the bucket.</param>
/// <param name="Since">The first second.</param>
/// <param name="Until">The second after the span.</param>
/// <param name="Offset">The seconds that local time is ahead of UTC.</param>
internal sealed record ZoneOffset(string Zone, long Bucket, long Since, long Until, long Offset)
{
    /// <summary>The name of the table.</summary>
    public const string TableName = "jqm_zone_offsets";

    /// <summary>The columns of <c>jqm_zone_offsets</c>.</summary>
    public static readonly IReadOnlyList<TableColumn<ZoneOffset>> Columns =
    [
        TableColumn<ZoneOffset>.Text("zone", row => row.Zone),
        TableColumn<ZoneOffset>.Integer("bucket", row => row.Bucket),
        TableColumn<ZoneOffset>.Integer("since_seconds", row => row.Since),
        TableColumn<ZoneOffset>.Integer("until_seconds", row => row.Until),
        TableColumn<ZoneOffset>.Integer("offset_seconds", row => row.Offset),
    ];

    /// <summary>The length of a bucket: 24 days, so that few spans are in more than two buckets without need.</summary>
    internal const long BucketSeconds = 1L << 21;

    /// <summary>Makes the numbers of buckets positive, since the databases round negative quotients in different ways.</summary>
    internal const long BucketShift = 2_000 * BucketSeconds;

    // All instants of orders and requests are in the years 1900 to 2999.
    private static readonly Instant First = Instant.FromUtc(1900, 1, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(3000, 1, 1, 0, 0);

    /// <summary>Lists the offsets of a zone.</summary>
    public static IEnumerable<ZoneOffset> Of(string zone)
    {
        foreach (NodaTime.TimeZones.ZoneInterval interval in DateTimeZoneProviders.Tzdb[zone].GetZoneIntervals(First, End))
        {
            long since = Instant.Max(First, interval.HasStart ? interval.Start : First).ToUnixTimeSeconds();
            long until = Instant.Min(End, interval.HasEnd ? interval.End : End).ToUnixTimeSeconds();
            for (long bucket = BucketOf(since); bucket <= BucketOf(until - 1); bucket++)
                yield return new ZoneOffset(zone, bucket, since, until, interval.WallOffset.Seconds);
        }
    }

    private static long BucketOf(long seconds) => (seconds + BucketShift) / BucketSeconds;
}
