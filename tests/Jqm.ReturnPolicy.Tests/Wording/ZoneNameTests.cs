namespace Jqm.ReturnPolicy.Tests;

public sealed class ZoneNameTests
{
    [Theory]
    [InlineData("Asia/Shanghai", "北京时间")]
    [InlineData("PRC", "北京时间")]
    [InlineData("Asia/Chongqing", "北京时间")]
    [InlineData("Asia/Chungking", "北京时间")]
    [InlineData("Asia/Harbin", "北京时间")]
    [InlineData("Asia/Hong_Kong", "香港时间")]
    [InlineData("Hongkong", "香港时间")]
    [InlineData("Asia/Taipei", "台北时间")]
    [InlineData("Asia/Tokyo", "东京时间")]
    [InlineData("Japan", "东京时间")]
    [InlineData("Asia/Singapore", "新加坡时间")]
    [InlineData("Singapore", "新加坡时间")]
    [InlineData("Europe/London", "伦敦时间")]
    [InlineData("GB", "伦敦时间")]
    [InlineData("UTC", "协调世界时")]
    [InlineData("Etc/UTC", "协调世界时")]
    [InlineData("Europe/Berlin", "柏林时间")]
    [InlineData("Europe/Paris", "巴黎时间")]
    [InlineData("America/New_York", "纽约时间")]
    [InlineData("America/Los_Angeles", "洛杉矶时间")]
    [InlineData("America/Chicago", "America/Chicago 时间")]
    public void A_zone_in_wide_use_has_its_name_in_chinese_and_its_id_in_english(string zone, string name)
    {
        TermsInForce inForce = Policies.Under(PolicyTerms.Standard with { WindowZone = zone }).GetTermsInForce("M-77", Act.Request.SubmittedAt);
        AssessedItem item = inForce.Assess(Act.Order, Act.Request).Items[0];
        Finding window = item.Findings.Single(finding => finding.Rule == Rule.Window);
        Assert.Contains($"（{name}）", item.Explain(window, Language.Chinese), StringComparison.Ordinal);
        Assert.Contains($"({zone})", item.Explain(window, Language.English), StringComparison.Ordinal);
    }
}
