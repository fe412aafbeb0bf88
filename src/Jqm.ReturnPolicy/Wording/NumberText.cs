namespace Jqm.ReturnPolicy.Wording;

/// <summary>Writes numbers without a culture.</summary>
internal static class NumberText
{
    /// <summary>The longest amount: nineteen digits, six commas, a point.</summary>
    private const int Longest = 32;

    /// <summary>A number that is not negative, as it is.</summary>
    public static string Of(int number)
    {
        Span<char> digits = stackalloc char[Longest];
        int start = Longest;
        do
        {
            digits[--start] = (char)('0' + number % 10);
            number /= 10;
        }
        while (number > 0);
        return new string(digits[start..]);
    }

    /// <summary>A number that is not negative, in at least two digits: 07.</summary>
    public static string Two(int number) => number < 10 ? "0" + Of(number) : Of(number);

    /// <summary>Formats an amount in its major unit, or a number of units, with thousands separators: 1,243.62.</summary>
    public static string Grouped(long minorUnits, int decimals = 0)
    {
        Span<char> digits = stackalloc char[Longest];
        int start = Longest;
        int written = 0;
        ulong rest = minorUnits < 0 ? unchecked(0UL - (ulong)minorUnits) : (ulong)minorUnits;
        do
        {
            if (written == decimals && decimals > 0)
                digits[--start] = '.';
            else if (written > decimals && (written - decimals) % 3 == 0)
                digits[--start] = ',';
            (rest, ulong digit) = Math.DivRem(rest, 10);
            digits[--start] = (char)('0' + digit);
            written++;
        }
        while (rest > 0 || written <= decimals);
        if (minorUnits < 0)
            digits[--start] = '-';
        return new string(digits[start..]);
    }
}
