using System.Buffers;

namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// Answers documents in their wire form, one after the other. It reuses its buffers, so each thread needs one of its own.
/// </summary>
public sealed class DocumentEvaluator
{
    private readonly JsonOutput _output = new();

    /// <summary>Answers a document.</summary>
    /// <param name="document">The document, in UTF-8; a byte order mark at its start is passed over.</param>
    /// <returns>The answer. Whatever is wrong with the document becomes its error: no bytes make this throw.</returns>
#pragma warning disable CA1822 // An evaluator is asked through its instance, whichever overload it is.
    public EvaluationAnswer Answer(ReadOnlySpan<byte> document)
#pragma warning restore CA1822
    {
        ReadOnlySpan<byte> json = Source.WithoutByteOrderMark(document);
        try
        {
            DocumentDraft draft = Source.Read(json, DocumentForm.Read, out InvalidInputException? later);
            PolicyEvaluator evaluator = draft.Evaluator();

            // An agreement that does not fit where it is merged is malformed, which outranks what is wrong with the values.
            TermsInForce inForce = evaluator.Govern(draft.Order.Merchant, draft.GoverningInstant());
            if (later is not null)
                throw later;
            return draft.Build().EvaluateUnder(inForce);
        }
        catch (InvalidInputException fault)
        {
            return EvaluationAnswer.OfFault(PathFinder.IdOf(json), fault);
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
