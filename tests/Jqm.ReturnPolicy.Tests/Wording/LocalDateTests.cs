using System.Globalization;
using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Every date that a story or a letter tells is the local one of the policy's zone, also where the day there is not the day in UTC.</summary>
public sealed partial class LocalDateTests
{
    public static TheoryData<string, int> ZonesAndHours => new()
    {
        { "Asia/Shanghai", 17 },
        { "Pacific/Kiritimati", 17 },
        { "Pacific/Kiritimati", 11 },
        { "Pacific/Pago_Pago", 17 },
        { "Pacific/Pago_Pago", 5 },
    };

    [Theory]
    [MemberData(nameof(ZonesAndHours))]
    public void Every_date_of_a_story_is_the_local_one(string zone, int hour)
    {
        DateTimeZone time = DateTimeZoneProviders.Tzdb[zone];
        foreach (ReturnCase after in Stories(zone, hour).SelectMany(act => ReturnCase.ReplaySteps(act.Case.Events)))
        {
            Instant[] instants = InstantsOf(after).ToArray();
            HashSet<LocalDate> local = instants.Select(at => at.InZone(time).Date).ToHashSet();
            HashSet<LocalDate> utc = instants.Select(at => at.InUtc().Date).ToHashSet();
            if (time.GetUtcOffset(instants[0]).Seconds + hour * 3_600 is < 0 or >= 86_400)
                Assert.Empty(local.Intersect(utc));
            foreach (Language language in Enum.GetValues<Language>())
            {
                StoryLine line = StoryLine.Create(after, language);
                Notice? notice = Notice.Create(after, language);
                string[] told = [line.When, line.Sentence, .. line.Answer?.Items.SelectMany(item => item.Findings).Select(finding => finding.Sentence) ?? [], notice?.Body ?? ""];
                Assert.Empty(told.SelectMany(Dates).Except(local));
                Assert.Equal([after.Events[^1].At.InZone(time).Date], Dates(line.When));
                if (notice is not null)
                    Assert.Equal(after.Events[^1].At.InZone(time).Date, Dates(notice.Body).Last());
            }
        }
    }

    [Fact]
    public void Wording_of_a_refusal_contains_the_local_date()
    {
        Act act = Act.Submitted(Act.Request with { SubmittedAt = Instant.FromUtc(2026, 2, 1, 17, 0) }, Policies.Under(PolicyTerms.Standard with { WindowZone = "Pacific/Kiritimati" }));
        Refusal refusal = act.Refuses((id, _) => new WithdrawRequest(id, Instant.FromUtc(2026, 1, 1, 0, 0), "merchant"));
        Assert.Equal([new LocalDate(2026, 2, 2)], Dates(refusal.Explain(act.Case, Language.English)));
        Assert.Equal([new LocalDate(2026, 2, 2)], Dates(refusal.Explain(act.Case, Language.Chinese)));
    }

    /// <summary>Stories that contain every event and every notice, three days from one event to the next.</summary>
    private static IEnumerable<Act> Stories(string zone, int hour)
    {
        PolicyEvaluator evaluator = Policies.Under(PolicyTerms.Standard with { WindowZone = zone, GoodsBackExemptReasons = [ReturnReason.Defective], Waivable = [Rule.Window] });
        Order order = Act.Order with
        {
            Shipments =
            [
                new Shipment("S1", At(1, 6), At(1, 17), [new ShipmentLine("1", 3)]),
                new Shipment("S2", At(1, 10), At(1, 20), [new ShipmentLine("2", 2)]),
            ],
        };
        ReturnRequest request = Act.Request with { SubmittedAt = At(2, 1) };
        ReturnRequest lacking = request with { Items = [request.Items[0] with { Evidence = [] }, request.Items[1]] };

        yield return Submit(request)
            .Approve()
            .SettleWithoutReturn(new ApprovedUnits("1", 2))
            .Pay()
            .Receive(new Parcel([new ParcelUnits("2", 1)]))
            .Inspect(new InspectedItem("2", 1, ReturnReason.WrongItem, true, true))
            .Pay()
            .Do((id, at) => new WithdrawRequest(id, at, "merchant"));
        yield return Submit(lacking)
            .Do((id, at) => new ConfirmDelivery(id, at, "carrier", order.Shipments))
            .Do((id, at) => new WaiveRule(id, at, "reviewer-4", Rule.Window, "carrier strike"))
            .Do((id, at) => new AddInformation(id, at, "merchant", [new ItemInformation(0, "seam open", [new Evidence(EvidenceKind.Photo)])]))
            .Do((id, at) => new DeclineRequest(id, at, "support", "no"))
            .Receive(new Parcel([new ParcelUnits("1", 2)]));

        Instant At(int month, int day) => Instant.FromUtc(2026, month, day, hour, 30);

        Act Submit(ReturnRequest submitted)
        {
            Act act = Act.Submitted(submitted, evaluator, order);
            act.Spacing = Duration.FromDays(3);
            return act;
        }
    }

    /// <summary>All instants that a story may tell of: the last day of a window is thirty local days after its delivery.</summary>
    private static IEnumerable<Instant> InstantsOf(ReturnCase @case) =>
    [
        .. @case.Events.Select(happened => happened.At),
        @case.Request.SubmittedAt,
        .. @case.Order.Shipments.SelectMany(shipment => new[] { shipment.ShippedAt!.Value, shipment.DeliveredAt!.Value, shipment.DeliveredAt!.Value + Duration.FromDays(30) }),
    ];

    private static IEnumerable<LocalDate> Dates(string text) => EnglishDate().Matches(text)
        .Select(match => new LocalDate(Number(match, 3), DateTime.ParseExact(match.Groups[2].Value, "MMMM", CultureInfo.InvariantCulture).Month, Number(match, 1)))
        .Concat(ChineseDate().Matches(text).Select(match => new LocalDate(Number(match, 1), Number(match, 2), Number(match, 3))));

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})")]
    private static partial Regex EnglishDate();

    [GeneratedRegex(@"(\d{4})年(\d{1,2})月(\d{1,2})日")]
    private static partial Regex ChineseDate();
}
