using System.CommandLine;

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
        Option<int> threads = ThreadsOption.Create();
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
            summary = StreamProgressBar.Show(input, environment, progress => DocumentPipeline.Answer(input, environment.Out, threads, progress, interrupt));
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
}
