using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Runs everything of one group, once or several times, and keeps its results.</summary>
internal static class GroupRun
{
    public static void Run(string group, bool quick, int runs)
    {
        IReadOnlyList<ResultRow> rows = MedianRows.Of([.. Enumerable.Range(0, runs).Select(_ => Measure(group, quick))]);
        ResultFiles.Save(new GroupResults(group, DateOnly.FromDateTime(DateTime.UtcNow), quick, runs, Machine(), Versions(), rows));
        Console.WriteLine();
        Console.WriteLine(MarkdownTable.Of(rows));
    }

    private static List<ResultRow> Measure(string group, bool quick)
    {
        Type[] types = typeof(GroupRun).Assembly.GetTypes();
        var rows = new List<ResultRow>();

        Type[] benchmarks = types.Where(type => type.GetCustomAttribute<BenchmarkCategoryAttribute>()?.Categories.Contains(group) == true).ToArray();
        if (benchmarks.Length > 0)
        {
            foreach (Summary summary in BenchmarkRunner.Run(benchmarks, Configuration(quick)))
                rows.AddRange(SummaryRows.Of(summary));
        }

        foreach (IMeasurement measurement in types.Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IMeasurement))).Select(Activator.CreateInstance).Cast<IMeasurement>())
        {
            if (measurement.Group == group)
                rows.AddRange(measurement.Measure(quick));
        }

        if (rows.Count == 0)
            throw new InvalidOperationException($"The group {group} gave no result.");
        return rows;
    }

    /// <summary>
    /// Many short iterations instead of BenchmarkDotNet's few long ones: on a machine that does other work as well, most of the short ones are left alone, and their
    /// median is what the code takes. The runtime compiles hot code several times in the background; the warm-up lasts until it has finished.
    /// </summary>
    private static Job Thorough => Job.Default.WithIterationTime(TimeInterval.FromMilliseconds(50)).WithIterationCount(41).WithWarmupCount(60);

    /// <summary>BenchmarkDotNet's own configuration, which the command <c>select</c> uses too.</summary>
    public static IConfig Configuration(bool quick) => DefaultConfig.Instance
        .AddJob(quick ? Job.ShortRun : Thorough)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .WithBuildTimeout(TimeSpan.FromMinutes(10))
        .WithArtifactsPath(Path.Combine(Repository.Artifacts, "benchmarks"))
        .WithOptions(ConfigOptions.DisableLogFile);

    private static string Machine() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores, {HostEnvironmentInfo.GetCurrent().Cpu.Value?.ProcessorName ?? "unknown processor"}, {System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}");

    private static string Versions()
    {
        HostEnvironmentInfo host = HostEnvironmentInfo.GetCurrent();
        return $".NET {Environment.Version}, SDK {host.DotNetSdkVersion.Value}, BenchmarkDotNet {host.BenchmarkDotNetVersion}";
    }
}
