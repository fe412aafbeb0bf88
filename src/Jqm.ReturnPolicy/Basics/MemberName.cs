namespace Jqm.ReturnPolicy;

/// <summary>Names members of enumerations as the wire form does: with a lower-case first letter.</summary>
internal static class MemberName
{
    /// <summary>Returns the name, such as <c>privateLabel</c>.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => Of(member.ToString());

    /// <summary>Returns the name in the JSON form for the name in C#.</summary>
    public static string Of(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
