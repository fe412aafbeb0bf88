using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Prints a comparison of policies: one line of result, then each change with its simplest case.</summary>
internal static class DiffReport
{
    private const string Margin = "  ";

    public static void Write(PolicySetDiff diff, Language language, IAnsiConsole console)
    {
        console.WriteVerdict(diff.GetSummary(language), ColourOf(diff.Relation));
        console.WriteText(diff.Period.Describe(language));
        foreach (PolicySetSpan gap in diff.Spans.Where(span => span.Diff is null))
            console.WriteText(gap.Describe(language));
        foreach (PolicySetChange change in diff.Changes)
            Write(change, language, console);
    }

    private static void Write(PolicySetChange change, Language language, IAnsiConsole console)
    {
        PolicySetSpan first = change.Spans[0];
        ChangeExplanation explained = change.Change.Explain(first.Before!, first.After!, language);
        Labels labels = Labels.Of(language);
        console.WriteBlankLine();
        console.WriteHeading($"{explained.Change} {labels.Effect(explained.Effect)} {labels.Clauses(change.Change.Clauses.Select(clause => clause.Number))}");
        if (!change.AffectsEverybody)
        {
            foreach (PolicySetSpan span in change.Spans)
                console.WriteText(Margin + span.Describe(language));
        }

        foreach ((_, OutcomeExplanation words) in ShownOutcomes.Of(change.Change, explained))
            console.WriteText(Margin + words.Sentence + labels.BetweenSentences + words.Example);
    }

    private static Color ColourOf(PolicyRelation relation) => relation switch
    {
        PolicyRelation.Equivalent or PolicyRelation.Laxer => Color.Green,
        PolicyRelation.Stricter => Color.Red,
        PolicyRelation.Incomparable => Color.Yellow,
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, $"The relation {relation} has no colour."),
    };
}
