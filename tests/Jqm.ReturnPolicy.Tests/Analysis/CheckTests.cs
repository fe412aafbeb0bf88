using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Tests;

public sealed class CheckTests
{
    private static readonly string[] OfStandardTerms = ["N01 reasons.notAsSpecified", "N02 reasons.notAsSpecified", "N01 reasons.wrongItem", "N02 reasons.wrongItem"];

    public static TheoryData<CheckKind> Kinds => new(Enum.GetValues<CheckKind>());

    [Fact]
    public void The_standard_terms_have_four_notes() => Assert.Equal(OfStandardTerms, PolicyAnalysis.Check(PolicyTerms.Standard).Select(Text));

    [Fact]
    public void Every_check_has_one_example_and_its_members_name_it() =>
        Assert.Equal(Enum.GetValues<CheckKind>(), CheckExamples.All.Select(example => example.Kind));

    [Fact]
    public void Every_kind_has_a_check_with_an_id_and_a_name_of_its_own()
    {
        Assert.Equal(Enum.GetValues<CheckKind>(), PolicyCheck.All.Select(check => check.Kind));
        Assert.All(PolicyCheck.All, check => Assert.Equal(check, PolicyCheck.Of(check.Kind)));
        Assert.Equal(PolicyCheck.All.Count, PolicyCheck.All.Select(check => check.Id).Distinct().Count());
        Assert.Equal("T01 noReasonAccepted", PolicyCheck.Of(CheckKind.NoReasonAccepted).ToString());
        Assert.All(PolicyCheck.All, check => Assert.True(check.Clause.IsStandard));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_check_alone_fires_on_its_example(CheckKind kind)
    {
        CheckExample example = CheckExamples.All.Single(each => each.Kind == kind);
        PolicyFinding[] findings = BeyondStandard(example.Fires);

        // An agreement that ends before any version means that the versions begin late.
        Assert.Equal(
            kind == CheckKind.NeverApplies ? [$"V01 policies", $"A02 {example.Path}"] : [$"{PolicyCheck.Of(kind).Id} {example.Path}"],
            findings.Select(Text));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_check_does_not_fire_on_its_near_miss(CheckKind kind)
    {
        CheckExample example = CheckExamples.All.Single(each => each.Kind == kind);
        Assert.DoesNotContain(kind, BeyondStandard(example.NearMiss).Select(finding => finding.Kind));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_finding_has_the_level_of_its_check(CheckKind kind) =>
        Assert.Equal(PolicyCheck.Of(kind).Level, BeyondStandard(CheckExamples.All.Single(each => each.Kind == kind).Fires).Single(finding => finding.Kind == kind).Level);

    [Fact]
    public void Evidence_without_kinds_is_a_warning_if_evidence_may_be_waived()
    {
        PolicyFinding finding = PolicyAnalysis.Check(PolicyTerms.Standard with { EvidenceKinds = [], Waivable = [Rule.Window, Rule.Evidence] }).Single(found => found.Kind == CheckKind.EvidenceWithoutKinds);
        Assert.Equal(CheckLevel.Warning, finding.Level);
    }

    [Fact]
    public void A_standard_exemption_of_a_refused_reason_is_a_note_since_the_owner_did_not_write_it()
    {
        PolicyTerms terms = PolicyTerms.Standard with { Reasons = PolicyTerms.Standard.Reasons.With(ReturnReason.Defective, new ReasonTerms(false, Fault.Product, Clause.FromNumber("1.5"))) };
        PolicyFinding[] found = [.. PolicyAnalysis.Check(terms).Where(finding => finding.Id[0] == 'T')];
        Assert.Equal(["T02 condition.exemptReasons.defective", "T04 nonRefundable.exceptReasons.defective"], found.Select(Text));
        Assert.All(found, finding => Assert.Equal(CheckLevel.Note, finding.Level));
    }

    [Theory]
    [InlineData("condition")]
    [InlineData("categories")]
    [InlineData("evidence")]
    [InlineData("elapsed")]
    [InlineData("fault")]
    public void Standard_values_that_another_term_leaves_unread_are_not_reported(string term)
    {
        PolicyTerms standard = PolicyTerms.Standard;
        PolicyTerms terms = term switch
        {
            "condition" => standard with { ConditionRequired = false },
            "categories" => standard with { NonRefundableCategories = [] },
            "evidence" => standard with { EvidenceRequired = false },
            "elapsed" => standard with { WindowCounting = WindowCounting.Elapsed },
            _ => standard with { Reasons = standard.Reasons.With(ReturnReason.Defective, standard.Reasons[ReturnReason.Defective]! with { Fault = Fault.Carrier }) },
        };
        Assert.DoesNotContain(PolicyAnalysis.Check(terms), finding => finding.Id[0] == 'T');
    }

    [Fact]
    public void A_note_is_reported_for_the_first_version_that_has_it_and_a_warning_for_each()
    {
        PolicyTerms terms = PolicyTerms.Standard with { WindowExemptReasons = [new ReturnReason("gift")] };
        Policy[] versions = [.. Enumerable.Range(1, 20).Select(number => new Policy("p", $"{number}", number == 1 ? null : Instant.FromUtc(2026, number % 12 + 1, number, 0, 0), terms with { WindowDays = number }))];
        ValueList<PolicyFinding> found = PolicyAnalysis.Check(versions.ToValueList(), []);
        Assert.Equal(4, found.Count(finding => finding.Level == CheckLevel.Note));
        Assert.Equal(20, found.Count(finding => finding.Kind == CheckKind.WindowExemptReasonRefused));
    }

    [Fact]
    public void An_agreement_is_checked_over_the_versions_that_it_meets()
    {
        var agreement = new Agreement("A", "M-77", new TermsPatch { WindowExemptReasons = [new ReturnReason("gift")], WindowDays = 45 });
        Assert.Contains("T19 agreements[0].terms.window.exemptReasons.gift", PolicyAnalysis.Check([Policy.Standard], [agreement]).Select(Text));

        // The second version accepts the reason, so the exemption is of use.
        Policy accepting = new("p", "2", Instant.FromUtc(2026, 1, 1, 0, 0), PolicyTerms.Standard with { Reasons = PolicyTerms.Standard.Reasons.With(new ReturnReason("gift"), new ReasonTerms(true, Fault.Carrier, Clause.FromNumber("1.3"))) });
        Assert.DoesNotContain(PolicyAnalysis.Check([new Policy("p", "1"), accepting], [agreement]), finding => finding.Kind == CheckKind.WindowExemptReasonRefused);
    }

    [Fact]
    public void No_versions_at_all_are_a_warning() =>
        Assert.Equal(CheckLevel.Warning, Assert.Single(PolicyAnalysis.Check([], [new Agreement("A", "M", new TermsPatch())])).Level);

    [Fact]
    public void A_set_with_a_duplicate_is_refused() =>
        Assert.Equal(ErrorCode.Duplicate, Assert.Throws<InvalidInputException>(() => PolicyAnalysis.Check([Policy.Standard, Policy.Standard], [])).Code);

    [Fact]
    public void A_finding_of_a_set_names_the_listed_place_whatever_the_order_of_time()
    {
        Policy early = new("p", "1");
        Policy late = new("p", "2", Instant.FromUtc(2026, 1, 1, 0, 0), PolicyTerms.Standard with { WindowDays = 0 });
        Assert.Contains("T09 policies[0].terms.window.days", PolicyAnalysis.Check([late, early], []).Select(Text));
        Assert.Contains("T09 policies[1].terms.window.days", PolicyAnalysis.Check([early, late], []).Select(Text));
    }

    private static string Text(PolicyFinding finding) => $"{finding.Id} {finding.Path}";

    /// <summary>The findings without the four notes on the standard terms.</summary>
    private static PolicyFinding[] BeyondStandard(CheckedSet set) => [.. set.Check().Where(finding => !OfStandardTerms.Contains(Text(finding).Replace("policies[0].terms.", "", StringComparison.Ordinal)))];
}
