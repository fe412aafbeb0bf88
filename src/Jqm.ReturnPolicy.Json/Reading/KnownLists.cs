namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// Lists that were read before, by their text. A known text is skipped instead of being read again. A list is kept when its text occurs for the second time, so that texts
/// that never repeat cost little. All lists are forgotten when there are too many.
/// </summary>
/// <param name="read">Reads a list. The value must depend on its text only.</param>
internal sealed class KnownLists<T>(Reader<T> read)
{
    private const int Most = 1024;
    private const int LongestText = 8 * 1024;
    private const int BucketSize = 8;

    /// <summary>The known lists, ordered by their texts. A list ends with its last bracket, so no text is the beginning of another one.</summary>
    private readonly List<KnownList<T>> _known = [];

    /// <summary>The hashes of texts that occurred, in buckets. In a full bucket, a hash replaces the oldest one.</summary>
    private readonly int[] _occurred = new int[Most];

    /// <summary>Reads a list; the cursor is at its first token before and at its last one after.</summary>
    /// <param name="cursor">The cursor.</param>
    /// <param name="known">The list with its text; null if the list is not kept.</param>
    public T Read(ref Cursor cursor, out KnownList<T>? known)
    {
        long start = cursor.Offset;
        int index = IndexOf(cursor.Rest);
        if (index >= 0)
        {
            known = _known[index];
            cursor.JumpOver(known.Text.Length);
            return known.Value;
        }

        T value = read(ref cursor);
        ReadOnlySpan<byte> text = cursor.TextFrom(start);
        known = cursor.Later is null && IsWorthKeeping(text) ? Keep(text, value, ~index) : null;
        return value;
    }

    /// <summary>Returns the index of the list with which a text begins; if there is none, the complement of the index at which it would be.</summary>
    private int IndexOf(ReadOnlySpan<byte> text)
    {
        int low = 0;
        int high = _known.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            ReadOnlySpan<byte> known = _known[middle].Text;
            int order = text[..Math.Min(text.Length, known.Length)].SequenceCompareTo(known);
            if (order == 0)
                return middle;
            if (order < 0)
                high = middle;
            else
                low = middle + 1;
        }

        return ~low;
    }

    private bool IsWorthKeeping(ReadOnlySpan<byte> text)
    {
        int hash = HashOf(text);
        Span<int> bucket = _occurred.AsSpan((int)(unchecked((uint)hash) % (Most / BucketSize)) * BucketSize, BucketSize);
        if (bucket.Contains(hash))
            return text.Length <= LongestText;
        bucket[..^1].CopyTo(bucket[1..]);
        bucket[0] = hash;
        return false;
    }

    private KnownList<T> Keep(ReadOnlySpan<byte> text, T value, int index)
    {
        if (_known.Count == Most)
        {
            _known.Clear();
            index = 0;
        }

        var known = new KnownList<T>(text.ToArray(), value);
        _known.Insert(index, known);
        return known;
    }

    private static int HashOf(ReadOnlySpan<byte> text)
    {
        var hash = default(HashCode);
        hash.AddBytes(text);
        return hash.ToHashCode();
    }
}
