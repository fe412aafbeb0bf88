using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Jqm.ReturnPolicy.EntityFrameworkCore;

/// <summary>
/// Stores a <see cref="Money"/> in one text column, for example <c>19.99 USD</c>. Use the converter for amounts that may be null. Other amounts have two columns, the number of
/// minor units and the currency, with which a database can calculate.
/// </summary>
/// <remarks>
/// A query can compare such a column for equality only. Greater than, sorting and maximum compare the text, in which 100 is before 9. To compare amounts by size, load the
/// amounts and compare them in memory. For this reason, the converter is never chosen automatically.
/// </remarks>
/// <example>
/// <code>
/// class Billing(DbContextOptions&lt;Billing&gt; options) : DbContext(options)
/// {
///     protected override void OnModelCreating(ModelBuilder modelBuilder)
///     {
///         modelBuilder.Entity&lt;Bill&gt;().Property(bill =&gt; bill.Fee).HasConversion&lt;MoneyConverter&gt;();
///         modelBuilder.AddReturnPolicy();
///     }
/// }
///
/// class Bill
/// {
///     public int Id { get; set; }
///
///     public Money? Fee { get; set; }
/// }
/// </code>
/// </example>
public sealed class MoneyConverter : ValueConverter<Money, string>
{
    /// <summary>The longest text: a currency, a space, a sign, 19 digits and a decimal point.</summary>
    private const int Length = CurrencyConverter.CodeLength + 22;

    /// <summary>Creates a converter between amounts and their text.</summary>
    public MoneyConverter()
        : base(money => ToText(money), text => Money.Parse(text, null), new ConverterMappingHints(size: Length, unicode: false))
    {
    }

    /// <summary>The text of the amount; the default value, which has no currency, throws.</summary>
    private static string ToText(Money money) => (money + Money.Zero(money.Currency)).ToString();
}
