using System.Globalization;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Formats the numbers of cells as the sentences format them: with a comma between groups of three digits, and amounts with the decimals of their currency.</summary>
internal static class AmountText
{
    public static string Of(Money amount) => Of(amount.ToDecimal(), amount.Currency);

    public static string Of(decimal amount, Currency currency) => amount.ToString("N" + currency.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>Formats a number of documents, items or lines.</summary>
    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
