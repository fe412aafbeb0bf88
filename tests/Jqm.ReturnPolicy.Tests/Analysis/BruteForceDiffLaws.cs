using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Compares the comparison of two terms with a brute force. In a class of its own, so that the other laws of comparisons run beside the slow one.</summary>
public sealed class BruteForceDiffLaws
{
    /// <summary>A few days after which the clocks of most zones of the generators are turned.</summary>
    private static readonly AnalysisPeriod Spring = new(Instant.FromUtc(2026, 3, 5, 0, 0), Instant.FromUtc(2026, 3, 10, 0, 0));

    [Law(IsSlow = true)]
    public void The_outcomes_and_directions_are_those_of_a_brute_force_over_all_cases(PolicyTerms before, PolicyTerms other, Dice dice)
    {
        PolicyTerms after = DiffLaws.Mixed(before, other, dice.Roll());
        PolicyDiff diff = PolicyAnalysis.Diff(before, after, Spring);
        (IReadOnlySet<(OutcomeKind Kind, ComponentKind? Component, ChangeEffect Effect)> directions, bool answersEqual) = new BruteForce(before, after, Spring).Run();
        Assert.Equal(
            directions.Order(),
            diff.Changes.SelectMany(change => change.Outcomes).Where(outcome => outcome.Effect != ChangeEffect.Other).Select(outcome => (outcome.Kind, outcome.Component, outcome.Effect)).Distinct().Order());
        Assert.Equal(answersEqual, diff.AnswersEqual);
        Assert.Equal(RelationOf(directions.Select(outcome => outcome.Effect)), diff.Relation);
    }

    private static PolicyRelation RelationOf(IEnumerable<ChangeEffect> effects) => (effects.Contains(ChangeEffect.Stricter), effects.Contains(ChangeEffect.Laxer)) switch
    {
        (false, false) => PolicyRelation.Equivalent,
        (true, false) => PolicyRelation.Stricter,
        (false, true) => PolicyRelation.Laxer,
        (true, true) => PolicyRelation.Incomparable,
    };
}
