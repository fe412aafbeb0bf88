using System.Text.Json;

namespace Jqm.ReturnPolicy.Json;

/// <summary>What is looked at before a document is read, and how its faults get their paths.</summary>
internal static class Source
{
    /// <summary>Reads a value of the form; the reader leaves the cursor at the value's end.</summary>
    public delegate T Reader<T>(ref Cursor cursor);

    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8Json) =>
        utf8Json.StartsWith("\uFEFF"u8) ? utf8Json[3..] : utf8Json;

    /// <summary>Reads a whole text.</summary>
    /// <param name="utf8Json">The text.</param>
    /// <param name="read">Reads the value that the text is.</param>
    /// <param name="names">The strings that were read lately; null where none are kept.</param>
    /// <param name="fault">What is wrong with the form, handed out and not thrown; then there is no value.</param>
    /// <param name="later">The first fault of the second rank, likewise.</param>
    public static T? TryRead<T>(ReadOnlySpan<byte> utf8Json, Reader<T> read, NamePool? names, out InvalidInputException? fault, out InvalidInputException? later)
    {
        fault = null;
        later = null;
        try
        {
            var cursor = new Cursor(utf8Json, names);
            T value = read(ref cursor);
            cursor.End();
            if (cursor.Later is { } second)
                later = new InvalidInputException(second.Code, PathFinder.PathOf(utf8Json, second.Offset), second.Message);
            return value;
        }
        catch (FormException unformed)
        {
            fault = Unsound(utf8Json) ?? Placed(utf8Json, unformed);
        }
        catch (JsonException)
        {
            fault = Unsound(utf8Json) ?? NotJson(utf8Json);
        }

        return default;
    }

    /// <summary>Reads a value that stands by itself.</summary>
    public static T ReadAlone<T>(ReadOnlySpan<byte> utf8Json, Reader<T> read)
    {
        T value = Read(utf8Json, read, out InvalidInputException? later);
        return later is null ? value : throw later;
    }

    /// <summary>Reads a value that stands by itself. The first fault of the second rank is handed out, not thrown.</summary>
    public static T Read<T>(ReadOnlySpan<byte> utf8Json, Reader<T> read, out InvalidInputException? later)
    {
        T? value = TryRead(WithoutByteOrderMark(utf8Json), read, names: null, out InvalidInputException? fault, out later);
        return fault is null ? value! : throw fault;
    }

    /// <summary>What is wrong with the text before anybody looks at what it says; null when nothing is.</summary>
    private static InvalidInputException? Unsound(ReadOnlySpan<byte> utf8Json)
    {
        if (!SoundText.IsUtf8(utf8Json))
            return new InvalidInputException(ErrorCode.Malformed, "", "The text is not valid UTF-8; encode it anew.");
        if (SoundText.HasLoneSurrogate(utf8Json))
            return new InvalidInputException(ErrorCode.Malformed, "", "An escape is half of a surrogate pair; give both halves.");
        return null;
    }

    private static InvalidInputException Placed(ReadOnlySpan<byte> utf8Json, FormException fault)
    {
        try
        {
            return new InvalidInputException(fault.Code, fault.Inner, fault.Message).Within(PathFinder.PathOf(utf8Json, fault.Offset));
        }
        catch (JsonException notJson)
        {
            return NotJson(notJson);
        }
    }

    /// <summary>Says where the text is not JSON, which the scanner does not know: the second walk does.</summary>
    private static InvalidInputException NotJson(ReadOnlySpan<byte> utf8Json) => Placed(utf8Json, new FormException(long.MaxValue, "This is not JSON."));

    private static InvalidInputException NotJson(JsonException fault) => new(
        ErrorCode.Malformed,
        "",
        FormattableString.Invariant($"This is not JSON of at most 64 levels: it breaks off at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}."));
}
