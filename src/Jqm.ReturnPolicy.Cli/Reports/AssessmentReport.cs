using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Prints an assessment: the verdict, each item with its findings, and the estimated refund.</summary>
internal static class AssessmentReport
{
    public static void Write(Assessment assessment, AnswerExplanation explained, Language language, IAnsiConsole console)
    {
        ReportHeader.Write(assessment.OrderNumber, assessment.RequestId, explained.Verdict, Colours.Of(assessment.Verdict), assessment.Policy, assessment.AgreementIds, language, console);
        for (int i = 0; i < assessment.Items.Count; i++)
            ItemReport.Write(explained.Items[i], Colours.Of(assessment.Items[i].Verdict), language, console);
        if (assessment.Estimate is { } estimate)
            RefundReport.Write(Labels.Of(language).Estimate(estimate.Currency.Code), estimate, explained.Refund!, language, console);
    }
}
