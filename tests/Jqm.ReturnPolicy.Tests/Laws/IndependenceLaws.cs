namespace Jqm.ReturnPolicy.Tests;

/// <summary>The answer depends on nothing but the input.</summary>
public sealed class IndependenceLaws
{
    private static readonly string[] FarZones = ["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu"];

    [Law]
    public void The_answer_does_not_depend_on_the_culture(AssessQuestion asked, SettleQuestion returned, CancelQuestion cancelled)
    {
        string before = Answers(asked, returned, cancelled);
        foreach (string culture in new[] { "tr-TR", "th-TH", "sv-SE" })
            Cultures.In(culture, () => Assert.Equal(before, Answers(asked, returned, cancelled)));
    }

    [Law]
    public void The_answer_does_not_depend_on_the_time_zone_of_the_machine(AssessQuestion asked, SettleQuestion returned, CancelQuestion cancelled)
    {
        string before = Answers(asked, returned, cancelled);
        string? zone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            foreach (string far in FarZones)
            {
                Environment.SetEnvironmentVariable("TZ", far);
                TimeZoneInfo.ClearCachedData();
                Assert.Equal(before, Answers(asked, returned, cancelled));
            }
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Law]
    public void The_answer_does_not_depend_on_what_was_evaluated_before(AssessQuestion asked, SettleQuestion returned, AssessQuestion other)
    {
        PolicyEvaluator kept = asked.Evaluator;
        Assessment first = kept.Assess(asked.Order, asked.Request, asked.Document.PriorRefunds);
        other.Answer();
        returned.Answer();
        kept.Cancel(asked.Order with { PlacedAt = asked.Governing }, asked.Governing);
        Assert.Equal(first, kept.Assess(asked.Order, asked.Request, asked.Document.PriorRefunds));
        Assert.Equal(first, asked.Answer());
    }

    [Law]
    public void The_answer_does_not_depend_on_threads(AssessQuestion asked, SettleQuestion returned)
    {
        PolicyEvaluator assessing = asked.Evaluator;
        PolicyEvaluator settling = returned.Evaluator;
        (Assessment, Settlement) alone = Both();
        Parallel.For(0, 4, _ => Assert.Equal(alone, Both()));

        (Assessment, Settlement) Both() => (
            assessing.Assess(asked.Order, asked.Request, asked.Document.PriorRefunds),
            settling.Settle(returned.Order, returned.Goods, returned.Document.PriorRefunds));
    }

    [Law]
    public void The_input_is_left_as_it_was(AssessQuestion asked, SettleQuestion returned)
    {
        string before = asked.ToString() + returned;
        asked.Answer();
        returned.Answer();
        Assert.Equal(before, asked.ToString() + returned);
    }

    [Fact]
    public void A_day_prints_the_same_in_every_culture()
    {
        var item = new AssessedItem("1", null, 1, ReturnReason.Defective, [new Finding(Rule.Scope, FindingStatus.Met, Clause.FromNumber("0.1"))], lastDay: new LocalDate(2026, 2, 14));
        Cultures.In("th-TH", () => Assert.Contains("LastDay = 2026-02-14, Deadline = ,", item.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void An_error_message_does_not_depend_on_the_culture()
    {
        // Swedish and Persian have minus signs of their own.
        Action[] faults =
        [
            () => _ = new ApprovedUnits("1", -3),
            () => _ = new OrderLine("1", -3, Money.Of(1m, Currency.USD)),
            () => _ = new OrderLine("1", 1, Money.Of(-1m, Currency.USD)),
            () => _ = new PolicyTerms { WindowDays = -3 },
            () => _ = new ReturnRequest("R-1", "JQM-1", Instant.FromUtc(-5, 1, 1, 0, 0), []),
        ];
        string[] told = Told();
        Assert.All(told, message => Assert.Contains('-', message));
        foreach (string culture in new[] { "sv-SE", "fa-IR" })
            Cultures.In(culture, () => Assert.Equal(told, Told()));

        string[] Told() => faults.Select(fault => Assert.Throws<InvalidInputException>(fault).Message).ToArray();
    }

    /// <summary>The answers as they print: amounts, instants and days are formatted too.</summary>
    private static string Answers(AssessQuestion asked, SettleQuestion returned, CancelQuestion cancelled) =>
        $"{asked.Answer()} {returned.Answer()} {cancelled.Answer()} {asked}";
}
