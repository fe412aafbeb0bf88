using System.Buffers;

namespace Jqm.ReturnPolicy.DuckDb;

/// <summary>Answers documents, one after the other, as JSON text. Reuses its buffers and is not thread-safe.</summary>
internal sealed class DocumentAnswerer
{
    private readonly DocumentEvaluator _evaluator;
    private readonly InputError? _policyError;
    private readonly ArrayBufferWriter<byte> _answer = new();

    /// <summary>Creates an answerer of documents that may bring their own policies.</summary>
    public DocumentAnswerer() => _evaluator = new DocumentEvaluator();

    /// <summary>Creates an answerer whose policies govern; a document that brings its own is refused.</summary>
    public DocumentAnswerer(IPolicyEvaluator evaluator) => _evaluator = new DocumentEvaluator(evaluator);

    /// <summary>Creates an answerer for policies that are invalid. Each document is answered with their error, unless the document is malformed itself.</summary>
    public DocumentAnswerer(InvalidInputException policyError)
        : this(PolicyEvaluator.Standard) => _policyError = new InputError(policyError.Code, policyError.Path, policyError.Message);

    /// <summary>Answers a document.</summary>
    /// <param name="document">The document, in UTF-8.</param>
    /// <returns>The answer, in UTF-8; valid until the next call.</returns>
    public ReadOnlySpan<byte> Answer(ReadOnlySpan<byte> document)
    {
        _answer.ResetWrittenCount();
        if (_policyError is null)
            _evaluator.Answer(document, _answer);
        else
            AnswerPolicyError(document, _policyError);
        return _answer.WrittenSpan;
    }

    private void AnswerPolicyError(ReadOnlySpan<byte> document, InputError policyError)
    {
        EvaluationAnswer answer = _evaluator.Answer(document);
        ReturnPolicyJson.Write(
            answer.Error is { Code: ErrorCode.Malformed } ? answer : new EvaluationAnswer { Id = answer.Id, Error = policyError },
            _answer);
    }
}
