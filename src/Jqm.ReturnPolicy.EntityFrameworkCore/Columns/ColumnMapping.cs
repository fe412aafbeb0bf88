using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jqm.ReturnPolicy.EntityFrameworkCore;

/// <summary>Maps the properties of a model whose types are <see cref="Money"/>, <see cref="Currency"/> and <see cref="Instant"/>, if they are not mapped yet.</summary>
internal static class ColumnMapping
{
    public static void MapAll(IMutableModel model)
    {
        foreach (IMutableEntityType type in model.GetEntityTypes().ToList())
            Map(type);
    }

    private static void Map(IMutableTypeBase type)
    {
        foreach (PropertyInfo property in type.ClrType.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (property.CanWrite && property.GetIndexParameters().Length == 0 && type.FindProperty(property.Name) is null && !type.IsIgnored(property.Name))
                Map(type, property);
        }

        foreach (IMutableComplexProperty part in type.GetDeclaredComplexProperties().ToList())
        {
            if (part.ComplexType.ClrType != typeof(Money))
                Map(part.ComplexType);
        }
    }

    private static void Map(IMutableTypeBase type, PropertyInfo property)
    {
        if (property.PropertyType == typeof(Money))
            MapMoney(type, property);
        else if (property.PropertyType == typeof(Money?))
            throw NoColumns(property);
        else if (property.PropertyType == typeof(Currency) || property.PropertyType == typeof(Currency?))
            Convert(AddProperty(type, property), typeof(CurrencyConverter));
        else if (property.PropertyType == typeof(Instant) || property.PropertyType == typeof(Instant?))
            Convert(AddProperty(type, property), typeof(InstantConverter));
    }

    private static void MapMoney(IMutableTypeBase type, PropertyInfo property)
    {
        IMutableComplexType money = (type.FindComplexProperty(property.Name) ?? type.AddComplexProperty(property, collection: false)).ComplexType;
        IMutableProperty minorUnits = money.FindProperty(nameof(Money.MinorUnits)) ?? money.AddProperty(nameof(Money.MinorUnits), typeof(long));
        minorUnits.IsNullable = false;
        IMutableProperty currency = money.FindProperty(nameof(Money.Currency)) ?? AddProperty(money, typeof(Money).GetProperty(nameof(Money.Currency))!);
        currency.IsNullable = false;
        if (currency.GetValueConverter() is null)
            Convert(currency, typeof(CurrencyConverter));
    }

    /// <summary>Adds a column. EF Core 10 takes a structure inside a complex type for a complex type itself, which is undone.</summary>
    private static IMutableProperty AddProperty(IMutableTypeBase type, PropertyInfo property)
    {
        if (type.FindComplexProperty(property.Name) is { } found)
            type.RemoveComplexProperty(found.Name);
        return type.AddProperty(property);
    }

    /// <summary>
    /// EF Core keeps no structure that may be null in two columns. In one column, a query would compare and sort amounts as text, with wrong results: 100 before 9.
    /// </summary>
    private static InvalidOperationException NoColumns(PropertyInfo property) => new(
        $"The property {property.DeclaringType!.Name}.{property.Name} is of type Money?, which has no columns of its own. Use the type Money, if an amount of zero says the same. "
        + $"Or map the property before AddReturnPolicy: HasConversion<{nameof(MoneyConverter)}>() keeps the amount as one text, which a query can compare for equality, but not by size.");

    private static void Convert(IMutableProperty property, Type converter) => property.SetValueConverter(converter);
}
