namespace Jqm.ReturnPolicy.Tests;

[Properties(MaxTest = 1000, Arbitrary = [typeof(Arbitraries)])]
public sealed class JudgementLaws
{
    private static int Badness(AssessmentVerdict verdict) => verdict switch
    {
        AssessmentVerdict.Eligible => 0,
        AssessmentVerdict.Referred => 1,
        AssessmentVerdict.Incomplete => 2,
        AssessmentVerdict.Ineligible => 3,
        _ => 4,
    };

    private static void NeverWorse(Assessment before, Assessment after)
    {
        foreach ((AssessedItem was, AssessedItem now) in before.Items.Zip(after.Items))
        {
            Assert.True(Badness(now.Verdict) <= Badness(was.Verdict));
            Assert.Equal(was.Findings.Select(finding => finding.Rule), now.Findings.Select(finding => finding.Rule));
            Assert.All(was.Findings.Zip(now.Findings), pair => Assert.True(pair.Second.Status <= pair.First.Status));
        }
    }

    private static ReturnRequest? AnyRequest(Order order, PolicyTerms terms, Random random)
    {
        IReadOnlyList<Place> pieces = Place.Pieces(order, random, all: false);
        return pieces.Count == 0 ? null : Requests.Any(order, pieces, terms, random);
    }

    [Property]
    public void More_evidence_and_details_are_never_judged_worse(Order order, PolicyTerms terms, Dice dice)
    {
        Random random = dice.Roll();
        if (AnyRequest(order, terms, random) is not { } request)
            return;
        PolicyEvaluator evaluator = Policies.Under(terms);
        Assessment before = evaluator.Assess(order, request);
        NeverWorse(before, evaluator.Assess(order, request with { Items = request.Items.Select(item => item with { Evidence = [.. item.Evidence, Requests.AnyEvidence(9, random)] }).ToValueList() }));
        NeverWorse(before, evaluator.Assess(order, request with { Items = request.Items.Select(item => item with { Details = "seam open" }).ToValueList() }));
    }

    [Property]
    public void An_earlier_submission_is_never_judged_worse(Order order, PolicyTerms terms, Dice dice)
    {
        Random random = dice.Roll();
        if (AnyRequest(order, terms, random) is not { } request)
            return;
        PolicyEvaluator evaluator = Policies.Under(terms);
        NeverWorse(evaluator.Assess(order, request), evaluator.Assess(order, request with { SubmittedAt = request.SubmittedAt - Duration.FromMinutes(random.Next(60 * 24 * 40)) }));
    }

    [Property]
    public void A_longer_window_is_never_judged_worse(Order order, PolicyTerms terms, Dice dice)
    {
        Random random = dice.Roll();
        if (AnyRequest(order, terms, random) is not { } request)
            return;
        PolicyTerms longer = terms with { WindowDays = Math.Min(PolicyTerms.MaxWindowDays, terms.WindowDays + random.Next(40)) };
        NeverWorse(Policies.Under(terms).Assess(order, request), Policies.Under(longer).Assess(order, request));
    }

    [Property]
    public void A_waiver_is_never_judged_worse(Order order, PolicyTerms terms, Dice dice)
    {
        Random random = dice.Roll();
        if (AnyRequest(order, terms, random) is not { } request)
            return;
        ReturnRequest waived = request with { Waivers = [.. request.Waivers, .. terms.Waivable.Select(rule => new Waiver(rule, "reviewer-5"))] };
        NeverWorse(Policies.Under(terms).Assess(order, request), Policies.Under(terms).Assess(order, waived));
    }

    [Property]
    public void The_order_of_the_evidence_does_not_matter(Order order, PolicyTerms terms, Dice dice)
    {
        if (AnyRequest(order, terms, dice.Roll()) is not { } request)
            return;
        PolicyEvaluator evaluator = Policies.Under(terms);
        ReturnRequest turned = request with { Items = request.Items.Select(item => item with { Evidence = item.Evidence.Reverse().ToValueList() }).ToValueList() };
        Assert.Equal(evaluator.Assess(order, request), evaluator.Assess(order, turned));
    }

    [Property]
    public void Culture_threads_and_repetition_do_not_matter(Order order, Order another, PolicyTerms terms, Dice dice)
    {
        Random random = dice.Roll();
        IReadOnlyList<Place> pieces = Place.Pieces(order, random, all: false);
        if (pieces.Count == 0)
            return;
        ReturnRequest request = Requests.Any(order, pieces, terms, random);
        ReturnedGoods goods = Goods.Any(order, pieces, terms, random);
        PolicyEvaluator evaluator = Policies.Under(terms);
        (Assessment, Settlement, Cancellation) Answers(PolicyEvaluator by) => (by.Assess(order, request), by.Settle(order, goods), by.Cancel(order, Days.Submitted));

        (Assessment, Settlement, Cancellation) first = Answers(Policies.Under(terms));
        evaluator.Cancel(another, Days.Submitted);
        Assert.Equal(first, Answers(evaluator));
        Assert.Equal(first, Answers(evaluator));
        foreach (string culture in new[] { "tr-TR", "ar-SA" })
            Cultures.In(culture, () => Assert.Equal(first, Answers(evaluator)));
        Parallel.For(0, 4, _ => Assert.Equal(first, Answers(evaluator)));
    }

    [Property]
    public void An_agreement_with_empty_terms_changes_nothing_but_the_list(Order order, PolicyTerms terms, Dice dice)
    {
        Random random = dice.Roll();
        IReadOnlyList<Place> pieces = Place.Pieces(order, random, all: false);
        if (pieces.Count == 0)
            return;
        ReturnRequest request = Requests.Any(order, pieces, terms, random);
        ReturnedGoods goods = Goods.Any(order, pieces, terms, random);
        PolicyEvaluator plain = Policies.Under(terms);
        PolicyEvaluator agreed = Policies.Under(terms, new Agreement("AG-1", order.Merchant, new TermsPatch()), new Agreement("AG-2", "somebody else", new TermsPatch { WindowDays = 1 }));

        Assessment assessment = agreed.Assess(order, request);
        Assert.Equal<ValueList<string>>(["AG-1"], assessment.Agreements);
        Assert.Equal(plain.Assess(order, request), new Assessment(assessment.Order, assessment.Request, assessment.Policy, [], assessment.Items, assessment.Estimate));
        Settlement settlement = agreed.Settle(order, goods);
        Assert.Equal<ValueList<string>>(["AG-1"], settlement.Agreements);
        Assert.Equal(plain.Settle(order, goods), new Settlement(settlement.Order, settlement.Request, settlement.Policy, [], settlement.Items, settlement.Refund));
        Cancellation cancellation = agreed.Cancel(order, Days.Submitted);
        Assert.Equal<ValueList<string>>(["AG-1"], cancellation.Agreements);
        Assert.Equal(plain.Cancel(order, Days.Submitted), new Cancellation(cancellation.Order, cancellation.Policy, [], cancellation.Findings, cancellation.Refund));
    }

    [Property]
    public void An_agreement_is_judged_as_a_policy_with_its_terms_would_be(Order order, PolicyTerms terms, PolicyTerms wanted, Dice dice)
    {
        if (AnyRequest(order, terms with { Waivable = [] }, dice.Roll()) is not { } request)
            return;
        var agreement = new Agreement("AG-1", order.Merchant, TermsPatch.Between(PolicyTerms.Standard, wanted));
        Assessment agreed = Policies.Under(PolicyTerms.Standard, agreement).Assess(order, request);
        Assessment direct = Policies.Under(wanted).Assess(order, request);
        Assert.Equal(direct.Items.Select(item => item.Verdict), agreed.Items.Select(item => item.Verdict));
        Assert.Equal(direct.Items.SelectMany(item => item.Findings), agreed.Items.SelectMany(item => item.Findings).Select(finding => finding with { Agreement = null }));
        EnumSet<Term> named = agreement.Terms.Names;
        Assert.All(agreed.Items.SelectMany(item => item.Findings), finding => Assert.Equal(
            TermOf(finding.Rule) is { } term && named.Contains(term) ? "AG-1" : null,
            finding.Agreement));
        Assert.Equal(direct.Estimate?.Total, agreed.Estimate?.Total);
        Assert.All(
            agreed.Items.Where(item => item.ReturnShipping is not null),
            item => Assert.Equal(named.Contains(Term.ReturnShipping) ? "AG-1" : null, item.ReturnShipping!.Agreement));
        Assert.All(
            agreed.Estimate?.Lines.SelectMany(line => line.Components) ?? [],
            component => Assert.Equal(component.Kind != ComponentKind.Product && named.Contains(Term.Fees) ? "AG-1" : null, component.Agreement));
    }

    [Property]
    public void Goods_are_settled_under_an_agreement_as_under_a_policy_with_its_terms(Order order, PolicyTerms wanted, Dice dice)
    {
        Random random = dice.Roll();
        IReadOnlyList<Place> pieces = Place.Pieces(order, random, all: false);
        if (pieces.Count == 0)
            return;
        ReturnedGoods goods = Goods.Any(order, pieces, wanted, random);
        var agreement = new Agreement("AG-1", order.Merchant, TermsPatch.Between(PolicyTerms.Standard, wanted));
        EnumSet<Term> named = agreement.Terms.Names;
        PolicyEvaluator agreed = Policies.Under(PolicyTerms.Standard, agreement);
        Settlement settlement = agreed.Settle(order, goods);
        Settlement direct = Policies.Under(wanted).Settle(order, goods);
        Assert.Equal(direct.Items.SelectMany(item => item.Findings), settlement.Items.SelectMany(item => item.Findings).Select(finding => finding with { Agreement = null }));
        Assert.Equal((direct.Refund?.Total, direct.Refund?.Owed, direct.Refund?.Destinations), (settlement.Refund?.Total, settlement.Refund?.Owed, settlement.Refund?.Destinations));
        Assert.All(
            settlement.Items.SelectMany(item => item.Findings).Concat(agreed.Cancel(order, Days.Shipped).Findings),
            finding => Assert.Equal(TermOf(finding.Rule) is { } term && named.Contains(term) ? "AG-1" : null, finding.Agreement));
        Assert.All(
            settlement.Items.Where(item => item.ReturnShipping is not null),
            item => Assert.Equal(named.Contains(Term.ReturnShipping) ? "AG-1" : null, item.ReturnShipping!.Agreement));
    }

    [Property]
    public void Every_item_of_a_request_is_judged_by_itself(Order order, PolicyTerms terms, Dice dice)
    {
        if (AnyRequest(order, terms, dice.Roll()) is not { } request)
            return;
        PolicyEvaluator evaluator = Policies.Under(terms);
        Assessment together = evaluator.Assess(order, request);
        Assert.Equal(request.Items.Count, together.Items.Count);
        foreach ((RequestedItem item, AssessedItem judged) in request.Items.Zip(together.Items))
            Assert.Equal(evaluator.Assess(order, request with { Items = [item] }).Items.Single(), judged);
        Assert.Equal(PlainReading.Together(together.Items.Select(item => item.Verdict).ToArray()), together.Verdict);
    }

    private static Term? TermOf(Rule rule) => rule switch
    {
        Rule.Reason => Term.Reasons,
        Rule.Window => Term.Window,
        Rule.Details => Term.Details,
        Rule.Evidence => Term.Evidence,
        Rule.Category => Term.NonRefundable,
        Rule.Approval => Term.Approval,
        Rule.Condition => Term.Condition,
        Rule.Cancellation => Term.Cancellation,
        _ => null,
    };
}
