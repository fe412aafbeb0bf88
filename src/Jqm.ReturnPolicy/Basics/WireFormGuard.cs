using System.ComponentModel;
using System.Text.Json;

namespace Jqm.ReturnPolicy;

/// <summary>
/// Refuses to read or write a type by reflection. Each type with this converter has one JSON form, the wire form, and System.Text.Json knows it only from the converters of the
/// package <c>Jqm.ReturnPolicy.Json</c>, which take precedence. By reflection, System.Text.Json would write another form, and would read terms as those of the standard policy.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireFormGuard : JsonConverterFactory
{
    /// <summary>Returns true: the guard handles any type.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <returns>Always true.</returns>
    public override bool CanConvert(Type typeToConvert) => true;

    /// <summary>Throws an exception that names the missing JSON converters.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">The options, without the converters.</param>
    /// <returns>Never.</returns>
    /// <exception cref="NotSupportedException">Always. The message says how to add the converters.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException(
        $"System.Text.Json does not know the JSON form of {typeToConvert.Name}, and its members by reflection are another one. Call AddReturnPolicyConverters() on the options (package Jqm.ReturnPolicy.Json), "
        + "or services.AddReturnPolicyHttp() in ASP.NET Core. ReturnPolicyJson.Read and ReturnPolicyJson.ToJson need no options.");
}
