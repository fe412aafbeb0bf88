using System.Globalization;

namespace Jqm.ReturnPolicy;

/// <summary>A percentage from 0 to 100 with at most two decimals (reading R27).</summary>
/// <remarks>The default value is zero.</remarks>
[JsonConverter(typeof(WireFormGuard))]
public readonly record struct Percentage : IComparable<Percentage>, IComparable
{
    /// <summary>The hundredths of a percent in the whole: 10,000.</summary>
    internal const int HundredthsOfWhole = 10_000;

    private Percentage(int hundredths) => Hundredths = hundredths;

    /// <summary>Gets the percentage in hundredths of a percent, from 0 to 10,000: 1,250 is 12.5 %.</summary>
    public int Hundredths { get; }

    /// <summary>Gets whether the percentage is zero.</summary>
    public bool IsZero => Hundredths == 0;

    /// <summary>Creates a percentage from hundredths of a percent.</summary>
    /// <param name="hundredths">The hundredths of a percent, from 0 to 10,000.</param>
    /// <returns>The percentage.</returns>
    /// <exception cref="InvalidInputException">The number is outside 0 to 10,000: <see cref="ErrorCode.Malformed"/>.</exception>
    public static Percentage FromHundredths(int hundredths) => hundredths is >= 0 and <= HundredthsOfWhole
        ? new Percentage(hundredths)
        : throw new InvalidInputException(ErrorCode.Malformed, "", FormattableString.Invariant($"{hundredths} hundredths of a percent are outside 0 to 10,000."));

    /// <summary>Creates a percentage from a number such as 12.5.</summary>
    /// <param name="percent">The number before the percent sign, from 0 to 100, with at most two decimals that are not zero.</param>
    /// <returns>The percentage.</returns>
    /// <exception cref="InvalidInputException">The number is outside 0 to 100, or has more decimals: <see cref="ErrorCode.Malformed"/>.</exception>
    public static Percentage Of(decimal percent) => percent is >= 0 and <= 100 && decimal.IsInteger(percent * 100)
        ? new Percentage((int)(percent * 100))
        : throw new InvalidInputException(ErrorCode.Malformed, "", FormattableString.Invariant($"{percent} is not a percentage; give 0 to 100 with at most two decimals."));

    /// <summary>Compares this percentage with another percentage.</summary>
    /// <param name="other">The other percentage.</param>
    /// <returns>A negative number, zero or a positive number if this percentage is less than, equal to or greater than the other percentage.</returns>
    public int CompareTo(Percentage other) => Hundredths.CompareTo(other.Hundredths);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Percentage other => CompareTo(other),
        _ => throw new ArgumentException($"A {obj.GetType()} is not a percentage.", nameof(obj)),
    };

    /// <summary>Returns the number before the percent sign without superfluous zeros, such as <c>12.5</c>. The text does not depend on the culture.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => (Hundredths / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Returns whether a percentage is less than another.</summary>
    /// <param name="left">The first percentage.</param>
    /// <param name="right">The second percentage.</param>
    /// <returns>True if the first is less.</returns>
    public static bool operator <(Percentage left, Percentage right) => left.CompareTo(right) < 0;

    /// <summary>Returns whether a percentage is at most another.</summary>
    /// <param name="left">The first percentage.</param>
    /// <param name="right">The second percentage.</param>
    /// <returns>True if the first is less or equal.</returns>
    public static bool operator <=(Percentage left, Percentage right) => left.CompareTo(right) <= 0;

    /// <summary>Returns whether a percentage is greater than another.</summary>
    /// <param name="left">The first percentage.</param>
    /// <param name="right">The second percentage.</param>
    /// <returns>True if the first is greater.</returns>
    public static bool operator >(Percentage left, Percentage right) => left.CompareTo(right) > 0;

    /// <summary>Returns whether a percentage is at least another.</summary>
    /// <param name="left">The first percentage.</param>
    /// <param name="right">The second percentage.</param>
    /// <returns>True if the first is greater or equal.</returns>
    public static bool operator >=(Percentage left, Percentage right) => left.CompareTo(right) >= 0;
}
