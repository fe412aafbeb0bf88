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
        ParcelInspected inspected => inspected.Settlement.Explain(after.InForce, after.Order, GoodsOf(after, inspected), language),
        SettledWithoutReturn settled => settled.Settlement.Explain(after.InForce, after.Order, GoodsOf(after, settled), language),
        RequestApproved or RequestDeclined or RequestWithdrawn or ParcelReceived or ParcelRefused or RefundRecorded => null,
        var other => throw new UnreachableException($"No answer is defined for the event {other.GetType().Name}."),
    };

    /// <summary>The assessment of a case as it stands.</summary>
    public static AnswerExplanation Judged(ReturnCase after, Language language) => after.Assessment.Explain(after.InForce, after.Order, after.Request, language);

    /// <summary>What a settlement was made from. Which units were approved is told by its findings.</summary>
    private static ReturnedGoods GoodsOf(ReturnCase after, ParcelInspected inspected)
    {
        ParcelReceived received = after.Events.OfType<ParcelReceived>().Last();
        return new ReturnedGoods(
            after.Request.Id,
            after.Order.Number,
            after.Request.SubmittedAt,
            inspected.Inspected,
            after.ApprovedAt,
            receivedAt: received.At,
            waivers: after.Request.Waivers);
    }

    /// <summary>What a settlement without a return was made from.</summary>
    private static ReturnedGoods GoodsOf(ReturnCase after, SettledWithoutReturn settled) => new(
        after.Request.Id,
        after.Order.Number,
        after.Request.SubmittedAt,
        settled.Settlement.Items.Select(item => new InspectedItem(item.LineId, item.Quantity, item.Reason, shipmentId: item.ShipmentId)).ToValueList(),
        after.ApprovedAt,
        waivers: after.Request.Waivers);
}
