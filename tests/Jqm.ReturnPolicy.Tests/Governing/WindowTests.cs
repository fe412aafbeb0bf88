namespace Jqm.ReturnPolicy.Tests;

public sealed class WindowTests
{
    private static AssessedItem Judge(PolicyTerms terms, string delivered, string submitted)
    {
        var order = new Order("JQM-1", "M-1", [new OrderLine("1", 1, Money.Of(5m, Currency.USD))], [new Shipment("S1", At("2020-01-01T00:00:00Z"), At(delivered))]);
        return Policies.Under(terms).Assess(order, new ReturnRequest("R-1", "JQM-1", At(submitted), [new RequestedItem("1", 1, ReturnReason.Defective)])).Items[0];
    }

    private static Instant At(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;

    [Theory]
    [InlineData("Asia/Shanghai", "2026-01-15T09:30:00Z", "2026-02-14T15:59:59.999999999Z", true)]
    [InlineData("Asia/Shanghai", "2026-01-15T09:30:00Z", "2026-02-14T16:00:00Z", false)]
    [InlineData("Asia/Shanghai", "2026-01-14T16:00:00Z", "2026-02-14T15:59:59Z", true)]
    [InlineData("Asia/Shanghai", "2026-01-14T15:59:59Z", "2026-02-14T15:59:59Z", false)]
    [InlineData("UTC", "2026-01-15T00:00:00Z", "2026-02-14T23:59:59Z", true)]
    [InlineData("UTC", "2026-01-15T00:00:00Z", "2026-02-15T00:00:00Z", false)]
    [InlineData("Europe/Berlin", "2026-03-01T12:00:00Z", "2026-03-31T21:59:59Z", true)]
    [InlineData("Europe/Berlin", "2026-03-01T12:00:00Z", "2026-03-31T22:00:00Z", false)]
    [InlineData("Pacific/Kiritimati", "2026-01-15T09:59:59Z", "2026-02-14T09:59:59Z", true)]
    [InlineData("Pacific/Kiritimati", "2026-01-15T09:59:59Z", "2026-02-14T10:00:00Z", false)]
    [InlineData("Asia/Shanghai", "2026-01-15T09:30:00Z", "2026-01-01T00:00:00Z", true)]
    public void Calendar_days_run_to_the_end_of_the_last_day_in_the_zone(string zone, string delivered, string submitted, bool inTime)
    {
        AssessedItem item = Judge(PolicyTerms.Standard with { WindowZone = zone }, delivered, submitted);
        Assert.Equal(inTime ? FindingStatus.Met : FindingStatus.NotMet, item.Findings.Single(finding => finding.Rule == Rule.Window).Status);
        Assert.Equal(At(delivered).InZone(DateTimeZoneProviders.Tzdb[zone]).Date.PlusDays(30), item.LastDay);
        Assert.Null(item.Deadline);
    }

    [Theory]
    [InlineData(30, "2026-02-14T09:30:00Z", true)]
    [InlineData(30, "2026-02-14T09:30:00.000000001Z", false)]
    [InlineData(0, "2026-01-15T09:30:00Z", true)]
    [InlineData(0, "2026-01-15T09:30:00.000000001Z", false)]
    public void Elapsed_days_are_24_hours_each_to_the_instant(int days, string submitted, bool inTime)
    {
        AssessedItem item = Judge(PolicyTerms.Standard with { WindowCounting = WindowCounting.Elapsed, WindowDays = days }, "2026-01-15T09:30:00Z", submitted);
        Assert.Equal(inTime ? FindingStatus.Met : FindingStatus.NotMet, item.Findings.Single(finding => finding.Rule == Rule.Window).Status);
        Assert.Equal(At("2026-01-15T09:30:00Z") + Duration.FromDays(days), item.Deadline);
        Assert.Null(item.LastDay);
    }

    [Fact]
    public void The_longest_window_of_the_latest_delivery_can_be_computed()
    {
        PolicyTerms longest = PolicyTerms.Standard with { WindowDays = PolicyTerms.MaxWindowDays };
        Assert.Equal(new LocalDate(2999, 12, 31).PlusDays(36_500 + 1), Judge(longest, "2999-12-31T23:59:59Z", "2999-12-31T23:59:59Z").LastDay);
        Assert.NotNull(Judge(longest with { WindowCounting = WindowCounting.Elapsed }, "2999-12-31T23:59:59Z", "2999-12-31T23:59:59Z").Deadline);
    }
}
