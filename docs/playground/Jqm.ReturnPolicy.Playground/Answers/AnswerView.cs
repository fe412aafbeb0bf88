namespace Jqm.ReturnPolicy.Playground;

/// <summary>What the page shows of an answer of any operation.</summary>
public sealed record AnswerView
{
    /// <summary>Gets the verdict as a sentence.</summary>
    public required string Verdict { get; init; }

    public required string VerdictName { get; init; }

    public required Tone Tone { get; init; }

    public required PolicyReference Policy { get; init; }

    public required ValueList<string> AgreementIds { get; init; }

    public IReadOnlyList<AnsweredItem> Items { get; init; } = [];

    /// <summary>Gets the findings of an answer without items.</summary>
    public ValueList<FindingExplanation> Findings { get; init; }

    public LocalText RefundTitle { get; init; } = PageTexts.Refund;

    public Refund? Refund { get; init; }

    public RefundExplanation? RefundWords { get; init; }

    public static AnswerView Of(EvaluationAnswer answer, Language language) => answer switch
    {
        { Assessment: { } assessment } => Of(assessment, language),
        { Settlement: { } settlement } => Of(settlement, language),
        { Cancellation: { } cancellation } => Of(cancellation, language),
        { AllowanceDecision: { } decision } => Of(decision, language),
        _ => throw new ArgumentException("The answer is an error, which has no verdict.", nameof(answer)),
    };

    private static AnswerView Of(Assessment assessment, Language language)
    {
        AnswerExplanation words = assessment.Explain(language);
        return new AnswerView
        {
            Verdict = words.Verdict,
            VerdictName = assessment.Verdict.GetName(language),
            Tone = Tones.Of(assessment.Verdict),
            Policy = assessment.Policy,
            AgreementIds = assessment.AgreementIds,
            Items = assessment.Items.Zip(words.Items, (item, explained) => new AnsweredItem(explained, Tones.Of(item.Verdict), item)).ToList(),
            RefundTitle = PageTexts.Estimate,
            Refund = assessment.Estimate,
            RefundWords = words.Refund,
        };
    }

    private static AnswerView Of(Settlement settlement, Language language)
    {
        AnswerExplanation words = settlement.Explain(language);
        return new AnswerView
        {
            Verdict = words.Verdict,
            VerdictName = settlement.Verdict.GetName(language),
            Tone = Tones.Of(settlement.Verdict),
            Policy = settlement.Policy,
            AgreementIds = settlement.AgreementIds,
            Items = settlement.Items.Zip(words.Items, (item, explained) => new AnsweredItem(explained, Tones.Of(item.Verdict), null)).ToList(),
            Refund = settlement.Refund,
            RefundWords = words.Refund,
        };
    }

    private static AnswerView Of(Cancellation cancellation, Language language)
    {
        CancellationExplanation words = cancellation.Explain(language);
        return new AnswerView
        {
            Verdict = words.Verdict,
            VerdictName = cancellation.Verdict.GetName(language),
            Tone = Tones.Of(cancellation.Verdict),
            Policy = cancellation.Policy,
            AgreementIds = cancellation.AgreementIds,
            Findings = words.Findings,
            Refund = cancellation.Refund,
            RefundWords = words.Refund,
        };
    }

    private static AnswerView Of(AllowanceDecision decision, Language language)
    {
        AllowanceExplanation words = decision.Explain(language);
        return new AnswerView
        {
            Verdict = words.Verdict,
            VerdictName = decision.Verdict.GetName(language),
            Tone = Tones.Of(decision.Verdict),
            Policy = decision.Policy,
            AgreementIds = decision.AgreementIds,
            Findings = words.Findings,
            Refund = decision.Refund,
            RefundWords = words.Refund,
        };
    }
}
