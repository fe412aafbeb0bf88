namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>Whether an answer of the library and one by hand say the same: every verdict, every item's sums, every destination, to the cent.</summary>
internal static class SameAnswers
{
    /// <exception cref="InvalidOperationException">They do not.</exception>
    public static void Require<T>(Assessment assessment, PlainAnswer<T> byHand, Func<Money, T> amountOf) =>
        Require(Plain([.. assessment.Items.Select(item => VerdictOf(item.Verdict))], assessment.Estimate, amountOf), byHand, assessment);

    /// <exception cref="InvalidOperationException">They do not.</exception>
    public static void Require<T>(Settlement settlement, PlainAnswer<T> byHand, Func<Money, T> amountOf) =>
        Require(Plain([.. settlement.Items.Select(item => VerdictOf(item.Verdict))], settlement.Refund, amountOf), byHand, settlement);

    private static void Require<T>(PlainAnswer<T> answer, PlainAnswer<T> byHand, object explained)
    {
        bool same = answer.Items.SequenceEqual(byHand.Items)
            && answer.ToPayments.SequenceEqual(byHand.ToPayments)
            && answer with { Items = byHand.Items, ToPayments = byHand.ToPayments } == byHand;
        if (!same)
            throw new InvalidOperationException($"By hand it is {byHand}, {string.Join(", ", byHand.Items)}; the library says {explained}.");
    }

    /// <summary>The library's answer without its explanation.</summary>
    private static PlainAnswer<T> Plain<T>(PlainVerdict[] verdicts, Refund? refund, Func<Money, T> amountOf)
    {
        T zero = amountOf(Money.Zero(Currency.USD));
        int next = 0;
        var items = new PlainItemAnswer<T>[verdicts.Length];
        for (int i = 0; i < items.Length; i++)
        {
            RefundLine? line = verdicts[i] == PlainVerdict.Accepted ? refund!.Lines[next++] : null;
            items[i] = new PlainItemAnswer<T>(verdicts[i], line is null ? zero : amountOf(line.Refunded), line is null ? zero : amountOf(line.Withheld));
        }

        T To(DestinationKind kind, string? payment = null) =>
            refund?.Destinations.SingleOrDefault(destination => destination.To == kind && destination.PaymentId == payment) is { } found ? amountOf(found.Amount) : zero;
        return new PlainAnswer<T>(
            items,
            refund is null ? zero : amountOf(refund.Total),
            To(DestinationKind.OpenBalance),
            [To(DestinationKind.Payment, "P1"), To(DestinationKind.Payment, "P2")],
            To(DestinationKind.AccountBalance));
    }

    private static PlainVerdict VerdictOf(AssessmentVerdict verdict) => verdict switch
    {
        AssessmentVerdict.Eligible => PlainVerdict.Accepted,
        AssessmentVerdict.Incomplete => PlainVerdict.Incomplete,
        AssessmentVerdict.Ineligible => PlainVerdict.Refused,
        _ => throw new InvalidOperationException($"No answer by hand is {verdict}."),
    };

    private static PlainVerdict VerdictOf(SettlementVerdict verdict) => verdict switch
    {
        SettlementVerdict.Approved => PlainVerdict.Accepted,
        SettlementVerdict.Pending => PlainVerdict.Incomplete,
        SettlementVerdict.Rejected => PlainVerdict.Refused,
        _ => throw new InvalidOperationException($"No answer by hand is {verdict}."),
    };
}
