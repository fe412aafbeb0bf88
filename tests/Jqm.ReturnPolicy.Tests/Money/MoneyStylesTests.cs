namespace Jqm.ReturnPolicy.Tests;

public sealed class MoneyStylesTests
{
    [Theory]
    [InlineData("1.500", MoneyStyles.AllowTrailingZeros, 150)]
    [InlineData("1.50000000000000000000000", MoneyStyles.AllowTrailingZeros, 150)]
    [InlineData("-1.000", MoneyStyles.AllowTrailingZeros, -100)]
    [InlineData("007.50", MoneyStyles.AllowLeadingZeros, 750)]
    [InlineData("000", MoneyStyles.AllowLeadingZeros, 0)]
    [InlineData("-00.5", MoneyStyles.AllowLeadingZeros, -50)]
    [InlineData("1,234.50", MoneyStyles.AllowThousands, 123_450)]
    [InlineData("-12,345,678", MoneyStyles.AllowThousands, -1_234_567_800)]
    [InlineData("123", MoneyStyles.AllowThousands, 12_300)]
    [InlineData(" \t1.50 ", MoneyStyles.AllowSurroundingWhiteSpace, 150)]
    [InlineData(" 0,001,234.5000 ", MoneyStyles.Any, 123_450)]
    public void A_style_accepts_its_form_and_the_strict_parser_refuses_it(string text, MoneyStyles styles, long cents)
    {
        Money expected = Money.FromMinorUnits(cents, Currency.USD);
        Assert.Equal(expected, Money.Parse(text, Currency.USD, styles));
        Assert.True(Money.TryParse(text, Currency.USD, styles, out Money parsed));
        Assert.Equal(expected, parsed);
        Assert.Equal(text == "123", Money.TryParse(text, Currency.USD, out _));
        Assert.Equal(text == "123", Money.TryParse(text, Currency.USD, MoneyStyles.Any & ~styles, out _));
    }

    [Theory]
    [InlineData("1.505", ErrorCode.AmountPrecision)]
    [InlineData("1.5001", ErrorCode.AmountPrecision)]
    [InlineData("1,5", ErrorCode.Malformed)]
    [InlineData("1234,567", ErrorCode.Malformed)]
    [InlineData("1,2345", ErrorCode.Malformed)]
    [InlineData(",123", ErrorCode.Malformed)]
    [InlineData("123,", ErrorCode.Malformed)]
    [InlineData("1,,234", ErrorCode.Malformed)]
    [InlineData("1,234,56", ErrorCode.Malformed)]
    [InlineData("1.234,567", ErrorCode.Malformed)]
    [InlineData("1,23x", ErrorCode.Malformed)]
    [InlineData("", ErrorCode.Malformed)]
    [InlineData(" ", ErrorCode.Malformed)]
    [InlineData("-", ErrorCode.Malformed)]
    [InlineData("-,", ErrorCode.Malformed)]
    [InlineData("5.", ErrorCode.Malformed)]
    [InlineData(".50", ErrorCode.Malformed)]
    [InlineData("+1", ErrorCode.Malformed)]
    [InlineData("- 1", ErrorCode.Malformed)]
    [InlineData("1 000", ErrorCode.Malformed)]
    [InlineData("1e2", ErrorCode.Malformed)]
    [InlineData("92,233,720,368,547,758.08", ErrorCode.AmountOutOfRange)]
    [InlineData("00000000000000000000000000000000000000001", null)]
    public void No_style_rounds_or_guesses(string text, ErrorCode? error)
    {
        Assert.Equal(error is null, Money.TryParse(text, Currency.USD, MoneyStyles.Any, out _));
        if (error is { } code)
            Expect.Fault("", code, () => Money.Parse(text, Currency.USD, MoneyStyles.Any));
    }

    [Theory]
    [InlineData("5.0", 5)]
    [InlineData("5.000", 5)]
    public void Decimals_of_a_currency_without_any_may_be_zeros(string text, long yen) =>
        Assert.Equal(yen, Money.Parse(text, Currency.JPY, MoneyStyles.AllowTrailingZeros).MinorUnits);

    [Fact]
    public void An_undefined_style_throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.TryParse("1", Currency.USD, (MoneyStyles)16, out _));

    [Theory]
    [InlineData("1.000", "The amount '1.000' has 3 decimals; USD has 2: zeros count, so write 1.00.")]
    [InlineData("1.005", "The amount '1.005' has 3 decimals; USD has 2: give no more.")]
    public void The_message_on_decimals_gives_an_example(string text, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => Money.Parse(text, Currency.USD)).Message);

    [Theory]
    [InlineData("0.125", MidpointRounding.ToEven, 12)]
    [InlineData("0.125", MidpointRounding.AwayFromZero, 13)]
    [InlineData("-0.125", MidpointRounding.AwayFromZero, -13)]
    [InlineData("-0.121", MidpointRounding.ToNegativeInfinity, -13)]
    [InlineData("0.129", MidpointRounding.ToZero, 12)]
    [InlineData("0.12", MidpointRounding.ToPositiveInfinity, 12)]
    public void A_decimal_finer_than_the_currency_is_rounded_as_asked(string amount, MidpointRounding rounding, long cents) =>
        Assert.Equal(cents, Money.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Currency.USD, rounding).MinorUnits);

    [Fact]
    public void Rounding_refuses_what_it_cannot_do()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.Of(1m, Currency.USD, (MidpointRounding)9));
        Assert.Throws<InvalidOperationException>(() => Money.Of(1m, default, MidpointRounding.ToEven));
        Expect.Fault("", ErrorCode.AmountOutOfRange, () => Money.Of(decimal.MaxValue, Currency.USD, MidpointRounding.ToEven));
    }

    [Fact]
    public void A_sum_of_no_amounts_is_zero_and_a_sum_of_two_currencies_throws()
    {
        Money one = Money.FromMinorUnits(long.MaxValue, Currency.USD);
        Assert.Equal(Money.Zero(Currency.JPY), Money.Sum([], Currency.JPY));
        Assert.Equal(one, Money.Sum([one, one, -one], Currency.USD));
        Expect.Fault("[1]", ErrorCode.CurrencyMismatch, () => Money.Sum([one, Money.Zero(Currency.EUR)], Currency.USD));
        Expect.Fault("[0]", ErrorCode.CurrencyMismatch, () => Money.Sum([one], Currency.EUR));
        Assert.Throws<OverflowException>(() => Money.Sum([one, one], Currency.USD));
        Assert.Throws<InvalidOperationException>(() => Money.Sum([], default));
        Assert.Throws<InvalidOperationException>(() => Money.Sum([default], Currency.USD));
        Assert.Throws<ArgumentNullException>(() => Money.Sum(null!, Currency.USD));
    }
}
