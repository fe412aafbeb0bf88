namespace Jqm.ReturnPolicy.Cli;

/// <summary>
/// Divides a stream into batches of whole lines. A batch contains what one read of the stream returned, so a slow stream is answered without delay. A batch is about 1 MiB at most,
/// unless a single line is longer.
/// </summary>
internal sealed class LineBatchReader(Stream input)
{
    /// <summary>The size of a batch in bytes, unless a single line is longer.</summary>
    public const int BatchBytes = 1 << 20;

    /// <summary>The most lines of a batch, since answers can be much longer than their lines.</summary>
    private const int MaxLines = 8192;

    private byte[] _rest = [];
    private bool _ended;
    private bool _begun;
    private long _lines;

    /// <summary>Fills a batch with the next lines.</summary>
    /// <returns>False if the stream has ended.</returns>
    public bool TryRead(LineBatch batch)
    {
        batch.Clear();
        batch.BeginsStream = !_begun;
        batch.FirstLine = _lines + 1;
        _begun = true;
        batch.Append(_rest);
        _rest = [];
        int searched = 0;
        while (true)
        {
            int end = EndOfLines(batch.Bytes, searched, ref _lines);
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

    /// <summary>
    /// The end of the last whole line; zero if there is none. Adds the number of whole lines to <paramref name="total"/>. The bytes before <paramref name="searched"/> contain no
    /// line feed.
    /// </summary>
    private static int EndOfLines(ReadOnlySpan<byte> bytes, int searched, ref long total)
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
            total++;
        }

        return end;
    }
}
