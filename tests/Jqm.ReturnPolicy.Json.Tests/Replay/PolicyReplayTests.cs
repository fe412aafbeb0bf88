namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Small logs whose transitions, amounts and clauses are known.</summary>
public sealed class PolicyReplayTests
{
    private static readonly Instant Delivered = Instant.FromUtc(2026, 1, 15, 9, 30);

    private static readonly Evidence Photo = new(EvidenceKind.Photo);
    private static readonly Evidence Video = new(EvidenceKind.Video);

    [Fact]
    public void A_longer_window_moves_a_late_request_with_its_money_and_clause()
    {
        ReplayReport report = Report(Draft(PolicyTerms.Standard with { WindowDays = 45 }), Assess(40, Photo), Assess(10, Photo), Assess(60, Photo));
        Assert.Equal((3L, 3L), (report.Documents, report.Changed));
        Assert.Equal(
            [
                Row(AssessmentVerdict.Eligible, AssessmentVerdict.Eligible, 1),
                Row(AssessmentVerdict.Ineligible, AssessmentVerdict.Eligible, 1),
                Row(AssessmentVerdict.Ineligible, AssessmentVerdict.Ineligible, 1),
            ],
            report.Transitions);
        ReplayMoney product = Assert.Single(report.Money, row => row.Component == ComponentKind.Product);
        Assert.Equal((10.00m, 0m, 0m, 0m, 1L), (product.Up, product.Down, product.NowWaits, product.NoLongerWaits, product.Documents));
        ReplayMoney shipping = Assert.Single(report.Money, row => row.Component == ComponentKind.Shipping);
        Assert.Equal((Operation.Assess, Currency.USD, 2.50m), (shipping.Operation, shipping.Currency, shipping.Up));
        Assert.Equal([new ReplayFinding(Operation.Assess, Rule.Window, "2.1", FindingStatus.NotMet, FindingStatus.Met, 1)], report.Findings);
        ReplayedMove move = Assert.Single(report.Moves);
        Assert.Equal((1L, "D-1", 12.50m), (move.Line, move.Id, move.Size));
        Assert.Equal(PolicyRelation.Laxer, report.Relation);
        Assert.Equal(("window.days", 1L), Assert.Single(report.Changes.Select(change => (change.Change.Path, change.Documents))));
        Assert.Equal(0, report.ContradictionCount);
    }

    [Fact]
    public void An_item_that_becomes_incomplete_is_counted_as_waiting()
    {
        ReplayReport report = Report(Draft(PolicyTerms.Standard with { EvidenceKinds = [EvidenceKind.Photo] }), Assess(10, Video));
        Assert.Equal([Row(AssessmentVerdict.Eligible, AssessmentVerdict.Incomplete, 1)], report.Transitions);
        ReplayMoney product = Assert.Single(report.Money, row => row.Component == ComponentKind.Product);
        Assert.Equal((0m, 0m, 10.00m, 0m), (product.Up, product.Down, product.NowWaits, product.NoLongerWaits));
        Assert.Equal([new ReplayFinding(Operation.Assess, Rule.Evidence, "3.1", FindingStatus.Met, FindingStatus.Missing, 1)], report.Findings);
    }

    [Fact]
    public void An_item_that_becomes_complete_is_counted_as_no_longer_waiting()
    {
        ReplayReport report = Report(Draft(PolicyTerms.Standard with { EvidenceRequired = false }), Assess(10));
        ReplayMoney product = Assert.Single(report.Money, row => row.Component == ComponentKind.Product);
        Assert.Equal((0m, 0m, 0m, 10.00m), (product.Up, product.Down, product.NowWaits, product.NoLongerWaits));
    }

    [Fact]
    public void A_stricter_draft_refunds_less()
    {
        ReplayReport report = Report(Draft(PolicyTerms.Standard with { WindowDays = 5 }), Assess(10, Photo));
        ReplayMoney product = Assert.Single(report.Money, row => row.Component == ComponentKind.Product);
        Assert.Equal((0m, 10.00m, 0m, 0m), (product.Up, product.Down, product.NowWaits, product.NoLongerWaits));
        Assert.Equal(PolicyRelation.Stricter, report.Relation);
    }

    [Fact]
    public void A_waiver_that_the_draft_does_not_allow_has_its_own_row()
    {
        EvaluationDocument document = Assess(40, Photo);
        document = document with { Request = document.Request! with { Waivers = [new Waiver(Rule.Window, "Kim")] } };
        ReplayReport report = Report(Draft(PolicyTerms.Standard with { Waivable = [] }), document);
        ReplayTransition row = Assert.Single(report.Transitions);
        Assert.Equal("eligible → error notWaivable", $"{row.Before} → {row.After}");
        Assert.Empty(report.Money);
        Assert.Equal(("waivable", 1L), Assert.Single(report.Changes.Select(change => (change.Change.Path, change.Documents))));
        Assert.Equal(0, report.ContradictionCount);
    }

    [Fact]
    public void Operations_and_currencies_have_rows_of_their_own()
    {
        ReplayReport report = Report(
            Draft(PolicyTerms.Standard with { CancellableBeforeShipment = false, WindowDays = 5 }),
            Assess(10, Photo),
            Assess(10, Currency.EUR, Photo),
            Cancel(Currency.USD));
        Assert.Equal(
            [(Operation.Assess, "EUR", 10.00m), (Operation.Assess, "USD", 10.00m), (Operation.Cancel, "USD", 10.00m)],
            report.Money.Where(row => row.Component == ComponentKind.Product).Select(row => (row.Operation, row.Currency.Code, row.Down)));
        Assert.Equal(["EUR", "USD", "USD"], report.Moves.Select(move => move.Amounts[0].Currency.Code));
    }

    [Fact]
    public void A_change_that_no_document_meets_is_listed_with_no_documents()
    {
        ReplayReport report = Report(Draft(PolicyTerms.Standard with { WindowDays = 45, CancellableBeforeShipment = false }), Assess(40, Photo));
        Assert.Equal([("window.days", 1L), ("cancellation.beforeShipment", 0L)], report.Changes.Select(change => (change.Change.Path, change.Documents)));
    }

    [Fact]
    public void Documents_that_cannot_be_read_are_counted_by_code()
    {
        var replay = new PolicyReplay(Draft(PolicyTerms.Standard with { WindowDays = 45 }));
        var report = new ReplayReport();
        report.Add(1, replay.Replay("not JSON"u8));
        report.Add(2, replay.Replay("{}"u8));
        report.Add(3, replay.Replay(Bytes(Assess(10, Photo)).AsSpan()[..^1]));
        Assert.Equal([new ReplayError(ErrorCode.Malformed, 3)], report.Unanswered);
        Assert.Equal((3L, 0L), (report.Documents, report.Changed));
        Assert.Empty(report.Transitions);
    }

    [Fact]
    public void Agreements_of_a_document_apply_on_both_sides()
    {
        EvaluationDocument document = Assess(40, Photo) with { Agreements = [new Agreement("AG-1", "M-1", new TermsPatch { WindowDays = 60 })] };
        ReplayReport report = Report(Draft(PolicyTerms.Standard with { WindowDays = 5 }), document);
        Assert.Equal([Row(AssessmentVerdict.Eligible, AssessmentVerdict.Eligible, 1)], report.Transitions);
        Assert.Equal((0L, PolicyRelation.Equivalent), (report.Changed, report.Relation));
    }

    [Fact]
    public void Given_versions_replace_those_of_the_documents_and_an_instant_without_a_version_is_shown()
    {
        EvaluationDocument own = Assess(40, Photo) with { Policies = [new Policy("own", "1", null, PolicyTerms.Standard with { WindowDays = 90 })] };
        Policy draft = Draft(PolicyTerms.Standard with { WindowDays = 45 });
        Assert.Equal([Row(AssessmentVerdict.Eligible, AssessmentVerdict.Eligible, 1)], Report(new PolicyReplay(draft), own).Transitions);
        Assert.Equal([Row(AssessmentVerdict.Ineligible, AssessmentVerdict.Eligible, 1)], Report(new PolicyReplay(draft, [Policy.Standard]), own).Transitions);
        ReplayTransition row = Assert.Single(Report(new PolicyReplay(draft, [Policy.Standard with { PublishedAt = Instant.FromUtc(2027, 1, 1, 0, 0) }]), own).Transitions);
        Assert.Equal("error noPolicyInForce → eligible", $"{row.Before} → {row.After}");
    }

    [Fact]
    public void A_draft_is_in_force_at_every_instant()
    {
        Policy draft = Draft(PolicyTerms.Standard with { WindowDays = 45 }) with { PublishedAt = Instant.FromUtc(2027, 1, 1, 0, 0) };
        Assert.Equal([Row(AssessmentVerdict.Ineligible, AssessmentVerdict.Eligible, 1)], Report(draft, Assess(40, Photo)).Transitions);
    }

    [Fact]
    public void Only_the_greatest_moves_are_kept_and_the_first_of_equal_ones()
    {
        var replay = new PolicyReplay(Draft(PolicyTerms.Standard with { WindowDays = 45 }));
        ReplayedDocument document = replay.Replay(Bytes(Assess(40, Photo)));
        var first = new ReplayReport();
        var second = new ReplayReport();
        for (int line = 1; line <= ReplayReport.MaxMoves; line++)
        {
            first.Add(line, document);
            second.Add(line + ReplayReport.MaxMoves, document);
        }

        ReplayedDocument greater = replay.Replay(Bytes(Assess(40, Currency.USD, 20.00m, Photo)));
        second.Add((2 * ReplayReport.MaxMoves) + 1, greater);
        first.Add(second);
        Assert.Equal(ReplayReport.MaxMoves, first.Moves.Count);
        Assert.Equal((2 * ReplayReport.MaxMoves) + 1, first.Moves[0].Line);
        Assert.Equal(Enumerable.Range(1, ReplayReport.MaxMoves - 1).Select(line => (long)line), first.Moves.Skip(1).Select(move => move.Line));
        Assert.Equal([Amounts(greater), Amounts(document)], first.Moves.Select(move => move.Amounts).Distinct());

        // What displaces a move of one report changes no other report.
        ValueList<ReplayedMove> moves = second.Moves;
        for (int line = 1; line <= ReplayReport.MaxMoves; line++)
            first.Add((3 * ReplayReport.MaxMoves) + line, greater);
        Assert.Equal([Amounts(greater)], first.Moves.Select(move => move.Amounts).Distinct());
        Assert.Equal(moves, second.Moves);

        static ValueList<ReplayMoney> Amounts(ReplayedDocument document) => new ReplayReport().Add(1, document)!.Amounts;
    }

    [Fact]
    public void A_part_leaves_out_what_is_too_small_for_the_whole_report()
    {
        var replay = new PolicyReplay(Draft(PolicyTerms.Standard with { WindowDays = 45 }));
        ReplayedDocument document = replay.Replay(Bytes(Assess(40, Photo)));
        var whole = new ReplayReport();
        ReplayReport first = whole.CreatePart();
        for (int line = 1; line <= ReplayReport.MaxMoves; line++)
            first.Add(line, document);
        ReplayReport second = whole.CreatePart();
        whole.Add(first);
        ReplayReport third = whole.CreatePart();
        second.Add(ReplayReport.MaxMoves + 1, document);
        third.Add(ReplayReport.MaxMoves + 2, document);
        third.Add(ReplayReport.MaxMoves + 3, replay.Replay(Bytes(Assess(40, Currency.USD, 9.99m, Photo))));
        third.Add(ReplayReport.MaxMoves + 4, replay.Replay(Bytes(Assess(40, Currency.USD, 10.01m, Photo))));
        third.Add(ReplayReport.MaxMoves + 5, replay.Replay(Bytes(Assess(40, Currency.EUR, 0.01m, Photo))));
        Assert.Equal([ReplayReport.MaxMoves + 1], second.Moves.Select(move => move.Line));
        Assert.Equal([ReplayReport.MaxMoves + 5, ReplayReport.MaxMoves + 4], third.Moves.Select(move => move.Line));

        whole.Add(second);
        whole.Add(third);
        Assert.Equal(ReplayReport.MaxMoves + 5, whole.Documents);
        Assert.Equal(
            [ReplayReport.MaxMoves + 5, ReplayReport.MaxMoves + 4, .. Enumerable.Range(1, ReplayReport.MaxMoves - 1)],
            whole.Moves.Select(move => move.Line));
    }

    [Fact]
    public void A_part_is_refused_by_another_report()
    {
        ReplayReport part = new ReplayReport().CreatePart();
        Assert.Contains("part of another report", Assert.Throws<ArgumentException>("later", () => new ReplayReport().Add(part)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "error noPolicyInForce → error paymentsMismatch")]
    [InlineData("2030-01-01T00:00:00Z", "error noPolicyInForce → error paymentsMismatch")]
    [InlineData("2020-01-01T00:00:00Z", null)]
    public void Invalid_values_are_an_error_under_the_draft_even_where_no_version_is_in_force(string? before, string? expected)
    {
        const string Document =
            """
            {"op":"cancel","id":"D-1","at":"2026-01-15T00:00:00Z","policies":[{"id":"P","version":"1","publishedAt":"2030-01-01T00:00:00Z"}],"order":{"number":"JQM-1","merchant":"M-1",
            "currency":"USD","lines":[{"id":"1","quantity":1,"unitPrice":"10.00"}],"payments":[{"id":"A","amount":"10.01"}]}}
            """;
        var published = before is null ? (ValueList<Policy>?)null : [Policy.Standard with { PublishedAt = NodaTime.Text.InstantPattern.ExtendedIso.Parse(before).Value }];
        var report = new ReplayReport();
        report.Add(1, new PolicyReplay(Draft(PolicyTerms.Standard), published).Replay(System.Text.Encoding.UTF8.GetBytes(Document)));
        Assert.Equal(expected, report.Transitions.Select(row => $"{row.Before} → {row.After}").SingleOrDefault());
        Assert.Equal(expected is null ? [new ReplayError(ErrorCode.PaymentsMismatch, 1)] : Array.Empty<ReplayError>(), report.Unanswered);
        Assert.Equal(0, report.ContradictionCount);
    }

    [Fact]
    public void A_document_that_contradicts_the_comparison_is_an_error_of_the_program()
    {
        Policy draft = Draft(PolicyTerms.Standard with { WindowDays = 45 });
        ReplayReport equal = Report(new PolicyReplay(draft, null, (_, after) => PolicyAnalysis.Diff(after, after)), Assess(40, Photo));
        Assert.Equal(new ReplayContradiction(1, "D-1", OutcomeKind.Finding, null, ChangeEffect.Other), Assert.Single(equal.Contradictions));

        ReplayReport reversed = Report(new PolicyReplay(draft, null, (before, after) => PolicyAnalysis.Diff(after, before)), Assess(10, Photo), Assess(40, Photo));
        Assert.Equal(new ReplayContradiction(2, "D-2", OutcomeKind.AssessmentVerdict, null, ChangeEffect.Laxer), Assert.Single(reversed.Contradictions));
    }

    [Fact]
    public void Money_that_contradicts_the_comparison_is_an_error_of_the_program()
    {
        Policy draft = Draft(PolicyTerms.Standard with { Fees = PolicyTerms.Standard.Fees.With(ComponentKind.Shipping, FeeRefund.Never) });
        EvaluationDocument wrongItem = Assess(10, Photo);
        wrongItem = wrongItem with { Request = wrongItem.Request! with { Items = [new RequestedItem("1", 1, ReturnReason.WrongItem, details: "other colour", evidence: [Photo])] } };
        Assert.Equal(0, Report(draft, wrongItem).ContradictionCount);
        ReplayReport wrong = Report(new PolicyReplay(draft, null, (before, after) => PolicyAnalysis.Diff(after, before)), wrongItem);
        Assert.Equal(new ReplayContradiction(1, "D-1", OutcomeKind.Component, ComponentKind.Shipping, ChangeEffect.Stricter), Assert.Single(wrong.Contradictions));
    }

    [Fact]
    public void The_report_is_written_as_JSON()
    {
        ReplayReport report = Report(Draft(PolicyTerms.Standard with { WindowDays = 45 }), Assess(40, Photo));
        Assert.Equal(
            """
            {"documents":1,"changed":1,"relation":"laxer",
            "changes":[{"term":"window.days","before":30,"after":45,"effect":["laxer"],"clauses":["2.1"],"documents":1}],
            "transitions":[{"operation":"assess","before":"ineligible","after":"eligible","documents":1}],
            "money":[{"operation":"assess","currency":"USD","component":"product","up":"10.00","down":"0.00","nowWaits":"0.00","noLongerWaits":"0.00","documents":1},
            {"operation":"assess","currency":"USD","component":"shipping","up":"2.50","down":"0.00","nowWaits":"0.00","noLongerWaits":"0.00","documents":1}],
            "findings":[{"operation":"assess","rule":"window","clause":"2.1","before":"notMet","after":"met","items":1}],
            "moves":[{"line":1,"id":"D-1","operation":"assess","before":"ineligible","after":"eligible","currency":"USD",
            "amounts":[{"component":"product","up":"10.00","down":"0.00","nowWaits":"0.00","noLongerWaits":"0.00"},{"component":"shipping","up":"2.50","down":"0.00","nowWaits":"0.00","noLongerWaits":"0.00"}]}],
            "unanswered":[],"uncompared":0,"contradictions":0}
            """.ReplaceLineEndings(""),
            ReturnPolicyJson.ToJson(report));
    }

    private static ReplayTransition Row(AssessmentVerdict before, AssessmentVerdict after, long documents) =>
        new(Operation.Assess, new ReplayResult(before), new ReplayResult(after), documents);

    private static Policy Draft(PolicyTerms terms) => new("draft", "2", null, terms);

    private static ReplayReport Report(Policy draft, params EvaluationDocument[] documents) => Report(new PolicyReplay(draft), documents);

    /// <summary>Replays documents, whose ids are D-1, D-2 and so on.</summary>
    private static ReplayReport Report(PolicyReplay replay, params EvaluationDocument[] documents)
    {
        var report = new ReplayReport();
        for (int i = 0; i < documents.Length; i++)
            report.Add(i + 1, replay.Replay(Bytes(documents[i] with { Id = FormattableString.Invariant($"D-{i + 1}") })));
        return report;
    }

    private static byte[] Bytes(EvaluationDocument document) => ReturnPolicyJson.ToUtf8Bytes(document);

    private static EvaluationDocument Assess(int days, params Evidence[] evidence) => Assess(days, Currency.USD, evidence);

    private static EvaluationDocument Assess(int days, Currency currency, params Evidence[] evidence) => Assess(days, currency, 10.00m, evidence);

    private static EvaluationDocument Assess(int days, Currency currency, decimal price, params Evidence[] evidence) => new()
    {
        Operation = Operation.Assess,
        Order = Sold(currency, price, [new Shipment("S1", Delivered - Duration.FromDays(3), Delivered)]),
        Request = new ReturnRequest("R-1", "JQM-1", Delivered + Duration.FromDays(days), [new RequestedItem("1", 1, ReturnReason.WrongItem, details: "other colour", evidence: evidence.ToValueList())]),
    };

    private static EvaluationDocument Cancel(Currency currency) => new()
    {
        Operation = Operation.Cancel,
        Order = Sold(currency, 10.00m, []),
        At = Delivered,
    };

    private static Order Sold(Currency currency, decimal price, ValueList<Shipment> shipments) => new(
        number: "JQM-1",
        merchantId: "M-1",
        lines: [new OrderLine("1", 1, Money.Of(price, currency))],
        shipments: shipments,
        charges: [new Charge(ChargeKind.Shipping, Money.Of(2.50m, currency))]);
}
