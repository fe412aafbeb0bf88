namespace Jqm.ReturnPolicy.Tests;

public sealed class SettlementSpaceTests(ITestOutputHelper output)
{
    public static TheoryData<string> PolicyNames => FactSpace.Names;

    /// <summary>When the units were approved and received, which of them, and whether that counts as approval.</summary>
    private static readonly (Instant? ApprovedAt, Instant? ReceivedAt, bool Listed, bool Counts)[] Approvals =
    [
        (Days.Approved, Days.Received, true, true),
        (Days.Received, Days.Received, true, true),
        (Days.Approved, null, true, true),
        (Days.Received + Duration.Epsilon, Days.Received, true, false),
        (null, Days.Received, true, false),
        (null, null, true, false),
        (Days.Approved, Days.Received, false, false),
        (Days.Approved, null, false, false),
    ];

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
    public void The_walk_is_as_long_as_the_space_is_large() =>
        Assert.InRange(FactSpace.Policies.Sum(policy => Combinations(policy.Terms)), 1_490_400, int.MaxValue);

    /// <summary>Waivers, approvals, reasons and none, unused, original, categories.</summary>
    private static int Combinations(PolicyTerms terms) => (1 << terms.Waivable.Count) * 8 * 9 * 3 * 3 * 4;

    private static int Walk(PolicyTerms terms)
    {
        PolicyEvaluator evaluator = Policies.Under(terms);
        ProductCategory[] categories = Enum.GetValues<ProductCategory>();
        Order order = FactSpace.OrderOf(Days.Delivered);
        ValueList<ApprovedUnits> approved = categories.Select(category => new ApprovedUnits($"{category}", 1)).ToValueList();
        int seen = 0;
        foreach (IReadOnlyCollection<Rule> waived in FactSpace.Waived(terms))
        {
            ValueList<Waiver> waivers = FactSpace.WaiversOf(waived);
            foreach ((Instant? approvedAt, Instant? receivedAt, bool listed, bool counts) in Approvals)
            {
                foreach (string? reason in FactSpace.Reasons.Append(null))
                {
                    foreach (bool? unused in FactSpace.Answers)
                    {
                        foreach (bool? original in FactSpace.Answers)
                        {
                            var goods = new ReturnedGoods(
                                "R-1",
                                "JQM-1",
                                Days.Submitted,
                                categories.Select(category => new InspectedItem($"{category}", 1, reason is null ? null : new ReturnReason(reason), unused, original)).ToValueList(),
                                approvedAt,
                                listed ? approved : [],
                                receivedAt,
                                waivers: waivers);
                            Settlement settlement = evaluator.Settle(order, goods);
                            bool inspected = reason is not null && (receivedAt is not null || PlainReading.MayBeKept(terms, reason));
                            var verdicts = new List<SettlementVerdict>();
                            foreach ((ProductCategory category, SettledItem item) in categories.Zip(settlement.Items))
                            {
                                List<PlainFinding> expected = PlainReading.Read(terms, new PlainReading.Arrival(true, counts, receivedAt is not null, reason, unused, original, category, waived));
                                FactSpace.SameFindings(expected, item.Findings);
                                SettlementVerdict verdict = PlainReading.SettlementVerdictOf(expected);
                                verdicts.Add(verdict);
                                Fault? fault = inspected ? PlainReading.FaultOf(terms, reason!) : null;
                                FactSpace.Same((verdict, fault, inspected ? new ReturnReason(reason!) : null), (item.Verdict, item.Fault, item.Reason));
                                bool serviceBears = fault is { } whose && terms.ServiceBearsReturnShipping.Contains(whose) && (counts || !terms.ApprovalRequired);
                                Party? bearer = verdict == SettlementVerdict.Pending ? null : serviceBears ? Party.Service : Party.Merchant;
                                FactSpace.Same(bearer, item.ReturnShipping?.BorneBy);
                                FactSpace.Same(bearer is null ? null : bearer == Party.Service ? "6.1" : "6.2", item.ReturnShipping?.Clause.Number);
                                seen++;
                            }

                            FactSpace.Same(PlainReading.Together(verdicts), settlement.Verdict);
                            FactSpace.Same(verdicts.Contains(SettlementVerdict.Approved), settlement.Refund is not null);
                        }
                    }
                }
            }
        }

        return seen;
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
        foreach (SettlementFacts each in SettlementFacts.Enumerate(judge.ReasonCount))
        {
            foreach ((EnumSet<Rule> given, Rule[] counted) in waivers)
            {
                var facts = new SettlementFacts(each.InScope, each.Approved, each.Received, each.Reason, each.Unused, each.Original, each.Category, given);
                string? reason = facts.Reason is { } index ? reasons[index] : null;
                List<PlainFinding> expected = PlainReading.Read(terms, new PlainReading.Arrival(
                    facts.InScope, facts.Approved, facts.Received, reason, facts.Unused, facts.Original, facts.Category, counted));
                FindingSet findings = judge.Settle(facts);
                FactSpace.SameFindings(expected, findings, sets);
                FactSpace.Same(PlainReading.SettlementVerdictOf(expected), findings.SettlementVerdict);
                seen++;
            }
        }

        output.WriteLine($"{seen} facts");
        Assert.Equal(2 * 2 * 2 * (8 + 1) * 3 * 3 * 4 * (1 << FactSpace.WaivedOfTheKernel.Length), seen);
    }

    [Fact]
    public void An_order_of_another_service_is_out_of_scope_and_nothing_is_split_or_refunded()
    {
        Settlement settlement = PolicyEvaluator.Standard.Settle(
            FactSpace.OrderOf(Days.Delivered, Fulfilment.Other),
            new ReturnedGoods("R-1", "JQM-1", Days.Submitted, [new InspectedItem("Standard", 2, ReturnReason.WrongItem, true, true)], Days.Approved, [new ApprovedUnits("Standard", 1)], Days.Received, Money.Of(6m, Currency.USD)));
        SettledItem item = settlement.Items.Single();
        FactSpace.SameFindings([new(Rule.Scope, FindingStatus.NotMet, "0.1")], item.Findings);
        Assert.Equal((SettlementVerdict.OutOfScope, 2), (settlement.Verdict, item.Quantity));
        Assert.Null(item.Reason);
        Assert.Null(item.Fault);
        Assert.Null(item.ReturnShipping);
        Assert.Null(settlement.Refund);
    }

    [Theory]
    [InlineData(true, 0, new[] { 3 })]
    [InlineData(true, 1, new[] { 1, 2 })]
    [InlineData(true, 2, new[] { 2, 1 })]
    [InlineData(true, 3, new[] { 3 })]
    [InlineData(false, 2, new[] { 3 })]
    public void More_units_than_were_approved_are_judged_as_two_items(bool approvalRequired, int approved, int[] quantities)
    {
        var order = new Order("JQM-1", "M-1", [new OrderLine("1", 3, Money.Of(5m, Currency.USD))], [new Shipment("S1", Days.Shipped, Days.Delivered)]);
        var goods = new ReturnedGoods("R-1", "JQM-1", Days.Submitted, [new InspectedItem("1", 3, ReturnReason.WrongItem, true, true)], Days.Approved, approved == 0 ? [] : [new ApprovedUnits("1", approved)], Days.Received);
        Settlement settlement = Policies.Under(PolicyTerms.Standard with { ApprovalRequired = approvalRequired }).Settle(order, goods);
        Assert.Equal(quantities, settlement.Items.Select(item => item.Quantity));
        int refunded = approvalRequired ? approved : 3;
        Assert.Equal(refunded, settlement.Refund?.Lines.Sum(line => line.Quantity) ?? 0);
        Assert.Equal(refunded == 3 ? SettlementVerdict.Approved : refunded == 0 ? SettlementVerdict.Rejected : SettlementVerdict.Partial, settlement.Verdict);
    }
}
