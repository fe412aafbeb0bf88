namespace Jqm.ReturnPolicy.Tests;

public sealed class CitedFindingsTests
{
    private static TermsInForce Standard => PolicyEvaluator.Standard.GetTermsInForce("M-1", Days.Shipped);
    private static readonly AssessmentFacts Late = new(true, 1, Timeliness.Late, true, [], ProductCategory.Standard, [Rule.Window]);

    [Fact]
    public void Findings_are_cited_with_their_clauses_in_the_order_of_the_rules()
    {
        CitedFindings cited = Standard.Cite(Standard.CompiledTerms.Assess(Late), 1, [new Waiver(Rule.Window, "first"), new Waiver(Rule.Window, "second")]);

        Assert.Equal(
            [
                new(Rule.Scope, FindingStatus.Met, Clause.FromNumber("0.1")),
                new(Rule.Reason, FindingStatus.Met, Clause.FromNumber("1.2")),
                new(Rule.Window, FindingStatus.Waived, Clause.FromNumber("2.2"), "first"),
                new(Rule.Details, FindingStatus.Met, Clause.FromNumber("3.1")),
                new(Rule.Evidence, FindingStatus.Missing, Clause.FromNumber("3.1")),
                new(Rule.Category, FindingStatus.Met, Clause.FromNumber("5.1")),
            ],
            cited);
        Assert.Equal(cited.Count, cited.ToArray().Length);
        Assert.Equal("Scope: Met (0.1), Reason: Met (1.2), Window: Waived (2.2), Details: Met (3.1), Evidence: Missing (3.1), Category: Met (5.1)", cited.ToString());
    }

    [Fact]
    public void A_waived_finding_without_its_waiver_names_nobody() =>
        Assert.Null(Standard.Cite(Standard.CompiledTerms.Assess(Late), 1).Single(finding => finding.Status == FindingStatus.Waived).WaivedBy);

    [Fact]
    public void The_agreement_behind_a_finding_is_named()
    {
        var evaluator = new PolicyEvaluator([Policy.Standard], [new Agreement("A-1", "M-1", new TermsPatch { WindowDays = 45 })]);
        TermsInForce inForce = evaluator.GetTermsInForce("M-1", Days.Shipped);

        Assert.Equal([Rule.Window], inForce.Cite(inForce.CompiledTerms.Assess(Late), 1).Where(finding => finding.AgreementId == "A-1").Select(finding => finding.Rule));
    }

    [Fact]
    public void A_reason_is_read_only_where_it_was_judged()
    {
        FindingSet outOfScope = Standard.CompiledTerms.Assess(new AssessmentFacts(false, 99, Timeliness.InTime, true, [], ProductCategory.Standard, []));

        Assert.Equal([new(Rule.Scope, FindingStatus.NotMet, Clause.FromNumber("0.1"))], Standard.Cite(outOfScope, 99));
        Assert.Throws<ArgumentOutOfRangeException>(() => Standard.Cite(Standard.CompiledTerms.Assess(Late), 99));
        Assert.Throws<ArgumentNullException>(() => Standard.Cite(outOfScope, 0, [null!]));
    }

    [Fact]
    public void The_default_value_cites_nothing()
    {
        Assert.Empty(default(CitedFindings));
        Assert.Equal("", default(CitedFindings).ToString());
    }

    [Fact]
    public void A_number_that_no_reason_has_is_refused_in_scope_and_after_inspection_only()
    {
        CompiledTerms judge = Standard.CompiledTerms;
        foreach (int reason in new[] { judge.ReasonCount, int.MaxValue })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => judge.Assess(new AssessmentFacts(true, reason, Timeliness.InTime, true, [], ProductCategory.Standard, [])));
            Assert.Throws<ArgumentOutOfRangeException>(() => judge.Settle(new SettlementFacts(true, true, true, reason, null, null, ProductCategory.Standard, [])));
            Assert.Equal(AssessmentVerdict.OutOfScope, judge.Assess(new AssessmentFacts(false, reason, Timeliness.InTime, true, [], ProductCategory.Standard, [])).AssessmentVerdict);
            Assert.Equal(SettlementVerdict.OutOfScope, judge.Settle(new SettlementFacts(false, true, true, reason, null, null, ProductCategory.Standard, [])).SettlementVerdict);
            Assert.Equal(SettlementVerdict.Pending, judge.Settle(new SettlementFacts(true, true, false, null, null, null, ProductCategory.Standard, [])).SettlementVerdict);
        }
    }

    [Fact]
    public void A_known_reason_has_its_number_however_it_was_made()
    {
        for (int number = 0; number < ReturnReason.Known.Count; number++)
            Assert.Equal(number, Standard.CompiledTerms.GetReasonIndex(new ReturnReason(new string(ReturnReason.Known[number].Code.AsSpan()))));
        Assert.Equal(ReturnReason.Known.Count, Standard.CompiledTerms.GetReasonIndex(new ReturnReason("Defective")));
        Assert.Equal(ReturnReason.Known.Count, Standard.CompiledTerms.GetReasonIndex(default));
    }

    [Fact]
    public void A_reason_outside_the_known_ones_is_found_in_a_short_table_and_in_a_long_one()
    {
        foreach (int count in new[] { 2, 40 })
        {
            ReturnReason[] own = Enumerable.Range(0, count).Select(n => new ReturnReason($"own {n:00}")).ToArray();
            var terms = new ReasonTerms(true, Fault.Service, Clause.FromNumber("A.1"));
            var judge = new CompiledTerms(PolicyTerms.Standard with { Reasons = new ReasonTable([.. own.Reverse().Select(reason => KeyValuePair.Create(reason, terms)), KeyValuePair.Create(ReturnReason.WrongItem, terms)]) });

            Assert.Equal(0, judge.GetReasonIndex(ReturnReason.WrongItem));
            Assert.Equal(Enumerable.Range(1, count), own.Select(judge.GetReasonIndex));
            Assert.Equal(judge.ReasonCount - 1, judge.GetReasonIndex(new ReturnReason("nobody's")));
            Assert.Equal(judge.ReasonCount - 1, judge.GetReasonIndex(ReturnReason.ImproperUse));
        }
    }
}
