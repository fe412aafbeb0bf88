using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Jqm.ReturnPolicy.EntityFrameworkCore;

/// <summary>
/// Stores a <see cref="Money"/> in one text column, for example <c>19.99 USD</c>. It is meant for amounts that may be null. Other amounts have two columns, the number of minor
/// units and the currency, with which a database can calculate.
/// </summary>
public sealed class MoneyConverter : ValueConverter<Money, string>
{
    /// <summary>The longest text: a currency, a space, a sign, 19 digits and a decimal point.</summary>
    private const int Length = CurrencyConverter.CodeLength + 22;

    /// <summary>Creates a converter.</summary>
    public MoneyConverter()
        : base(money => ToText(money), text => Money.Parse(text, null), new ConverterMappingHints(size: Length, unicode: false))
    {
    }

    /// <summary>The text of the amount; the default value, which has no currency, throws.</summary>
    private static string ToText(Money money) => (money + Money.Zero(money.Currency)).ToString();
}
