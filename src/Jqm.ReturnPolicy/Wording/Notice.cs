using System.Diagnostics;
using Jqm.ReturnPolicy.Cases;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>
/// A letter to the merchant about what happened to a case last: what was decided, every finding with its facts and its clause, every amount refunded and withheld and
/// why, what to do next, and whom to ask. Plain text.
/// </summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">Lines that end with a line feed.</param>
public sealed record Notice(NoticeKind Kind, string Subject, string Body)
{
    /// <summary>The notice of what happened to a case last.</summary>
    /// <param name="after">The case as it stood after the event: a step of <see cref="ReturnCase.ReplaySteps"/>, or the case of a <see cref="CaseResult"/>.</param>
    /// <param name="language">The language.</param>
    /// <returns>The notice; null when the merchant need not hear of the event.</returns>
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
