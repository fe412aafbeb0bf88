namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The answer without any explanation: a verdict and two sums for each item, and where the total goes.</summary>
internal sealed record PlainAnswer<T>(PlainItemAnswer<T>[] Items, T Total, T SetOff, T[] ToPayments, T ToBalance);

internal readonly record struct PlainItemAnswer<T>(PlainVerdict Verdict, T Refunded, T Withheld);

internal enum PlainVerdict
{
    Accepted,
    Incomplete,
    Refused,
}
