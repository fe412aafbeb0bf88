namespace Jqm.ReturnPolicy.Json;

/// <summary>
/// Answers recorded documents twice: under the policies that governed them and under a draft that is in force at every instant. Each document is read once. Add the answers to a
/// <see cref="ReplayReport"/>. A replay reuses its buffers and is not thread-safe: each thread needs its own.
/// </summary>
/// <remarks>The agreements and <c>governedBy</c> of a document apply on both sides. Documents must be trusted, as with <see cref="DocumentEvaluator"/>.</remarks>
public sealed class PolicyReplay
{
    private readonly ValueList<Policy>? _before;
    private readonly ValueList<Policy> _draft;
    private readonly EvaluatorByGoverning? _evaluatorsBefore;
    private readonly EvaluatorByGoverning _evaluatorsAfter;
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
        _draft = [Guard.Against.Null(draft) with { PublishedAt = null }];
        _before = before;
        _evaluatorsAfter = new EvaluatorByGoverning(_draft);
        _evaluatorsBefore = before is { } versions ? new EvaluatorByGoverning(versions) : null;
        _read = (ref cursor) => DocumentForm.Read(ref cursor, ref _document);
    }

    /// <summary>Answers a document under both policies.</summary>
    /// <param name="document">The document, in UTF-8; a byte order mark at its start is skipped.</param>
    /// <returns>Both answers. An invalid document gives an error on both sides. The method throws for no content of the document.</returns>
    public ReplayedDocument Replay(ReadOnlySpan<byte> document)
    {
        _document = default;
        EvaluationDocument? read = Source.TryRead(document, _read, null, out InvalidInputException? malformed, out InvalidInputException? later);
        if (malformed is not null)
            return Unreadable(document, malformed);
        if (later is not null)
            return Unreadable(document, UnfitAgreement() ?? later);

        EvaluationAnswer before = Answer(read!, _before is null ? read!.Policies : _before, _evaluatorsBefore, out TermsInForce? termsBefore);
        EvaluationAnswer after = Answer(read!, _draft, _evaluatorsAfter, out TermsInForce? termsAfter);
        PolicyComparison? comparison = termsBefore is not null && termsAfter is not null ? _comparisons.Of(termsBefore, termsAfter) : null;
        return new ReplayedDocument(read!.Id, read.Operation, before, after, comparison);
    }

    private static ReplayedDocument Unreadable(ReadOnlySpan<byte> document, InvalidInputException error)
    {
        EvaluationAnswer answer = EvaluationAnswer.OfError(JsonWalk.IdOf(Source.WithoutByteOrderMark(document)), error);
        return new ReplayedDocument(answer.Id, null, answer, answer, null);
    }

    private static EvaluationAnswer Answer(EvaluationDocument document, ValueList<Policy>? policies, EvaluatorByGoverning? known, out TermsInForce? terms)
    {
        PolicyEvaluator? evaluator = null;
        terms = null;
        try
        {
            evaluator = document.Agreements.Count == 0 && known is not null ? known.Of(document.GovernedBy) : document.CreateEvaluator(policies);
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

    /// <summary>Returns the error of an agreement that does not fit where it is merged, which outranks what is invalid in the values.</summary>
    private InvalidInputException? UnfitAgreement()
    {
        try
        {
            PolicyEvaluator evaluator = _document.CreateEvaluator();
            evaluator.GetTermsInForce(_document.Merchant, _document.GoverningInstant(evaluator.GovernedBy));
            return null;
        }
        catch (InvalidInputException unfit)
        {
            return unfit;
        }
    }

    /// <summary>One evaluator of the same versions, without agreements, for each way to be governed.</summary>
    private sealed class EvaluatorByGoverning(ValueList<Policy> versions)
    {
        private readonly PolicyEvaluator _byRequest = new(versions);
        private readonly PolicyEvaluator _byOrder = new(versions, governedBy: GovernedBy.Order);

        public PolicyEvaluator Of(GovernedBy governedBy) => governedBy switch
        {
            GovernedBy.Request => _byRequest,
            GovernedBy.Order => _byOrder,
            _ => throw new ArgumentOutOfRangeException(nameof(governedBy), governedBy, "The value is none of the enumeration."),
        };
    }
}
