using System.Buffers;
using System.CommandLine;
using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary><c>assess</c>, <c>settle</c> and <c>cancel</c>: one document in, a report or its answer out.</summary>
internal static class AnswerCommand
{
    public static Command Create(Operation operation, ToolEnvironment surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "The document; - for standard input." };
        var json = new Option<bool>("--json") { Description = "Print the answer document instead of the report." };
        Option<Language> language = LanguageOption.Create();
        var command = new Command(Word.Of(operation), Description(operation)) { file, json, language };
        command.SetAction(line => Run(operation, line.GetValue(file)!, line.GetValue(json), line.GetValue(language), surroundings));
        return command;
    }

    private static string Description(Operation operation) => operation switch
    {
        Operation.Assess => "Does this request meet the policy, what is missing, what would be refunded?",
        Operation.Settle => "Goods came back and were inspected: what is refunded, to where?",
        _ => "May this order be cancelled at this instant, and what is refunded?",
    };

    private static int Run(Operation operation, string file, bool json, Language language, ToolEnvironment surroundings)
    {
        byte[] document = InputFile.ReadAll(file, surroundings.In);
        var output = new ArrayBufferWriter<byte>();
        EvaluationAnswer answer = new DocumentEvaluator().Answer(document, output);
        if (!answer.IsError && answer.Operation != operation)
            throw new ToolException($"The document's op is '{Word.Of(answer.Operation!.Value)}', not '{Word.Of(operation)}'; use jqm-returns {Word.Of(answer.Operation.Value)}.");
        if (json)
        {
            output.Write("\n"u8);
            surroundings.Out.Write(output.WrittenSpan);
            surroundings.Out.Flush();
        }

        if (answer.Error is { } error)
        {
            surroundings.Error.WriteLine("error: " + Printable.Text(ErrorText.Of(error)));
            return ExitCodes.BadInput;
        }

        if (!json)
            Report(answer, language, surroundings.ReportConsole());
        return ExitCodes.Done;
    }

    private static void Report(EvaluationAnswer answer, Language language, IAnsiConsole console)
    {
        if (answer.Assessment is { } assessment)
            AssessmentReport.Write(assessment, assessment.Explain(language), language, console);
        else if (answer.Settlement is { } settlement)
            SettlementReport.Write(settlement, settlement.Explain(language), language, console);
        else if (answer.Cancellation is { } cancellation)
            CancellationReport.Write(cancellation, cancellation.Explain(language), language, console);
    }
}
