using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests;

/// <summary>The stories of the documentation, moved to another hour and another zone: every date and time of day that <c>case</c> prints is local to the policy's zone.</summary>
public sealed partial class LocalDateReportTests
{
    private static readonly string[] Stories = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "documents", "docs", "examples"), "case-*.commands.ndjson");

    public static TheoryData<string, int, string> ZonesAndHours
    {
        get
        {
            var data = new TheoryData<string, int, string>();
            foreach (string language in (string[])["en", "zh"])
            {
                data.Add("Asia/Shanghai", 17, language);
                data.Add("Pacific/Kiritimati", 17, language);
                data.Add("Pacific/Pago_Pago", 17, language);
                data.Add("Pacific/Pago_Pago", 5, language);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(ZonesAndHours))]
    public void A_story_contains_every_step_and_date_in_the_zone_of_its_policy(string zone, int hour, string language)
    {
        Assert.NotEmpty(Stories);
        DateTimeZone time = DateTimeZoneProviders.Tzdb[zone];
        foreach (string story in Stories)
        {
            string moved = Moved(File.ReadAllText(story), zone, hour);
            Instant[] instants = [.. InstantText().Matches(moved).AsEnumerable().Select(match => InstantPattern.ExtendedIso.Parse(match.Value).Value).Distinct()];
            HashSet<LocalDate> local = [.. instants.Concat(instants.Select(at => at + Duration.FromDays(30))).Select(at => at.InZone(time).Date)];
            string timeOfDay = instants[0].InZone(time).ToString("HH:mm", CultureInfo.InvariantCulture);

            Tool tool = Tool.RunOn(moved, "case", "-", "--notices", "--language", language);
            Assert.Empty(tool.Error);
            string text = Folded().Replace(tool.Text, language == "en" ? " " : "");
            string[] expected = [.. moved.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => InstantPattern.ExtendedIso.Parse((string)JsonNode.Parse(line)!["at"]!).Value.InZone(time).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture))];
            Assert.Equal(expected, tool.Lines.Select(line => StepHead().Match(line)).Where(match => match.Success).Select(match => match.Value));
            Assert.Contains(zone, text, StringComparison.Ordinal);
            Match[] told = [.. DateText().Matches(text).AsEnumerable()];
            Assert.NotEmpty(told);
            Assert.Empty(told.Select(DateOf).Except(local));
            Assert.All(told.Where(match => match.Groups["time"].Success), match => Assert.Equal(timeOfDay, match.Groups["time"].Value));
            Assert.Contains(told, match => match.Groups["time"].Success);
        }
    }

    /// <summary>The story under a policy that counts days in the zone, with every instant at the given hour in UTC of its day.</summary>
    private static string Moved(string story, string zone, int hour)
    {
        string[] lines = InstantText().Replace(story, match => string.Create(CultureInfo.InvariantCulture, $"{match.Value[..10]}T{hour:00}:00:00Z")).Split('\n');
        JsonNode submission = JsonNode.Parse(lines[0])!;
        submission["policies"] = new JsonArray(new JsonObject { ["id"] = "zoned", ["version"] = "1", ["terms"] = new JsonObject { ["window"] = new JsonObject { ["zone"] = zone } } });
        lines[0] = submission.ToJsonString();
        return string.Join('\n', lines);
    }

    private static LocalDate DateOf(Match match) => match.Groups["name"].Success
        ? new LocalDate(Number(match, "year"), DateTime.ParseExact(match.Groups["name"].Value, "MMMM", CultureInfo.InvariantCulture).Month, Number(match, "day"))
        : new LocalDate(Number(match, "year"), Number(match, "month"), Number(match, "day"));

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")]
    private static partial Regex InstantText();

    /// <summary>A line end with the marks of a quotation and the indentation around it.</summary>
    [GeneratedRegex(@"\s*\n[\s>|│]*")]
    private static partial Regex Folded();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d \d\d:\d\d(?=  )")]
    private static partial Regex StepHead();

    [GeneratedRegex(@"(?:(?<day>\d{1,2}) (?<name>January|February|March|April|May|June|July|August|September|October|November|December) (?<year>\d{4})(?: at (?<time>\d\d:\d\d))?)|(?:(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日(?: ?(?<time>\d\d:\d\d))?)")]
    private static partial Regex DateText();
}
