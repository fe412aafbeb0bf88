using System.Buffers.Binary;

namespace Jqm.ReturnPolicy.Json;

/// <summary>The first and the last eight bytes of a string as numbers, which overlap in a short one; with the length they tell a string of up to 16 bytes.</summary>
internal readonly record struct TextEnds(ulong Head, ulong Tail, int Length)
{
    /// <summary>A string of at most so many bytes is told by its ends.</summary>
    public const int All = 16;

    public static TextEnds Of(ReadOnlySpan<byte> utf8)
    {
        int length = utf8.Length;
        if (length >= 8)
            return new TextEnds(BinaryPrimitives.ReadUInt64LittleEndian(utf8), BinaryPrimitives.ReadUInt64LittleEndian(utf8[(length - 8)..]), length);
        if (length >= 4)
            return new TextEnds(BinaryPrimitives.ReadUInt32LittleEndian(utf8), BinaryPrimitives.ReadUInt32LittleEndian(utf8[(length - 4)..]), length);
        return new TextEnds(utf8[0], (ulong)utf8[length / 2] << 8 | utf8[length - 1], length);
    }

    /// <summary>A number of some bits that depends on the whole string.</summary>
    public int Hash(ulong factor, int bits) => (int)(unchecked((Head ^ (Tail << 1 | Tail >> 63)) * factor) >> (64 - bits));
}
