using System.Text;

namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// Finds a name among a few by one look: its ends, multiplied, tell where it can only be. The factor is tried out once, so that no two of the names share a place.
/// </summary>
internal sealed class NameTable
{
    private const ulong FirstFactor = 0x9E37_79B9_7F4A_7C15;

    private readonly byte[][] _names;
    private readonly Entry[] _entries;
    private readonly int _bits;
    private readonly ulong _factor = FirstFactor;

    public NameTable(string[] names)
    {
        _names = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _bits = 4;
        while (1 << _bits < names.Length * 4)
            _bits++;
        _entries = new Entry[1 << _bits];
        while (!TryPlace())
            _factor = unchecked(_factor + 2 * FirstFactor);
    }

    public int Count => _names.Length;

    public ReadOnlySpan<byte> this[int place] => _names[place];

    /// <summary>The place of a name, or −1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
            return -1;
        TextEnds ends = TextEnds.Of(name);
        ref readonly Entry entry = ref _entries[ends.Hash(_factor, _bits)];
        return entry.Ends == ends && (name.Length <= TextEnds.All || name.SequenceEqual(_names[entry.Place])) ? entry.Place : -1;
    }

    private bool TryPlace()
    {
        Array.Clear(_entries);
        for (int i = 0; i < _names.Length; i++)
        {
            TextEnds ends = TextEnds.Of(_names[i]);
            ref Entry entry = ref _entries[ends.Hash(_factor, _bits)];
            if (entry.Ends.Length > 0)
                return false;
            entry = new Entry(ends, i);
        }

        return true;
    }

    private readonly record struct Entry(TextEnds Ends, int Place);
}
