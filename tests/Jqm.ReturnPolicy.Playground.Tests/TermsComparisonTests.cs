using System.Text.Json.Nodes;
using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Playground;

public class TermsComparisonTests
{
    [Theory]
    [InlineData("new-policy-version")]
    [InlineData("late-under-agreement")]
    [InlineData("dinar")]
    public void Case_of_each_change_is_answered_under_the_compared_terms(string example)
    {
        TermsInForce after = new PlaygroundState(Examples.Read(example)).Answered.Terms!;
        TermsComparison comparison = TermsComparison.Of(TermsComparison.Standard, after, AnalysisPeriod.Default);
        Assert.NotEmpty(comparison.Diff.Changes);
        Assert.All(comparison.Diff.Changes.SelectMany(change => change.Outcomes), outcome =>
        {
            var state = new PlaygroundState(comparison.DocumentOf(outcome.Witness));
            Assert.Null(state.Answered.Answer.Error);
            Assert.Equal(after.Terms, state.Answered.Terms!.Terms);
        });
    }

    [Fact]
    public void Sentences_belong_to_the_direction_of_the_change()
    {
        TermsInForce after = new PlaygroundState(Examples.Read("new-policy-version")).Answered.Terms!;
        TermsComparison comparison = TermsComparison.Of(TermsComparison.Standard, after, AnalysisPeriod.Default);
        PolicyChange days = comparison.Diff.Changes.Single(change => change.Term == Term.WindowDays);
        var outcomes = TermsComparison.OutcomesOf(days, days.Explain(comparison.Before, comparison.After, Language.English));
        Assert.All(outcomes, pair => Assert.Equal(ChangeEffect.Stricter, pair.Outcome.Effect));
        Assert.Contains(outcomes, pair => pair.Words.Sentence.Contains("worse", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2105", "Compared for deliveries from 2000 to 2105.", "比较范围：2000 年至 2105 年签收的商品。")]
    [InlineData("1950", "Compared for deliveries from 1950 to 2099.", "比较范围：1950 年至 2099 年签收的商品。")]
    [InlineData("2026", "Compared for deliveries from 2000 to 2099.", "比较范围：2000 年至 2099 年签收的商品。")]
    public void Compared_period_contains_the_deliveries_of_the_document(string year, string english, string chinese)
    {
        var state = new PlaygroundState(Examples.Read("late-under-agreement"));
        state.Edit(tree => tree["order"]!["shipments"] = new JsonArray(new JsonObject { ["id"] = "S1", ["shippedAt"] = $"{year}-01-01T00:00:00Z", ["deliveredAt"] = $"{year}-01-01T00:00:00Z" }));
        TermsComparison comparison = TermsComparison.Of(TermsComparison.Standard, TermsComparison.Standard, TermsComparison.PeriodOf(state.Text));
        Assert.Equal((english, chinese), (comparison.PeriodText.In(Language.English), comparison.PeriodText.In(Language.Chinese)));
    }

    [Fact]
    public void Time_zones_that_differ_only_at_an_early_delivery_are_not_equivalent()
    {
        var state = new PlaygroundState("""
            {
              "op": "assess",
              "agreements": [{"id": "A", "merchant": "M", "terms": {"window": {"zone": "Asia/Singapore"}}}],
              "order": {
                "number": "N", "merchant": "M", "currency": "USD", "lines": [{"id": "1", "sku": "S", "quantity": 1, "unitPrice": "5.00"}],
                "shipments": [{"id": "S1", "shippedAt": "1988-07-01T00:00:00Z", "deliveredAt": "1988-07-02T00:00:00Z"}]
              },
              "request": {"id": "R", "order": "N", "submittedAt": "1988-07-10T00:00:00Z", "items": [{"line": "1", "quantity": 1, "reason": "defective"}]}
            }
            """);
        TermsInForce after = state.Answered.Terms!;
        Assert.Equal(PolicyRelation.Equivalent, TermsComparison.Of(TermsComparison.Standard, after, AnalysisPeriod.Default).Diff.Relation);
        Assert.NotEqual(PolicyRelation.Equivalent, TermsComparison.Of(TermsComparison.Standard, after, TermsComparison.PeriodOf(state.Text)).Diff.Relation);
    }
}
