using DuckDB.NET.Data;
using Spectre.Console;

namespace Jqm.ReturnPolicy.DuckDb.Cli;

/// <summary>Shows the progress of a query on standard error, if it takes longer than a moment.</summary>
internal static class QueryProgress
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs a query.</summary>
    /// <param name="connection">The connection that the query uses.</param>
    /// <param name="environment">The streams of the command line.</param>
    /// <param name="run">Runs the query.</param>
    public static void Show(DuckDBConnection connection, ToolEnvironment environment, Action run)
    {
        if (!environment.ErrorIsTerminal)
        {
            run();
            return;
        }

        var query = Task.Run(run);
        if (!IsDoneWithin(query, Moment))
            environment.ProgressConsole().Progress().AutoClear(true).Start(context => Follow(context.AddTask("Running", maxValue: 100), connection, query));
        query.GetAwaiter().GetResult();
    }

    private static void Follow(ProgressTask task, DuckDBConnection connection, Task query)
    {
        while (!IsDoneWithin(query, Interval))
        {
            // DuckDB does not know the progress of every query; it says −1 then.
            double percentage = connection.GetQueryProgress().Percentage;
            task.IsIndeterminate = percentage < 0;
            task.Value = Math.Max(0, percentage);
        }
    }

    private static bool IsDoneWithin(Task query, TimeSpan time) => ((IAsyncResult)query).AsyncWaitHandle.WaitOne(time);
}
