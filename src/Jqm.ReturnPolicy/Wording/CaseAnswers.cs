using Jqm.ReturnPolicy.Cases;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>The judgement or the settlement that the last event of a case holds, explained.</summary>
internal static class CaseAnswers
{
    public static AnswerExplanation? Of(ReturnCase after, Language language) => after.Events[^1].Match<AnswerExplanation?>(
        _ => Judged(after, language),
        _ => Judged(after, language),
        _ => Judged(after, language),
        _ => Judged(after, language),
        _ => null,
        _ => null,
        _ => null,
        _ => null,
        _ => null,
        _ => after.Settlements[^1].Explain(language),
        _ => null);

    /// <summary>The assessment of a case as it stands.</summary>
    public static AnswerExplanation Judged(ReturnCase after, Language language) => after.Assessment.Explain(language);
}
