namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// Values that were read before, by their text. A known text is skipped instead of being read again. A value is kept when its text occurs for the second time, so that texts
/// that never repeat cost little. All values are forgotten when there are too many.
/// </summary>
/// <param name="read">Reads a value. The value must depend on its text only.</param>
internal sealed class KnownValues<T>(Reader<T> read)
{
    private const int Most = 1024;
    private const int LongestText = 8 * 1024;

    private readonly Dictionary<int, KnownValue<T>> _byHash = [];

    /// <summary>The hashes of texts that occurred; a hash replaces another one in its place.</summary>
    private readonly int[] _occurred = new int[Most];

    /// <summary>Reads a value; the cursor is at its first token before and at its last one after.</summary>
    /// <param name="cursor">The cursor.</param>
    /// <param name="known">The value with its text; null if the value is not kept.</param>
    public T Read(ref Cursor cursor, out KnownValue<T>? known)
    {
        Cursor end = cursor;
        ReadOnlySpan<byte> text = end.SkipText();
        int hash = HashOf(text);
        if (_byHash.TryGetValue(hash, out known) && text.SequenceEqual(known.Text))
        {
            cursor = end;
            return known.Value;
        }

        T value = read(ref cursor);
        known = cursor.Later is null && IsWorthKeeping(text, hash) ? Keep(text, hash, value) : null;
        return value;
    }

    private bool IsWorthKeeping(ReadOnlySpan<byte> text, int hash)
    {
        ref int occurred = ref _occurred[unchecked((uint)hash) % Most];
        if (occurred == hash)
            return text.Length <= LongestText;
        occurred = hash;
        return false;
    }

    private KnownValue<T> Keep(ReadOnlySpan<byte> text, int hash, T value)
    {
        if (_byHash.Count == Most)
            _byHash.Clear();
        return _byHash[hash] = new KnownValue<T>(text.ToArray(), value);
    }

    private static int HashOf(ReadOnlySpan<byte> text)
    {
        var hash = default(HashCode);
        hash.AddBytes(text);
        return hash.ToHashCode();
    }
}
