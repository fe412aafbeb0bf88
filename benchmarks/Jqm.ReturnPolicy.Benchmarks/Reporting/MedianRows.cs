namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Chooses, for each row of a table, one of several runs.</summary>
internal static class MedianRows
{
    /// <summary>Returns each row as the run measured it whose ratio is the median of all runs, or whose value is, where a row has no ratio.</summary>
    /// <param name="runs">The rows of each run, at least one run.</param>
    public static IReadOnlyList<ResultRow> Of(IReadOnlyList<IReadOnlyList<ResultRow>> runs) =>
    [
        .. runs[0].Select(row => runs
            .Select(run => run.Single(other => (other.Measure, other.Subject, other.Parameters) == (row.Measure, row.Subject, row.Parameters)))
            .OrderBy(other => other.Ratio ?? other.Value)
            .ThenBy(other => other.Value)
            .ElementAt(runs.Count / 2)),
    ];
}
