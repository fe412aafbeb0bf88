namespace Jqm.ReturnPolicy.Tests;

/// <summary>What cases must come to, so that the laws over them say something.</summary>
[Trait("Category", "Law")]
public sealed class QuestionCornerTests(ITestOutputHelper output)
{
    // Fixed, for these tests are about the generators, and must not fail by chance.
    private static readonly Rnd Seed = new(20261124);

    private static readonly AssessQuestion[] Assessed = Questions.Assess.Sample(3_000, Seed, 50).ToArray();
    private static readonly SettleQuestion[] Settled = Questions.Settle.Sample(3_000, Seed, 50).ToArray();
    private static readonly CancelQuestion[] Cancelled = Questions.Cancel.Sample(1_000, Seed, 50).ToArray();

    private static readonly Question[] All = [.. Assessed, .. Settled, .. Cancelled];

    // Several tests ask about these.
    private static readonly Lazy<Assessment[]> Assessments = new(() => [.. Assessed.Select(@case => @case.Answer())]);
    private static readonly Lazy<(Question Case, ValueList<Agreement> Agreements)[]> Applying =
        new(() => [.. All.Select(@case => (@case, @case.Evaluator.GetTermsInForce(@case.Order.MerchantId, @case.Governing).Agreements))]);

    private void ComeTo<T>(IReadOnlyCollection<T> cases, params (string Name, Func<T, bool> IsSo)[] corners)
    {
        (string Name, int Count)[] seen = corners.Select(corner => (corner.Name, cases.Count(corner.IsSo))).ToArray();
        foreach ((string name, int count) in seen)
            output.WriteLine($"{name}: {count} of {cases.Count}");
        Assert.All(seen, corner => Assert.True(corner.Count > 0, $"No case has {corner.Name}."));
    }

    [Fact]
    public void Generated_cases_cover_every_edge_case_of_versions_and_agreements() => ComeTo(
        Applying.Value.Select(each => (each.Case, each.Case.Document, each.Case.Governing, Applying: each.Agreements)).ToArray(),
        ("the standard policy", each => each.Document.Policies is null),
        ("one version since ever", each => each.Document.Policies is { Count: 1 } only && only[0].PublishedAt is null),
        ("several versions", each => each.Document.Policies is { Count: > 1 }),
        ("a version published at the governing instant", each => each.Document.Policies is { } all && all.Any(policy => policy.PublishedAt == each.Governing)),
        ("a version published a moment later", each => each.Document.Policies is { } all && all.Any(policy => policy.PublishedAt == each.Governing + Duration.Epsilon)),
        ("an order that was published last, listed first", each => each.Document.Policies is { Count: > 1 } all && all[0].PublishedAt > all[1].PublishedAt),
        ("governed by the order", each => each.Document.GovernedBy == GovernedBy.Order),
        ("an agreement from the governing instant on", each => each.Document.Agreements.Any(agreement => agreement.From == each.Governing)),
        ("an agreement from a moment later on", each => each.Document.Agreements.Any(agreement => agreement.From == each.Governing + Duration.Epsilon)),
        ("an agreement up to the governing instant", each => each.Document.Agreements.Any(agreement => agreement.To == each.Governing)),
        ("an agreement up to a moment later", each => each.Document.Agreements.Any(agreement => agreement.To == each.Governing + Duration.Epsilon)),
        ("an agreement without an end or a beginning", each => each.Document.Agreements.Any(agreement => agreement.From is null && agreement.To is null)),
        ("an agreement of another merchant", each => each.Document.Agreements.Any(agreement => agreement.MerchantId != each.Case.Order.MerchantId)),
        ("agreements that apply in another order than listed", each => each.Applying is { Count: > 1 } all && string.CompareOrdinal(all[0].Id, all[1].Id) > 0),
        ("three agreements that apply", each => each.Applying.Count == 3),
        ("an order of another service", each => each.Case.Order.FulfilledBy == Fulfilment.Other),
        ("an order that does not say when it was placed", each => each.Case.Order.PlacedAt is null));

    [Fact]
    public void Agreements_patch_every_term_alone_and_together()
    {
        TermsPatch[] patches = Applying.Value.SelectMany(each => each.Agreements).Select(agreement => agreement.Terms).ToArray();
        ComeTo(patches, [.. Term.All.Select(term => ($"a patch of {term}", (Func<TermsPatch, bool>)(patch => term.GetValue(patch) is not null)))]);
        ComeTo(patches, [.. Term.Groups.Select(group => ($"a patch of {group} alone", (Func<TermsPatch, bool>)(patch => patch.Names == [group])))]);
        ComeTo(
            patches,
            ("a patch of nothing", patch => patch.Names.Count == 0),
            ("a patch of ten terms", patch => patch.Names.Count >= 10),
            ("a reason removed", patch => patch.Reasons.Any(reason => reason.Removed)),
            ("a reason changed in one member", patch => patch.Reasons.Any(reason => reason is { Removed: false, Fault: null })),
            ("a reason added", patch => patch.Reasons.Any(reason => reason.Reason == Reasons.Recall)));
    }

    [Fact]
    public void Versions_change_every_term()
    {
        PolicyTerms[] terms = All.SelectMany(@case => @case.Document.Policies ?? []).Select(policy => policy.Terms).ToArray();
        ComeTo(terms, [.. Term.All.Select(term => ($"another {term}", (Func<PolicyTerms, bool>)(each => !term.GetValue(each).Equals(term.StandardValue))))]);
        ComeTo(
            terms,
            ("no day of window", each => each.WindowDays == 0),
            ("the longest window", each => each.WindowDays == PolicyTerms.MaxWindowDays),
            ("a zone whose clocks are turned", each => Turn.All.Any(turn => turn.Zone == each.WindowZone)),
            ("nothing waivable", each => each.Waivable.Count == 0),
            ("everything waivable", each => each.Waivable.Count == 5),
            ("no reason listed", each => each.Reasons.Count == 0));
    }

    [Fact]
    public void Generated_requests_cover_every_edge_case_of_the_window() => ComeTo(
        Assessed.Zip(Assessments.Value, (@case, answer) => (Case: @case, answer.Items, @case.Terms.WindowZone))
            .SelectMany(each => each.Items.Select(item => (each.Case, each.WindowZone, Item: item, Delivered: DeliveryOf(each.Case, item))))
            .Where(each => each.Delivered is not null)
            .ToArray(),
        ("the deadline itself", each => each.Item.Deadline == each.Case.Request.SubmittedAt),
        ("a moment after the deadline", each => each.Item.Deadline + Duration.Epsilon == each.Case.Request.SubmittedAt),
        ("the first moment after the last day", each => each.Item.LastDay is { } last && StartAfter(each.WindowZone, last) == each.Case.Request.SubmittedAt),
        ("the last moment of the last day", each => each.Item.LastDay is { } last && StartAfter(each.WindowZone, last) == each.Case.Request.SubmittedAt + Duration.Epsilon),
        ("a submission on a day on which clocks are turned", each => IsTurned(each.WindowZone, each.Case.Request.SubmittedAt)),
        ("a delivery on a day on which clocks are turned", each => IsTurned(each.WindowZone, each.Delivered!.Value)),
        ("a delivery at the turn itself", each => Turn.All.Any(turn => turn.At == each.Delivered)),
        ("a delivery in an hour that comes twice", each => Turn.All.Any(turn => turn.Zone == each.WindowZone && turn.Jump < Duration.Zero && each.Delivered >= turn.At && each.Delivered < turn.At - turn.Jump)),
        ("a submission before the delivery", each => each.Case.Request.SubmittedAt < each.Delivered));

    [Fact]
    public void Generated_requests_cover_every_finding_and_verdict()
    {
        Assessment[] answers = Assessments.Value;
        Assert.Equal(6, answers.Select(answer => answer.Verdict).Distinct().Count());
        Assert.Equal(1 + 1 + 2 + 6 + 3 + 3 + 4, answers.SelectMany(answer => answer.Items).SelectMany(item => item.Findings).Select(finding => (finding.Rule, finding.Status)).Distinct().Count());
        ComeTo(
            Assessed,
            ("no prior refund", each => each.Document.PriorRefunds.Count == 0),
            ("several prior refunds", each => each.Document.PriorRefunds.Count > 1),
            ("a shipment left unsaid", each => each.Request.Items.Any(item => item.ShipmentId is null) && each.Order.Shipments.Count > 0),
            ("two waivers of one rule", each => each.Request.Waivers.GroupBy(waiver => waiver.Rule).Any(group => group.Count() > 1)),
            ("a text that JSON escapes", each => each.Request.Items.Any(item => item.Details?.Contains('"') == true)));
    }

    [Fact]
    public void Generated_returns_cover_every_finding_and_verdict()
    {
        Settlement[] answers = Settled.Select(@case => @case.Answer()).ToArray();
        Assert.Equal(5, answers.Select(answer => answer.Verdict).Distinct().Count());
        Assert.Equal(2 + 2 + 3 + 2 + 5 + 4, answers.SelectMany(answer => answer.Items).SelectMany(item => item.Findings).Select(finding => (finding.Rule, finding.Status)).Distinct().Count());
        ComeTo(
            Settled.Zip(answers).ToArray(),
            ("received at the instant of the approval", each => each.First.Goods.ReceivedAt is { } at && each.First.Goods.ApprovedAt == at),
            ("received a moment before the approval", each => each.First.Goods.ReceivedAt + Duration.Epsilon == each.First.Goods.ApprovedAt),
            ("an item judged as two", each => each.Second.Items.Count > each.First.Goods.Inspected.Count),
            ("something owed", each => each.Second.Refund is { Owed.IsZero: false }),
            ("a share of the cost of return shipping that waits", each => each.Second.Refund?.ReturnShipping is { PendingShare.IsZero: false }),
            ("a refund to an open balance, payments and the account", each => each.Second.Refund is { } refund && refund.Destinations.Select(destination => destination.To).Distinct().Count() == 3),
            ("money back to three payments", each => each.Second.Refund is { } refund && refund.Destinations.Count(destination => destination.To == DestinationKind.Payment) > 2));
    }

    [Fact]
    public void Generated_cancellations_cover_every_edge_case()
    {
        Assert.Equal(3, Cancelled.Select(@case => @case.Answer().Verdict).Distinct().Count());
        ComeTo(
            Cancelled,
            ("the instant of shipping", each => each.Order.Shipments.Any(shipment => shipment.ShippedAt == each.At)),
            ("a moment before shipping", each => each.Order.Shipments.Any(shipment => shipment.ShippedAt == each.At + Duration.Epsilon)),
            ("nothing shipped", each => each.Order.Shipments.All(shipment => shipment.ShippedAt is null)));
    }

    [Fact]
    public void Turns_are_gaps_overlaps_half_hours_and_a_whole_day() => ComeTo(
        Turn.All,
        ("an hour left out", turn => turn.Jump == Duration.FromHours(1)),
        ("an hour that comes twice", turn => turn.Jump == Duration.FromHours(-1)),
        ("half an hour", turn => turn.Jump == Duration.FromMinutes(30)),
        ("a day left out", turn => turn.Jump == Duration.FromDays(1)),
        ("a day that begins late", turn => turn.Jump > Duration.Zero && turn.At.InZone(turn.TimeZone).TimeOfDay == new LocalTime(1, 0)));

    private static Instant? DeliveryOf(AssessQuestion @case, AssessedItem item) => @case.Order.Shipments.FirstOrDefault(shipment => shipment.Id == item.ShipmentId)?.DeliveredAt;

    private static Instant StartAfter(string zone, LocalDate day) => Turn.StartOf(day.PlusDays(1), zone);

    private static bool IsTurned(string zone, Instant at) => Turn.All.Any(turn => turn.Zone == zone && turn.At.InZone(turn.TimeZone).Date == at.InZone(turn.TimeZone).Date);
}
