using System.Globalization;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Formats the amount of a cell as the sentences format it: with the decimals of its currency and a comma between groups of three digits.</summary>
internal static class AmountText
{
    public static string Of(Money amount) => amount.ToDecimal().ToString("N" + amount.Currency.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
