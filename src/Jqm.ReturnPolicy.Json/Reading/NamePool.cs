using System.Buffers.Binary;
using System.Text;

namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// Remembers short strings that were read lately, such as ids of lines, of which the documents of a stream have the same again and again. It remembers a fixed
/// number; a later string takes the place of an earlier one.
/// </summary>
internal sealed class NamePool
{
    /// <summary>Two overlapping numbers of eight bytes hold a string of this length.</summary>
    private const int Longest = 16;

    private readonly Entry[] _entries = new Entry[256];

    /// <summary>The string of some UTF-8.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > Longest)
            return Encoding.UTF8.GetString(utf8);
        (ulong head, ulong tail) = Ends(utf8);
        ulong mixed = unchecked((head ^ (tail << 1 | tail >> 63) ^ (ulong)utf8.Length) * 0x9E3779B97F4A7C15);
        ref Entry entry = ref _entries[(int)(mixed >> 56)];
        if (entry.Head != head || entry.Tail != tail || entry.Length != utf8.Length)
            entry = new Entry(head, tail, utf8.Length, Encoding.UTF8.GetString(utf8));
        return entry.Text;
    }

    /// <summary>The first and the last bytes; with the length they tell the string.</summary>
    private static (ulong Head, ulong Tail) Ends(ReadOnlySpan<byte> utf8) => utf8.Length switch
    {
        >= 8 => (BinaryPrimitives.ReadUInt64LittleEndian(utf8), BinaryPrimitives.ReadUInt64LittleEndian(utf8[^8..])),
        >= 4 => (BinaryPrimitives.ReadUInt32LittleEndian(utf8), BinaryPrimitives.ReadUInt32LittleEndian(utf8[^4..])),
        >= 2 => (BinaryPrimitives.ReadUInt16LittleEndian(utf8), BinaryPrimitives.ReadUInt16LittleEndian(utf8[^2..])),
        _ => (utf8[0], 0),
    };

    private readonly record struct Entry(ulong Head, ulong Tail, int Length, string Text);
}
