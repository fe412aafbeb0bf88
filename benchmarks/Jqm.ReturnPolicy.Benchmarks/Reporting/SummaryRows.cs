using System.Reflection;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Turns what BenchmarkDotNet measured into rows, targets judged.</summary>
internal static class SummaryRows
{
    /// <exception cref="InvalidOperationException">A benchmark did not run to its end: its subjects disagree, or it failed.</exception>
    public static IEnumerable<ResultRow> Of(Summary summary) => summary.Reports
        .GroupBy(report => (report.BenchmarkCase.Descriptor.Type, Parameters(report.BenchmarkCase)))
        .SelectMany(rivals => Of(rivals.ToArray()));

    private static IEnumerable<ResultRow> Of(BenchmarkReport[] reports)
    {
        Dictionary<string, Measured> measured = reports.ToDictionary(report => MethodOf(report).Name, Measure);
        string? baseline = reports.Where(report => report.BenchmarkCase.Descriptor.Baseline).Select(report => MethodOf(report).Name).SingleOrDefault();
        foreach (BenchmarkReport report in reports)
        {
            MethodInfo method = MethodOf(report);
            Measured subject = measured[method.Name];
            yield return new ResultRow(
                MeasureOf(report.BenchmarkCase.Descriptor.Type),
                subject.Title,
                Parameters(report.BenchmarkCase),
                subject.Median,
                "ns",
                baseline is null ? null : subject.Median / measured[baseline].Median,
                subject.Bytes,
                method.GetCustomAttributes<TargetAttribute>()
                    .Where(target => target.When is null || target.When == Parameters(report.BenchmarkCase))
                    .Select(target => target.Judge(subject, measured))
                    .ToArray());
        }
    }

    private static Measured Measure(BenchmarkReport report) => report.ResultStatistics is { } statistics
        ? new Measured(Title(report.BenchmarkCase.Descriptor), statistics.Median, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase))
        : throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} gave no result.");

    private static MethodInfo MethodOf(BenchmarkReport report) => report.BenchmarkCase.Descriptor.WorkloadMethod;

    /// <summary>What the benchmark's description says, else its name in words.</summary>
    private static string Title(Descriptor descriptor)
    {
        string shown = descriptor.WorkloadMethodDisplayInfo.Trim('\'');
        return shown == descriptor.WorkloadMethod.Name ? InWords(shown) : shown;
    }

    private static string MeasureOf(Type type) => InWords(type.Name.Replace("Benchmarks", "", StringComparison.Ordinal));

    private static string Parameters(BenchmarkCase benchmark) =>
        string.Join(", ", benchmark.Parameters.Items.Select(parameter => $"{InWords(parameter.Name)} {parameter.Value}"));

    /// <summary><c>VerdictByHand</c> becomes <c>verdict by hand</c>.</summary>
    private static string InWords(string name) =>
        string.Concat(name.Select((letter, place) => char.IsUpper(letter) ? (place == 0 ? "" : " ") + char.ToLowerInvariant(letter) : letter.ToString()));
}
