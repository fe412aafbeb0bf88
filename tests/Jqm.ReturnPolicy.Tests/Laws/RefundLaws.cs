using System.Numerics;

namespace Jqm.ReturnPolicy.Tests;

[Properties(MaxTest = 1000, Arbitrary = [typeof(Arbitraries)])]
public sealed class RefundLaws
{
    /// <summary>Terms under which goods that are as new are approved, for any category, and the fault is as given.</summary>
    private static PolicyTerms Accepting(PolicyTerms terms, Fault fault) => terms with
    {
        NonRefundableCategories = [],
        Reasons = terms.Reasons.With(Reasons.Recall, new ReasonTerms(true, fault, Clause.FromNumber("1.4"))),
    };

    private static List<Refund> SettleInTurn(PolicyEvaluator evaluator, Order order, IEnumerable<ReturnedGoods> parcels)
    {
        var refunds = new List<Refund>();
        foreach (ReturnedGoods goods in parcels)
        {
            if (evaluator.Settle(order, goods, refunds.Select(PriorRefund.FromRefund).ToValueList()).Refund is { } refund)
                refunds.Add(refund);
        }

        return refunds;
    }

    private static List<Refund> SettleAnything(Order order, PolicyTerms terms, Random random) => SettleInTurn(
        Policies.Under(terms),
        order,
        Place.Parcels(Place.Pieces(order, random, all: false), random).Select(parcel => Goods.Any(order, parcel, terms, random)));

    private static BigInteger Sum(IEnumerable<Money> amounts) => amounts.Aggregate(BigInteger.Zero, (sum, amount) => sum + amount.MinorUnits);

    [Property]
    public void Components_add_up_to_lines_and_lines_with_the_adjustment_to_the_total(Order order, PolicyTerms terms, Dice dice)
    {
        foreach (Refund refund in SettleAnything(order, terms, dice.Roll()))
        {
            foreach (RefundLine line in refund.Lines)
            {
                Assert.All(line.Components, component => Assert.Equal(component.Charged, component.Refunded + component.Withheld));
                Assert.All(line.Components, component => Assert.InRange(component.Refunded.MinorUnits, 0, component.Charged.MinorUnits));
                Assert.All(line.Components, component => Assert.True(component.Kind == ComponentKind.Product || !component.Charged.IsZero));
                Assert.Equal(line.Components.Select(component => component.Kind).Distinct().Order(), line.Components.Select(component => component.Kind));
                Assert.Equal(ComponentKind.Product, line.Components[0].Kind);
                Assert.Equal(Sum(line.Components.Select(component => component.Refunded)), line.Refunded.MinorUnits);
                Assert.Equal(Sum(line.Components.Select(component => component.Withheld)), line.Withheld.MinorUnits);
            }

            BigInteger sum = Sum(refund.Lines.Select(line => line.Refunded)) + (refund.ReturnShipping?.Adjustment.MinorUnits ?? 0);
            Assert.Equal(sum, refund.Total.MinorUnits - refund.Owed.MinorUnits);
            Assert.True(refund.Total.IsZero || refund.Owed.IsZero);
            Assert.Equal(Sum(refund.Destinations.Select(destination => destination.Amount)), refund.Total.MinorUnits);
            if (refund.ReturnShipping is { } shipping)
            {
                Assert.Equal(shipping.Cost, shipping.ServiceShare + shipping.MerchantShare + shipping.PendingShare);
                Assert.Equal(shipping.PaidBy == Party.Merchant ? shipping.ServiceShare : -shipping.MerchantShare, shipping.Adjustment);
            }
        }
    }

    [Property]
    public void Charged_and_refunded_amounts_are_those_of_the_rules_written_out_plainly(Order order, PolicyTerms terms, Dice dice)
    {
        Random random = dice.Roll();
        var fault = (Fault)random.Next(4);
        PolicyTerms accepting = Accepting(terms, fault);
        var parcels = Place.Parcels(Place.Pieces(order, random, all: false), random);
        var plain = new PlainArithmetic(order, terms.FeeAllocation);
        List<Refund> refunds = SettleInTurn(Policies.Under(accepting), order, parcels.Select(parcel => Goods.AsNew(order, parcel, Reasons.Recall)));
        Assert.Equal(parcels.Count, refunds.Count);
        foreach ((Place piece, RefundLine line) in parcels.SelectMany(parcel => parcel).Zip(refunds.SelectMany(refund => refund.Lines)))
        {
            BigInteger[] expected = plain.Charge(piece);
            Assert.Equal((piece.Line, piece.Shipment, piece.Quantity), (line.Line, line.Shipment, line.Quantity));
            foreach (ComponentKind kind in Enum.GetValues<ComponentKind>())
                Assert.Equal(expected[(int)kind], Sum(line.Components.Where(component => component.Kind == kind).Select(component => component.Charged)));
            foreach (RefundComponent component in line.Components)
            {
                (FeeRefund term, string clause) = component.Kind switch
                {
                    ComponentKind.Product => (FeeRefund.WithProduct, "4.3"),
                    ComponentKind.Tax => (terms.TaxRefund, "4.3"),
                    ComponentKind.Shipping => (terms.ShippingRefund, "4.4"),
                    ComponentKind.Handling => (terms.HandlingRefund, "4.4"),
                    ComponentKind.CustomsDuty => (terms.CustomsDutyRefund, "4.4"),
                    _ => (terms.OtherFeeRefund, "4.3"),
                };
                bool refunded = term == FeeRefund.WithProduct || (term == FeeRefund.ServiceFault && fault == Fault.Service);
                Assert.Equal(refunded ? component.Charged : Money.Zero(order.Currency), component.Refunded);
                Assert.Equal(clause, component.Clause.Number);
            }
        }
    }

    [Property]
    public void Any_way_of_splitting_a_return_gives_the_same_sum_to_the_same_places(Order order, PolicyTerms terms, Dice dice)
    {
        Random random = dice.Roll();
        PolicyEvaluator evaluator = Policies.Under(Accepting(terms, (Fault)random.Next(4)));
        IReadOnlyList<Place> pieces = Place.Pieces(order, random, all: false);
        if (pieces.Count == 0)
            return;
        Place[] whole = pieces.GroupBy(piece => (piece.Line, piece.Shipment)).Select(group => group.First() with { Quantity = group.Sum(piece => piece.Quantity) }).ToArray();
        Refund atOnce = SettleInTurn(evaluator, order, [Goods.AsNew(order, whole, Reasons.Recall)]).Single();
        List<Refund> inTurn = SettleInTurn(evaluator, order, Place.Parcels(pieces, random).Select(parcel => Goods.AsNew(order, parcel, Reasons.Recall)));
        Assert.Equal(atOnce.Total.MinorUnits, Sum(inTurn.Select(refund => refund.Total)));
        Assert.Equal(ByPlace([atOnce]), ByPlace(inTurn));

        static (DestinationKind, string?, BigInteger)[] ByPlace(IEnumerable<Refund> refunds) => refunds
            .SelectMany(refund => refund.Destinations)
            .GroupBy(destination => (destination.To, destination.Payment))
            .Select(group => (group.Key.To, group.Key.Payment, Sum(group.Select(destination => destination.Amount))))
            .OrderBy(entry => entry.To)
            .ThenBy(entry => entry.Payment, StringComparer.Ordinal)
            .ToArray();
    }

    [Property]
    public void All_units_returned_for_a_service_fault_give_back_exactly_what_was_charged_other_fees_aside(ReturnableOrder returnable, Dice dice)
    {
        Order order = returnable.Value;
        Random random = dice.Roll();
        PolicyEvaluator evaluator = Policies.Under(PolicyTerms.Standard with { NonRefundableCategories = [] });
        var parcels = Place.Parcels(Place.Pieces(order, random, all: true), random);
        List<Refund> refunds = SettleInTurn(evaluator, order, parcels.Select(parcel => Goods.AsNew(order, parcel, ReturnReason.WrongItem)));
        BigInteger other = Sum(order.Charges.Where(charge => charge.Kind == ChargeKind.Other).Select(charge => charge.Amount));
        Assert.Equal(order.Total.MinorUnits - other, Sum(refunds.Select(refund => refund.Total)));
    }

    [Property]
    public void No_sequence_of_returns_refunds_a_line_or_a_charge_beyond_what_was_charged(Order order, PolicyTerms terms, Dice dice)
    {
        RefundLine[] lines = SettleAnything(order, terms, dice.Roll()).SelectMany(refund => refund.Lines).ToArray();
        foreach (OrderLine line in order.Lines)
        {
            RefundLine[] ofLine = lines.Where(refunded => refunded.Line == line.Id).ToArray();
            Assert.InRange(ofLine.Sum(refunded => refunded.Quantity), 0, line.Quantity);
            Assert.True(Of(ofLine, ComponentKind.Product) <= (BigInteger)line.UnitPrice.MinorUnits * line.Quantity - line.Discount.MinorUnits);
            Assert.True(Of(ofLine, ComponentKind.Tax) <= line.Tax.MinorUnits);
        }

        foreach (ChargeKind kind in Enum.GetValues<ChargeKind>())
            Assert.True(Of(lines, Enum.Parse<ComponentKind>(kind.ToString())) <= Sum(order.Charges.Where(charge => charge.Kind == kind).Select(charge => charge.Amount)));

        static BigInteger Of(IEnumerable<RefundLine> lines, ComponentKind kind) =>
            Sum(lines.SelectMany(line => line.Components).Where(component => component.Kind == kind).Select(component => component.Charged));
    }

    [Property]
    public void Nothing_is_paid_back_that_was_not_paid(Order order, PolicyTerms terms, Dice dice)
    {
        List<Refund> refunds = SettleAnything(order, terms, dice.Roll());
        BigInteger open = order.OpenBalance.MinorUnits;
        Dictionary<string, BigInteger> left = (order.Payments ?? [new Payment("1", order.Total)]).ToDictionary(payment => payment.Id, payment => (BigInteger)payment.Amount.MinorUnits);
        string[] sequence = [.. left.Keys];
        foreach (Destination destination in refunds.SelectMany(refund => refund.Destinations))
        {
            Assert.True(destination.Amount.MinorUnits > 0);
            if (destination.To == DestinationKind.OpenBalance)
            {
                open -= destination.Amount.MinorUnits;
                Assert.True(open >= 0);
                continue;
            }

            Assert.True(open == 0, "The open balance is set off before anything is paid.");
            if (destination.To == DestinationKind.Payment)
            {
                Assert.Equal(RefundTo.OriginalPayment, terms.RefundTo);
                left[destination.Payment!] -= destination.Amount.MinorUnits;
                Assert.True(left[destination.Payment!] >= 0);
                Assert.All(sequence.TakeWhile(id => id != destination.Payment), id => Assert.True(left[id] == 0));
            }
            else if (terms.RefundTo == RefundTo.OriginalPayment)
            {
                Assert.All(left.Values, amount => Assert.True(amount == 0));
            }
        }
    }

    [Property]
    public void A_service_fault_never_refunds_less_than_another(Order order, PolicyTerms terms, Dice dice)
    {
        Random random = dice.Roll();
        IReadOnlyList<Place> pieces = Place.Pieces(order, random, all: false);
        if (pieces.Count == 0)
            return;
        PolicyTerms bearing = terms with { ServiceBearsReturnShipping = terms.ServiceBearsReturnShipping.With(Fault.Service) };
        ReturnedGoods goods = Goods.AsNew(order, pieces, Reasons.Recall) with
        {
            ShippingCost = Money.FromMinorUnits(random.Next(5_000), order.Currency),
            ShippingPaidBy = (Party)random.Next(2),
        };
        BigInteger[] net = Enum.GetValues<Fault>().Select(fault =>
        {
            Refund refund = Policies.Under(Accepting(bearing, fault)).Settle(order, goods).Refund!;
            return (BigInteger)refund.Total.MinorUnits - refund.Owed.MinorUnits;
        }).ToArray();
        Assert.All(net, other => Assert.True(net[(int)Fault.Service] >= other));
    }

    [Property]
    public void Return_shipping_is_shared_as_the_rules_say_and_each_share_goes_to_who_bears_it(Order order, PolicyTerms terms, Dice dice)
    {
        Random random = dice.Roll();
        Place[] pieces = Place.Pieces(order, random, all: false).Take(5).ToArray();
        if (pieces.Length == 0)
            return;
        ReturnedGoods goods = Goods.Any(order, pieces, terms, random) with { ShippingCost = Money.FromMinorUnits(random.Next(100_000), order.Currency) };
        Settlement settlement = Policies.Under(terms).Settle(order, goods);
        if (settlement.Refund is not { } refund)
        {
            Assert.All(settlement.Items, item => Assert.Equal(SettlementVerdict.Pending, item.Verdict));
            return;
        }

        BigInteger[] shares = PlainArithmetic.Share(
            goods.ShippingCost!.Value.MinorUnits,
            new PlainArithmetic(order, terms.FeeAllocation).Weights(settlement.Items.Select(item => (order.Lines.Single(line => line.Id == item.Line), item.Quantity)).ToArray()));
        BigInteger Of(Party? bearer) => settlement.Items.Zip(shares).Where(pair => pair.First.ReturnShipping?.BorneBy == bearer).Aggregate(BigInteger.Zero, (sum, pair) => sum + pair.Second);
        Assert.NotNull(refund.ReturnShipping);
        Assert.Equal(Of(Party.Service), refund.ReturnShipping.ServiceShare.MinorUnits);
        Assert.Equal(Of(Party.Merchant), refund.ReturnShipping.MerchantShare.MinorUnits);
        Assert.Equal(Of(null), refund.ReturnShipping.PendingShare.MinorUnits);
        Assert.All(settlement.Items, item => Assert.Equal(item.Verdict == SettlementVerdict.Pending, item.ReturnShipping is null));
    }

    [Property]
    public void A_cancellation_gives_back_everything_that_was_charged(Order order, PolicyTerms terms)
    {
        bool shipped = order.Shipments.Any(shipment => shipment.ShippedAt is not null);
        Cancellation late = Policies.Under(terms).Cancel(order, Days.Shipped);
        Assert.Equal(terms.CancellableBeforeShipment && !shipped, late.Verdict == CancellationVerdict.Cancellable);
        Cancellation cancellation = Policies.Under(terms).Cancel(order, Days.Shipped - Duration.Epsilon);
        Assert.Equal(terms.CancellableBeforeShipment, cancellation.Verdict == CancellationVerdict.Cancellable);
        Assert.Equal(terms.CancellableBeforeShipment, cancellation.Refund is not null);
        if (cancellation.Refund is not { } refund)
            return;
        Assert.Equal(order.Total, refund.Total);
        Assert.Equal(order.Lines.Select(line => (line.Id, line.Quantity)), refund.Lines.Select(line => (line.Line, line.Quantity)));
        Assert.All(refund.Lines, line => Assert.True(line.Withheld.IsZero));
        Assert.All(refund.Lines.SelectMany(line => line.Components), component => Assert.Equal("5.2", component.Clause.Number));
        Assert.Equal(order.Total.MinorUnits, Sum(refund.Destinations.Select(destination => destination.Amount)));
    }

    [Property]
    public void An_estimate_is_what_the_settlement_gives_when_inspection_confirms_it(Order order, PolicyTerms terms, Dice dice)
    {
        Random random = dice.Roll();
        IReadOnlyList<Place> pieces = Place.Pieces(order, random, all: false);
        if (pieces.Count == 0)
            return;
        PolicyTerms accepting = Accepting(terms, (Fault)random.Next(4)) with { DetailsRequired = false, EvidenceRequired = false };
        var request = new ReturnRequest("R-1", order.Number, Days.Delivered, pieces.Select(piece => new RequestedItem(piece.Line, piece.Quantity, Reasons.Recall, piece.Shipment)).ToValueList());
        Place[] delivered = pieces.Where(piece => order.Shipments.Any(shipment => shipment.Id == piece.Shipment && shipment.DeliveredAt is not null)).ToArray();
        Refund? estimate = Policies.Under(accepting).Assess(order, request).Estimate;
        Assert.Equal(delivered.Length == 0, estimate is null);
        if (estimate is not null)
            Assert.Equal(Policies.Under(accepting).Settle(order, Goods.AsNew(order, delivered, Reasons.Recall)).Refund, estimate);
    }
}
