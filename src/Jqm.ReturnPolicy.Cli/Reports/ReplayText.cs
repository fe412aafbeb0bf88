using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Prints the report of a replay.</summary>
internal static class ReplayText
{
    private const string Margin = "  ";

    /// <summary>The number of documents that are shown for each currency.</summary>
    private const int ShownMoves = 10;

    public static void Write(ReplayReport report, Policy draft, StreamSummary summary, Language language, IAnsiConsole console)
    {
        ReplayLabels labels = ReplayLabels.Of(language);
        var words = new ReplayWords(language);
        console.WriteHeading(words.Result(report, draft));
        foreach (string? sentence in new[] { words.Relation(report), words.Stopped(summary), words.Contradictions(report), labels.Unmade })
        {
            if (sentence is not null)
                console.WriteText(sentence);
        }

        WriteUnanswered(report, labels, console);
        WriteChanges(report, labels, language, console);
        WriteTransitions(report, labels, words, console);
        WriteMoney(report, labels, words, console);
        WriteFindings(report, labels, words, console);
        WriteMoves(report, labels, words, console);
    }

    private static void WriteUnanswered(ReplayReport report, ReplayLabels labels, IAnsiConsole console)
    {
        if (report.Unanswered.Count == 0)
            return;
        WriteSection(labels.Unanswered, console);
        var table = new ReportTable(1);
        foreach (ReplayError row in report.Unanswered)
            table.Add(Style.Plain, labels.Error(MemberName.Of(row.Code)), labels.Documents(AmountText.Of(row.Documents)));
        table.Write(console);
    }

    private static void WriteChanges(ReplayReport report, ReplayLabels labels, Language language, IAnsiConsole console)
    {
        var words = new ReplayWords(language);
        if (words.Uncompared(report) is { } uncompared)
            console.WriteText(uncompared);
        if (report.Changes.Count == 0)
            return;
        WriteSection(labels.Changes, console);
        foreach (ReplayedChange row in report.Changes)
        {
            ChangeExplanation explained = row.Change.Explain(row.Before, row.After, language);
            Labels common = Labels.Of(language);
            console.WriteText($"{Margin}{explained.Change} {common.Effect(explained.Effect)} {common.Clauses(row.Change.Clauses.Select(clause => clause.Number))}");
            console.WriteText(Margin + Margin + words.Shown(row));
        }
    }

    private static void WriteTransitions(ReplayReport report, ReplayLabels labels, ReplayWords words, IAnsiConsole console)
    {
        foreach (var rows in report.Transitions.GroupBy(row => row.Operation))
        {
            WriteSection(labels.Operation(rows.Key), console);
            var table = new ReportTable(1);
            foreach (ReplayTransition row in rows)
            {
                string change = row.Before == row.After ? $"{words.Of(row.Before)} {labels.Unchanged}" : words.Of(row.Before, row.After);
                table.Add(Style.Plain, change, labels.Documents(AmountText.Of(row.Documents)), "");
            }

            table.Write(console);
        }
    }

    private static void WriteMoney(ReplayReport report, ReplayLabels labels, ReplayWords words, IAnsiConsole console)
    {
        foreach (var rows in report.Money.GroupBy(row => (row.Operation, row.Currency)))
        {
            WriteSection(words.Heading(rows.First()), console);
            var table = new ReportTable(1, 2, 3, 4, 5);
            table.Add(new Style(decoration: Decoration.Bold), [.. labels.Headings, ""]);
            foreach (ReplayMoney row in rows)
            {
                table.Add(
                    Style.Plain,
                    words.Component(row),
                    AmountText.Of(row.Up, row.Currency),
                    AmountText.Of(row.Down, row.Currency),
                    AmountText.Of(row.NowWaits, row.Currency),
                    AmountText.Of(row.NoLongerWaits, row.Currency),
                    AmountText.Of(row.Documents),
                    "");
            }

            table.Write(console);
        }

        if (report.Money.Count > 0)
            console.WriteText(labels.Waits);
    }

    private static void WriteFindings(ReplayReport report, ReplayLabels labels, ReplayWords words, IAnsiConsole console)
    {
        if (report.Findings.Count == 0)
            return;
        WriteSection(labels.Findings, console);
        var table = new ReportTable(3);
        foreach (ReplayFinding row in report.Findings)
            table.Add(Style.Plain, labels.Operation(row.Operation), words.Rule(row), words.Statuses(row), labels.Items(AmountText.Of(row.Items)), "");
        table.Write(console);
    }

    private static void WriteMoves(ReplayReport report, ReplayLabels labels, ReplayWords words, IAnsiConsole console)
    {
        foreach (var moves in report.Moves.GroupBy(move => move.Amounts[0].Currency))
        {
            ReplayedMove[] all = [.. moves];
            WriteSection(labels.Moves(AmountText.Of(Math.Min(all.Length, ShownMoves)), AmountText.Of(all.Length)), console);
            var table = new ReportTable(1);
            foreach (ReplayedMove move in all.Take(ShownMoves))
                table.Add(Style.Plain, labels.Line(AmountText.Of(move.Line), move.Id), ReplayWords.Size(move), words.Of(move.Before, move.After));
            table.Write(console);
        }
    }

    private static void WriteSection(string heading, IAnsiConsole console)
    {
        console.WriteBlankLine();
        console.WriteHeading(heading);
    }
}
