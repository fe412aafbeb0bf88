using System.Globalization;
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
        console.WriteHeading(labels.Result(Number(report.Changed), Number(report.Documents), draft.Id, draft.Version));
        if (report.Documents > report.Unanswered.Sum(row => row.Documents))
            console.WriteText(labels.Relation(report.Relation));
        if (summary.Interrupted)
            console.WriteText(labels.Stopped(Number(summary.Lines)));
        if (report.ContradictionCount > 0)
            console.WriteText(labels.Contradictions(Number(report.ContradictionCount)));
        console.WriteText(labels.Unmade);
        WriteUnanswered(report, labels, console);
        WriteChanges(report, labels, language, console);
        WriteTransitions(report, labels, language, console);
        WriteMoney(report, labels, language, console);
        WriteFindings(report, labels, language, console);
        WriteMoves(report, labels, language, console);
    }

    private static void WriteUnanswered(ReplayReport report, ReplayLabels labels, IAnsiConsole console)
    {
        if (report.Unanswered.Count == 0)
            return;
        WriteSection(labels.Unanswered, console);
        var table = new ReportTable(1);
        foreach (ReplayError row in report.Unanswered)
            table.Add(Style.Plain, labels.Error(WireWord.Of(row.Code)), labels.Documents(Number(row.Documents)));
        table.Write(console);
    }

    private static void WriteChanges(ReplayReport report, ReplayLabels labels, Language language, IAnsiConsole console)
    {
        if (report.Uncompared > 0)
            console.WriteText(labels.Uncompared(Number(report.Uncompared)));
        if (report.Changes.Count == 0)
            return;
        WriteSection(labels.Changes, console);
        foreach (ReplayedChange row in report.Changes)
        {
            ChangeExplanation explained = row.Change.Explain(row.Before, row.After, language);
            Labels words = Labels.Of(language);
            console.WriteText($"{Margin}{explained.Change} {words.Effect(explained.Effect)} {words.Clauses(row.Change.Clauses.Select(clause => clause.Number))}");
            console.WriteText(Margin + Margin + (row.Documents == 0 ? labels.NeverMet : labels.Documents(Number(row.Documents))));
        }
    }

    private static void WriteTransitions(ReplayReport report, ReplayLabels labels, Language language, IAnsiConsole console)
    {
        foreach (var rows in report.Transitions.GroupBy(row => row.Operation))
        {
            WriteSection(labels.Operation(rows.Key), console);
            var table = new ReportTable(1);
            foreach (ReplayTransition row in rows)
            {
                string change = row.Before == row.After
                    ? $"{NameOf(row.Before, labels, language)} {labels.Unchanged}"
                    : $"{NameOf(row.Before, labels, language)} → {NameOf(row.After, labels, language)}";
                table.Add(Style.Plain, change, labels.Documents(Number(row.Documents)), "");
            }

            table.Write(console);
        }
    }

    private static void WriteMoney(ReplayReport report, ReplayLabels labels, Language language, IAnsiConsole console)
    {
        foreach (var rows in report.Money.GroupBy(row => (row.Operation, row.Currency)))
        {
            WriteSection(labels.Money(labels.Operation(rows.Key.Operation), rows.Key.Currency.Code, rows.Key.Operation == Operation.Assess), console);
            var table = new ReportTable(1, 2, 3, 4, 5);
            table.Add(new Style(decoration: Decoration.Bold), [.. labels.Headings, ""]);
            foreach (ReplayMoney row in rows)
            {
                table.Add(
                    Style.Plain,
                    row.Component is { } kind ? kind.GetName(language) : labels.ReturnShipping,
                    Amount(row.Up, row.Currency),
                    Amount(row.Down, row.Currency),
                    Amount(row.NowWaits, row.Currency),
                    Amount(row.NoLongerWaits, row.Currency),
                    Number(row.Documents),
                    "");
            }

            table.Write(console);
        }

        if (report.Money.Count > 0)
            console.WriteText(labels.Waits);
    }

    private static void WriteFindings(ReplayReport report, ReplayLabels labels, Language language, IAnsiConsole console)
    {
        if (report.Findings.Count == 0)
            return;
        WriteSection(labels.Findings, console);
        var table = new ReportTable(3);
        foreach (ReplayFinding row in report.Findings)
        {
            table.Add(
                Style.Plain,
                labels.Operation(row.Operation),
                $"{row.Rule.GetName(language)} [{row.Clause ?? labels.OtherClauses}]",
                $"{StatusOf(row.Before)} → {StatusOf(row.After)}",
                labels.Items(Number(row.Items)),
                "");
        }

        table.Write(console);

        string StatusOf(FindingStatus? status) => status is { } known ? known.GetName(language) : labels.NotJudged;
    }

    private static void WriteMoves(ReplayReport report, ReplayLabels labels, Language language, IAnsiConsole console)
    {
        foreach (var moves in report.Moves.GroupBy(move => move.Amounts[0].Currency))
        {
            ReplayedMove[] all = [.. moves];
            WriteSection(labels.Moves(Number(Math.Min(all.Length, ShownMoves)), Number(all.Length)), console);
            var table = new ReportTable(1);
            foreach (ReplayedMove move in all.Take(ShownMoves))
                table.Add(Style.Plain, labels.Line(Number(move.Line), move.Id), $"{moves.Key.Code} {Amount(move.Size, moves.Key)}", $"{NameOf(move.Before, labels, language)} → {NameOf(move.After, labels, language)}");
            table.Write(console);
        }
    }

    private static void WriteSection(string heading, IAnsiConsole console)
    {
        console.WriteBlankLine();
        console.WriteHeading(heading);
    }

    private static string NameOf(ReplayResult result, ReplayLabels labels, Language language) =>
        result.Assessment?.GetName(language)
        ?? result.Settlement?.GetName(language)
        ?? result.Cancellation?.GetName(language)
        ?? result.Allowance?.GetName(language)
        ?? labels.Error(WireWord.Of(result.Error!.Value));

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Amount(decimal amount, Currency currency) => amount.ToString("N" + currency.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
