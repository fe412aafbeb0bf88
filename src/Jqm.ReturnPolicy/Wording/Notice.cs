using System.Diagnostics;
using Jqm.ReturnPolicy.Cases;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>
/// A letter to the merchant about the last event of a case, as plain text. The letter contains the decision, every finding with its facts and clause, every refunded and withheld
/// amount with the reason, the next steps, and the contact.
/// </summary>
/// <param name="Kind">The subject matter of the letter.</param>
/// <param name="Subject">The subject, as one line.</param>
/// <param name="Body">The body, whose lines end with a line feed.</param>
public sealed record Notice(NoticeKind Kind, string Subject, string Body)
{
    /// <summary>Creates the notice of the last event of a case.</summary>
    /// <param name="after">The case after the event: a step of <see cref="ReturnCase.ReplaySteps"/>, or the case of a <see cref="CaseResult"/>.</param>
    /// <param name="language">The language of the letter.</param>
    /// <returns>The notice; null if the merchant is not notified of the event.</returns>
    public static Notice? Create(ReturnCase after, Language language)
    {
        Guard.Against.Null(after);
        return KindOf(after) is { } kind ? new NoticeWriter(PhraseBook.Of(language), after, language).Write(kind) : null;
    }

    private static NoticeKind? KindOf(ReturnCase after) => after.Events[^1] switch
    {
        RequestSubmitted or InformationAdded or DeliveryConfirmed or RuleWaived => OfJudgement(after),
        RequestApproved => NoticeKind.Approved,
        RequestDeclined => NoticeKind.Declined,
        RequestWithdrawn => after.State == CaseState.Refunded ? NoticeKind.Refunded : null,
        ParcelReceived => null,
        ParcelRefused => NoticeKind.GoodsRefused,
        SettlementEvent settled => OfSettlement(settled.Settlement.Verdict),
        RefundRecorded => NoticeKind.Refunded,
        var other => throw new UnreachableException($"No notice is defined for the event {other.GetType().Name}."),
    };

    private static NoticeKind OfSettlement(SettlementVerdict verdict) => verdict switch
    {
        SettlementVerdict.Approved => NoticeKind.RefundApproved,
        SettlementVerdict.Partial => NoticeKind.RefundApprovedInPart,
        SettlementVerdict.Rejected => NoticeKind.RefundRejected,
        _ => throw new UnreachableException($"A settlement of a case does not have the verdict {verdict}."),
    };

    /// <summary>An item that lacks something is told of, even where another can be decided already.</summary>
    private static NoticeKind? OfJudgement(ReturnCase after)
    {
        foreach (AssessedItem item in after.Assessment.Items)
        {
            if (item.Verdict == AssessmentVerdict.Incomplete)
                return NoticeKind.InformationMissing;
        }

        return null;
    }
}
