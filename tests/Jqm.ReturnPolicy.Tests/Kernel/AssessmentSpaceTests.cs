namespace Jqm.ReturnPolicy.Tests;

public sealed class AssessmentSpaceTests(ITestOutputHelper output)
{
    public static TheoryData<string> PolicyNames => FactSpace.Names;

    [Theory]
    [Trait("Category", "Law")]
    [MemberData(nameof(PolicyNames))]
    public void Every_combination_of_facts_is_judged_as_the_clauses_read(string changed)
    {
        (string Name, PolicyTerms Terms)[] policies = FactSpace.PoliciesOf(changed);
        int seen = policies.Sum(policy => Walk(policy.Terms));
        output.WriteLine($"{changed}: {policies.Length} policies, {seen} combinations of facts");
        Assert.Equal(policies.Sum(policy => Combinations(policy.Terms)), seen);
    }

    [Fact]
    public void The_walk_is_as_long_as_the_space_is_large()
    {
        // The numbers of the 28 terms that the walk began with; a new term adds to them.
        Assert.InRange(FactSpace.Policies.Length, 183, int.MaxValue);
        Assert.Equal(FactSpace.Policies.Length, FactSpace.Policies.Select(policy => policy.Terms).Distinct().Count());
        Assert.InRange(FactSpace.Policies.Sum(policy => Combinations(policy.Terms)), 1_821_600, int.MaxValue);
    }

    /// <summary>Timeliness, waivers, reasons, details, evidence, categories.</summary>
    private static int Combinations(PolicyTerms terms) => 3 * (1 << terms.Waivable.Count) * 8 * 3 * 11 * 4;

    private static int Walk(PolicyTerms terms)
    {
        PolicyEvaluator evaluator = Policies.Under(terms);
        ProductCategory[] categories = Enum.GetValues<ProductCategory>();
        int seen = 0;
        foreach (bool? inTime in FactSpace.Answers)
        {
            Order order = FactSpace.OrderOf(inTime is null ? null : Days.Delivered);
            int after = inTime == true ? terms.WindowDays : terms.WindowDays + 2;
            Instant submitted = Days.Delivered + Duration.FromDays(after);
            foreach (IReadOnlyCollection<Rule> waived in FactSpace.Waived(terms))
            {
                ValueList<Waiver> waivers = FactSpace.WaiversOf(waived);
                foreach (string reason in FactSpace.Reasons)
                {
                    bool? inItsTime = inTime is null ? null : after <= DaysOf(terms, reason);
                    foreach (string? details in FactSpace.Details)
                    {
                        foreach (ValueList<Evidence> evidence in FactSpace.Evidence)
                        {
                            var request = new ReturnRequest("R-1", "JQM-1", submitted, categories.Select(category => new RequestedItem($"{category}", 1, new ReturnReason(reason), null, details, evidence)).ToValueList(), waivers);
                            Assessment assessment = evaluator.Assess(order, request);
                            var verdicts = new List<AssessmentVerdict>();
                            foreach ((ProductCategory category, AssessedItem item) in categories.Zip(assessment.Items))
                            {
                                List<PlainFinding> expected = PlainReading.Read(terms, new PlainReading.Claim(true, reason, inItsTime, details, evidence, category, waived));
                                FactSpace.SameFindings(expected, item.Findings);
                                AssessmentVerdict verdict = PlainReading.AssessmentVerdictOf(expected);
                                verdicts.Add(verdict);
                                Fault fault = PlainReading.FaultOf(terms, reason);
                                FactSpace.Same((verdict, (Fault?)fault), (item.Verdict, item.Fault));
                                Party? bearer = verdict == AssessmentVerdict.Ineligible ? null : terms.ServiceBearsReturnShipping.Contains(fault) ? Party.Service : Party.Merchant;
                                FactSpace.Same(bearer, item.ReturnShipping?.BorneBy);
                                seen++;
                            }

                            FactSpace.Same(PlainReading.Together(verdicts), assessment.Verdict);
                            FactSpace.Same(verdicts.Contains(AssessmentVerdict.Eligible), assessment.Estimate is not null);
                            FactSpace.Same(verdicts.Count(verdict => verdict == AssessmentVerdict.Eligible), assessment.Estimate?.Lines.Count ?? 0);
                        }
                    }
                }
            }
        }

        return seen;
    }

    private static int DaysOf(PolicyTerms terms, string reason)
    {
        foreach ((ReturnReason own, int days) in terms.WindowDaysByReason)
        {
            if (own.Code == reason)
                return days;
        }

        return terms.WindowDays;
    }

    [Fact]
    public void An_order_of_another_service_is_out_of_scope_with_one_finding()
    {
        Assessment assessment = PolicyEvaluator.Standard.Assess(
            FactSpace.OrderOf(Days.Delivered, Fulfilment.Other),
            new ReturnRequest("R-1", "JQM-1", Days.Delivered, [new RequestedItem("Standard", 1, ReturnReason.Defective)]));
        AssessedItem item = assessment.Items.Single();
        FactSpace.SameFindings([new(Rule.Scope, FindingStatus.NotMet, "0.1")], item.Findings);
        Assert.Equal(AssessmentVerdict.OutOfScope, assessment.Verdict);
        Assert.Null(item.Fault);
        Assert.Null(item.ReturnShipping);
        Assert.Null(item.LastDay);
        Assert.Null(item.Deadline);
        Assert.Null(assessment.Estimate);
    }

    public static TheoryData<string> KernelTerms => new(FactSpace.KernelTerms.Keys);

    [Theory]
    [MemberData(nameof(KernelTerms))]
    public void The_kernel_walks_its_own_facts_and_judges_each_as_the_clauses_read(string name)
    {
        PolicyTerms terms = FactSpace.KernelTerms[name];
        var judge = new CompiledTerms(terms);
        (EnumSet<Rule> Given, Rule[] Counted)[] waivers = FactSpace.WaiversOfTheKernel(terms);
        string[] reasons = [.. Enumerable.Range(0, judge.ReasonCount).Select(index => FactSpace.Reasons.Single(name => judge.GetReasonIndex(new ReturnReason(name)) == index))];
        var sets = new HashSet<FindingSet>();
        int seen = 0;
        foreach (AssessmentFacts each in AssessmentFacts.Enumerate(judge.ReasonCount))
        {
            Evidence[] evidence = each.Evidence.Select(kind => new Evidence(kind)).ToArray();
            foreach ((EnumSet<Rule> given, Rule[] counted) in waivers)
            {
                var facts = new AssessmentFacts(each.InScope, each.Reason, each.Timeliness, each.HasDetails, each.Evidence, each.Category, given);
                List<PlainFinding> expected = PlainReading.Read(terms, new PlainReading.Claim(
                    facts.InScope,
                    reasons[facts.Reason],
                    facts.Timeliness switch { Timeliness.InTime => true, Timeliness.Late => false, _ => null },
                    facts.HasDetails ? "given" : null,
                    evidence,
                    facts.Category,
                    counted));
                FindingSet findings = judge.Assess(facts);
                FactSpace.SameFindings(expected, findings, sets);
                FactSpace.Same(PlainReading.AssessmentVerdictOf(expected), findings.AssessmentVerdict);
                seen++;
            }
        }

        output.WriteLine($"{seen} facts");
        Assert.Equal(2 * 3 * 2 * 8 * 4 * 8 * (1 << FactSpace.WaivedOfTheKernel.Length), seen);
    }
}
