using System.Buffers;

namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// Answers documents in their wire form, one after the other. It reuses its buffers, so each thread needs one of its own.
/// </summary>
public sealed class DocumentEvaluator
{
    private readonly DocumentDraft _draft = new();
    private readonly NamePool _names = new();
    private readonly JsonOutput _output = new();
    private readonly Source.Reader<DocumentDraft> _read;

    /// <summary>Creates an evaluator.</summary>
    public DocumentEvaluator() => _read = (ref Cursor cursor) => DocumentForm.Read(ref cursor, _draft);

    /// <summary>Answers a document.</summary>
    /// <param name="document">The document, in UTF-8; a byte order mark at its start is passed over.</param>
    /// <returns>The answer. Whatever is wrong with the document becomes its error: no bytes make this throw.</returns>
    public EvaluationAnswer Answer(ReadOnlySpan<byte> document)
    {
        ReadOnlySpan<byte> json = Source.WithoutByteOrderMark(document);
        _draft.Clear();
        DocumentDraft? draft = Source.TryRead(json, _read, _names, out InvalidInputException? fault, out InvalidInputException? later);
        if (fault is not null)
            return EvaluationAnswer.OfFault(PathFinder.IdOf(json), fault);
        try
        {
            // An agreement that does not fit where it is merged is malformed, which outranks what is wrong with the values.
            TermsInForce inForce = draft!.Evaluator().GetTermsInForce(draft.Order.Merchant, draft.GoverningInstant());
            return later is null
                ? draft.Build().EvaluateUnder(inForce)
                : EvaluationAnswer.OfFault(PathFinder.IdOf(json), later);
        }
        catch (InvalidInputException unfit)
        {
            return EvaluationAnswer.OfFault(PathFinder.IdOf(json), unfit);
        }
    }

    /// <summary>Answers a document and writes the answer, without a line's end.</summary>
    /// <param name="document">The document, in UTF-8; a byte order mark at its start is passed over.</param>
    /// <param name="output">Where the answer is written, in UTF-8.</param>
    /// <returns>The answer. Whatever is wrong with the document becomes its error: no bytes make this throw.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public EvaluationAnswer Answer(ReadOnlySpan<byte> document, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        EvaluationAnswer answer = Answer(document);
        _output.Clear();
        AnswerWriter.Write(_output, answer);
        _output.CopyTo(output);
        return answer;
    }
}
