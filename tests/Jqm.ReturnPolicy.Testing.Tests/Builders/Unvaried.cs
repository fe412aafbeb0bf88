using System.Reflection;

namespace Jqm.ReturnPolicy.Testing.Tests;

/// <summary>Finds members that no builder sets: a member that is added to the domain needs a method of a builder.</summary>
internal static class Unvaried
{
    /// <summary>The settable members that are equal in all values.</summary>
    public static IEnumerable<string> Members<T>(IEnumerable<T> values)
    {
        T[] all = [.. values];
        return typeof(T)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true })
            .Where(property => all.Select(value => property.GetValue(value)).Distinct().Count() < 2)
            .Select(property => property.Name);
    }
}
