namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Allocates no byte.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AllocatesNothingAttribute : TargetAttribute
{
    public override TargetResult Judge(Measured subject, IReadOnlyDictionary<string, Measured> rivals) =>
        new("0 B", Quantity.Text(subject.Bytes ?? double.NaN, "B"), subject.Bytes == 0);
}
