using System.Buffers;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>
/// An endless mix of documents, one a line: the agreed cases in turn, each varied. Of a thousand documents as many as asked are erroneous ones, in random
/// places. The same seed gives the same documents.
/// </summary>
internal sealed class DocumentMix : IDisposable
{
    private const int DaysOfDifference = 1_000;

    private readonly Random _random = new(20261124);
    private readonly int _errorsInThousand;
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Utf8JsonWriter _writer;
    private readonly VariedDocument _varied;
    private int _good;
    private int _erroneous;

    /// <param name="errorsInThousand">How many of a thousand documents are erroneous.</param>
    /// <param name="policiesRepeat">Whether documents repeat the policies and agreements of earlier documents. If not, the instants of each document differ, those in its policies too.</param>
    public DocumentMix(int errorsInThousand, bool policiesRepeat = true)
    {
        _errorsInThousand = errorsInThousand;
        _writer = new Utf8JsonWriter(_line, VariedDocument.Form);
        _varied = new VariedDocument(_writer, _random, policiesRepeat ? 1 : DaysOfDifference);
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
    public static byte[] Lines(int documents, int errorsInThousand, bool policiesRepeat = true)
    {
        using var mix = new DocumentMix(errorsInThousand, policiesRepeat);
        using var lines = new MemoryStream();
        for (int i = 0; i < documents; i++)
            lines.Write(mix.Next());
        return lines.ToArray();
    }
}
