namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Takes at most this time; one of the units is given.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WithinAttribute : TargetAttribute
{
    public double Nanoseconds { get; init; }

    public double Microseconds { get => Nanoseconds / 1_000; init => Nanoseconds = value * 1_000; }

    public double Milliseconds { get => Nanoseconds / 1_000_000; init => Nanoseconds = value * 1_000_000; }

    public override TargetResult Judge(Measured subject, IReadOnlyDictionary<string, Measured> rivals) =>
        TargetResult.Within(Nanoseconds, subject.Median, "ns");
}
