using System.Text;

namespace Jqm.ReturnPolicy.DuckDb;

/// <summary>Reads the list of agreements that is the third argument.</summary>
internal static class AgreementList
{
    private const string Member = "agreements";
    private const int MostShown = 40;

    /// <summary>Reads a list of agreements.</summary>
    /// <param name="utf8Json">The list, in UTF-8; a byte order mark at its start is skipped.</param>
    /// <exception cref="InvalidInputException">The text is not a list, or an agreement is invalid.</exception>
    public static ValueList<Agreement> Read(ReadOnlySpan<byte> utf8Json)
    {
        ReadOnlySpan<byte> list = (utf8Json.StartsWith(Encoding.UTF8.Preamble) ? utf8Json[Encoding.UTF8.Preamble.Length..] : utf8Json).TrimStart(" \t\r\n"u8);
        RequireJson(list.ToArray());
        if (list[0] != (byte)'[')
            throw new InvalidInputException(ErrorCode.Malformed, Member, $"The agreements are {Shown(list)}; give a list, as in [{{\"id\":\"AG-7\",\"merchant\":\"M-77\",\"terms\":{{}}}}].");

        // Alone, a list whose first element names no merchant would be read as a list of policies.
        return PolicyFile.Parse((byte[])[.. "{\"agreements\":"u8, .. list, (byte)'}']).ThrowIfInvalid().ReadAgreements();
    }

    private static void RequireJson(byte[] list)
    {
        try
        {
            PolicyFile.Parse(list);
        }
        catch (InvalidInputException error)
        {
            throw error.Within(Member);
        }
    }

    private static string Shown(ReadOnlySpan<byte> list)
    {
        string text = Encoding.UTF8.GetString(list);
        return text.Length <= MostShown ? $"'{text}'" : $"'{text[..MostShown]}…'";
    }
}
