namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The results of a group.</summary>
/// <param name="Group">The group.</param>
/// <param name="On">The day.</param>
/// <param name="Quick">Whether it was a quick run, which is good for a first look only.</param>
/// <param name="Runs">The number of runs; each row is of the run with the median ratio.</param>
/// <param name="Machine">The kind of machine.</param>
/// <param name="Versions">What ran: runtime, SDK, packages.</param>
/// <param name="Rows">The rows.</param>
public sealed record GroupResults(string Group, DateOnly On, bool Quick, int Runs, string Machine, string Versions, IReadOnlyList<ResultRow> Rows);
