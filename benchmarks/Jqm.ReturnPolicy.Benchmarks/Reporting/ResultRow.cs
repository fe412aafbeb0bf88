namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>One row of a table: what was measured of one subject under some parameters.</summary>
/// <param name="Measure">What is measured, such as <c>share</c>; rows of one measure stand together.</param>
/// <param name="Subject">Who does it.</param>
/// <param name="Parameters">Under which parameters, such as <c>Lines=20</c>; empty when there are none.</param>
/// <param name="Value">The median.</param>
/// <param name="Unit">Its unit; nanoseconds (<c>ns</c>) and bytes (<c>B</c>) are written in the unit of their size.</param>
/// <param name="Ratio">The value over that of the baseline under the same parameters; null when there is none.</param>
/// <param name="Bytes">What an operation allocates; null when that was not measured.</param>
/// <param name="Targets">The targets, judged.</param>
public sealed record ResultRow(
    string Measure,
    string Subject,
    string Parameters,
    double Value,
    string Unit,
    double? Ratio,
    long? Bytes,
    IReadOnlyList<TargetResult> Targets);
