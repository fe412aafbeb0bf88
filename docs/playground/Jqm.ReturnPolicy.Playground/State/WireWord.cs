namespace Jqm.ReturnPolicy.Playground;

/// <summary>The words of the wire form.</summary>
public static class WireWord
{
    /// <summary>Returns the member that a word names; null if it names none.</summary>
    public static T? Find<T>(string? word)
        where T : struct, Enum
    {
        foreach (T member in Enum.GetValues<T>())
        {
            if (MemberName.Of(member) == word)
                return member;
        }

        return null;
    }
}
