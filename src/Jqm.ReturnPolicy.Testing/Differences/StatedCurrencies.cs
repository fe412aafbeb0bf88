using System.Collections;
using System.Reflection;

namespace Jqm.ReturnPolicy.Testing;

/// <summary>Finds the currencies of the amounts in a value. The wire form of a part, such as a line or a payment, does not state its currency: the order around it does.</summary>
internal static class StatedCurrencies
{
    /// <summary>The currency of each amount in a value, in the order of the text.</summary>
    public static IReadOnlyList<Currency> In(object? value)
    {
        List<Currency> found = [];
        Collect(value, found, new HashSet<object>(ReferenceEqualityComparer.Instance));
        return found;
    }

    private static void Collect(object? value, List<Currency> found, HashSet<object> seen)
    {
        if (value is Money money)
        {
            if (money != default)
                found.Add(money.Currency);
        }
        else if (value is Currency currency)
        {
            found.Add(currency);
        }
        else if (value is IEnumerable items and not string)
        {
            foreach (object? item in items)
                Collect(item, found, seen);
        }
        else if (value is not null && value.GetType().Assembly == typeof(Money).Assembly && (value.GetType().IsValueType || seen.Add(value)))
        {
            foreach (PropertyInfo member in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(member => member.GetIndexParameters().Length == 0 && MayHoldAmounts(member.PropertyType)))
                Collect(member.GetValue(value), found, seen);
        }
    }

    private static bool MayHoldAmounts(Type type)
    {
        Type held = Nullable.GetUnderlyingType(type) ?? type;
        return !held.IsEnum && held != typeof(string) && (held.Assembly == typeof(Money).Assembly || typeof(IEnumerable).IsAssignableFrom(held));
    }
}
