namespace Jqm.ReturnPolicy.Testing;

/// <summary>Chooses members of enumerations.</summary>
internal static class RandomExtensions
{
    /// <summary>Returns any member of an enumeration, one that is added later included.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="random">The source of chance.</param>
    public static T NextOf<T>(this Random random)
        where T : struct, Enum
    {
        T[] members = Enum.GetValues<T>();
        return members[random.Next(members.Length)];
    }
}
