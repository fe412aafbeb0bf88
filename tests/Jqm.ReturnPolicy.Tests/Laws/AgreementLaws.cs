namespace Jqm.ReturnPolicy.Tests;

public sealed class AgreementLaws
{
    [Law]
    public void An_agreement_with_empty_terms_changes_nothing_but_the_list(AssessQuestion asked, SettleQuestion returned, CancelQuestion cancelled)
    {
        Assessment assessment = Agreed(asked).Assess(asked.Order, asked.Request, asked.Document.PriorRefunds);
        Assert.Equal([.. asked.Answer().AgreementIds, "AG-empty"], assessment.AgreementIds);
        Assert.Equal(asked.Answer(), new Assessment(assessment.OrderNumber, assessment.RequestId, assessment.Policy, asked.Answer().AgreementIds, assessment.Items, assessment.Estimate));
        Settlement settlement = Agreed(returned).Settle(returned.Order, returned.Goods, returned.Document.PriorRefunds);
        Assert.Equal([.. returned.Answer().AgreementIds, "AG-empty"], settlement.AgreementIds);
        Assert.Equal(returned.Answer(), new Settlement(settlement.OrderNumber, settlement.RequestId, settlement.Policy, returned.Answer().AgreementIds, settlement.Items, settlement.Refund));
        Cancellation cancellation = Agreed(cancelled).Cancel(cancelled.Order, cancelled.At);
        Assert.Equal([.. cancelled.Answer().AgreementIds, "AG-empty"], cancellation.AgreementIds);
        Assert.Equal(cancelled.Answer(), new Cancellation(cancellation.OrderNumber, cancellation.Policy, cancelled.Answer().AgreementIds, cancellation.Findings, cancellation.Refund));

        static PolicyEvaluator Agreed(Question @case) => new(
            @case.Evaluator.Policies,
            [.. @case.Document.Agreements, new Agreement("AG-empty", @case.Order.MerchantId, new TermsPatch(), @case.Governing), new Agreement("AG-other", "somebody else", new TermsPatch { WindowDays = 1 })],
            @case.Document.GovernedBy);
    }

    [Law]
    public void An_agreement_that_does_not_apply_changes_nothing(SettleQuestion returned, TermsPatch patch, Dice dice)
    {
        Agreement[] idle =
        [
            new("AG-ended", returned.Order.MerchantId, patch, null, returned.Governing),
            new("AG-later", returned.Order.MerchantId, patch, returned.Governing + Duration.Epsilon),
            new("AG-other", "somebody else", patch),
        ];
        ValueList<Agreement> all = [.. returned.Document.Agreements, idle[dice.Roll().Next(idle.Length)]];
        Assert.Equal(returned.Answer(), new PolicyEvaluator(returned.Evaluator.Policies, all, returned.Document.GovernedBy).Settle(returned.Order, returned.Goods, returned.Document.PriorRefunds));
    }

    [Law]
    public void Agreements_are_merged_as_one_after_the_other_over_the_version_in_force(SettleQuestion returned, CancelQuestion cancelled)
    {
        MergedPlainly(returned);
        MergedPlainly(cancelled);

        static void MergedPlainly(Question @case)
        {
            TermsInForce inForce = @case.Evaluator.GetTermsInForce(@case.Order.MerchantId, @case.Governing);
            Policy version = @case.Evaluator.Policies.Where(policy => policy.PublishedAt is null || policy.PublishedAt <= @case.Governing).MaxBy(policy => policy.PublishedAt ?? Instant.MinValue)!;
            PolicyTerms merged = @case.Document.Agreements
                .Where(agreement => agreement.MerchantId == @case.Order.MerchantId && (agreement.From ?? Instant.MinValue) <= @case.Governing && @case.Governing < (agreement.To ?? Instant.MaxValue))
                .OrderBy(agreement => agreement.From ?? Instant.MinValue)
                .Aggregate(version.Terms, (terms, agreement) => terms.Merge(agreement.Terms));
            Assert.Equal(merged, inForce.Terms);
            Assert.Equal(version, inForce.Policy);
        }
    }

    [Law]
    public void A_patch_changes_the_terms_that_it_names_and_no_others(PolicyTerms terms, TermsPatch patch)
    {
        if (patch.Reasons.Any(reason => reason is { Removed: false, Fault: null } && terms.Reasons[reason.Reason] is null))
            return;
        TermsPatch change = TermsPatch.FromDifference(terms, terms.Merge(patch));
        Assert.All(change.Names, group => Assert.Contains(group, patch.Names));
        Assert.All(Term.All.Where(term => term.GetValue(change) is not null), term => Assert.NotNull(term.GetValue(patch)));
        Assert.Equal(terms.Merge(patch), terms.Merge(patch).Merge(patch));
    }

    [Law]
    public void An_agreement_is_judged_as_a_policy_with_its_terms_would_be(AssessQuestion asked, PolicyTerms wanted)
    {
        ReturnRequest request = asked.Request with { Waivers = [] };
        var agreement = new Agreement("AG-1", asked.Order.MerchantId, TermsPatch.FromDifference(PolicyTerms.Standard, wanted));
        ValueList<string> named = agreement.Terms.Names;
        Assessment agreed = Policies.Under(PolicyTerms.Standard, agreement).Assess(asked.Order, request, asked.Document.PriorRefunds);
        Assessment direct = asked.AnswerUnder(wanted, request);
        Assert.Equal(direct.Items.Select(item => item.Verdict), agreed.Items.Select(item => item.Verdict));
        Assert.Equal(direct.Items.SelectMany(item => item.Findings), agreed.Items.SelectMany(item => item.Findings).Select(finding => finding with { AgreementId = null }));
        Assert.All(agreed.Items.SelectMany(item => item.Findings), finding => Assert.Equal(
            GroupOf(finding.Rule) is { } group && named.Contains(group) ? "AG-1" : null,
            finding.AgreementId));
        Assert.Equal((direct.Estimate?.Total, direct.Estimate?.Destinations), (agreed.Estimate?.Total, agreed.Estimate?.Destinations));
        Assert.All(
            agreed.Items.Where(item => item.ReturnShipping is not null),
            item => Assert.Equal(named.Contains("returnShipping") ? "AG-1" : null, item.ReturnShipping!.AgreementId));
        Assert.All(
            agreed.Estimate?.Lines.SelectMany(line => line.Components) ?? [],
            component => Assert.Equal(named.Contains(component.Kind == ComponentKind.Product ? "restockingFee" : "fees") ? "AG-1" : null, component.AgreementId));
    }

    [Law]
    public void Goods_are_settled_under_an_agreement_as_under_a_policy_with_its_terms(SettleQuestion returned, PolicyTerms wanted)
    {
        ReturnedGoods goods = returned.Goods with { Waivers = wanted.Waivable.Select(rule => new Waiver(rule, "reviewer-1")).ToValueList() };
        var agreement = new Agreement("AG-1", returned.Order.MerchantId, TermsPatch.FromDifference(PolicyTerms.Standard, wanted));
        ValueList<string> named = agreement.Terms.Names;
        PolicyEvaluator agreed = Policies.Under(PolicyTerms.Standard, agreement);
        Settlement settlement = agreed.Settle(returned.Order, goods, returned.Document.PriorRefunds);
        Settlement direct = returned.AnswerUnder(wanted, goods);
        Assert.Equal(direct.Items.SelectMany(item => item.Findings), settlement.Items.SelectMany(item => item.Findings).Select(finding => finding with { AgreementId = null }));
        Assert.Equal((direct.Refund?.Total, direct.Refund?.Owed, direct.Refund?.Destinations), (settlement.Refund?.Total, settlement.Refund?.Owed, settlement.Refund?.Destinations));
        Assert.All(
            settlement.Items.SelectMany(item => item.Findings).Concat(agreed.Cancel(returned.Order, Days.Shipped).Findings),
            finding => Assert.Equal(GroupOf(finding.Rule) is { } group && named.Contains(group) ? "AG-1" : null, finding.AgreementId));
        Assert.All(
            settlement.Items.Where(item => item.ReturnShipping is not null),
            item => Assert.Equal(named.Contains("returnShipping") ? "AG-1" : null, item.ReturnShipping!.AgreementId));
        Assert.All(
            settlement.Refund?.Lines.SelectMany(line => line.Components) ?? [],
            component => Assert.Equal(named.Contains(component.Kind == ComponentKind.Product ? "restockingFee" : "fees") ? "AG-1" : null, component.AgreementId));
    }

    /// <summary>The group of terms that a rule is judged by.</summary>
    internal static string? GroupOf(Rule rule) => rule switch
    {
        Rule.Reason => "reasons",
        Rule.Window => "window",
        Rule.Details => "details",
        Rule.Evidence => "evidence",
        Rule.Category => "nonRefundable",
        Rule.Approval => "approval",
        Rule.Inspection => "goodsBack",
        Rule.Condition => "condition",
        Rule.Cancellation => "cancellation",
        _ => null,
    };
}
