using System.Text;

namespace Jqm.ReturnPolicy.Json;

/// <summary>The names of an object's members so far, where they are free. Few names are compared in place in the text; many names are hashed.</summary>
internal struct SeenNames
{
    /// <summary>Up to this many names, looking along them is faster than hashing.</summary>
    private const int Few = 12;

    private ListBuilder<(int Start, int Length)> _few;
    private HashSet<string>? _many;

    /// <summary>Adds a name that the text contains without escapes.</summary>
    /// <returns>False when it was there.</returns>
    public bool Add(ReadOnlySpan<byte> json, int start, int length)
    {
        ReadOnlySpan<byte> name = json.Slice(start, length);
        if (_many is not null)
            return _many.Add(Encoding.UTF8.GetString(name));
        foreach ((int otherStart, int otherLength) in _few.Items)
        {
            if (json.Slice(otherStart, otherLength).SequenceEqual(name))
                return false;
        }

        _few.Add((start, length));
        if (_few.Count > Few)
            Hash(json);
        return true;
    }

    /// <summary>Adds a name that the text contains with escapes.</summary>
    /// <returns>False when it was there.</returns>
    public bool AddEscaped(ReadOnlySpan<byte> json, string name) => (_many ?? Hash(json)).Add(name);

    private HashSet<string> Hash(ReadOnlySpan<byte> json)
    {
        _many = new HashSet<string>(StringComparer.Ordinal);
        foreach ((int start, int length) in _few.Items)
            _many.Add(Encoding.UTF8.GetString(json.Slice(start, length)));
        return _many;
    }
}
