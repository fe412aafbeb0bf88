using System.Text.Json;
using System.Text.Unicode;

namespace Jqm.ReturnPolicy.Json;

/// <summary>What is looked at before a document is read, and how its faults get their paths.</summary>
internal static class Source
{
    /// <summary>Reads a value of the form; the reader leaves the cursor at the value's end.</summary>
    public delegate T Reader<T>(ref Cursor cursor);

    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8Json) =>
        utf8Json.StartsWith("\uFEFF"u8) ? utf8Json[3..] : utf8Json;

    /// <summary>Reads a whole text. The first fault of the second rank is handed out, not thrown.</summary>
    public static T Read<T>(ReadOnlySpan<byte> utf8Json, Reader<T> read, out InvalidInputException? later)
    {
        if (!Utf8.IsValid(utf8Json))
            throw new InvalidInputException(ErrorCode.Malformed, "", "The text is not valid UTF-8; encode it anew.");
        if (HasLoneSurrogate(utf8Json))
            throw new InvalidInputException(ErrorCode.Malformed, "", "An escape is half of a surrogate pair; give both halves.");
        try
        {
            var cursor = new Cursor(utf8Json);
            T value = read(ref cursor);
            cursor.End();
            later = cursor.Later is { } fault
                ? new InvalidInputException(fault.Code, PathFinder.PathOf(utf8Json, fault.Offset), fault.Message)
                : null;
            return value;
        }
        catch (FormFault fault)
        {
            throw Placed(utf8Json, fault);
        }
        catch (JsonException fault)
        {
            throw NotJson(fault);
        }
    }

    /// <summary>Reads a value that stands by itself.</summary>
    public static T ReadAlone<T>(ReadOnlySpan<byte> utf8Json, Reader<T> read)
    {
        T value = Read(WithoutByteOrderMark(utf8Json), read, out InvalidInputException? later);
        return later is null ? value : throw later;
    }

    private static InvalidInputException Placed(ReadOnlySpan<byte> utf8Json, FormFault fault)
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

    private static InvalidInputException NotJson(JsonException fault) => new(
        ErrorCode.Malformed,
        "",
        FormattableString.Invariant($"This is not JSON of at most 64 levels: it breaks off at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}."));

    /// <summary>Whether an escape stands for half of a character. Backslashes stand in strings only, so no token needs to be known.</summary>
    private static bool HasLoneSurrogate(ReadOnlySpan<byte> utf8Json)
    {
        int at = utf8Json.IndexOf("\\u"u8);
        if (at < 0)
            return false;
        while (at > 0 && utf8Json[at - 1] == '\\')
            at--;
        bool afterHigh = false;
        while (at < utf8Json.Length)
        {
            if (utf8Json[at] != '\\')
            {
                if (afterHigh)
                    return true;
                int next = utf8Json[at..].IndexOf((byte)'\\');
                if (next < 0)
                    return false;
                at += next;
                continue;
            }

            int unit = EscapedUnit(utf8Json, at);
            bool isLow = unit is >= 0xDC00 and <= 0xDFFF;
            if (isLow != afterHigh)
                return true;
            afterHigh = unit is >= 0xD800 and <= 0xDBFF;
            at += unit < 0 ? 2 : 6;
        }

        return afterHigh;
    }

    /// <summary>The number of a <c>\u</c> escape, or −1 for another one.</summary>
    private static int EscapedUnit(ReadOnlySpan<byte> utf8Json, int at) =>
        at + 6 <= utf8Json.Length && utf8Json[at + 1] == 'u'
        && System.Buffers.Text.Utf8Parser.TryParse(utf8Json.Slice(at + 2, 4), out ushort unit, out int read, 'x') && read == 4
            ? unit
            : -1;
}
