using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Jqm.ReturnPolicy.Json;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>
/// Collects the values that each settable member has in generated data. The members are found by reflection from the types alone, so a member that is added to
/// an order, a request or terms is expected to vary before any generator knows it.
/// </summary>
internal sealed class VariedMembers
{
    /// <summary>The number of different values that are kept for a member; every member of an enumeration is kept.</summary>
    private const int Enough = 8;

    private readonly Dictionary<PropertyInfo, HashSet<object>> _values = [];

    /// <summary>The settable members of a type, and of the types of these members.</summary>
    public static IReadOnlyList<PropertyInfo> Of(Type root)
    {
        var seen = new HashSet<Type>();
        Add(root);
        return [.. seen.SelectMany(SettableOf)];

        void Add(Type type)
        {
            foreach (Type part in PartsOf(type))
            {
                if (IsOwn(part) && !part.IsEnum && seen.Add(part))
                {
                    foreach (PropertyInfo property in SettableOf(part))
                        Add(property.PropertyType);
                }
            }
        }
    }

    /// <summary>Adds the values of all members of a value and of its parts.</summary>
    public void Add(object? value)
    {
        if (value is null or string || !IsOwn(value.GetType()) || value.GetType().IsEnum)
            return;
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
                Add(item);
        }

        foreach (PropertyInfo property in SettableOf(value.GetType()))
        {
            object? part = property.GetValue(value);
            if (!_values.TryGetValue(property, out HashSet<object>? values))
                _values.Add(property, values = []);
            if (values.Count < Enough || part is Enum)
                values.Add(part ?? typeof(void));
            Add(part);
        }
    }

    /// <summary>The members that have the same value wherever they occur, or that do not occur.</summary>
    public IEnumerable<string> NeverVaried(Type root) => Of(root)
        .Where(property => !_values.TryGetValue(property, out HashSet<object>? values) || values.Count < 2)
        .Select(NameOf);

    /// <summary>The members of enumerations that no member has as its value.</summary>
    public IEnumerable<string> NeverUsed(Type root) =>
        from property in Of(root)
        let type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
        where type.IsEnum
        from Enum member in Enum.GetValues(type)
        where !_values.TryGetValue(property, out HashSet<object>? values) || !values.Contains(member)
        select $"{NameOf(property)} = {member}";

    private static string NameOf(PropertyInfo property) => $"{property.DeclaringType!.Name}.{property.Name}";

    private static IEnumerable<Type> PartsOf(Type type) => type.IsGenericType ? [type, .. type.GetGenericArguments().SelectMany(PartsOf)] : [type];

    private static bool IsOwn(Type type) => type.Assembly == typeof(Order).Assembly || type.Assembly == typeof(EvaluationDocument).Assembly;

    private static IEnumerable<PropertyInfo> SettableOf(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetIndexParameters().Length == 0 && property.SetMethod is { IsPublic: true } setter && setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));
}
