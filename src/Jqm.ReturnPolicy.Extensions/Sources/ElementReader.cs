namespace Jqm.ReturnPolicy.Extensions;

/// <summary>Reads a policy or an agreement that is a part of something larger.</summary>
internal static class ElementReader
{
    /// <exception cref="InvalidInputException">The element is invalid; the path of the error starts with the path of the element.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8Json, string path)
    {
        try
        {
            return ReturnPolicyJson.Read<T>(utf8Json);
        }
        catch (InvalidInputException error)
        {
            throw error.Within(path);
        }
    }
}
