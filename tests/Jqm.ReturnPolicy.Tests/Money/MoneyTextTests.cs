using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy.Tests;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData("JPY", 0, "0")]
    [InlineData("JPY", 1999, "1999")]
    [InlineData("JPY", -7, "-7")]
    [InlineData("USD", 0, "0.00")]
    [InlineData("USD", 5, "0.05")]
    [InlineData("USD", 10, "0.10")]
    [InlineData("USD", 1999, "19.99")]
    [InlineData("USD", -1, "-0.01")]
    [InlineData("USD", long.MaxValue, "92233720368547758.07")]
    [InlineData("USD", long.MinValue, "-92233720368547758.08")]
    [InlineData("KWD", 1, "0.001")]
    [InlineData("KWD", 12_345, "12.345")]
    [InlineData("KWD", long.MinValue, "-9223372036854775.808")]
    [InlineData("CLF", 1, "0.0001")]
    [InlineData("CLF", 10_000, "1.0000")]
    [InlineData("CLF", long.MinValue, "-922337203685477.5808")]
    [InlineData("JPY", long.MinValue, "-9223372036854775808")]
    public void An_amount_has_the_decimals_of_its_currency_and_parses_back(string code, long minorUnits, string amount)
    {
        var currency = Currency.FromCode(code);
        var money = Money.FromMinorUnits(minorUnits, currency);
        Assert.Equal(amount, money.ToAmountString());
        Assert.Equal($"{amount} {code}", money.ToString());
        Assert.Equal(money, Money.Parse(amount, currency));
        Assert.Equal(money, Money.Parse($"{amount} {code}", null));
        Assert.Equal(decimal.Parse(amount, CultureInfo.InvariantCulture), money.ToDecimal());
        Assert.Equal(amount, money.ToDecimal().ToString(CultureInfo.InvariantCulture));
        Assert.Equal(money, Money.Of(money.ToDecimal(), currency));
    }

    [Law]
    public void Every_amount_parses_back_from_its_text_and_from_its_decimal(long minorUnits, NonNegativeInt place)
    {
        Currency currency = Currency.All[place.Get % Currency.All.Count];
        var money = Money.FromMinorUnits(minorUnits, currency);
        Assert.Equal(money, Money.Parse(money.ToString(), null));
        Assert.Equal(money, Money.Parse(money.ToAmountString(), currency));
        Assert.Equal(money, Money.Of(money.ToDecimal(), currency));
        Assert.True(Money.TryParse(money.ToString(), null, out Money parsed));
        Assert.Equal(money, parsed);
        Assert.True(Money.TryParse(money.ToAmountString(), currency, out parsed));
        Assert.Equal(money, parsed);
    }

    [Theory]
    [InlineData("USD", "1", 100)]
    [InlineData("USD", "1.5", 150)]
    [InlineData("USD", "-0", 0)]
    [InlineData("USD", "0.1", 10)]
    [InlineData("KWD", "0.1", 100)]
    [InlineData("JPY", "0", 0)]
    public void Fewer_decimals_than_the_currency_has_are_accepted(string code, string amount, long minorUnits) =>
        Assert.Equal(minorUnits, Money.Parse(amount, Currency.FromCode(code)).MinorUnits);

    [Theory]
    [InlineData("USD", "", ErrorCode.Malformed)]
    [InlineData("USD", "-", ErrorCode.Malformed)]
    [InlineData("USD", ".5", ErrorCode.Malformed)]
    [InlineData("USD", "5.", ErrorCode.Malformed)]
    [InlineData("USD", "05", ErrorCode.Malformed)]
    [InlineData("USD", "00", ErrorCode.Malformed)]
    [InlineData("USD", "+1", ErrorCode.Malformed)]
    [InlineData("USD", "--1", ErrorCode.Malformed)]
    [InlineData("USD", " 1", ErrorCode.Malformed)]
    [InlineData("USD", "1 ", ErrorCode.Malformed)]
    [InlineData("USD", "1,5", ErrorCode.Malformed)]
    [InlineData("USD", "1.2.3", ErrorCode.Malformed)]
    [InlineData("USD", "1e2", ErrorCode.Malformed)]
    [InlineData("USD", "١", ErrorCode.Malformed)]
    [InlineData("USD", "−1", ErrorCode.Malformed)]
    [InlineData("USD", "1.000", ErrorCode.AmountPrecision)]
    [InlineData("JPY", "1.0", ErrorCode.AmountPrecision)]
    [InlineData("KWD", "1.0000", ErrorCode.AmountPrecision)]
    [InlineData("USD", "92233720368547758.08", ErrorCode.AmountOutOfRange)]
    [InlineData("USD", "-92233720368547758.09", ErrorCode.AmountOutOfRange)]
    [InlineData("JPY", "9223372036854775808", ErrorCode.AmountOutOfRange)]
    [InlineData("JPY", "123456789012345678901234567890123456789012345", ErrorCode.AmountOutOfRange)]
    public void A_text_that_is_not_an_amount_is_refused(string code, string amount, ErrorCode error)
    {
        var currency = Currency.FromCode(code);
        Expect.Fault("", error, () => Money.Parse(amount, currency));
        Assert.False(Money.TryParse(amount, currency, out Money none));
        Assert.Equal(default, none);
    }

    [Theory]
    [InlineData("19.99", ErrorCode.Malformed)]
    [InlineData("19.99 XXX", ErrorCode.UnknownCurrency)]
    [InlineData("19.99 usd", ErrorCode.UnknownCurrency)]
    [InlineData("19.999 USD", ErrorCode.AmountPrecision)]
    [InlineData("USD 19.99", ErrorCode.UnknownCurrency)]
    [InlineData("19.99  USD", ErrorCode.Malformed)]
    public void A_text_that_is_not_an_amount_and_a_currency_is_refused(string text, ErrorCode error)
    {
        Expect.Fault("", error, () => Money.Parse(text, null));
        Assert.False(Money.TryParse(text, null, out Money none));
        Assert.Equal(default, none);
    }

    [Fact]
    public void Null_is_not_an_amount()
    {
        Assert.Throws<ArgumentNullException>(() => Money.Parse((string)null!, null));
        Assert.False(Money.TryParse((string?)null, null, out _));
    }

    [Fact]
    public void A_decimal_is_not_rounded()
    {
        Assert.Equal(1999, Money.Of(19.99m, Currency.USD).MinorUnits);
        Assert.Equal(1990, Money.Of(19.900000m, Currency.USD).MinorUnits);
        Assert.Equal(-1, Money.Of(-0.001m, Currency.KWD).MinorUnits);
        Assert.Equal(5, Money.Of(5m, Currency.JPY).MinorUnits);
        Expect.Fault("", ErrorCode.AmountPrecision, () => Money.Of(19.999m, Currency.USD));
        Expect.Fault("", ErrorCode.AmountPrecision, () => Money.Of(0.5m, Currency.JPY));
        Expect.Fault("", ErrorCode.AmountPrecision, () => Money.Of(0.0000000000000000000000000001m, Currency.USD));
        Expect.Fault("", ErrorCode.AmountOutOfRange, () => Money.Of(decimal.MaxValue, Currency.USD));
        Expect.Fault("", ErrorCode.AmountOutOfRange, () => Money.Of(92233720368547758.08m, Currency.USD));
        Assert.Equal(long.MaxValue, Money.Of(92233720368547758.07m, Currency.USD).MinorUnits);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void The_text_is_the_same_in_every_culture(string culture) => Cultures.In(culture, () =>
    {
        var money = Money.FromMinorUnits(-123_456_789, Currency.USD);
        Assert.Equal("-1234567.89 USD", money.ToString());
        Assert.Equal("-1234567.89 USD", money.ToString(null, CultureInfo.CurrentCulture));
        Assert.Equal("-1234567.89", $"{money:A}");
        Assert.Equal(money, Money.Parse("-1234567.89 USD", CultureInfo.CurrentCulture));
        InvalidInputException fault = Assert.Throws<InvalidInputException>(() => Money.Of(-1234.567m, Currency.USD));
        Assert.Contains("-1234.567", fault.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void A_span_that_is_too_short_stays_unchanged()
    {
        var money = Money.FromMinorUnits(1999, Currency.USD);
        for (int length = 0; length <= 12; length++)
        {
            char[] letters = new char[length];
            byte[] bytes = new byte[length];
            Assert.Equal(length >= 9, money.TryFormat(letters, out int charsWritten, default, null));
            Assert.Equal(length >= 9, money.TryFormat(bytes, out int bytesWritten, default, null));
            Assert.Equal(length >= 9 ? 9 : 0, charsWritten);
            Assert.Equal(charsWritten, bytesWritten);
            Assert.Equal(length >= 9 ? "19.99 USD" : "", new string(letters, 0, charsWritten));
            Assert.Equal(length >= 9 ? "19.99 USD" : "", Encoding.UTF8.GetString(bytes, 0, bytesWritten));
            Assert.True(length >= 9 || letters.All(letter => letter == '\0'));
        }
    }

    [Theory]
    [InlineData("", "-1234567.89 USD")]
    [InlineData("G", "-1234567.89 USD")]
    [InlineData("g2", "-1234567.89 USD")]
    [InlineData("A", "-1234567.89")]
    [InlineData("F", "-1234567.89")]
    [InlineData("f0", "-1234567.89")]
    [InlineData("N", "-1,234,567.89")]
    [InlineData("N2", "-1,234,567.89")]
    [InlineData("n10", "-1,234,567.89")]
    [InlineData("C", "-1,234,567.89 USD")]
    [InlineData("c0", "-1,234,567.89 USD")]
    public void The_usual_formats_are_supported_and_never_round(string format, string text)
    {
        var money = Money.FromMinorUnits(-123_456_789, Currency.USD);
        byte[] bytes = new byte[40];
        Assert.Equal(text, money.ToString(format, CultureInfo.GetCultureInfo("de-DE")));
        Assert.True(money.TryFormat(bytes, out int written, format, null));
        Assert.Equal(text, Encoding.UTF8.GetString(bytes, 0, written));
        Assert.Equal("(no money)", default(Money).ToString(format, null));
    }

    [Theory]
    [InlineData("JPY", 0, "0")]
    [InlineData("JPY", 999, "999")]
    [InlineData("JPY", 1_000, "1,000")]
    [InlineData("USD", 99_999, "999.99")]
    [InlineData("USD", 100_000, "1,000.00")]
    [InlineData("USD", -100_000_000, "-1,000,000.00")]
    [InlineData("KWD", 1, "0.001")]
    [InlineData("CLF", 10_000_000, "1,000.0000")]
    [InlineData("JPY", long.MinValue, "-9,223,372,036,854,775,808")]
    public void Thousands_are_separated_before_the_point_only(string code, long minorUnits, string text)
    {
        var money = Money.FromMinorUnits(minorUnits, Currency.FromCode(code));
        Assert.Equal(text, $"{money:N2}");
        Assert.Equal($"{text} {code}", $"{money:C}");
        Assert.Equal(money, Money.Parse(text, money.Currency, MoneyStyles.AllowThousands));
    }

    [Theory]
    [InlineData("X")]
    [InlineData("N2x")]
    [InlineData("0.00")]
    [InlineData("GG")]
    [InlineData(" ")]
    public void Another_format_throws_also_for_the_default_value(string format)
    {
        Assert.Throws<FormatException>(() => Money.FromMinorUnits(1, Currency.USD).ToString(format, null));
        Assert.Throws<FormatException>(() => default(Money).ToString(format, null));
    }
}
