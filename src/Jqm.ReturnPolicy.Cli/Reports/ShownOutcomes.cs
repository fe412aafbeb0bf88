namespace Jqm.ReturnPolicy.Cli;

/// <summary>The parts of answers that a report shows for a change. The playground compiles this file, too.</summary>
internal static class ShownOutcomes
{
    /// <summary>Returns the explained outcomes of the directions of the change. What is only worded differently is of interest where nothing else differs.</summary>
    public static IEnumerable<(ChangedOutcome Outcome, OutcomeExplanation Words)> Of(PolicyChange change, ChangeExplanation explained)
    {
        EnumSet<ChangeEffect> effects = change.Effect;
        return change.Outcomes.Zip(explained.Outcomes).Where(pair => effects.Contains(pair.First.Effect));
    }
}
