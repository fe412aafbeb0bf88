using System.Text.Unicode;

namespace Jqm.ReturnPolicy.Json;

/// <summary>What a text must be before it can be JSON whose strings are strings: UTF-8 without halves of characters.</summary>
internal static class SoundText
{
    public static bool Is(ReadOnlySpan<byte> utf8Json) => IsUtf8(utf8Json) && !HasLoneSurrogate(utf8Json);

    public static bool IsUtf8(ReadOnlySpan<byte> utf8Json) => Utf8.IsValid(utf8Json);

    /// <summary>Whether an escape stands for half of a character. Backslashes stand in strings only, so no token needs to be known.</summary>
    public static bool HasLoneSurrogate(ReadOnlySpan<byte> utf8Json)
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
