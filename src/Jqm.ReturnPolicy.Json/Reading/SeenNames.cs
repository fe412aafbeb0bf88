using System.Runtime.CompilerServices;
using System.Text;

namespace Jqm.ReturnPolicy.Json;

/// <summary>The names of an object's members so far, where they are free. Few names are compared in place in the text; many names are hashed.</summary>
internal struct SeenNames
{
    /// <summary>Up to this many names, looking along them is faster than hashing.</summary>
    private const int Few = 12;

    private FewNames _few;
    private int _count;
    private HashSet<string>? _many;

    /// <summary>Adds a name that the text contains without escapes.</summary>
    /// <returns>False when it was there.</returns>
    public bool Add(ReadOnlySpan<byte> json, int start, int length)
    {
        ReadOnlySpan<byte> name = json.Slice(start, length);
        if (_many is not null)
            return _many.Add(Encoding.UTF8.GetString(name));
        foreach ((int otherStart, int otherLength) in ((ReadOnlySpan<(int, int)>)_few)[.._count])
        {
            if (json.Slice(otherStart, otherLength).SequenceEqual(name))
                return false;
        }

        if (_count == Few)
            return Hash(json).Add(Encoding.UTF8.GetString(name));
        _few[_count++] = (start, length);
        return true;
    }

    /// <summary>Adds a name that the text contains with escapes.</summary>
    /// <returns>False when it was there.</returns>
    public bool AddEscaped(ReadOnlySpan<byte> json, string name) => (_many ?? Hash(json)).Add(name);

    private HashSet<string> Hash(ReadOnlySpan<byte> json)
    {
        _many = new HashSet<string>(StringComparer.Ordinal);
        foreach ((int start, int length) in ((ReadOnlySpan<(int, int)>)_few)[.._count])
            _many.Add(Encoding.UTF8.GetString(json.Slice(start, length)));
        return _many;
    }

    [InlineArray(Few)]
    private struct FewNames
    {
        private (int Start, int Length) _first;
    }
}
