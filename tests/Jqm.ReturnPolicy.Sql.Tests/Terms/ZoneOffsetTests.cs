namespace Jqm.ReturnPolicy.Sql.Tests.Terms;

/// <summary>The offsets of time zones, looked up as the statements do.</summary>
public sealed class ZoneOffsetTests
{
    private const long FirstSecond = -2_208_988_800;
    private const long EndSecond = 32_503_680_000;

    [Theory]
    [InlineData("UTC")]
    [InlineData("Asia/Shanghai")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Europe/Amsterdam")]
    public void The_bucket_of_an_instant_has_one_span_with_the_offset_of_NodaTime(string id)
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[id];
        ILookup<long, IReadOnlyList<object?>> rows = RowsOf(id).ToLookup(row => (long)row[1]!);
        IEnumerable<long> transitions = zone.GetZoneIntervals(Instant.FromUnixTimeSeconds(FirstSecond), Instant.FromUnixTimeSeconds(EndSecond))
            .Where(interval => interval.HasEnd)
            .Select(interval => interval.End.ToUnixTimeSeconds());
        IEnumerable<long> edges = Enumerable.Range(0, 300).Select(i => (1_000 + i * 50L) * (1 << 21) - 4_194_304_000);
        long[] asked = [.. transitions.Concat(edges).SelectMany(at => (long[])[at - 1, at, at + 1]).Append(FirstSecond).Append(EndSecond - 1).Where(at => at is >= FirstSecond and < EndSecond)];
        Assert.True(asked.Length > 600);
        foreach (long at in asked)
        {
            IReadOnlyList<object?> row = Assert.Single(rows[(at + 4_194_304_000) / 2_097_152], row => (long)row[2]! <= at && at < (long)row[3]!);
            Assert.Equal(zone.GetUtcOffset(Instant.FromUnixTimeSeconds(at)).Seconds, (long)row[4]!);
        }
    }

    [Fact]
    public void Terms_that_count_elapsed_time_need_no_zone() =>
        Assert.Empty(Table(new PolicyTerms { WindowCounting = WindowCounting.Elapsed }).Rows);

    private static IEnumerable<IReadOnlyList<object?>> RowsOf(string zone) => Table(new PolicyTerms { WindowZone = zone }).Rows;

    private static SqlTable Table(PolicyTerms terms) =>
        TermsTables.Create(new PolicyEvaluator([new Policy("P", "1", null, terms)])).Tables.Single(table => table.Name == "jqm_zone_offsets");
}
