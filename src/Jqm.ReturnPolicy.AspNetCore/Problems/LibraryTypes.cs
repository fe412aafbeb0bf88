using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Jqm.ReturnPolicy.AspNetCore;

/// <summary>Finds the types of the library in the types of an application.</summary>
internal static class LibraryTypes
{
    private static readonly ConditionalWeakTable<JsonSerializerOptions, ConcurrentDictionary<Type, bool>> Known = [];

    /// <summary>Returns whether a type is of the library, or has members or items that are.</summary>
    public static bool IsIn(Type type, JsonSerializerOptions options) =>
        Known.GetOrCreateValue(options).GetOrAdd(type, static (whole, options) => Find(whole, options, []), options);

    /// <summary>Returns whether the type itself is of the library.</summary>
    public static bool Has(Type type) => type.Assembly == typeof(Order).Assembly || type.Assembly == typeof(ReturnPolicyJson).Assembly || type == typeof(Instant);

    private static bool Find(Type type, JsonSerializerOptions options, HashSet<Type> seen)
    {
        Type known = Nullable.GetUnderlyingType(type) ?? type;
        if (Has(known))
            return true;
        if (!seen.Add(known) || !options.TryGetTypeInfo(known, out JsonTypeInfo? form))
            return false;
        IEnumerable<Type?> parts = [form.ElementType, form.KeyType, .. form.Properties.Select(static property => property.PropertyType)];
        return parts.Any(part => part is not null && Find(part, options, seen));
    }
}
