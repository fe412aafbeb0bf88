using System.Globalization;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>A target, what was measured of it, and whether it was met.</summary>
/// <param name="Wanted">The target, such as <c>≤ 0.6 × if/else</c>.</param>
/// <param name="Got">What was measured, such as <c>0.31 ×</c>.</param>
/// <param name="Met">Whether the target is met.</param>
public sealed record TargetResult(string Wanted, string Got, bool Met)
{
    /// <summary>A ratio that may not be greater.</summary>
    public static TargetResult AtMost(double times, double ratio, string than) =>
        new($"≤ {Number(times)} × {than}", $"{Quantity.Ratio(ratio)} ×", ratio <= times);

    /// <summary>A ratio that may not be smaller.</summary>
    public static TargetResult AtLeast(double times, double ratio, string than) =>
        new($"≥ {Number(times)} × as fast as {than}", $"{Quantity.Ratio(ratio)} ×", ratio >= times);

    /// <summary>A quantity that may not be greater.</summary>
    public static TargetResult Within(double most, double value, string unit) =>
        new($"≤ {Quantity.Text(most, unit)}", Quantity.Text(value, unit), value <= most);

    private static string Number(double times) => times.ToString("#,0.##", CultureInfo.InvariantCulture);
}
