namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>Changes bytes without knowing what they mean.</summary>
public static class ByteChanges
{
    private static readonly byte[][] Fragments =
    [
        [0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80], [0xEF, 0xBB, 0xBF],
        [.. "\\ud800"u8], [.. "\\udc00"u8], [.. "\\u0000"u8], [.. "\\"u8], [.. "\""u8], [.. "{"u8], [.. "}"u8], [.. "["u8], [.. "]"u8], [.. ","u8], [.. ":"u8],
        [.. "null"u8], [.. "-0"u8], [.. "1e999"u8], [.. "//"u8], [.. "\n"u8], [.. "\u2028"u8], [.. "NaN"u8], [.. "\"id\":null,"u8],
    ];

    public static byte[] Apply(byte[] bytes, byte[] other, Dice dice)
    {
        for (int change = dice.Length(4); change > 0 && bytes.Length > 0; change--)
            bytes = Change(bytes, other, dice);
        return bytes;
    }

    private static byte[] Change(byte[] bytes, byte[] other, Dice dice)
    {
        int at = dice.Below(bytes.Length);
        int length = Math.Min(dice.Length(256), bytes.Length - at);
        switch (dice.Below(8))
        {
            case 0:
                bytes[at] ^= (byte)(1 << dice.Below(8));
                return bytes;
            case 1:
                bytes[at] = dice.Byte();
                return bytes;
            case 2: return [.. bytes.AsSpan(0, at), .. bytes.AsSpan(at + length)];
            case 3: return [.. bytes.AsSpan(0, at), .. dice.Of(Fragments), .. bytes.AsSpan(at)];
            case 4: return [.. bytes.AsSpan(0, at), .. dice.Of(Fragments), .. bytes.AsSpan(at + length)];
            case 5: return bytes[..at];
            case 6: return [.. bytes.AsSpan(0, at), .. other.AsSpan(dice.Below(other.Length))];
            default: return [.. bytes.AsSpan(0, at + length), .. bytes.AsSpan(at)];
        }
    }
}
