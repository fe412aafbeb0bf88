namespace Jqm.ReturnPolicy.Tests;

public sealed class CurrencyTests
{
    private static readonly string[][] Rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "iso4217.csv"))
        .Skip(1)
        .Where(row => row.Length > 0)
        .Select(row => row.Split(','))
        .ToArray();

    [Fact]
    public void Every_currency_of_the_independent_table_is_known_with_its_decimals()
    {
        Assert.Equal(170, Rows.Length);
        Assert.All(Rows, row =>
        {
            var currency = Currency.FromCode(row[0]);
            Assert.Equal(row[0], currency.Code);
            Assert.Equal(int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture), currency.Decimals);
            Assert.Equal(row[2] != "active", currency.IsWithdrawn);
        });
    }

    [Fact]
    public void Every_known_currency_is_in_the_independent_table() =>
        Assert.Equal(Rows.Select(row => row[0]).Order(StringComparer.Ordinal), Currency.All.Select(currency => currency.Code));

    [Fact]
    public void No_other_three_letters_are_a_currency_code()
    {
        HashSet<string> known = Rows.Select(row => row[0]).ToHashSet();
        int found = 0;
        for (int number = 0; number < 26 * 26 * 26; number++)
        {
            string code = $"{(char)('A' + number / 676)}{(char)('A' + number / 26 % 26)}{(char)('A' + number % 26)}";
            bool taken = Currency.TryFromCode(code, out Currency currency);
            Assert.Equal(known.Contains(code), taken);
            Assert.Equal(taken ? code : "(no currency)", currency.ToString());
            found += taken ? 1 : 0;
        }

        Assert.Equal(known.Count, found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("usd")]
    [InlineData("Usd")]
    [InlineData("US")]
    [InlineData("USDT")]
    [InlineData("US ")]
    [InlineData("XXX")]
    [InlineData("ÜSD")]
    [InlineData("USD\0")]
    public void A_text_that_is_not_an_upper_case_code_is_refused(string code)
    {
        Expect.Fault("", ErrorCode.UnknownCurrency, () => Currency.FromCode(code));
        Expect.Fault("", ErrorCode.UnknownCurrency, () => Currency.Parse(code, null));
        Expect.Fault("", ErrorCode.UnknownCurrency, () => Currency.Parse(code.AsSpan(), null));
        Assert.False(Currency.TryParse(code, null, out Currency none));
        Assert.Equal(default, none);
    }

    [Fact]
    public void Null_throws() => Assert.Throws<ArgumentNullException>(() => Currency.FromCode(null!));

    [Fact]
    public void The_only_format_is_the_code()
    {
        Assert.Equal(("USD", "USD", "USD"), (Currency.USD.ToString("G", null), Currency.USD.ToString(null, null), $"{Currency.USD:g}"));
        char[] text = new char[3];
        byte[] bytes = new byte[3];
        foreach (Action write in new Action[]
        {
            () => _ = Currency.USD.ToString("N", null),
            () => Currency.USD.TryFormat(text, out _, "N", null),
            () => Currency.USD.TryFormat(bytes, out _, "N", null),
        })
            Assert.Equal("'N' is not a format of Currency; use G, the code.", Assert.Throws<FormatException>(write).Message);
    }

    [Fact]
    public void Nothing_is_written_to_a_span_that_is_too_short()
    {
        Assert.False(Currency.USD.TryFormat(new char[2], out int characters, "G", null));
        Assert.False(Currency.USD.TryFormat(new byte[2], out int bytes, "G", null));
        Assert.Equal((0, 0), (characters, bytes));
    }

    [Fact]
    public void The_default_value_throws_but_compares_and_has_a_text()
    {
        Currency none = default;
        Assert.Throws<InvalidOperationException>(() => none.Code);
        Assert.Throws<InvalidOperationException>(() => none.Decimals);
        Assert.Throws<InvalidOperationException>(() => none.IsWithdrawn);
        Assert.Equal("(no currency)", none.ToString());
        Assert.True(none == default(Currency));
        Assert.True(none != Currency.USD);
    }

    [Fact]
    public void Currency_properties_have_the_currencies_of_their_names()
    {
        Assert.Equal(["USD", "EUR", "GBP", "CNY", "HKD", "JPY", "KWD"], new[] { Currency.USD, Currency.EUR, Currency.GBP, Currency.CNY, Currency.HKD, Currency.JPY, Currency.KWD }.Select(currency => currency.Code));
        Assert.Equal(Currency.USD, Currency.Parse("USD", null));
        Assert.Equal(Currency.USD.GetHashCode(), Currency.FromCode("USD").GetHashCode());
        Assert.True(Currency.USD.Equals((object)Currency.FromCode("USD")));
        Assert.False(Currency.USD.Equals("USD"));
    }

    [Fact]
    public void Decimals_are_0_2_3_or_4() =>
        Assert.Equal([0, 2, 3, 4], Currency.All.Select(currency => currency.Decimals).Distinct().Order());
}
