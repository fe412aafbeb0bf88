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
        return Of(words.Verdict, assessment.Verdict.GetName(language), Tones.Of(assessment.Verdict), assessment.Policy, assessment.AgreementIds, assessment.Estimate, words.Refund) with
        {
            Items = assessment.Items.Zip(words.Items, (item, explained) => new AnsweredItem(explained, Tones.Of(item.Verdict), item)).ToList(),
            RefundTitle = PageTexts.Estimate,
        };
    }

    private static AnswerView Of(Settlement settlement, Language language)
    {
        AnswerExplanation words = settlement.Explain(language);
        return Of(words.Verdict, settlement.Verdict.GetName(language), Tones.Of(settlement.Verdict), settlement.Policy, settlement.AgreementIds, settlement.Refund, words.Refund) with
        {
            Items = settlement.Items.Zip(words.Items, (item, explained) => new AnsweredItem(explained, Tones.Of(item.Verdict), null)).ToList(),
        };
    }

    private static AnswerView Of(Cancellation cancellation, Language language)
    {
        CancellationExplanation words = cancellation.Explain(language);
        return Of(words.Verdict, cancellation.Verdict.GetName(language), Tones.Of(cancellation.Verdict), cancellation.Policy, cancellation.AgreementIds, cancellation.Refund, words.Refund) with
        {
            Findings = words.Findings,
        };
    }

    private static AnswerView Of(AllowanceDecision decision, Language language)
    {
        AllowanceExplanation words = decision.Explain(language);
        return Of(words.Verdict, decision.Verdict.GetName(language), Tones.Of(decision.Verdict), decision.Policy, decision.AgreementIds, decision.Refund, words.Refund) with
        {
            Findings = words.Findings,
        };
    }

    /// <summary>Returns what answers of every operation have.</summary>
    private static AnswerView Of(string verdict, string verdictName, Tone tone, PolicyReference policy, ValueList<string> agreementIds, Refund? refund, RefundExplanation? refundWords) => new()
    {
        Verdict = verdict,
        VerdictName = verdictName,
        Tone = tone,
        Policy = policy,
        AgreementIds = agreementIds,
        Refund = refund,
        RefundWords = refundWords,
    };
}
