namespace Jqm.ReturnPolicy.Json;

/// <summary>The names of an object's members so far, where they are free.</summary>
internal struct SeenNames
{
    /// <summary>Up to this many names, looking along them is faster than hashing.</summary>
    private const int Few = 12;

    private ListBuilder<string> _few;
    private HashSet<string>? _many;

    /// <summary>Adds a name.</summary>
    /// <returns>False when it was there.</returns>
    public bool Add(string name)
    {
        if (_many is not null)
            return _many.Add(name);
        foreach (string seen in _few.Items)
        {
            if (seen == name)
                return false;
        }

        _few.Add(name);
        if (_few.Count > Few)
            _many = new HashSet<string>(_few.Items.ToArray(), StringComparer.Ordinal);
        return true;
    }
}
