using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary><c>run</c>: newline-delimited documents in, their answers out.</summary>
internal static class RunCommand
{
    public static Command Create(ToolEnvironment surroundings, CancellationToken interrupt)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Newline-delimited documents; standard input when left out.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => InputFile.StandardInput,
        };
        var threads = new Option<int>("--threads")
        {
            Description = "How many threads answer; all processors when left out.",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        threads.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int asked) || asked is < 1 or > 1024))
                result.AddError($"--threads is '{result.Tokens[0].Value}'; give a number from 1 to 1024.");
        });
        var command = new Command("run", "Answers newline-delimited documents in their order, in bounded memory, on all cores. A bad line is answered with an error document.") { file, threads };
        command.SetAction(line => Run(line.GetValue(file)!, line.GetValue(threads), surroundings, interrupt));
        return command;
    }

    private static int Run(string file, int threads, ToolEnvironment surroundings, CancellationToken interrupt)
    {
        using Stream input = InputFile.Open(file, surroundings.In);
        StreamSummary summary;

        // A bar over answers on the same terminal would garble both.
        if (surroundings.ErrorIsTerminal && !surroundings.OutIsTerminal)
            summary = WithProgress(input, threads, surroundings, interrupt);
        else
            summary = DocumentPipeline.Answer(input, surroundings.Out, threads, progress: null, interrupt);
        SummaryReport.Write(summary, surroundings.Error);
        return summary switch
        {
            { Interrupted: true } => ExitCodes.Interrupted,
            { Tally.Errors: > 0 } => ExitCodes.RunHadErrors,
            _ => ExitCodes.Done,
        };
    }

    private static StreamSummary WithProgress(Stream input, int threads, ToolEnvironment surroundings, CancellationToken interrupt)
    {
        long length = input.CanSeek ? input.Length : 0;
        return surroundings.ProgressConsole().Progress().AutoClear(true).Start(context =>
        {
            ProgressTask task = context.AddTask("Answering", maxValue: Math.Max(length, 1));
            task.IsIndeterminate = length == 0;
            return DocumentPipeline.Answer(
                input,
                surroundings.Out,
                threads,
                progress =>
                {
                    task.Description = $"{progress.Documents.ToString("N0", CultureInfo.InvariantCulture)} documents, {progress.Errors.ToString("N0", CultureInfo.InvariantCulture)} errors";
                    task.Value = length == 0 ? 0 : progress.Bytes;
                },
                interrupt);
        });
    }
}
