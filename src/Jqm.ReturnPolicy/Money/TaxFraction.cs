using System.Numerics;

namespace Jqm.ReturnPolicy;

/// <summary>Calculates the tax that an amount includes: exactly, and rounded once, at the end.</summary>
internal static class TaxFraction
{
    /// <summary>Returns amount × percent ÷ (100 + percent), rounded to an integer.</summary>
    public static long IncludedTax(long amount, decimal percent, MidpointRounding rounding)
    {
        BigInteger rate = WithoutScale(percent);
        BigInteger divisor = 100 * BigInteger.Pow(10, percent.Scale) + rate;
        BigInteger quotient = BigInteger.DivRem(amount * rate, divisor, out BigInteger remainder);
        return (long)(quotient + Adjustment(quotient, remainder, divisor, rounding));
    }

    /// <summary>Returns what rounding adds to a quotient that was truncated: −1, 0 or 1. The divisor is positive.</summary>
    private static int Adjustment(BigInteger quotient, BigInteger remainder, BigInteger divisor, MidpointRounding rounding)
    {
        int sign = remainder.Sign;
        int half = (2 * BigInteger.Abs(remainder)).CompareTo(divisor);
        bool away = rounding switch
        {
            MidpointRounding.ToEven => half > 0 || (half == 0 && !quotient.IsEven),
            MidpointRounding.AwayFromZero => half >= 0,
            MidpointRounding.ToZero => false,
            MidpointRounding.ToNegativeInfinity => sign < 0,
            MidpointRounding.ToPositiveInfinity => sign > 0,
            _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, $"{rounding} is not a rounding mode."),
        };
        return away ? sign : 0;
    }

    private static BigInteger WithoutScale(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        return new BigInteger(new decimal(parts[0], parts[1], parts[2], value < 0, 0));
    }
}
