namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>What a run measured of one method.</summary>
/// <param name="Title">What the report calls it.</param>
/// <param name="Median">The median time of an operation, in nanoseconds.</param>
/// <param name="Bytes">What an operation allocates; null when that was not measured.</param>
public sealed record Measured(string Title, double Median, long? Bytes);
