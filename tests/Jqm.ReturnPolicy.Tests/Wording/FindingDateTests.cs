using System.Globalization;
using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Every date and every time of day in the sentences of findings is local to the policy's zone, also where the local day is not the day in UTC.</summary>
public sealed partial class FindingDateTests
{
    private static readonly Order Order = new(
        "JQM-1",
        "M-1",
        [new OrderLine("1", 9, Money.FromMinorUnits(100, Currency.USD))]);

    public static TheoryData<string, int> ZonesAndHours => new()
    {
        { "Asia/Shanghai", 17 },
        { "Pacific/Kiritimati", 17 },
        { "Pacific/Kiritimati", 11 },
        { "Pacific/Pago_Pago", 17 },
        { "Pacific/Pago_Pago", 5 },
        { "America/Los_Angeles", 3 },
        { "America/Los_Angeles", 7 },
    };

    [Theory]
    [MemberData(nameof(ZonesAndHours))]
    public void Wording_of_a_window_of_days_contains_the_local_days_of_submission_delivery_and_last_day(string zone, int hour)
    {
        Instant delivered = At(hour, 3, 1);
        LocalDate day = Local(delivered, zone).Date;
        foreach (int daysLater in (int[])[0, 20, 30, 31, 50])
        {
            // In Los Angeles, clocks change between delivery and submission.
            Instant submitted = delivered + Duration.FromDays(daysLater);
            AssessedItem item = Assessed(PolicyTerms.Standard with { WindowZone = zone }, submitted, delivered);
            LocalDate submittedOn = Local(submitted, zone).Date;
            Assert.Equal(day.PlusDays(30), item.LastDay);
            Finding window = item.Findings.Single(finding => finding.Rule == Rule.Window);
            Assert.Equal(submittedOn <= day.PlusDays(30) ? FindingStatus.Met : FindingStatus.NotMet, window.Status);
            foreach (Language language in Enum.GetValues<Language>())
                Assert.Equal(new[] { submittedOn, day.PlusDays(30), day }.Order(), Dates(item.Explain(window, language)).Order());
        }
    }

    [Theory]
    [MemberData(nameof(ZonesAndHours))]
    public void Wording_of_a_window_of_hours_contains_the_local_times_of_submission_delivery_and_deadline(string zone, int hour)
    {
        Instant delivered = At(hour, 3, 1);
        foreach (int daysLater in (int[])[20, 30, 31])
        {
            Instant submitted = delivered + Duration.FromDays(daysLater);
            AssessedItem item = Assessed(PolicyTerms.Standard with { WindowZone = zone, WindowCounting = WindowCounting.Elapsed }, submitted, delivered);
            Finding window = item.Findings.Single(finding => finding.Rule == Rule.Window);
            foreach (Language language in Enum.GetValues<Language>())
                Tells(item.Explain(window, language), zone, language, submitted, delivered + Duration.FromDays(30), delivered);
        }
    }

    [Theory]
    [MemberData(nameof(ZonesAndHours))]
    public void A_settlement_tells_the_local_times_of_approval_and_receipt(string zone, int hour)
    {
        Instant early = At(hour, 2, 2);
        Instant late = At(hour, 2, 11);
        ReturnedGoods goods = new("R-1", "JQM-1", At(hour, 2, 1), [new InspectedItem("1", 1, ReturnReason.WrongItem, true, true)], early, [new ApprovedUnits("1", 1)], late);
        ValueList<InspectedItem> open = [new InspectedItem("1", 1)];
        ValueList<InspectedItem> more = [new InspectedItem("1", 3, ReturnReason.WrongItem, true, true)];
        Approval(goods, early, late);
        Approval(goods with { ReceivedAt = null }, early);
        Approval(goods with { ApprovedAt = null }, late);
        Approval(goods with { ApprovedAt = late, ReceivedAt = early }, late, early);
        Approval(goods with { Approved = [] }, early);
        Approval(goods with { Inspected = more }, early, late);
        Told(Settled(goods), Rule.Inspection, late);
        Told(Settled(goods with { Inspected = open }), Rule.Inspection, late);
        Assert.Equal(2, Settled(goods with { Inspected = more }).Length);
        Told(Settled(goods with { Inspected = more })[1..], Rule.Approval, early);

        void Approval(ReturnedGoods given, params Instant[] instants) => Told(Settled(given), Rule.Approval, instants);

        SettledItem[] Settled(ReturnedGoods given) => [.. Policies.Under(PolicyTerms.Standard with { WindowZone = zone }).Settle(Order, given).Items];

        void Told(SettledItem[] items, Rule rule, params Instant[] instants)
        {
            foreach (Language language in Enum.GetValues<Language>())
                Tells(items[0].Explain(items[0].Findings.Single(finding => finding.Rule == rule), language), zone, language, instants);
        }
    }

    [Theory]
    [MemberData(nameof(ZonesAndHours))]
    public void Wording_of_a_cancellation_contains_the_local_times_of_request_and_departures(string zone, int hour)
    {
        Instant asked = At(hour, 2, 1);
        Instant[] left = [At(hour, 1, 6), At(hour, 1, 20)];
        Order shipped = Order with { Shipments = [Shipment.ForLine("S1", "1", 3, left[0]), Shipment.ForLine("S2", "1", 3, left[1])] };
        foreach (bool offered in (bool[])[true, false])
        {
            PolicyEvaluator evaluator = Policies.Under(PolicyTerms.Standard with { WindowZone = zone, CancellableBeforeShipment = offered });
            foreach (Language language in Enum.GetValues<Language>())
            {
                Cancellation nothing = evaluator.Cancel(Order, asked);
                Tells(nothing.Explain(nothing.Findings[1], language), zone, language, asked);
                Cancellation gone = evaluator.Cancel(shipped, asked);
                Tells(gone.Explain(gone.Findings[1], language), zone, language, [.. left, asked]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(ZonesAndHours))]
    public void Wording_of_a_confirmed_delivery_contains_the_local_times_of_delivery_and_departure(string zone, int hour)
    {
        ValueList<Shipment> shipments = [Act.Order.Shipments[0].WithTimes(At(hour, 1, 6), At(hour, 1, 15)), Act.Order.Shipments[1].WithTimes(At(hour, 1, 8), null)];
        Act act = Act.Submitted(evaluator: Policies.Under(PolicyTerms.Standard with { WindowZone = zone })).Do((id, at) => new ConfirmDelivery(id, at, "carrier", shipments));
        foreach (Language language in Enum.GetValues<Language>())
            Tells(StoryLine.Create(act.Case, language).Sentence, zone, language, At(hour, 1, 15), At(hour, 1, 8));
    }

    private static AssessedItem Assessed(PolicyTerms terms, Instant submitted, Instant delivered)
    {
        Order order = Order with { Shipments = [new Shipment("S1", delivered - Duration.FromDays(3), delivered)] };
        return Policies.Under(terms).Assess(order, new ReturnRequest("R-1", "JQM-1", submitted, [new RequestedItem("1", 1, ReturnReason.WrongItem)])).Items.Single();
    }

    private static Instant At(int hour, int month, int day) => Instant.FromUtc(2026, month, day, hour, 30);

    private static LocalDateTime Local(Instant at, string zone) => at.InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime;

    private static void Tells(string sentence, string zone, Language language, params Instant[] instants)
    {
        Assert.Equal(instants.Select(at => Local(at, zone)).Order(), Moments(sentence).Order());
        Assert.Equal(instants.Length, Dates(sentence).Count());
        if (language == Language.English)
            Assert.Contains($"({zone})", sentence, StringComparison.Ordinal);
    }

    private static IEnumerable<LocalDate> Dates(string text) => DateText().Matches(text).Select(DateOf);

    private static IEnumerable<LocalDateTime> Moments(string text) => DateText().Matches(text)
        .Where(match => match.Groups["hour"].Success)
        .Select(match => DateOf(match).At(new LocalTime(Number(match, "hour"), Number(match, "minute"))));

    private static LocalDate DateOf(Match match) => match.Groups["name"].Success
        ? new LocalDate(Number(match, "year"), DateTime.ParseExact(match.Groups["name"].Value, "MMMM", CultureInfo.InvariantCulture).Month, Number(match, "day"))
        : new LocalDate(Number(match, "year"), Number(match, "month"), Number(match, "day"));

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:(?<day>\d{1,2}) (?<name>January|February|March|April|May|June|July|August|September|October|November|December) (?<year>\d{4})(?: at (?<hour>\d\d):(?<minute>\d\d))?)|(?:(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日(?: (?<hour>\d\d):(?<minute>\d\d))?)")]
    private static partial Regex DateText();
}
