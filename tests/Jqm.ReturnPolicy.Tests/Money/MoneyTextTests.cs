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
    public void An_amount_is_written_with_the_decimals_of_its_currency_and_read_back(string code, long minorUnits, string amount)
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
    public void Every_amount_comes_back_from_its_text_and_from_its_decimal(long minorUnits, NonNegativeInt place)
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
    public void Fewer_decimals_than_the_currency_has_are_read(string code, string amount, long minorUnits) =>
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
    public void What_is_no_amount_is_refused(string code, string amount, ErrorCode error)
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
    public void What_is_no_amount_with_its_currency_is_refused(string text, ErrorCode error)
    {
        Expect.Fault("", error, () => Money.Parse(text, null));
        Assert.False(Money.TryParse(text, null, out Money none));
        Assert.Equal(default, none);
    }

    [Fact]
    public void Null_is_no_amount()
    {
        Assert.Throws<ArgumentNullException>(() => Money.Parse((string)null!, null));
        Assert.False(Money.TryParse((string?)null, null, out _));
    }

    [Fact]
    public void Nothing_is_rounded_when_money_is_made_of_a_decimal()
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
    public void Text_is_the_same_in_every_culture(string culture) => Cultures.In(culture, () =>
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
    public void A_span_that_is_too_short_stays_as_it_was()
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

    [Fact]
    public void There_are_two_formats_in_either_case()
    {
        var money = Money.FromMinorUnits(1999, Currency.USD);
        Assert.Equal(("19.99 USD", "19.99"), (money.ToString("g", null), money.ToString("a", null)));
        Assert.Equal("19.99 USD", money.ToString("G", null));
        Assert.Equal("19.99 USD", money.ToString("", null));
        Assert.Equal("19.99", money.ToString("A", null));
        Assert.Throws<FormatException>(() => money.ToString("N2", null));
    }
}
