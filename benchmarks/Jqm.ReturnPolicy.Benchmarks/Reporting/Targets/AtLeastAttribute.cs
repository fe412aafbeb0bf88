namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Is at least this many times as fast as another method of the class is under the same parameters.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AtLeastAttribute(double times, string method) : TargetAttribute
{
    public double Times => times;

    public string Method => method;

    public override TargetResult Judge(Measured subject, IReadOnlyDictionary<string, Measured> rivals) =>
        TargetResult.AtLeast(times, rivals[method].Median / subject.Median, rivals[method].Title);
}
