using System.Diagnostics;
using Jqm.ReturnPolicy.Cases;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>The judgement or the settlement that the last event of a case holds, explained.</summary>
internal static class CaseAnswers
{
    /// <summary>Explains the answer in the last event of a case; null if the event holds none.</summary>
    public static AnswerExplanation? Of(ReturnCase after, Language language) => after.Events[^1] switch
    {
        RequestSubmitted or InformationAdded or DeliveryConfirmed or RuleWaived => Judged(after, language),
        SettlementEvent => after.Settlements[^1].Explain(language),
        RequestApproved or RequestDeclined or RequestWithdrawn or ParcelReceived or ParcelRefused or RefundRecorded => null,
        var other => throw new UnreachableException($"No answer is defined for the event {other.GetType().Name}."),
    };

    /// <summary>Explains the current assessment of a case.</summary>
    public static AnswerExplanation Judged(ReturnCase after, Language language) => after.Assessment.Explain(language);
}
