using System.Buffers;

namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// Answers documents in their wire form, one after the other. The evaluator is not thread-safe: each thread needs its own instance.
/// </summary>
/// <remarks>
/// The evaluator remembers policies and agreements that documents repeat, a thousand sets of each at most, and reads and compiles them once.
/// A document may contain <c>policies</c>, <c>agreements</c> and <c>governedBy</c>, which then govern its answer. If documents come from outside of your trust boundary, for
/// example from merchants, create the evaluator with your own policies. Documents that contain policies are then refused.
/// </remarks>
/// <example>
/// <code>
/// var evaluator = new DocumentEvaluator(PolicyEvaluator.Standard);
/// EvaluationAnswer answer = evaluator.Answer("""{"op":"assess"}"""u8);
/// if (answer.IsError)
///     Console.WriteLine($"{answer.Error!.Code} at '{answer.Error.Path}': {answer.Error.Message}");
/// </code>
/// </example>
public sealed class DocumentEvaluator
{
    private readonly IPolicyEvaluator? _evaluator;
    private readonly Reader<EvaluationDocument> _read;

    /// <summary>Null if the documents bring no policies.</summary>
    private readonly KnownPolicies? _known;

    private DocumentDraft _draft;

    /// <summary>Creates an evaluator for documents that you trust: a document may contain the policies and agreements that govern it.</summary>
    public DocumentEvaluator()
        : this(null, new KnownPolicies())
    {
    }

    /// <summary>
    /// Creates an evaluator for documents that you do not trust: the given policies and agreements govern. A document that contains policies or agreements is refused, with
    /// <c>malformed</c> at that member.
    /// </summary>
    /// <param name="evaluator">The evaluator with the policies and agreements that govern every document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="evaluator"/> is null.</exception>
    public DocumentEvaluator(IPolicyEvaluator evaluator)
        : this(Guard.Against.Null(evaluator), null)
    {
    }

    private DocumentEvaluator(IPolicyEvaluator? evaluator, KnownPolicies? known)
    {
        _evaluator = evaluator;
        _known = known;
        _read = (ref cursor) => DocumentForm.Read(ref cursor, ref _draft);
    }

    /// <summary>Answers a document in its wire form.</summary>
    /// <param name="document">The document, in UTF-8; a byte order mark at its start is skipped.</param>
    /// <returns>The answer. If the document is invalid, the answer contains the error. The method throws for no content of the document.</returns>
    public EvaluationAnswer Answer(ReadOnlySpan<byte> document)
    {
        _draft = new DocumentDraft { IsGoverned = _evaluator is not null, Known = _known };
        EvaluationDocument? read = Source.TryRead(document, _read, null, out InvalidInputException? malformed, out InvalidInputException? later);
        if (malformed is not null)
            return EvaluationAnswer.OfError(JsonWalk.IdOf(Source.WithoutByteOrderMark(document)), malformed);
        try
        {
            IPolicyEvaluator evaluator = _evaluator ?? _known!.EvaluatorOf(in _draft);
            if (later is null)
                return read!.EvaluateBy(evaluator);

            if (evaluator is PolicyEvaluator known)
                _draft.RequireTerms(known);
            return EvaluationAnswer.OfError(_draft.Id, later);
        }
        catch (InvalidInputException error)
        {
            return EvaluationAnswer.OfError(_draft.Id, error);
        }
    }

    /// <summary>Answers a document in its wire form and writes the answer, without a line feed.</summary>
    /// <param name="document">The document, in UTF-8; a byte order mark at its start is skipped.</param>
    /// <param name="output">The buffer to write the answer to, in UTF-8.</param>
    /// <returns>The answer. If the document is invalid, the answer contains the error. The method throws for no content of the document.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public EvaluationAnswer Answer(ReadOnlySpan<byte> document, IBufferWriter<byte> output)
    {
        Guard.Against.Null(output);
        EvaluationAnswer answer = Answer(document);
        ReturnPolicyJson.Write(answer, output);
        return answer;
    }
}
