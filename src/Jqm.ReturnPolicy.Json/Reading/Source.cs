using System.Text.Json;
using System.Text.Unicode;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads whole texts, and reports every error in them with its path.</summary>
internal static class Source
{
    /// <summary>Reads a text.</summary>
    /// <param name="utf8Json">The text, in UTF-8; a byte order mark at its start is skipped.</param>
    /// <param name="read">Reads the value that the text is.</param>
    /// <param name="currency">The currency of amounts, when the text does not state it.</param>
    /// <exception cref="InvalidInputException">The text does not have the required form, or contains an invalid value.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8Json, Reader<T> read, Currency? currency = null)
    {
        T? value = TryRead(utf8Json, read, currency, out InvalidInputException? malformed, out InvalidInputException? later);
        return (malformed ?? later) is { } error ? throw error : value!;
    }

    /// <summary>Reads a text. Errors are handed out, not thrown.</summary>
    /// <param name="utf8Json">The text, in UTF-8; a byte order mark at its start is skipped.</param>
    /// <param name="read">Reads the value that the text is.</param>
    /// <param name="currency">The currency of amounts, when the text does not state it.</param>
    /// <param name="malformed">The <c>malformed</c> error; null if the text has the required form.</param>
    /// <param name="later">The first other error; then the value may be incomplete.</param>
    public static T? TryRead<T>(ReadOnlySpan<byte> utf8Json, Reader<T> read, Currency? currency, out InvalidInputException? malformed, out InvalidInputException? later)
    {
        ReadOnlySpan<byte> json = WithoutByteOrderMark(utf8Json);
        malformed = later = null;
        try
        {
            RequireSound(json);
            var cursor = new Cursor(json) { Scope = new CurrencyScope { Member = "currency", Known = currency } };
            T value = read(ref cursor);
            cursor.End();
            if (cursor.Later is { } pending)
                later = JsonWalk.Located(json, pending);
            return value;
        }
        catch (FormException error)
        {
            malformed = JsonWalk.Located(json, error);
        }
        catch (JsonException)
        {
            malformed = JsonWalk.NotJson(json);
        }

        return default;
    }

    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8Json) =>
        utf8Json.StartsWith("\uFEFF"u8) ? utf8Json[3..] : utf8Json;

    /// <summary>Requires UTF-8 without lone surrogates, which the reader of tokens does not look for.</summary>
    private static void RequireSound(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
            throw new FormException(0, "The text is not valid UTF-8; encode it as UTF-8.");
        if (json.IndexOf("\\u"u8) >= 0 && JsonWalk.HasLoneSurrogate(json))
            throw new FormException(0, "An escape is half of a surrogate pair; give both halves.");
    }
}
