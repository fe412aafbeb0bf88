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
            if (property.CanWrite && property.GetIndexParameters().Length == 0 && !IsMapped(type, property.Name))
                Map(type, property);
        }

        foreach (IMutableComplexProperty part in type.GetDeclaredComplexProperties().ToList())
        {
            if (part.ComplexType.ClrType != typeof(Money))
                Map(part.ComplexType);
        }
    }

    private static bool IsMapped(IMutableTypeBase type, string name) =>
        type.FindProperty(name) is not null || type.FindComplexProperty(name) is not null || IsIgnored(type, name);

    private static bool IsIgnored(IMutableTypeBase type, string name) => type.IsIgnored(name);

    private static void Map(IMutableTypeBase type, PropertyInfo property)
    {
        if (property.PropertyType == typeof(Money))
            MapMoney(type, property);
        else if (property.PropertyType == typeof(Money?))
            Convert(type.AddProperty(property), typeof(MoneyConverter));
        else if (property.PropertyType == typeof(Currency) || property.PropertyType == typeof(Currency?))
            Convert(type.AddProperty(property), typeof(CurrencyConverter));
        else if (property.PropertyType == typeof(Instant) || property.PropertyType == typeof(Instant?))
            Convert(type.AddProperty(property), typeof(InstantConverter));
    }

    private static void MapMoney(IMutableTypeBase type, PropertyInfo property)
    {
        IMutableComplexType money = type.AddComplexProperty(property, collection: false).ComplexType;
        if (money.FindProperty(nameof(Money.MinorUnits)) is null)
            money.AddProperty(nameof(Money.MinorUnits), typeof(long)).IsNullable = false;
        IMutableProperty currency = money.FindProperty(nameof(Money.Currency)) ?? money.AddProperty(nameof(Money.Currency), typeof(Currency));
        currency.IsNullable = false;
        Convert(currency, typeof(CurrencyConverter));
    }

    private static void Convert(IMutableProperty property, Type converter) => property.SetValueConverter(converter);
}
