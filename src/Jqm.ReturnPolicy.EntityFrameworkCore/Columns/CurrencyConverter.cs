using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Jqm.ReturnPolicy.EntityFrameworkCore;

/// <summary>Stores a <see cref="Currency"/> as its code, for example <c>USD</c>.</summary>
public sealed class CurrencyConverter : ValueConverter<Currency, string>
{
    /// <summary>Creates a converter between currencies and their codes.</summary>
    public CurrencyConverter()
        : base(currency => currency.Code, code => Currency.FromCode(code), new ConverterMappingHints(size: CodeLength, unicode: false))
    {
    }

    internal const int CodeLength = 3;
}
