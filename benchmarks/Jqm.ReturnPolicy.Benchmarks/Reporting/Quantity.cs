using System.Globalization;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Writes what was measured with three digits that mean something.</summary>
internal static class Quantity
{
    private static readonly string[] Times = ["ns", "µs", "ms", "s"];
    private static readonly string[] Sizes = ["B", "KB", "MB", "GB"];

    /// <summary>A value in its unit; nanoseconds and bytes in the unit of their size.</summary>
    public static string Text(double value, string unit) => unit switch
    {
        "ns" => Scaled(value, Times),
        "B" when value < 100_000 => string.Create(CultureInfo.InvariantCulture, $"{value:#,0} B"),
        "B" => Scaled(value, Sizes),
        _ => $"{Digits(value)} {unit}",
    };

    /// <summary>A ratio.</summary>
    public static string Ratio(double ratio) => Digits(ratio);

    private static string Scaled(double value, string[] units)
    {
        int unit = 0;
        while (value >= 1_000 && unit < units.Length - 1)
        {
            value /= 1_000;
            unit++;
        }

        return $"{Digits(value)} {units[unit]}";
    }

    private static string Digits(double value)
    {
        string format = Math.Abs(value) switch
        {
            0 => "0",
            >= 100 => "#,0",
            >= 10 => "0.#",
            >= 0.1 => "0.##",
            _ => "0.###",
        };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}
