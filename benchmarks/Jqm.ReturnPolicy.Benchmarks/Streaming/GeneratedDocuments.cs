namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>A stream whose documents are made while it is read.</summary>
internal sealed class GeneratedDocuments(int documents) : Stream
{
    private const int ErrorsInThousand = 10;

    private readonly DocumentMix _mix = new(ErrorsInThousand);
    private byte[] _document = [];
    private int _at;
    private int _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int written = 0;
        while (written < count)
        {
            if (_at == _document.Length)
            {
                if (_given == documents)
                    break;
                _document = _mix.Next().ToArray();
                _at = 0;
                _given++;
            }

            int part = Math.Min(count - written, _document.Length - _at);
            _document.AsSpan(_at, part).CopyTo(buffer.AsSpan(offset + written));
            written += part;
            _at += part;
        }

        return written;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _mix.Dispose();
        base.Dispose(disposing);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
