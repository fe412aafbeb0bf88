using NodaTime.Text;
using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>
/// The story of a case, step by step: when and by whom, the state it led to, what happened, the findings and the money where they changed. Instants are shown in the time zone
/// of the policy, since that is the one in which days are counted and in which the sentences tell them.
/// </summary>
internal static class StoryReport
{
    private static readonly ZonedDateTimePattern Minute = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm", null);

    public static void Write(CaseTale tale, Language language, bool notices, IAnsiConsole console)
    {
        Labels labels = Labels.Of(language);
        string zone = (tale.Case?.InForce.Terms ?? PolicyTerms.Standard).WindowZone;
        console.Heading(labels.Order(tale.Order) + labels.Request(tale.Request));
        if (tale.Case?.Assessment is { } assessment)
            console.Line(labels.Policy(assessment.Policy.Id, assessment.Policy.Version) + (assessment.AgreementIds.Count == 0 ? "" : labels.Agreements(assessment.AgreementIds)));
        console.Line(labels.TimesOf(zone));
        foreach (CaseTale.Step step in tale.Steps)
        {
            console.Blank();
            string head = $"{Minute.Format(step.At.InZone(DateTimeZoneProviders.Tzdb[zone]))}  {step.Actor}  ";
            if (step.Event is not null)
                WriteEvent(head, step, language, notices, console);
            else if (step.Refusal is { } refusal)
                WriteNothing(head + labels.Refused(refusal.Action!.Value.Name(language)), refusal.Explain(step.Before, language), Color.Red, console);
            else
                WriteNothing(head + step.After!.State.Name(language), labels.Repeated, Color.Yellow, console);
        }
    }

    private static void WriteEvent(string head, CaseTale.Step step, Language language, bool notices, IAnsiConsole console)
    {
        ReturnCase after = step.After!;
        var line = StoryLine.Of(after, language);
        console.Verdict(head + after.State.Name(language), ColourOf(after.State));
        console.Line(line.Sentence);
        if (step.Event is SettlementEvent settled)
            WriteSettlement(settled.Settlement, line.Answer!, language, console);
        else if (line.Answer is { } judged)
            WriteChanges(step.Before?.Assessment, after.Assessment, judged, language, console);
        if (notices && Notice.Of(after, language) is { } notice)
            WriteNotice(notice, Labels.Of(language), console);
    }

    private static void WriteNothing(string head, string sentence, Color colour, IAnsiConsole console)
    {
        console.Verdict(head, colour);
        console.Line(sentence);
    }

    private static void WriteSettlement(Settlement settlement, AnswerExplanation explained, Language language, IAnsiConsole console)
    {
        for (int i = 0; i < settlement.Items.Count; i++)
            ItemReport.Write(explained.Items[i], SettlementReport.ColourOf(settlement.Items[i].Verdict), language, console);
        if (settlement.Refund is { } refund)
            RefundReport.Write(Labels.Of(language).Refund(refund.Currency.Code), refund, explained.Refund!, language, console);
    }

    /// <summary>The findings that are not as they were, and the estimate when it is another.</summary>
    private static void WriteChanges(Assessment? before, Assessment after, AnswerExplanation explained, Language language, IAnsiConsole console)
    {
        for (int i = 0; i < after.Items.Count; i++)
        {
            ItemExplanation item = explained.Items[i];
            ValueList<FindingExplanation> changed = item.Findings.Where(finding => before is null || !before.Items[i].Findings.Contains(finding.Finding)).ToValueList();
            if (changed.Count > 0)
                ItemReport.Write(item with { Findings = changed }, AssessmentReport.ColourOf(after.Items[i].Verdict), language, console);
        }

        if (explained.Refund is { } estimate && after.Estimate!.Total != before?.Estimate?.Total)
        {
            console.Blank();
            console.Heading(estimate.Total);
        }
    }

    private static void WriteNotice(Notice notice, Labels labels, IAnsiConsole console)
    {
        console.Blank();
        console.Quote(labels.Notice(notice.Subject));
        console.Quote("");
        foreach (string line in notice.Body.TrimEnd('\n').Split('\n'))
            console.Quote(line);
    }

    private static Color ColourOf(CaseState state) => state switch
    {
        CaseState.Refunded or CaseState.Settled or CaseState.Approved => Color.Green,
        CaseState.Rejected or CaseState.Declined or CaseState.Refused => Color.Red,
        _ => Color.Yellow,
    };
}
