using System.Numerics;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>
/// Bounds of terms, earlier refunds, allowances and ledgers on generated input with every other member present: the greatest value passes, and one unit more is refused.
/// No amount of any answer is negative.
/// </summary>
public sealed class AmountBoundLaws
{
    [Law]
    public void No_amount_of_an_estimate_is_negative(AssessQuestion asked, PolicyTerms terms, Dice dice)
    {
        NotNegative(asked.Answer().Estimate);
        NotNegative(asked.AnswerUnder(RefundLaws.WithFees(terms, dice.Roll()), asked.Request with { Waivers = [] }).Estimate);
    }

    [Law]
    public void No_amount_of_a_refund_is_negative(SettleQuestion returned, Dice dice)
    {
        Random random = dice.Roll();
        PolicyTerms terms = RefundLaws.WithFees(returned.Terms, random);
        ValueList<PriorRefund> allowed = [.. returned.Document.PriorRefunds, .. Place.Of(returned.Order).Where(_ => random.Next(2) == 0).Select(place => AllowanceOf(returned, place, random)).OfType<PriorRefund>()];
        NotNegative(returned.Answer().Refund);
        NotNegative(Policies.Under(terms).Settle(returned.Order, returned.Goods, allowed).Refund);
        NotNegative(Policies.Under(terms).Settle(returned.Order, Goods.AsNew(returned.Order, UnitsLeft(returned), Reasons.Recall), allowed).Refund);
    }

    [Law]
    public void No_amount_of_a_cancellation_is_negative(CancelQuestion cancelled) => NotNegative(cancelled.Answer().Refund);

    [Law]
    public void Days_and_percentages_are_bounded_beside_any_other_terms(PolicyTerms terms, Dice dice)
    {
        ReturnReason reason = ReturnReason.Known[dice.Roll().Next(ReturnReason.Known.Count)];
        Assert.Equal((36_500, 0), ((terms with { WindowDays = 36_500 }).WindowDays, (terms with { WindowDays = 0 }).WindowDays));
        Expect.Fault("window.days", ErrorCode.Malformed, () => _ = terms with { WindowDays = 36_501 });
        Expect.Fault("window.days", ErrorCode.Malformed, () => _ = terms with { WindowDays = -1 });
        Assert.Equal(36_500, (terms with { WindowDaysByReason = terms.WindowDaysByReason.With(reason, 36_500) }).WindowDaysByReason[reason]);
        Assert.Equal(0, (terms with { WindowDaysByReason = terms.WindowDaysByReason.With(reason, 0) }).WindowDaysByReason[reason]);
        Expect.Fault($"window.daysByReason.{reason}", ErrorCode.Malformed, () => _ = terms with { WindowDaysByReason = terms.WindowDaysByReason.With(reason, 36_501) });
        Expect.Fault($"window.daysByReason.{reason}", ErrorCode.Malformed, () => _ = terms with { WindowDaysByReason = terms.WindowDaysByReason.With(reason, -1) });
        Expect.Fault($"window.daysByReason.{reason}", ErrorCode.Malformed, () => _ = new TermsPatch { WindowDaysByReason = [new(reason, 36_501)] });
        Assert.Equal((10_000, 100m), (Percentage.FromHundredths(10_000).Hundredths, Percentage.Of(100m).Hundredths / 100m));
        Assert.True(Percentage.FromHundredths(0) == Percentage.Of(0m));
        Expect.Fault("", ErrorCode.Malformed, () => _ = Percentage.FromHundredths(10_001));
        Expect.Fault("", ErrorCode.Malformed, () => _ = Percentage.FromHundredths(-1));
        Expect.Fault("", ErrorCode.Malformed, () => _ = Percentage.Of(100.01m));
        Expect.Fault("", ErrorCode.Malformed, () => _ = Percentage.Of(-0.01m));
    }

    [Law]
    public void Earlier_refunds_are_bounded_by_units_payments_and_the_open_balance(SettleQuestion returned, Dice dice)
    {
        Order order = returned.Order with { FulfilledBy = Fulfilment.Service };
        Random random = dice.Roll();
        Place place = Place.Of(order)[random.Next(Place.Of(order).Count)];
        Place other = Place.Of(order).FirstOrDefault(each => each != place) ?? place;
        Money nothing = OfOrder(order, 0);
        void After(PriorRefund refund) => returned.Evaluator.Settle(order, Goods.AsNew(order, [other with { Quantity = 1 }], Reasons.Recall) with { SubmittedAt = returned.Goods.SubmittedAt }, [refund]);

        if (other != place)
            After(new PriorRefund([new PriorRefundLine(place.Line, place.Quantity, place.Shipment)]));
        Expect.Fault("priorRefunds[0].lines[0].quantity", ErrorCode.QuantityOutOfRange, () => After(new PriorRefund([new PriorRefundLine(place.Line, place.Quantity + 1, place.Shipment)])));
        foreach (Payment payment in order.Payments ?? [new Payment("1", order.Total)])
            Bounded(payment.Amount, amount => Destination.ToPayment(payment.Id, amount));
        Bounded(order.OpenBalance, Destination.ToOpenBalance);

        void Bounded(Money most, Func<Money, Destination> to)
        {
            After(new PriorRefund([], [to(most), to(nothing)], hasReturnShipping: true));
            Expect.Fault("priorRefunds[0].destinations[0].amount", ErrorCode.AmountOutOfRange, () => After(new PriorRefund([], [to(most + OfOrder(order, 1))], hasReturnShipping: true)));
            Expect.Fault("priorRefunds[0].destinations[1].amount", ErrorCode.AmountOutOfRange, () => After(new PriorRefund([], [to(most), to(OfOrder(order, 1))], hasReturnShipping: true)));
        }
    }

    [Law]
    public void Allowances_are_bounded_by_the_remaining_product_cost(Order order, Dice dice)
    {
        Random random = dice.Roll();
        BigInteger[] costs = new PlainArithmetic(order, FeeAllocation.ByValue).ProductCosts();
        Place place = Place.Of(order)[random.Next(Place.Of(order).Count)];
        int index = order.Lines.ToList().FindIndex(each => each.Id == place.Line);
        int refunded = random.Next(place.Quantity + 1);
        ValueList<PriorRefund> before = refunded == 0 ? [] : [new PriorRefund([new PriorRefundLine(place.Line, refunded, place.Shipment)])];
        long most = (long)(costs[index] - costs[index] * refunded / order.Lines[index].Quantity);
        AllowanceDecision Allow(long amount) => PolicyEvaluator.Standard.Allow(order, Days.Submitted, [new Allowance(place.Line, OfOrder(order, amount), place.Shipment)], before);
        if (most > 0)
            Assert.Equal(most, Allow(most).Refund!.Total.MinorUnits);
        if (most < Order.MaxMinorUnits)
            Expect.Fault("allowances[0].amount", ErrorCode.AmountOutOfRange, () => Allow(most + 1));
        Expect.Fault("allowances[0].amount", ErrorCode.AmountOutOfRange, () => Allow(0));
    }

    [Law]
    public void A_ledger_records_all_that_was_charged_and_not_a_minor_unit_more(ReturnableOrder returnable)
    {
        Order order = returnable.Value;
        var ledger = new RefundLedger(order.Number);
        LedgerEntry Entry(ComponentKind kind, OrderLine line, Place place, long amount) => new("R-1", $"I-{kind}", new Refund(
            order.Currency,
            [new RefundLine(line.Id, place.Shipment, 1, [new RefundComponent(kind, OfOrder(order, amount), OfOrder(order, amount), Clause.FromNumber("4.3"))])],
            null,
            [Destination.ToAccountBalance(OfOrder(order, amount))]));
        OrderLine first = order.Lines[0];
        Place own = Place.Of(order).First(place => place.Line == first.Id);
        Recorded(ComponentKind.Product, (long)new PlainArithmetic(order, FeeAllocation.ByValue).ProductCosts()[0]);
        Recorded(ComponentKind.Tax, first.Tax.MinorUnits);
        foreach (ChargeKind kind in Enum.GetValues<ChargeKind>())
            Recorded(Enum.Parse<ComponentKind>(kind.ToString()), order.Charges.Where(charge => charge.Kind == kind).Sum(charge => charge.Amount.MinorUnits));

        void Recorded(ComponentKind kind, long charged)
        {
            Assert.False(ledger.Record(order, Entry(kind, first, own, charged), 0).IsRefused);
            if (charged < Order.MaxMinorUnits)
                Assert.Equal(RefusalCode.BeyondCharged, ledger.Record(order, Entry(kind, first, own, charged + 1), 0).Refusal?.Code);
        }
    }

    [Law]
    public void The_total_of_a_line_is_bounded_by_the_greatest_unit_price(Order order)
    {
        foreach (OrderLine line in order.Lines)
        {
            long most = Order.MaxMinorUnits / line.Quantity * line.Quantity;
            OrderLine whole = OrderLine.FromTotal(line.Id, line.Quantity, OfOrder(order, most));
            Assert.Equal(most, whole.UnitPrice.MinorUnits * line.Quantity);
            Expect.Fault("total", ErrorCode.AmountOutOfRange, () => _ = OrderLine.FromTotal(line.Id, line.Quantity, OfOrder(order, most + 1)));
        }
    }

    [Law]
    public void Instants_are_bounded_by_the_years_1900_and_2999(Order order, AssessQuestion asked)
    {
        Instant first = Instant.FromUtc(1900, 1, 1, 0, 0);
        Instant last = Instant.FromUtc(3000, 1, 1, 0, 0) - Duration.Epsilon;
        Assert.Equal((first, last), ((order with { PlacedAt = first }).PlacedAt, (order with { PlacedAt = last }).PlacedAt));
        Expect.Fault("placedAt", ErrorCode.Malformed, () => _ = order with { PlacedAt = first - Duration.Epsilon });
        Expect.Fault("placedAt", ErrorCode.Malformed, () => _ = order with { PlacedAt = last + Duration.Epsilon });
        Assert.Equal((first, last), ((asked.Request with { SubmittedAt = first }).SubmittedAt, (asked.Request with { SubmittedAt = last }).SubmittedAt));
        Expect.Fault("submittedAt", ErrorCode.Malformed, () => _ = asked.Request with { SubmittedAt = first - Duration.Epsilon });
        Expect.Fault("submittedAt", ErrorCode.Malformed, () => _ = asked.Request with { SubmittedAt = last + Duration.Epsilon });
    }

    /// <summary>An allowance of any part of what is left of a line; null if nothing is left.</summary>
    private static PriorRefund? AllowanceOf(SettleQuestion returned, Place place, Random random)
    {
        Order order = returned.Order;
        int index = order.Lines.ToList().FindIndex(each => each.Id == place.Line);
        if (Place.Of(order).First(each => each.Line == place.Line) != place)
            return null;
        BigInteger cost = new PlainArithmetic(order, FeeAllocation.ByValue).ProductCosts()[index];
        BigInteger left = cost - cost * returned.Document.PriorRefunds.SelectMany(refund => refund.Lines).Where(line => line.LineId == place.Line).Sum(line => line.Quantity) / order.Lines[index].Quantity;
        return new PriorRefund([], allowances: [new Allowance(place.Line, OfOrder(order, random.Next(2) == 0 ? (long)left : random.NextInt64((long)left + 1)), place.Shipment)]);
    }

    /// <summary>All units that no earlier refund gave back, of which there are some.</summary>
    private static IEnumerable<Place> UnitsLeft(SettleQuestion returned) => Place.Of(returned.Order)
        .Select(place => place with
        {
            Quantity = place.Quantity - returned.Document.PriorRefunds
                .SelectMany(refund => refund.Lines)
                .Where(line => line.LineId == place.Line && (line.ShipmentId ?? place.Shipment) == place.Shipment)
                .Sum(line => line.Quantity),
        })
        .Where(place => place.Quantity > 0);

    private static Money OfOrder(Order order, long minorUnits) => Money.FromMinorUnits(minorUnits, order.Currency);

    private static void NotNegative(Refund? refund)
    {
        if (refund is null)
            return;
        Assert.All(
            refund.Lines.SelectMany(line => line.Components).SelectMany(component => (Money[])[component.Charged, component.Refunded, component.Withheld, component.Allowed, component.Withheld - component.Allowed])
                .Concat(refund.Lines.SelectMany(line => (Money[])[line.Refunded, line.Withheld]))
                .Concat(refund.Destinations.Select(destination => destination.Amount))
                .Concat(refund.ReturnShipping is { } shipping ? [shipping.Cost, shipping.ServiceShare, shipping.MerchantShare, shipping.PendingShare] : [])
                .Concat([refund.Total, refund.Owed]),
            amount => Assert.True(amount.MinorUnits >= 0, $"{amount} is negative."));
        Assert.All(refund.Lines.SelectMany(line => line.Components), component => Assert.Equal(component.Charged, component.Refunded + component.Withheld));
    }
}
