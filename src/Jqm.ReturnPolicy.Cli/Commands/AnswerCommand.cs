using System.Buffers;
using System.CommandLine;
using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Defines the commands <c>assess</c>, <c>settle</c>, <c>cancel</c> and <c>allow</c>: each reads one document and prints a report or the answer document.</summary>
internal static class AnswerCommand
{
    public static Command Create(Operation operation, ToolEnvironment environment)
    {
        var file = new Argument<string>("FILE") { Description = "The document; - for standard input." };
        var json = new Option<bool>("--json") { Description = "Print the answer document instead of the report." };
        Option<Language> language = LanguageOption.Create();
        var command = new Command(MemberName.Of(operation), DescriptionOf(operation)) { file, json, language };
        command.SetAction(line => Run(operation, line.GetValue(file)!, line.GetValue(json), line.GetValue(language), environment));
        return command;
    }

    private static string DescriptionOf(Operation operation) => operation switch
    {
        Operation.Assess => "Assesses a request: does it meet the policy, what is missing, and what would be refunded?",
        Operation.Settle => "Settles returned goods that were inspected: what is refunded, and to where?",
        Operation.Cancel => "Decides whether an order may be cancelled at an instant, and what is refunded.",
        Operation.Allow => "Decides whether money may be given back while the goods stay, and to where it goes.",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, $"The operation {operation} has no description."),
    };

    private static int Run(Operation operation, string file, bool json, Language language, ToolEnvironment environment)
    {
        byte[] document = InputFile.ReadAll(file, environment.In);
        var output = new ArrayBufferWriter<byte>();
        EvaluationAnswer answer = new DocumentEvaluator().Answer(document, output);
        if (!answer.IsError && answer.Operation != operation)
            throw new ToolException($"The document's op is '{MemberName.Of(answer.Operation!.Value)}', not '{MemberName.Of(operation)}'; use jqm-returns {MemberName.Of(answer.Operation.Value)}.");
        if (json)
        {
            output.Write("\n"u8);
            environment.Out.Write(output.WrittenSpan);
            environment.Out.Flush();
        }

        if (answer.Error is { } error)
        {
            environment.Error.WriteLine("error: " + SafeText.Of(ErrorText.Of(error)));
            return ExitCodes.BadInput;
        }

        if (!json)
            WriteReport(answer, language, environment.ReportConsole());
        return ExitCodes.Done;
    }

    private static void WriteReport(EvaluationAnswer answer, Language language, IAnsiConsole console)
    {
        if (answer.Assessment is { } assessment)
            AssessmentReport.Write(assessment, assessment.Explain(language), language, console);
        else if (answer.Settlement is { } settlement)
            SettlementReport.Write(settlement, settlement.Explain(language), language, console);
        else if (answer.Cancellation is { } cancellation)
            CancellationReport.Write(cancellation, cancellation.Explain(language), language, console);
        else if (answer.AllowanceDecision is { } decision)
            AllowanceReport.Write(decision, decision.Explain(language), language, console);
    }
}
