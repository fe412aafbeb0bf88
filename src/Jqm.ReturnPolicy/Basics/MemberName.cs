namespace Jqm.ReturnPolicy;

/// <summary>Names members of enumerations as the wire form does: with a lower-case first letter.</summary>
internal static class MemberName
{
    /// <summary>Returns the name, such as <c>privateLabel</c>.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum
    {
        string name = member.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
