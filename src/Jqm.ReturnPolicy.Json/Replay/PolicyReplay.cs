namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// Answers recorded documents twice: under the policies that governed them and under a draft that is in force at every instant. Each document is read once. Add the answers to a
/// <see cref="ReplayReport"/>. A replay reuses its buffers and is not thread-safe: each thread needs its own.
/// </summary>
/// <remarks>The agreements and <c>governedBy</c> of a document apply on both sides. Documents must be trusted, as with <see cref="DocumentEvaluator"/>.</remarks>
public sealed class PolicyReplay
{
    private readonly KnownPolicies _known = new();
    private readonly KnownList<ValueList<Policy>>? _before;
    private readonly KnownList<ValueList<Policy>> _draft;
    private readonly ComparisonCache _comparisons;
    private readonly Reader<EvaluationDocument> _read;
    private DocumentDraft _document;

    /// <summary>Creates a replay of recorded documents under a draft.</summary>
    /// <param name="draft">The draft policy. Its instant of publication is ignored.</param>
    /// <param name="before">The published versions that governed the documents; null to use the versions in each document, or the standard policy for documents without versions.</param>
    /// <exception cref="ArgumentNullException"><paramref name="draft"/> is null.</exception>
    /// <exception cref="InvalidInputException">The published versions do not fit together.</exception>
    public PolicyReplay(Policy draft, ValueList<Policy>? before = null)
        : this(draft, before, static (old, changed) => PolicyAnalysis.Diff(old, changed))
    {
    }

    /// <summary>Creates a replay that compares terms by a given comparison, so that tests can give a wrong one.</summary>
    internal PolicyReplay(Policy draft, ValueList<Policy>? before, Func<TermsInForce, TermsInForce, PolicyDiff> compare)
    {
        _comparisons = new ComparisonCache(compare);
        _draft = Given([Guard.Against.Null(draft) with { PublishedAt = null }]);
        _before = before is { } versions ? Given(versions) : null;
        _read = (ref cursor) => DocumentForm.Read(ref cursor, ref _document);
    }

    /// <summary>Answers a document under both policies.</summary>
    /// <param name="document">The document, in UTF-8; a byte order mark at its start is skipped.</param>
    /// <returns>Both answers. An invalid document gives an error on both sides. The method throws for no content of the document.</returns>
    public ReplayedDocument Replay(ReadOnlySpan<byte> document)
    {
        _document = new DocumentDraft { Known = _known };
        EvaluationDocument? read = Source.TryRead(document, _read, null, out InvalidInputException? malformed, out InvalidInputException? later);
        if (malformed is not null)
        {
            EvaluationAnswer answer = EvaluationAnswer.OfError(JsonWalk.IdOf(Source.WithoutByteOrderMark(document)), malformed);
            return new ReplayedDocument(answer.Id, null, answer, answer, null);
        }

        if (later is not null)
            return new ReplayedDocument(_document.Id, _document.Operation, ErrorUnder(_before, later), ErrorUnder(_draft, later), null);

        EvaluationAnswer before = Answer(read!, _before, out TermsInForce? termsBefore);
        EvaluationAnswer after = Answer(read!, _draft, out TermsInForce? termsAfter);
        PolicyComparison? comparison = termsBefore is not null && termsAfter is not null ? _comparisons.Of(termsBefore, termsAfter) : null;
        return new ReplayedDocument(read!.Id, read.Operation, before, after, comparison);
    }

    /// <summary>Remembers versions that were given and not read. Versions that do not fit together are an error at once.</summary>
    /// <exception cref="InvalidInputException">The versions do not fit together.</exception>
    private static KnownList<ValueList<Policy>> Given(ValueList<Policy> versions)
    {
        _ = new PolicyEvaluator(versions);
        return new KnownList<ValueList<Policy>>([], versions);
    }

    /// <summary>Answers the document under given policies, or under its own.</summary>
    private EvaluationAnswer Answer(EvaluationDocument document, KnownList<ValueList<Policy>>? policies, out TermsInForce? terms)
    {
        PolicyEvaluator? evaluator = null;
        terms = null;
        try
        {
            evaluator = EvaluatorOf(policies);
            EvaluationAnswer answer = document.EvaluateBy(evaluator);
            terms = answer.Assessment?.Terms ?? answer.Settlement?.Terms ?? answer.Cancellation?.Terms ?? answer.AllowanceDecision?.Terms;
            return answer;
        }
        catch (InvalidInputException error)
        {
            // The terms decide whether a waiver is an error, so such an answer is compared, too.
            if (error.Code == ErrorCode.NotWaivable)
                terms = document.GetTermsInForce(evaluator!);
            return EvaluationAnswer.OfError(document.Id, error);
        }
    }

    /// <summary>Answers a document with invalid values.</summary>
    private EvaluationAnswer ErrorUnder(KnownList<ValueList<Policy>>? policies, InvalidInputException ofValues)
    {
        try
        {
            _document.RequireTerms(EvaluatorOf(policies));
            return EvaluationAnswer.OfError(_document.Id, ofValues);
        }
        catch (InvalidInputException ofPolicies)
        {
            return EvaluationAnswer.OfError(_document.Id, ofPolicies);
        }
    }

    private PolicyEvaluator EvaluatorOf(KnownList<ValueList<Policy>>? policies) =>
        policies is null ? _known.EvaluatorOf(in _document) : _known.EvaluatorOf(in _document, policies);
}
