using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Tests;

public sealed class DiffLaws
{
    [Law]
    public void Every_witness_is_answered_differently_in_the_part_and_direction_that_it_is_for(PolicyTerms before, PolicyTerms other, Dice dice)
    {
        PolicyTerms after = Mixed(before, other, dice.Roll());
        foreach (PolicyChange change in PolicyAnalysis.Diff(before, after).Changes)
        {
            Assert.NotEqual(change.Before, change.After);
            foreach (ChangedOutcome outcome in change.Outcomes)
                WitnessAnswers.Show(outcome, before, after, change.Path);
        }
    }

    [Law(IsSlow = true)]
    public void Every_change_is_explained_in_both_languages_with_two_different_answers(PolicyTerms before, PolicyTerms other, Dice dice)
    {
        PolicyTerms after = Mixed(before, other, dice.Roll());
        (TermsInForce old, TermsInForce wanted) = (InForce(before), InForce(after));
        foreach (PolicyChange change in PolicyAnalysis.Diff(old, wanted).Changes)
        {
            ChangeExplanation english = change.Explain(old, wanted, Language.English);
            ChangeExplanation chinese = change.Explain(old, wanted, Language.Chinese);
            Assert.StartsWith($"{change.Path}: ", english.Change, StringComparison.Ordinal);
            Assert.StartsWith($"{change.Path}：", chinese.Change, StringComparison.Ordinal);
            Assert.Equal(change.Outcomes.Count, english.Outcomes.Count);
            foreach ((OutcomeExplanation one, OutcomeExplanation two) in english.Outcomes.Zip(chinese.Outcomes))
            {
                Assert.All([one.Sentence, one.Example], text => Assert.EndsWith(".", text, StringComparison.Ordinal));
                Assert.All([two.Sentence, two.Example], text => Assert.EndsWith("。", text, StringComparison.Ordinal));
                string[] answers = one.Example[(one.Example.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].Split(" before, ");
                Assert.NotEqual(answers[0] + " after.", answers[1]);
            }
        }
    }

    [Law]
    public void Swapped_policies_have_the_opposite_relation_and_the_same_changes(PolicyTerms before, PolicyTerms other, Dice dice)
    {
        PolicyTerms after = Mixed(before, other, dice.Roll());
        PolicyDiff diff = PolicyAnalysis.Diff(before, after);
        PolicyDiff swapped = PolicyAnalysis.Diff(after, before);
        Assert.Equal(diff.Changes.Select(change => (change.Path, Before: change.Before, change.After)), swapped.Changes.Select(change => (change.Path, Before: change.After, After: change.Before)));
        Assert.Equal(diff.Relation, Opposite(swapped.Relation));
    }

    [Law]
    public void A_change_of_one_term_is_reported_under_that_term(PolicyTerms before, PolicyTerms other, Dice dice)
    {
        Term term = Term.All[dice.Roll().Next(Term.All.Count)];
        PolicyDiff diff = PolicyAnalysis.Diff(before, before.With(term, term.GetValue(other)));
        Assert.All(diff.Changes, change => Assert.Equal(term, change.Term));
        Assert.All(diff.Changes, change => Assert.Equal(change.Path, diff.Changes.Single(each => each.Path == change.Path).Path));
    }

    [Law]
    public void Terms_are_equal_in_every_answer_to_themselves(PolicyTerms terms) => Assert.True(PolicyAnalysis.Diff(terms, terms with { }).AnswersEqual);

    /// <summary>The terms with some or all of the other's terms.</summary>
    internal static PolicyTerms Mixed(PolicyTerms terms, PolicyTerms other, Random random)
    {
        int share = random.Next(1, 9);
        foreach (Term term in Term.All)
        {
            if (random.Next(8) < share)
                terms = terms.With(term, term.GetValue(other));
        }

        return terms;
    }

    private static TermsInForce InForce(PolicyTerms terms) => new PolicyEvaluator([new Policy("policy", "1", terms: terms)]).GetTermsInForce("MERCHANT", Instant.FromUtc(2026, 1, 1, 0, 0));

    private static PolicyRelation Opposite(PolicyRelation relation) => relation switch
    {
        PolicyRelation.Stricter => PolicyRelation.Laxer,
        PolicyRelation.Laxer => PolicyRelation.Stricter,
        PolicyRelation.Equivalent or PolicyRelation.Incomparable => relation,
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "There is no such relation."),
    };
}
