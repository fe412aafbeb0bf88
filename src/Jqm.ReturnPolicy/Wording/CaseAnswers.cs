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
        inspected => inspected.Settlement.Explain(after.InForce, after.Order, GoodsOf(after, inspected), language),
        _ => null);

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
}
