namespace Jqm.ReturnPolicy.Analysis;

/// <summary>Names members of enumerations in paths as the wire form does.</summary>
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
