namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>
/// Something of a group that BenchmarkDotNet does not measure, such as peak memory or the start of a process. It has a constructor without parameters, and runs
/// with the group.
/// </summary>
public interface IMeasurement
{
    /// <summary>The group that it belongs to.</summary>
    string Group { get; }

    /// <summary>Measures.</summary>
    /// <param name="quick">Whether a first look is enough.</param>
    /// <returns>The rows, targets judged.</returns>
    IEnumerable<ResultRow> Measure(bool quick);
}
