using NodaTime.Text;
using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>
/// Prints the story of a case. Each step has its instant, its actor, the state after it, a sentence, and the findings and amounts that it changed. Instants are shown in the time
/// zone of the policy, as in the sentences, since the policy counts days in this zone.
/// </summary>
internal static class CaseStoryReport
{
    private static readonly ZonedDateTimePattern Minute = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm", null);

    public static void Write(CaseTranscript transcript, Language language, bool notices, IAnsiConsole console)
    {
        Labels labels = Labels.Of(language);
        string zone = (transcript.Case?.InForce.Terms ?? PolicyTerms.Standard).WindowZone;
        console.WriteHeading(labels.Order(transcript.OrderNumber) + labels.Request(transcript.RequestId));
        if (transcript.Case?.Assessment is { } assessment)
            console.WriteText(labels.Policy(assessment.Policy.Id, assessment.Policy.Version) + (assessment.AgreementIds.Count == 0 ? "" : labels.Agreements(assessment.AgreementIds)));
        console.WriteText(labels.TimesOf(zone));
        foreach (CaseTranscript.Step step in transcript.Steps)
        {
            console.WriteBlankLine();
            string head = $"{Minute.Format(step.At.InZone(DateTimeZoneProviders.Tzdb[zone]))}  {step.Actor}  ";
            if (step.Event is not null)
                WriteEvent(head, step, language, notices, console);
            else if (step.Refusal is { } refusal)
                WriteUnchanged(head + labels.Refused(refusal.Action!.Value.GetName(language)), refusal.Explain(step.Before, language), Color.Red, console);
            else
                WriteUnchanged(head + step.After!.State.GetName(language), labels.Repeated, Color.Yellow, console);
        }
    }

    private static void WriteEvent(string head, CaseTranscript.Step step, Language language, bool notices, IAnsiConsole console)
    {
        ReturnCase after = step.After!;
        var line = StoryLine.Create(after, language);
        console.WriteVerdict(head + after.State.GetName(language), Colours.Of(after.State));
        console.WriteText(line.Sentence);
        if (step.Event is SettlementEvent settled)
            SettlementReport.WriteItems(settled.Settlement, line.Answer!, language, console);
        else if (line.Answer is { } judged)
            WriteChanges(step.Before?.Assessment, after.Assessment, judged, language, console);
        if (notices && Notice.Create(after, language) is { } notice)
            WriteNotice(notice, Labels.Of(language), console);
    }

    private static void WriteUnchanged(string head, string sentence, Color colour, IAnsiConsole console)
    {
        console.WriteVerdict(head, colour);
        console.WriteText(sentence);
    }

    /// <summary>Prints the findings and the estimate that the step changed.</summary>
    private static void WriteChanges(Assessment? before, Assessment after, AnswerExplanation explained, Language language, IAnsiConsole console)
    {
        for (int i = 0; i < after.Items.Count; i++)
        {
            ItemExplanation item = explained.Items[i];
            ValueList<FindingExplanation> changed = item.Findings.Where(finding => before is null || !before.Items[i].Findings.Contains(finding.Finding)).ToValueList();
            if (changed.Count > 0)
                ItemReport.Write(item with { Findings = changed }, Colours.Of(after.Items[i].Verdict), language, console);
        }

        if (explained.Refund is { } estimate && after.Estimate!.Total != before?.Estimate?.Total)
        {
            console.WriteBlankLine();
            console.WriteHeading(estimate.Total);
        }
    }

    private static void WriteNotice(Notice notice, Labels labels, IAnsiConsole console)
    {
        console.WriteBlankLine();
        console.WriteQuote(labels.Notice(notice.Subject));
        console.WriteQuote("");
        foreach (string line in notice.Body.TrimEnd('\n').Split('\n'))
            console.WriteQuote(line);
    }
}
