using System.Text.Json;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>The words of the wire form for the members of an enumeration, as tags have them.</summary>
internal static class Word<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Words = Enum.GetValues<T>().ToDictionary(member => member, member => JsonNamingPolicy.CamelCase.ConvertName(member.ToString()));

    /// <summary>Returns the word of a member.</summary>
    public static string Of(T member) => Words[member];
}
