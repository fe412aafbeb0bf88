using System.Buffers;
using System.Text;

namespace Jqm.ReturnPolicy.Cli;

/// <summary>Some whole lines and, after <see cref="Process"/>, their output. A batch is reused, by one thread at a time.</summary>
internal sealed class LineBatch : IDisposable
{
    /// <summary>The largest buffer that a batch keeps for its next use; a larger one, after a long line, is released.</summary>
    private const int KeptBytes = LineBatchReader.BatchBytes * 4;

    private readonly ManualResetEventSlim _processed = new();
    private byte[] _buffer = new byte[LineBatchReader.BatchBytes];
    private ArrayBufferWriter<byte> _output = new();

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, Length);

    public ReadOnlySpan<byte> Output => _output.WrittenSpan;

    /// <summary>True if the first line of the batch is the first line of the stream, which may begin with a byte order mark.</summary>
    public bool BeginsStream { get; set; }

    /// <summary>The number of the batch's first line in the stream, from 1.</summary>
    public long FirstLine { get; set; }

    /// <summary>The number of lines, those of white space included.</summary>
    public long Lines { get; private set; }

    /// <summary>What the work found in the lines.</summary>
    public BatchResult Result { get; private set; } = new();

    /// <summary>The exception that the work threw; null on success. Invalid documents do not throw, so an exception is a bug.</summary>
    public Exception? Failure { get; private set; }

    public void Clear()
    {
        Length = 0;
        Lines = 0;
        _processed.Reset();
        if (_buffer.Length > KeptBytes)
            _buffer = new byte[LineBatchReader.BatchBytes];
        if (_output.Capacity > KeptBytes)
            _output = new ArrayBufferWriter<byte>();
        else
            _output.ResetWrittenCount();
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        Grow(Length + bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Reads once from a stream: at least one byte unless the stream has ended.</summary>
    public int ReadFrom(Stream input)
    {
        Grow(Length + 1);
        int read = input.Read(_buffer, Length, _buffer.Length - Length);
        Length += read;
        return read;
    }

    /// <summary>Removes the bytes from <paramref name="end"/> on, and returns them.</summary>
    public byte[] CutAt(int end)
    {
        byte[] rest = Bytes[end..].ToArray();
        Length = end;
        return rest;
    }

    /// <summary>Counts the lines and works on every line that is not white space.</summary>
    /// <param name="work">What is done with each line.</param>
    public void Process(LineWork work)
    {
        try
        {
            Result = work.Begin();
            ReadOnlySpan<byte> rest = Bytes;
            if (BeginsStream && rest.StartsWith(Encoding.UTF8.Preamble))
                rest = rest[Encoding.UTF8.Preamble.Length..];
            while (!rest.IsEmpty)
            {
                int end = rest.IndexOf((byte)'\n');
                ReadOnlySpan<byte> line = end < 0 ? rest : rest[..end];
                rest = end < 0 ? default : rest[(end + 1)..];
                Lines++;
                if (line.IndexOfAnyExcept(" \t\r\v\f"u8) >= 0)
                    work.Do(line, FirstLine + Lines - 1, _output);
            }

            work.End(_output);
        }
        catch (Exception failure)
        {
            Failure = failure;
        }

        _processed.Set();
    }

    public void WaitUntilProcessed(CancellationToken cancellation) => _processed.Wait(cancellation);

    public void Dispose() => _processed.Dispose();

    private void Grow(int length)
    {
        if (length > _buffer.Length)
            Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, Math.Max(length, _buffer.Length * 2L)));
    }
}
