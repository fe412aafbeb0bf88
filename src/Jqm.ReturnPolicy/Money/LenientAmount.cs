namespace Jqm.ReturnPolicy;

/// <summary>Turns an amount that a <see cref="MoneyStyles"/> accepts into the strict form of the same amount.</summary>
internal static class LenientAmount
{
    /// <summary>Returns the strict form. A text that the styles do not accept is returned as it is, or in another form that is not strict either.</summary>
    /// <param name="text">The text.</param>
    /// <param name="decimals">The number of decimals of the currency.</param>
    /// <param name="styles">What is accepted.</param>
    public static ReadOnlySpan<char> ToStrict(ReadOnlySpan<char> text, int decimals, MoneyStyles styles)
    {
        if (styles.HasFlag(MoneyStyles.AllowSurroundingWhiteSpace))
            text = text.Trim(" \t");
        bool negative = text.Length > 0 && text[0] == '-';
        ReadOnlySpan<char> digits = negative ? text[1..] : text;
        int point = digits.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? digits : digits[..point];
        ReadOnlySpan<char> fraction = point < 0 ? default : digits[point..];
        if (styles.HasFlag(MoneyStyles.AllowThousands) && whole.Contains(','))
        {
            if (!HasGroupsOfThree(whole))
                return text;
            whole = whole.ToString().Replace(",", "", StringComparison.Ordinal);
        }

        if (styles.HasFlag(MoneyStyles.AllowLeadingZeros))
            whole = whole.Length > 1 && whole.TrimStart('0') is var significant && significant.Length > 0 ? significant : whole[..Math.Min(whole.Length, 1)];
        if (styles.HasFlag(MoneyStyles.AllowTrailingZeros) && fraction.Length > 1 + decimals && !fraction[(1 + decimals)..].ContainsAnyExcept('0'))
            fraction = decimals == 0 ? default : fraction[..(1 + decimals)];
        return $"{(negative ? "-" : "")}{whole}{fraction}";
    }

    /// <summary>Returns whether commas separate groups of three digits, and are at no other place.</summary>
    private static bool HasGroupsOfThree(ReadOnlySpan<char> whole)
    {
        for (int fromRight = 1; fromRight <= whole.Length; fromRight++)
        {
            if (whole[^fromRight] == ',' != (fromRight % 4 == 0))
                return false;
        }

        return whole[0] != ',';
    }
}
