namespace Jqm.ReturnPolicy;

/// <summary>Formats the amounts in error messages, so that all messages write them in the same way.</summary>
internal static class AmountMessageText
{
    /// <summary>Formats an amount with thousands separators and its currency: <c>USD 1,234.50</c>.</summary>
    public static string Of(Money amount) => $"{amount.Currency} {amount.ToString("N", null)}";

    /// <summary>Formats an amount given in minor units: <c>USD 1,234.50</c>.</summary>
    public static string Of(long minorUnits, Currency currency) => Of(Money.FromMinorUnits(minorUnits, currency));
}
