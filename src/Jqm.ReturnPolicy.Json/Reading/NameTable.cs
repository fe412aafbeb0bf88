using System.Text;

namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// Finds a name among a few by one look: the length, the first, the middle and the last letter tell where it can only be. The factors of that are tried out
/// once, so that no two of the names share a place.
/// </summary>
internal sealed class NameTable
{
    private const int MostFactors = 10_000;

    private readonly byte[][] _names;
    private readonly sbyte[] _places;
    private readonly int _factor;

    public NameTable(string[] names)
    {
        _names = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        int size = 16;
        while (size < names.Length * 4)
            size *= 2;
        _places = new sbyte[size];
        while (!TryPlace())
        {
            if (++_factor > MostFactors)
                throw new InvalidOperationException($"Two of these names share their length and letters: {string.Join(", ", names)}.");
        }
    }

    public int Count => _names.Length;

    public ReadOnlySpan<byte> this[int place] => _names[place];

    /// <summary>The place of a name, or −1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
            return -1;
        int place = _places[Slot(name)];
        return place >= 0 && name.SequenceEqual(_names[place]) ? place : -1;
    }

    private int Slot(ReadOnlySpan<byte> name) =>
        unchecked(name.Length + name[0] * _factor + name[name.Length / 2] * (_factor >> 3) + name[^1] * (_factor >> 6)) & (_places.Length - 1);

    private bool TryPlace()
    {
        Array.Fill(_places, (sbyte)-1);
        for (int i = 0; i < _names.Length; i++)
        {
            ref sbyte place = ref _places[Slot(_names[i])];
            if (place >= 0)
                return false;
            place = (sbyte)i;
        }

        return true;
    }
}
