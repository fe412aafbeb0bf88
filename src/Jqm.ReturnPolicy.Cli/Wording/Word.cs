namespace Jqm.ReturnPolicy.Cli;

/// <summary>The word of the wire form for a member of an enumeration: its name, beginning in lower case.</summary>
internal static class Word
{
    public static string Of<T>(T member)
        where T : struct, Enum
    {
        string name = member.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
