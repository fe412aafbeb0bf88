namespace Jqm.ReturnPolicy.Cli;

/// <summary>
/// Cuts a stream into batches of whole lines. A batch has as much as one read of the stream gave, so that a slow stream is answered as it
/// comes; it is about 1 MiB at most, unless a single line is longer.
/// </summary>
internal sealed class LineBatchReader(Stream input)
{
    /// <summary>How many bytes a batch holds, unless a single line is longer.</summary>
    public const int BatchBytes = 1 << 20;

    /// <summary>So many lines at most: their answers may be far longer than they are.</summary>
    private const int MaxLines = 8192;

    private byte[] _rest = [];
    private bool _ended;

    /// <summary>Fills a batch.</summary>
    /// <returns>Whether there was anything left.</returns>
    public bool TryRead(LineBatch batch)
    {
        batch.Clear();
        batch.Append(_rest);
        _rest = [];
        int searched = 0;
        while (true)
        {
            int end = EndOfLines(batch.Bytes, searched);
            if (end > 0 || _ended)
            {
                if (end == 0)
                    return batch.Length > 0;
                _rest = batch.CutAt(end);
                return true;
            }

            searched = batch.Length;
            int read = batch.ReadFrom(input);
            _ended = read == 0;
        }
    }

    /// <summary>Where the last whole line ends; zero when none does. Lines before <paramref name="searched"/> do not end there.</summary>
    private static int EndOfLines(ReadOnlySpan<byte> bytes, int searched)
    {
        int end = 0;
        int from = searched;
        for (int lines = 0; lines < MaxLines; lines++)
        {
            int found = bytes[from..].IndexOf((byte)'\n');
            if (found < 0)
                break;
            from += found + 1;
            end = from;
        }

        return end;
    }
}
