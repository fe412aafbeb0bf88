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
        TermsComparison comparison = TermsComparison.Of(TermsComparison.Standard, after);
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
        TermsComparison comparison = TermsComparison.Of(TermsComparison.Standard, after);
        PolicyChange days = comparison.Diff.Changes.Single(change => change.Term == Term.WindowDays);
        var outcomes = TermsComparison.OutcomesOf(days, days.Explain(comparison.Before, comparison.After, Language.English));
        Assert.All(outcomes, pair => Assert.Equal(ChangeEffect.Stricter, pair.Outcome.Effect));
        Assert.Contains(outcomes, pair => pair.Words.Sentence.Contains("worse", StringComparison.Ordinal));
    }
}
