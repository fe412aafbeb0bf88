namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Walks the lines of a text.</summary>
internal ref struct DocumentLines(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> _rest = text;

    public ReadOnlySpan<byte> Current { get; private set; }

    public readonly DocumentLines GetEnumerator() => this;

    public bool MoveNext()
    {
        int end = _rest.IndexOf((byte)'\n');
        if (end < 0)
            return false;
        Current = _rest[..end];
        _rest = _rest[(end + 1)..];
        return true;
    }
}
