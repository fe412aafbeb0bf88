namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>What a benchmark is meant to reach. The report judges it by the results of one run.</summary>
public abstract class TargetAttribute : Attribute
{
    /// <summary>The parameters, as the report writes them, that the target is for; null when it is for all.</summary>
    public string? When { get; init; }

    /// <summary>Judges the target.</summary>
    /// <param name="subject">What was measured.</param>
    /// <param name="rivals">The other methods of the class under the same parameters, by name.</param>
    public abstract TargetResult Judge(Measured subject, IReadOnlyDictionary<string, Measured> rivals);
}
