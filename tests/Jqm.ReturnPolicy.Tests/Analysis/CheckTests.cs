using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Tests;

public sealed class CheckTests
{
    private static readonly PolicyTerms Standard = PolicyTerms.Standard;
    private static readonly string[] OfStandardTerms = ["N01 reasons.notAsSpecified", "N02 reasons.notAsSpecified", "N01 reasons.wrongItem", "N02 reasons.wrongItem"];

    public static TheoryData<string> Ids => new(PolicyCheck.All.Select(check => check.Id));

    [Fact]
    public void The_standard_terms_have_four_notes() => Assert.Equal(OfStandardTerms, PolicyAnalysis.Check(PolicyTerms.Standard).Select(Text));

    [Fact]
    public void Every_check_has_one_example_on_which_it_fires_and_one_near_miss() =>
        Assert.Equal(PolicyCheck.All.Select(check => check.Id), CheckExamples.All.Select(example => example.Id));

    [Fact]
    public void A_check_is_found_by_its_id_and_no_other()
    {
        Assert.Equal(PolicyCheck.All.Count, PolicyCheck.All.Select(check => check.Id).Distinct().Count());
        Assert.All(PolicyCheck.All, check => Assert.True(PolicyCheck.TryFromId(check.Id, out PolicyCheck? found) && ReferenceEquals(check, found)));
        Assert.All((string[])["", "t01", "T99"], id => Assert.False(PolicyCheck.TryFromId(id, out _)));
        Assert.Equal("T01 noReasonAccepted", PolicyCheck.All[0].ToString());
        Assert.All(PolicyCheck.All, check => Assert.True(check.Clause.IsStandard));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_check_alone_fires_on_its_example(string id)
    {
        CheckExample example = CheckExamples.All.Single(each => each.Id == id);
        PolicyFinding[] findings = BeyondStandard(example.Fires);

        // An agreement that ends before any version means that the versions begin late.
        Assert.Equal(
            id == "A02" ? ["V01 policies", $"A02 {example.Path}"] : [$"{id} {example.Path}"],
            findings.Select(Text));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_check_does_not_fire_on_its_near_miss(string id)
    {
        CheckExample example = CheckExamples.All.Single(each => each.Id == id);
        Assert.DoesNotContain(id, BeyondStandard(example.NearMiss).Select(finding => finding.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_finding_has_the_level_of_its_check(string id) =>
        Assert.Equal(PolicyCheck.All.Single(check => check.Id == id).Level, BeyondStandard(CheckExamples.All.Single(each => each.Id == id).Fires).Single(finding => finding.Id == id).Level);

    [Fact]
    public void Evidence_without_kinds_is_a_warning_if_evidence_may_be_waived()
    {
        PolicyFinding finding = PolicyAnalysis.Check(Standard with { EvidenceKinds = [], Waivable = [Rule.Window, Rule.Evidence] }).Single(found => found.Id == "T06");
        Assert.Equal(CheckLevel.Warning, finding.Level);
    }

    [Fact]
    public void A_standard_exemption_of_a_refused_reason_is_a_note_since_the_owner_did_not_write_it()
    {
        PolicyTerms terms = Standard with { Reasons = Standard.Reasons.With(ReturnReason.Defective, new ReasonTerms(false, Fault.Product, Clause.FromNumber("1.5"))) };
        PolicyFinding[] found = [.. PolicyAnalysis.Check(terms).Where(finding => finding.Id[0] == 'T')];
        Assert.Equal(["T02 condition.exemptReasons.defective", "T04 nonRefundable.exceptReasons.defective"], found.Select(Text));
        Assert.All(found, finding => Assert.Equal(CheckLevel.Note, finding.Level));
    }

    public static TheoryData<string, PolicyTerms> UnreadTerms => new()
    {
        { "the exemptions of the condition", Standard with { ConditionRequired = false } },
        { "the exceptions to the categories", Standard with { NonRefundableCategories = [] } },
        { "the kinds of evidence", Standard with { EvidenceRequired = false } },
        { "the zone", Standard with { WindowCounting = WindowCounting.Elapsed } },
        { "the fault of the product", Standard with { Reasons = CarriedBy(ReturnReason.Defective) } },
        { "the exemptions of the condition, emptied", Standard with { ConditionRequired = false, ConditionExemptReasons = [] } },
        { "the goods that may be kept", Standard with { GoodsBackRequired = false } },
        { "the exceptions to the categories, emptied", Standard with { NonRefundableCategories = [], NonRefundableExceptReasons = [] } },
        { "the kinds of evidence, emptied", Standard with { EvidenceRequired = false, EvidenceKinds = [] } },
    };

    [Theory]
    [MemberData(nameof(UnreadTerms))]
    public void Unread_values_of_the_standard_and_emptied_lists_are_not_reported(string unread, PolicyTerms terms)
    {
        IEnumerable<string> found = PolicyAnalysis.Check(terms).Select(Text).Where(finding => finding[0] == 'T');
        Assert.True(!found.Any(), $"{unread}: {string.Join(", ", found)}");
    }

    [Fact]
    public void The_service_s_fault_is_not_reported_as_unreached_if_no_fee_depends_on_it()
    {
        PolicyTerms terms = Standard with
        {
            Fees = FeeTerms.Kinds.Aggregate(Standard.Fees, (fees, kind) => fees.With(kind, FeeRefund.Never)),
            Reasons = CarriedBy(ReturnReason.NotAsSpecified, ReturnReason.WrongItem),
        };
        Assert.DoesNotContain(PolicyAnalysis.Check(terms), finding => finding.Id == "T16");
    }

    [Fact]
    public void A_waiver_of_a_rule_without_categories_is_never_asked()
    {
        PolicyTerms terms = Standard with { NonRefundableCategories = [], Waivable = [Rule.Window, Rule.Category] };
        Assert.Contains("T14 waivable.category", PolicyAnalysis.Check(terms).Select(Text));
    }

    [Fact]
    public void A_version_that_cites_another_clause_is_not_one_that_changes_nothing()
    {
        PolicyTerms cited = Standard with { Reasons = Standard.Reasons.With(ReturnReason.Defective, Standard.Reasons[ReturnReason.Defective]! with { Clause = Clause.FromNumber("1.4") }) };
        Assert.DoesNotContain(PolicyAnalysis.Check([new Policy("p", "1"), new Policy("p", "2", Instant.FromUtc(2026, 1, 1, 0, 0), cited)], []), finding => finding.Id == "V02");
    }

    [Fact]
    public void An_agreement_that_restores_a_term_over_one_version_is_not_shadowed()
    {
        Policy[] versions = [new("p", "1"), new("p", "2", Instant.FromUtc(2026, 1, 1, 0, 0), Standard with { WindowDays = 20 })];
        Agreement[] agreements = [new("A", "M", new TermsPatch { WindowDays = 30 }), new("B", "M", new TermsPatch { EvidenceRequired = false })];
        Assert.DoesNotContain(PolicyAnalysis.Check(versions.ToValueList(), agreements.ToValueList()), finding => finding.Id == "A05");
        Assert.Contains("A05 agreements[0]", PolicyAnalysis.Check([.. versions[..1]], [agreements[0] with { Terms = new TermsPatch { EvidenceRequired = false, WindowDays = 30 } }, agreements[1]]).Select(Text));
    }

    [Fact]
    public void A_note_is_reported_for_the_first_version_that_has_it_and_a_warning_for_each()
    {
        PolicyTerms terms = Standard with { WindowExemptReasons = [new ReturnReason("gift")] };
        Policy[] versions = [.. Enumerable.Range(1, 20).Select(number => new Policy("p", $"{number}", number == 1 ? null : Instant.FromUtc(2026, number % 12 + 1, number, 0, 0), terms with { WindowDays = number }))];
        ValueList<PolicyFinding> found = PolicyAnalysis.Check(versions.ToValueList(), []);
        Assert.Equal(4, found.Count(finding => finding.Level == CheckLevel.Note));
        Assert.Equal(20, found.Count(finding => finding.Id == "T19"));
    }

    [Fact]
    public void An_agreement_is_checked_over_the_versions_that_it_meets()
    {
        var agreement = new Agreement("A", "M-77", new TermsPatch { WindowExemptReasons = [new ReturnReason("gift")], WindowDays = 45 });
        Assert.Contains("T19 agreements[0].terms.window.exemptReasons.gift", PolicyAnalysis.Check([Policy.Standard], [agreement]).Select(Text));

        // The second version accepts the reason, so the exemption is of use.
        Policy accepting = new("p", "2", Instant.FromUtc(2026, 1, 1, 0, 0), Standard with { Reasons = Standard.Reasons.With(new ReturnReason("gift"), new ReasonTerms(true, Fault.Carrier, Clause.FromNumber("1.3"))) });
        Assert.DoesNotContain(PolicyAnalysis.Check([new Policy("p", "1"), accepting], [agreement]), finding => finding.Id == "T19");
    }

    [Fact]
    public void An_agreement_that_needs_another_does_not_fit_after_the_other_has_ended()
    {
        Policy version = new("p", "1", terms: Standard with { Reasons = Standard.Reasons.Without(ReturnReason.WrongItem) });
        Agreement listing = new("A", "M", new TermsPatch { Reasons = [new ReasonPatch(ReturnReason.WrongItem) { Accepted = true, Fault = Fault.Service, Clause = Clause.FromNumber("1.4") }] });
        Agreement refusing = new("B", "M", new TermsPatch { Reasons = [new ReasonPatch(ReturnReason.WrongItem) { Accepted = false }] });
        const string Unfit = "A01 agreements[1].terms.reasons.wrongItem";
        Assert.DoesNotContain(Unfit, PolicyAnalysis.Check([version], [listing, refusing]).Select(Text));
        Assert.Contains(Unfit, PolicyAnalysis.Check([version], [listing with { To = Instant.FromUtc(2026, 1, 1, 0, 0) }, refusing]).Select(Text));
    }

    public static TheoryData<string, PolicyTerms> TermsOfAReason => new()
    {
        { "days", Standard with { WindowDaysByReason = [new(ReturnReason.WrongItem, 60)] } },
        { "a percentage", Standard with { RestockingFeePercentByReason = [new(ReturnReason.WrongItem, Percentage.Of(15))] } },
        { "an exemption", Standard with { WindowExemptReasons = [ReturnReason.WrongItem] } },
    };

    [Theory]
    [MemberData(nameof(TermsOfAReason))]
    public void An_agreement_that_refuses_a_reason_is_not_blamed_for_what_the_version_says_of_it(string what, PolicyTerms terms)
    {
        Agreement agreement = new("A", "M", new TermsPatch { Reasons = [new ReasonPatch(ReturnReason.WrongItem) { Accepted = false, Clause = Clause.FromNumber("1.5") }] });
        PolicyFinding[] found = [.. PolicyAnalysis.Check([new Policy("p", "1", terms: terms)], [agreement]).Where(finding => finding.Path.StartsWith("agreements[0].terms.", StringComparison.Ordinal))];
        Assert.True(found.All(finding => finding.Path.Contains(".reasons", StringComparison.Ordinal) || finding.Level == CheckLevel.Note), $"{what}: {string.Join(", ", found.Select(Text))}");
    }

    [Fact]
    public void A_version_that_changes_the_last_day_of_refused_requests_is_not_one_that_changes_nothing()
    {
        PolicyTerms refusing = Standard with
        {
            Reasons = Standard.Reasons.Aggregate(Standard.Reasons, (table, entry) => table.With(entry.Key, entry.Value with { Accepted = false, Clause = Clause.FromNumber("1.5") })),
        };
        Assert.DoesNotContain(
            PolicyAnalysis.Check([new Policy("p", "1", terms: refusing), new Policy("p", "2", Instant.FromUtc(2026, 1, 1, 0, 0), refusing with { WindowDays = 60 })], []),
            finding => finding.Id == "V02");
    }

    [Fact]
    public void No_versions_at_all_are_a_warning() =>
        Assert.Equal(("V01 policies", CheckLevel.Warning), Assert.Single(PolicyAnalysis.Check([], [new Agreement("A", "M", new TermsPatch())]).Select(finding => (Text(finding), finding.Level))));

    [Fact]
    public void A_set_with_a_duplicate_is_refused() =>
        Assert.Equal(ErrorCode.Duplicate, Assert.Throws<InvalidInputException>(() => PolicyAnalysis.Check([Policy.Standard, Policy.Standard], [])).Code);

    [Fact]
    public void A_finding_of_a_set_has_the_listed_index_even_if_versions_are_out_of_order()
    {
        Policy early = new("p", "1");
        Policy late = new("p", "2", Instant.FromUtc(2026, 1, 1, 0, 0), Standard with { WindowDays = 0 });
        Assert.Contains("T09 policies[0].terms.window.days", PolicyAnalysis.Check([late, early], []).Select(Text));
        Assert.Contains("T09 policies[1].terms.window.days", PolicyAnalysis.Check([early, late], []).Select(Text));
    }

    /// <summary>The standard reasons, some of which are the fault of the carrier.</summary>
    private static ReasonTable CarriedBy(params ReturnReason[] reasons) =>
        reasons.Aggregate(Standard.Reasons, (table, reason) => table.With(reason, table[reason]! with { Fault = Fault.Carrier }));

    private static string Text(PolicyFinding finding) => $"{finding.Id} {finding.Path}";

    /// <summary>The findings without the four notes on the standard terms.</summary>
    private static PolicyFinding[] BeyondStandard(CheckedSet set) => [.. set.Check().Where(finding => !OfStandardTerms.Contains(Text(finding).Replace("policies[0].terms.", "", StringComparison.Ordinal)))];
}
