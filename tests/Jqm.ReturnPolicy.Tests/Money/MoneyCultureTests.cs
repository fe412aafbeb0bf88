using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>No culture has a say in how an amount is written or read.</summary>
public sealed class MoneyCultureTests
{
    [Theory]
    [InlineData("USD", -123456789, "-1234567.89")]
    [InlineData("JPY", -1234567, "-1234567")]
    [InlineData("KWD", 1234567, "1234.567")]
    [InlineData("CLF", -10_001, "-1.0001")]
    public void Amount_format_does_not_depend_on_the_culture(string code, long minorUnits, string text)
    {
        var currency = Currency.FromCode(code);
        var amount = Money.FromMinorUnits(minorUnits, currency);
        foreach (CultureInfo culture in new[] { CultureInfo.GetCultureInfo("de-CH"), CultureInfo.GetCultureInfo("sv-SE"), CultureInfo.GetCultureInfo("ar-SA"), Odd() })
        {
            CultureInfo own = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = culture;
                Assert.Equal(text, amount.ToAmountString());
                Assert.Equal(text, amount.ToString("A", culture));
                Assert.Equal($"{text} {code}", amount.ToString());
                Assert.Equal($"{text} {code}", amount.ToString("G", culture));
                Assert.Equal($"{text} {code}", string.Create(culture, $"{amount}"));
                char[] letters = new char[40];
                Assert.True(amount.TryFormat(letters, out int written, "A", culture));
                Assert.Equal(text, new string(letters, 0, written));
                byte[] bytes = new byte[40];
                Assert.True(amount.TryFormat(bytes, out written, "A", culture));
                Assert.Equal(text, Encoding.UTF8.GetString(bytes, 0, written));
                Assert.Equal(amount, Money.Parse(text, currency));
                Assert.Equal(amount, Money.Parse($"{text} {code}", culture));
                Assert.Equal(currency, Currency.Parse(code, culture));
            }
            finally
            {
                CultureInfo.CurrentCulture = own;
            }
        }
    }

    /// <summary>A culture that writes every number in its own way.</summary>
    private static CultureInfo Odd()
    {
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NegativeSign = "minus";
        odd.NumberFormat.NumberDecimalSeparator = "!";
        odd.NumberFormat.NumberGroupSeparator = "?";
        odd.NumberFormat.CurrencyDecimalSeparator = "!";
        return odd;
    }
}
