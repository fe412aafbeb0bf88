using System.Text.Json;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>The words of the wire form: the names of members in camel case.</summary>
public static class WireWord
{
    public static string Of(Enum member) => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());
}
