using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Every integer and every amount of a document, written with 1 to 60 digits, against <see cref="BigInteger"/>.</summary>
public sealed partial class DigitTests
{
    private const int MostDigits = 60;

    private static readonly BigInteger MostMinorUnits = BigInteger.Pow(10, 14);

    [Theory]
    [InlineData("assess")]
    [InlineData("settle")]
    public void An_integer_out_of_its_range_is_refused_at_its_path_with_the_digits_that_are_given(string document)
    {
        var random = new Random(20261128);
        JsonSpot[] integers = [.. JsonSpot.Of(GoodJson.Documents[document]).Where(spot => spot.IsNumber)];
        Assert.InRange(integers.Length, 8, int.MaxValue);
        foreach (JsonSpot spot in integers)
        {
            bool isTerm = spot.Path.Contains(".window.", StringComparison.Ordinal);
            (BigInteger least, BigInteger most, ErrorCode code) = isTerm ? (0, 36_500, ErrorCode.Malformed) : ((BigInteger)1, (BigInteger)1_000_000, ErrorCode.QuantityOutOfRange);
            foreach (string digits in Integers(random))
            {
                InputError? error = ErrorOf(spot.WithNumber(digits));
                var number = BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
                if (number < least || number > most)
                {
                    Assert.Equal((code, spot.Path), (error!.Code, error.Path));
                    Assert.Contains(WithoutCommas(digits), WithoutCommas(error.Message), StringComparison.Ordinal);
                }
                else
                {
                    Assert.False(isTerm && error is not null, error?.Message);
                    Assert.NotEqual(ErrorCode.Malformed, error?.Code);
                }
            }
        }
    }

    /// <summary>A message shows an excerpt of a long amount. The fuzz campaign found that an excerpt that ends near the point crashed.</summary>
    [Fact]
    public void A_long_amount_with_too_many_decimals_is_refused_wherever_its_excerpt_ends()
    {
        JsonSpot spot = JsonSpot.Of(GoodJson.Documents["settle"]).First(candidate => candidate.Name == "unitPrice");
        for (int whole = 1; whole <= MostDigits + 3; whole++)
        {
            for (int decimals = 3; decimals <= 6; decimals++)
            {
                foreach (char digit in "07")
                    Assert.Equal((ErrorCode.AmountPrecision, spot.Path), ErrorOf(spot.With(new string('7', whole) + "." + new string(digit, decimals))) is { } error ? (error.Code, error.Path) : default);
            }
        }
    }

    [Theory]
    [InlineData("settle")]
    [InlineData("allow")]
    public void An_amount_out_of_its_range_is_refused_at_its_path_with_the_digits_that_are_given(string document)
    {
        var random = new Random(20261129);
        JsonSpot[] amounts = [.. JsonSpot.Of(GoodJson.Documents[document]).Where(spot => spot.IsString && AmountNames().IsMatch(spot.Name) && !spot.Path.Contains(".terms.", StringComparison.Ordinal))];
        Assert.InRange(amounts.Length, 8, int.MaxValue);
        foreach (JsonSpot spot in amounts)
        {
            foreach (string text in Amounts(random))
            {
                InputError? error = ErrorOf(spot.With(text));
                if (Expected(text) is { } code)
                {
                    Assert.Equal((code, spot.Path), (error?.Code, error?.Path));
                    Assert.Contains(text.Length <= MostDigits ? text : text[..MostDigits], error!.Message, StringComparison.Ordinal);
                }
                else
                {
                    Assert.NotEqual(ErrorCode.Malformed, error?.Code);
                    Assert.NotEqual(ErrorCode.AmountPrecision, error?.Code);
                }
            }
        }
    }

    [Fact]
    public void A_percentage_is_at_most_100_and_has_at_most_two_decimals()
    {
        var random = new Random(20261130);
        JsonSpot[] percentages = [.. JsonSpot.Of(GoodJson.Documents["settle"]).Where(spot => spot.IsString && spot.ParentPath.EndsWith("percentByReason", StringComparison.Ordinal))];
        Assert.NotEmpty(percentages);
        foreach (JsonSpot spot in percentages)
        {
            foreach (string text in Amounts(random).Append("100").Append("100.00").Append("99.99").Append("0"))
            {
                (BigInteger digits, int decimals, bool isNegative) = Parse(text);
                bool isPercentage = !isNegative && decimals <= 2 && digits <= 100 * BigInteger.Pow(10, decimals);
                InputError? error = ErrorOf(spot.With(text));
                Assert.Equal(isPercentage ? null : ((ErrorCode, string)?)(ErrorCode.Malformed, spot.Path), error is null ? null : (error.Code, error.Path));
            }
        }
    }

    private static ErrorCode? Expected(string text)
    {
        (BigInteger digits, int decimals, bool isNegative) = Parse(text);
        return isNegative ? ErrorCode.AmountOutOfRange
            : decimals > 2 ? ErrorCode.AmountPrecision
            : digits * BigInteger.Pow(10, 2 - decimals) > MostMinorUnits ? ErrorCode.AmountOutOfRange
            : null;
    }

    private static (BigInteger Digits, int Decimals, bool IsNegative) Parse(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal).TrimStart('-'), System.Globalization.CultureInfo.InvariantCulture);
        return (digits, point < 0 ? 0 : text.Length - point - 1, text[0] == '-');
    }

    /// <summary>Integers of each length, and those about the bounds of 32 and 64 bits.</summary>
    private static IEnumerable<string> Integers(Random random) => Enumerable.Range(1, MostDigits).Select(length => Digits(random, length))
        .Concat(["0", "1", "36500", "36501", "1000000", "1000001", "2147483646", "2147483647", "2147483648", "4294967296", "4294967297", "9223372036854775807", "9223372036854775808", "18446744073709551616", "18446744073709551617", "-1", "-2147483648", "-2147483649", "-18446744073709551615"]);

    /// <summary>Amounts of each length, without decimals, with some, and with many.</summary>
    private static IEnumerable<string> Amounts(Random random)
    {
        for (int length = 1; length <= MostDigits; length++)
        {
            string digits = Digits(random, length);
            yield return digits;
            yield return random.Next(3) switch
            {
                0 when length > 2 => $"{digits[..^2]}.{digits[^2..]}",
                1 when length > 1 => $"{digits[0]}.{digits[1..]}",
                _ => "-" + digits,
            };
        }

        foreach (string bound in new[] { "1000000000000.00", "1000000000000.01", "1000000000000", "1000000000001", "184467440737095516.17", "42949672.97", "0.00", "0.000" })
            yield return bound;
    }

    private static string Digits(Random random, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(place => (char)('0' + random.Next(place == 0 && length > 1 ? 1 : 0, 10))));

    private static string WithoutCommas(string text) => text.Replace(",", "", StringComparison.Ordinal);

    private static InputError? ErrorOf(string document) => new DocumentEvaluator().Answer(Encoding.UTF8.GetBytes(document)).Error;

    [GeneratedRegex("^(unitPrice|discount|tax|amount|shippingCost)$")]
    private static partial Regex AmountNames();
}
