using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Tests;

public sealed class CheckLaws
{
    [Law]
    public void A_term_without_effect_changes_no_assessment(AssessQuestion asked)
    {
        foreach (PolicyTerms without in WithoutEach(asked.Terms))
            Same(asked.Terms, without, terms => Assess(asked, terms, rule => asked.Terms.Waivable.Contains(rule) && without.Waivable.Contains(rule)));
    }

    [Law]
    public void A_term_without_effect_changes_no_settlement(SettleQuestion returned)
    {
        foreach (PolicyTerms without in WithoutEach(returned.Terms))
        {
            // Goods that are not received are refused at once or awaited, depending on whether they may be kept.
            if (returned.Document.Return!.ReceivedAt is not null || without.GoodsBackExemptReasons == returned.Terms.GoodsBackExemptReasons)
                Same(returned.Terms, without, terms => Settle(returned, terms, rule => returned.Terms.Waivable.Contains(rule) && without.Waivable.Contains(rule)));
        }
    }

    [Law]
    public void Terms_are_equivalent_to_the_same_terms_without_those_that_have_no_effect(PolicyTerms terms) =>
        Assert.All(WithoutEach(terms), without => Assert.Equal(PolicyRelation.Equivalent, PolicyAnalysis.Diff(terms, without).Relation));

    private static void Same(PolicyTerms terms, PolicyTerms without, Func<PolicyTerms, string> answer) => Assert.Equal(answer(terms), answer(without));

    /// <summary>The terms without each of the terms that are reported to have no effect.</summary>
    private static IEnumerable<PolicyTerms> WithoutEach(PolicyTerms terms) => PolicyAnalysis.Check(terms).Select(finding => DeadTerms.Without(terms, finding)).OfType<PolicyTerms>();

    private static string Assess(AssessQuestion asked, PolicyTerms terms, Func<Rule, bool> waivable)
    {
        ReturnRequest request = asked.Document.Request!;
        request = request with { Waivers = request.Waivers.Where(waiver => waivable(waiver.Rule)).ToValueList() };
        Assessment assessment = Policies.Under(terms).Assess(asked.Order, request, asked.Document.PriorRefunds);
        return $"{assessment.Verdict} {string.Join("; ", assessment.Items.Select(item => $"{item.Verdict} {item.ReturnShipping}"))} {Text(assessment.Estimate)}";
    }

    private static string Settle(SettleQuestion returned, PolicyTerms terms, Func<Rule, bool> waivable)
    {
        ReturnedGoods goods = returned.Document.Return!;
        goods = goods with { Waivers = goods.Waivers.Where(waiver => waivable(waiver.Rule)).ToValueList() };
        Settlement settlement = Policies.Under(terms).Settle(returned.Order, goods, returned.Document.PriorRefunds);
        return $"{settlement.Verdict} {string.Join("; ", settlement.Items.Select(item => $"{item.Verdict} {item.ReturnShipping}"))} {Text(settlement.Refund)}";
    }

    private static string Text(Refund? refund) => refund is null ? "" : $"{refund.Lines} {refund.Total} {refund.Owed} {refund.ReturnShipping} {refund.Destinations}";
}
