namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Takes at most this many times as long as another method of the class does under the same parameters.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AtMostAttribute(double times, string method) : TargetAttribute
{
    public double Times => times;

    public string Method => method;

    public override TargetResult Judge(Measured subject, IReadOnlyDictionary<string, Measured> rivals) =>
        TargetResult.AtMost(times, subject.Median / rivals[method].Median, rivals[method].Title);
}
