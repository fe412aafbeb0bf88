namespace Jqm.ReturnPolicy.Cli;

/// <summary>Converts an enumeration member to its word in the JSON form: the name of the member, with a lower-case first letter.</summary>
internal static class WireWord
{
    public static string Of<T>(T member)
        where T : struct, Enum
    {
        string name = member.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
