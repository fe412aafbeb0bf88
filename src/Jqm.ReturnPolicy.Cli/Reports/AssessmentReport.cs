using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>What the policy says of a request.</summary>
internal static class AssessmentReport
{
    public static void Write(Assessment assessment, AnswerExplanation explained, Language language, IAnsiConsole console)
    {
        ReportHeader.Write(assessment.OrderNumber, assessment.RequestId, explained.Verdict, ColourOf(assessment.Verdict), assessment.Policy, assessment.AgreementIds, language, console);
        for (int i = 0; i < assessment.Items.Count; i++)
            ItemReport.Write(explained.Items[i], ColourOf(assessment.Items[i].Verdict), language, console);
        if (assessment.Estimate is { } estimate)
            RefundReport.Write(Labels.Of(language).Estimate(estimate.Currency.Code), estimate, explained.Refund!, language, console);
    }

    public static Color ColourOf(AssessmentVerdict verdict) => verdict switch
    {
        AssessmentVerdict.Eligible => Color.Green,
        AssessmentVerdict.Ineligible or AssessmentVerdict.OutOfScope => Color.Red,
        _ => Color.Yellow,
    };
}
