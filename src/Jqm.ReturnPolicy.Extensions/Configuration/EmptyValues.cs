using Microsoft.Extensions.Configuration;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>
/// Tells what an empty value was in a JSON file. Since version 10 of Microsoft.Extensions.Configuration, null stays null and an empty list is an empty string;
/// before, it was the other way around.
/// </summary>
internal static class EmptyValues
{
    private static readonly bool KeepsNull = typeof(IConfigurationSection).Assembly.GetName().Version is not { Major: < 10 };

    /// <summary>Returns whether the value of a section without members was null.</summary>
    public static bool IsNull(string? value) => KeepsNull ? value is null : value is { Length: 0 };

    /// <summary>Returns whether the value of a section without members was an empty list.</summary>
    public static bool IsEmptyList(string? value) => KeepsNull ? value is { Length: 0 } : value is null;
}
