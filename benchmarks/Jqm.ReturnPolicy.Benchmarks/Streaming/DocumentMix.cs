using System.Buffers;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>
/// An endless mix of documents, one a line: the agreed cases in turn, each varied. Of a thousand documents as many as asked are erroneous ones, in random
/// places. The same seed gives the same documents.
/// </summary>
internal sealed class DocumentMix : IDisposable
{
    private readonly Random _random = new(20261124);
    private readonly int _errorsInThousand;
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Utf8JsonWriter _writer;
    private readonly VariedDocument _varied;
    private int _good;
    private int _erroneous;

    public DocumentMix(int errorsInThousand)
    {
        _errorsInThousand = errorsInThousand;
        _writer = new Utf8JsonWriter(_line, VariedDocument.Form);
        _varied = new VariedDocument(_writer, _random);
    }

    /// <summary>The next document with its line's end; valid until the next call.</summary>
    public ReadOnlySpan<byte> Next()
    {
        _line.ResetWrittenCount();
        _writer.Reset(_line);
        bool erroneous = _random.Next(1000) < _errorsInThousand;
        byte[] document = erroneous
            ? AgreedCases.Erroneous[_erroneous++ % AgreedCases.Erroneous.Count]
            : AgreedCases.Good[_good++ % AgreedCases.Good.Count];
        _varied.Write(document, _good + _erroneous);
        _line.Write("\n"u8);
        return _line.WrittenSpan;
    }

    public void Dispose() => _writer.Dispose();

    /// <summary>Some documents at once.</summary>
    public static byte[] Lines(int documents, int errorsInThousand)
    {
        using var mix = new DocumentMix(errorsInThousand);
        using var lines = new MemoryStream();
        for (int i = 0; i < documents; i++)
            lines.Write(mix.Next());
        return lines.ToArray();
    }
}
