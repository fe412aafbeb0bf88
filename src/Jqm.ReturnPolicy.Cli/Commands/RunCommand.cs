using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Defines the command <c>run</c>: it reads newline-delimited documents and writes their answers.</summary>
internal static class RunCommand
{
    public static Command Create(ToolEnvironment environment, CancellationToken interrupt)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Newline-delimited documents. Default: standard input.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => InputFile.StandardInput,
        };
        var threads = new Option<int>("--threads")
        {
            Description = "The number of threads, from 1 to 1024. Default: the number of processors.",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        threads.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int asked) || asked is < 1 or > 1024))
                result.AddError($"The value of --threads is '{result.Tokens[0].Value}'; give a number from 1 to 1024.");
        });
        var command = new Command("run", "Answers newline-delimited documents in order, in bounded memory, on all processors. An invalid line is answered with an error document.") { file, threads };
        command.SetAction(line => Run(line.GetValue(file)!, line.GetValue(threads), environment, interrupt));
        return command;
    }

    private static int Run(string file, int threads, ToolEnvironment environment, CancellationToken interrupt)
    {
        using Stream input = InputFile.Open(file, environment.In);
        StreamSummary summary;

        // A progress bar and answers on the same terminal would overwrite each other.
        if (environment.ErrorIsTerminal && !environment.OutIsTerminal)
            summary = WithProgress(input, threads, environment, interrupt);
        else
            summary = DocumentPipeline.Answer(input, environment.Out, threads, progress: null, interrupt);
        SummaryReport.Write(summary, environment.Error);
        return summary switch
        {
            { Interrupted: true } => ExitCodes.Interrupted,
            { Tally.Errors: > 0 } => ExitCodes.RunHadErrors,
            _ => ExitCodes.Done,
        };
    }

    private static StreamSummary WithProgress(Stream input, int threads, ToolEnvironment environment, CancellationToken interrupt)
    {
        long length = input.CanSeek ? input.Length : 0;
        return environment.ProgressConsole().Progress().AutoClear(true).Start(context =>
        {
            ProgressTask task = context.AddTask("Answering", maxValue: Math.Max(length, 1));
            task.IsIndeterminate = length == 0;
            return DocumentPipeline.Answer(
                input,
                environment.Out,
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
