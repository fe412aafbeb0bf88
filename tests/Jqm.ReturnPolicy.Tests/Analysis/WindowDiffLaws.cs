using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Windows of two zones and countings against a scan of every midnight, every turn of a clock, and the nanosecond before each.</summary>
public sealed class WindowDiffLaws
{
    /// <summary>Zones whose clocks are turned at midnight, by half an hour, over the date line, or never; and a link.</summary>
    private static readonly string[] Zones =
    [
        "Asia/Shanghai", "Asia/Chongqing", "Europe/Berlin", "Europe/Paris", "America/Los_Angeles", "America/St_Johns", "America/Sao_Paulo", "America/Havana", "Pacific/Apia",
        "Pacific/Pago_Pago", "Pacific/Kiritimati", "Australia/Lord_Howe", "Asia/Gaza", "Asia/Tehran", "Africa/Cairo", "UTC",
    ];

    private static readonly Instant[] Beginnings =
    [
        Instant.FromUtc(2011, 10, 20, 0, 0), Instant.FromUtc(2011, 3, 1, 0, 0), Instant.FromUtc(2018, 9, 20, 0, 0), Instant.FromUtc(2026, 2, 1, 0, 0), Instant.FromUtc(2040, 9, 1, 0, 0),
    ];

    [Law]
    public void A_window_is_stricter_or_laxer_exactly_if_a_scan_finds_a_case(Dice dice)
    {
        Random random = dice.Roll();
        Instant from = Beginnings[random.Next(Beginnings.Length)] + Duration.FromDays(random.Next(30));
        var period = new AnalysisPeriod(from, from + Duration.FromDays(random.Next(1, 60)));
        int days = random.Next(6) == 0 ? random.Next(3) : random.Next(20, 90);
        PolicyTerms before = TermsOf(random, days);
        PolicyTerms after = TermsOf(random, Math.Max(0, days + random.Next(-2, 3)));
        HashSet<(Timeliness Before, Timeliness After)> pairs = WindowScan.Pairs(before, after, before.WindowDays, after.WindowDays, period.From, period.To);
        PolicyDiff diff = PolicyAnalysis.Diff(before, after, period);
        IEnumerable<ChangeEffect> effects = diff.Changes.SelectMany(change => change.Effect);
        string question = $"{before.WindowDays} {before.WindowCounting} {before.WindowZone} -> {after.WindowDays} {after.WindowCounting} {after.WindowZone}, {period.From} to {period.To}";
        Assert.True(pairs.Contains((Timeliness.InTime, Timeliness.Late)) == effects.Contains(ChangeEffect.Stricter), $"stricter: {question}");
        Assert.True(pairs.Contains((Timeliness.Late, Timeliness.InTime)) == effects.Contains(ChangeEffect.Laxer), $"laxer: {question}");
        foreach (PolicyChange change in diff.Changes)
        {
            Assert.Contains(change.Term, (Term[])[Term.WindowDays, Term.WindowCounting, Term.WindowZone]);
            foreach (ChangedOutcome outcome in change.Outcomes)
            {
                Assert.InRange(outcome.Witness.Order.Shipments[0].DeliveredAt!.Value, period.From, period.To - Duration.Epsilon);
                WitnessAnswers.Show(outcome, before, after, question);
            }
        }
    }

    private static PolicyTerms TermsOf(Random random, int days) => PolicyTerms.Standard with
    {
        WindowDays = days,
        WindowCounting = random.Next(4) == 0 ? WindowCounting.Elapsed : WindowCounting.CalendarDays,
        WindowZone = Zones[random.Next(Zones.Length)],
    };
}
