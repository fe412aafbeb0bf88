using System.Globalization;
using Spectre.Console;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Shows the progress of a run on standard error.</summary>
internal static class StreamProgressBar
{
    /// <summary>Runs with a progress bar.</summary>
    /// <param name="input">The input, whose length is shown if it is known.</param>
    /// <param name="environment">The streams of the command line.</param>
    /// <param name="run">The run, which reports its progress.</param>
    public static StreamSummary Show(Stream input, ToolEnvironment environment, Func<Action<StreamProgress>, StreamSummary> run)
    {
        long length = input.CanSeek ? input.Length : 0;
        return environment.ProgressConsole().Progress().AutoClear(true).Start(context =>
        {
            ProgressTask task = context.AddTask("Answering", maxValue: Math.Max(length, 1));
            task.IsIndeterminate = length == 0;
            return run(progress =>
            {
                task.Description = $"{progress.Documents.ToString("N0", CultureInfo.InvariantCulture)} documents, {progress.Errors.ToString("N0", CultureInfo.InvariantCulture)} errors";
                task.Value = length == 0 ? 0 : progress.Bytes;
            });
        });
    }
}
