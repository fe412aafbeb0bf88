using System.Text;

namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// Remembers short strings that were read lately, such as ids of lines, of which the documents of a stream have the same again and again. It remembers a fixed
/// number; a later string takes the place of an earlier one.
/// </summary>
internal sealed class NamePool
{
    private const int Bits = 8;
    private const ulong Factor = 0x9E37_79B9_7F4A_7C15;

    private readonly (TextEnds Ends, string Text)[] _entries = new (TextEnds, string)[1 << Bits];

    /// <summary>The string of some UTF-8.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > TextEnds.All)
            return Encoding.UTF8.GetString(utf8);
        TextEnds ends = TextEnds.Of(utf8);
        ref (TextEnds Ends, string Text) entry = ref _entries[ends.Hash(Factor, Bits)];
        if (entry.Ends != ends)
            entry = (ends, Encoding.UTF8.GetString(utf8));
        return entry.Text;
    }
}
