using System.Numerics;

namespace Jqm.ReturnPolicy.Tests;

public sealed class RefundLaws
{
    /// <summary>Terms under which goods that are as new are approved, for any category, and the fault is as given.</summary>
    private static PolicyTerms Accepting(PolicyTerms terms, Fault fault) => terms with
    {
        NonRefundableCategories = [],
        Reasons = terms.Reasons.With(Reasons.Recall, new ReasonTerms(true, fault, Clause.FromNumber("1.4"))),
        RestockingFeePercentByReason = [],
    };

    /// <summary>The terms with a restocking fee for some reasons.</summary>
    internal static PolicyTerms WithFees(PolicyTerms terms, Random random)
    {
        ReasonMap<Percentage> fees = [];
        foreach (ReturnReason reason in ReturnReason.Known.Append(Reasons.Recall))
        {
            if (random.Next(2) == 0)
                fees = fees.With(reason, Percentage.FromHundredths(random.Next(4) switch { 0 => 10_000, 1 => 1_500, _ => random.Next(10_001) }));
        }

        return terms with { RestockingFeePercentByReason = fees };
    }

    /// <summary>Allowances on some lines, each any part of what the line cost.</summary>
    private static ValueList<PriorRefund> Allowances(PolicyEvaluator evaluator, Order order, Random random)
    {
        var given = new List<PriorRefund>();
        BigInteger[] costs = new PlainArithmetic(order, FeeAllocation.ByValue).ProductCosts();
        foreach (Place place in Place.Of(order).DistinctBy(place => place.Line))
        {
            long amount = random.NextInt64((long)costs[order.Lines.ToList().FindIndex(line => line.Id == place.Line)] + 1);
            if (amount == 0 || random.Next(2) == 0)
                continue;
            var allowance = new Allowance(place.Line, Money.FromMinorUnits(amount, order.Currency), place.Shipment);
            given.Add(evaluator.Allow(order, Days.Submitted, [allowance], given.ToValueList()).Refund!);
        }

        return given.ToValueList();
    }

    private static List<Refund> SettleInTurn(PolicyEvaluator evaluator, Order order, IEnumerable<ReturnedGoods> parcels, ValueList<PriorRefund> before = default)
    {
        var refunds = new List<Refund>();
        foreach (ReturnedGoods goods in parcels)
        {
            if (evaluator.Settle(order, goods, [.. before, .. refunds.Select(PriorRefund.FromRefund)]).Refund is { } refund)
                refunds.Add(refund);
        }

        return refunds;
    }

    /// <summary>The refunds of a sequence; a return of units that are refunded already is refused and passed over.</summary>
    private static List<Refund> Settle(ReturnSequence sequence)
    {
        PolicyEvaluator evaluator = Policies.Under(sequence.Terms);
        var refunds = new List<Refund>();
        foreach (ReturnedGoods goods in sequence.Steps)
        {
            try
            {
                if (evaluator.Settle(sequence.Order, goods, refunds.Select(PriorRefund.FromRefund).ToValueList()).Refund is { } refund)
                    refunds.Add(refund);
            }
            catch (InvalidInputException fault)
            {
                Assert.Equal(ErrorCode.QuantityOutOfRange, fault.Code);
            }
        }

        return refunds;
    }

    /// <summary>The parcels of a sequence, without the units that come twice.</summary>
    private static List<Place[]> Parcels(ReturnSequence sequence)
    {
        List<Place> left = [.. Place.Of(sequence.Order)];
        var parcels = new List<Place[]>();
        foreach (IReadOnlyList<Place> parcel in sequence.Parcels)
        {
            var kept = new List<Place>();
            foreach (Place piece in parcel)
            {
                int place = left.FindIndex(each => each.Line == piece.Line && (piece.Shipment is null || each.Shipment == piece.Shipment));
                if (left[place].Quantity < piece.Quantity)
                    continue;
                kept.Add(piece with { Shipment = left[place].Shipment });
                left[place] = left[place] with { Quantity = left[place].Quantity - piece.Quantity };
            }

            if (kept.Count > 0)
                parcels.Add([.. kept]);
        }

        return parcels;
    }

    private static BigInteger Sum(IEnumerable<Money> amounts) => amounts.Aggregate(BigInteger.Zero, (sum, amount) => sum + amount.MinorUnits);

    [Law]
    public void Components_add_up_to_lines_and_lines_with_the_adjustment_to_the_total(ReturnSequence sequence)
    {
        foreach (Refund refund in Settle(sequence))
        {
            foreach (RefundLine line in refund.Lines)
            {
                Assert.All(line.Components, component => Assert.Equal(component.Charged, component.Refunded + component.Withheld));
                Assert.All(line.Components, component => Assert.InRange(component.Refunded.MinorUnits, 0, component.Charged.MinorUnits));
                Assert.All(line.Components, component => Assert.InRange(component.Allowed.MinorUnits, 0, component.Withheld.MinorUnits));
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

    [Law]
    public void Charged_and_refunded_amounts_are_those_of_the_rules_written_out_plainly(ReturnSequence sequence, Dice dice)
    {
        (Order order, PolicyTerms terms) = (sequence.Order, sequence.Terms);
        var fault = dice.Roll().NextOf<Fault>();
        PolicyTerms accepting = Accepting(terms, fault);
        List<Place[]> parcels = Parcels(sequence);
        var plain = new PlainArithmetic(order, terms.FeeAllocation);
        List<Refund> refunds = SettleInTurn(Policies.Under(accepting), order, parcels.Select(parcel => Goods.AsNew(order, parcel, Reasons.Recall)));
        Assert.Equal(parcels.Count, refunds.Count);
        foreach ((Place piece, RefundLine line) in parcels.SelectMany(parcel => parcel).Zip(refunds.SelectMany(refund => refund.Lines)))
        {
            BigInteger[] expected = plain.Charge(piece);
            Assert.Equal((piece.Line, piece.Shipment, piece.Quantity), (line.LineId, line.ShipmentId, line.Quantity));
            foreach (ComponentKind kind in Enum.GetValues<ComponentKind>())
                Assert.Equal(expected[(int)kind], Sum(line.Components.Where(component => component.Kind == kind).Select(component => component.Charged)));
            foreach (RefundComponent component in line.Components)
            {
                FeeRefund term = component.Kind == ComponentKind.Product ? FeeRefund.WithProduct : terms.Fees[component.Kind];

                // Clause 4.4 names three fees; everything else rests on clause 4.3.
                string clause = component.Kind is ComponentKind.Shipping or ComponentKind.Handling or ComponentKind.CustomsDuty ? "4.4" : "4.3";
                bool refunded = term == FeeRefund.WithProduct || (term == FeeRefund.ServiceFault && fault == Fault.Service);
                Assert.Equal(refunded ? component.Charged : Money.Zero(order.Currency), component.Refunded);
                Assert.Equal(clause, component.Clause.Number);
            }
        }
    }

    [Law]
    public void Any_way_of_splitting_a_return_gives_the_same_sum_to_the_same_places(ReturnSequence sequence, Dice dice)
    {
        Order order = sequence.Order with { FulfilledBy = Fulfilment.Service };
        Random random = dice.Roll();
        PolicyEvaluator evaluator = Policies.Under(WithFees(Accepting(sequence.Terms, random.NextOf<Fault>()), random));
        ValueList<PriorRefund> before = Allowances(evaluator, order, random);
        List<Place[]> parcels = Parcels(sequence);
        Place[] whole = parcels.SelectMany(parcel => parcel).GroupBy(piece => (piece.Line, piece.Shipment)).Select(group => group.First() with { Quantity = group.Sum(piece => piece.Quantity) }).ToArray();
        Refund atOnce = SettleInTurn(evaluator, order, [Goods.AsNew(order, whole, Reasons.Recall)], before).Single();
        List<Refund> inTurn = SettleInTurn(evaluator, order, parcels.Select(parcel => Goods.AsNew(order, parcel, Reasons.Recall)), before);
        Assert.Equal(Of(atOnce.Lines, component => component.Allowed), Of(inTurn.SelectMany(refund => refund.Lines), component => component.Allowed));
        Assert.Equal(Of(atOnce.Lines, component => component.Withheld), Of(inTurn.SelectMany(refund => refund.Lines), component => component.Withheld));
        Assert.Equal(atOnce.Total.MinorUnits, Sum(inTurn.Select(refund => refund.Total)));
        Assert.Equal(ByPlace([atOnce]), ByPlace(inTurn));

        static BigInteger Of(IEnumerable<RefundLine> lines, Func<RefundComponent, Money> amount) => Sum(lines.SelectMany(line => line.Components).Select(amount));

        static (DestinationKind, string?, BigInteger)[] ByPlace(IEnumerable<Refund> refunds) => refunds
            .SelectMany(refund => refund.Destinations)
            .GroupBy(destination => (destination.To, destination.PaymentId))
            .Select(group => (group.Key.To, group.Key.PaymentId, Sum(group.Select(destination => destination.Amount))))
            .OrderBy(entry => entry.To)
            .ThenBy(entry => entry.PaymentId, StringComparer.Ordinal)
            .ToArray();
    }

    [Law]
    public void A_restocking_fee_is_at_most_the_product_less_allowances_and_the_parts_add_up(ReturnSequence sequence, Dice dice)
    {
        Order order = sequence.Order with { FulfilledBy = Fulfilment.Service };
        Random random = dice.Roll();
        PolicyTerms terms = WithFees(Accepting(sequence.Terms, random.NextOf<Fault>()), random);
        PolicyEvaluator evaluator = Policies.Under(terms);
        ValueList<PriorRefund> before = Allowances(evaluator, order, random);
        int percent = terms.RestockingFeePercentByReason[Reasons.Recall]?.Hundredths ?? 0;
        List<Refund> refunds = SettleInTurn(evaluator, order, Parcels(sequence).Select(parcel => Goods.AsNew(order, parcel, Reasons.Recall)), before);
        foreach (RefundLine line in refunds.SelectMany(refund => refund.Lines))
        {
            RefundComponent product = line.Components[0];
            Money fee = product.Withheld - product.Allowed;
            Assert.InRange(fee.MinorUnits, 0, (product.Charged - product.Allowed).MinorUnits);
            if (percent is 0 or 10_000)
                Assert.Equal(percent == 0 ? 0 : (product.Charged - product.Allowed).MinorUnits, fee.MinorUnits);
            Assert.Equal(
                !fee.IsZero ? RefundGround.RestockingFee : product.Allowed.IsZero ? RefundGround.ProductCost : RefundGround.Allowance,
                product.Ground);
        }

        foreach (OrderLine line in order.Lines)
        {
            BigInteger cost = new PlainArithmetic(order, terms.FeeAllocation).ProductCosts()[order.Lines.ToList().IndexOf(line)];
            BigInteger allowed = Sum(before.SelectMany(prior => prior.Allowances).Where(allowance => allowance.LineId == line.Id).Select(allowance => allowance.Amount));
            BigInteger back = Sum(refunds.SelectMany(refund => refund.Lines).Where(refunded => refunded.LineId == line.Id).Select(refunded => refunded.Components[0].Refunded));
            Assert.True(back + allowed <= cost, $"Line {line.Id} cost {cost}; {back} was refunded and {allowed} was allowed.");
        }
    }

    [Law]
    public void All_units_returned_for_a_service_fault_refund_every_charge_except_other_fees(ReturnableOrder returnable, Dice dice)
    {
        Order order = returnable.Value;
        Random random = dice.Roll();
        PolicyEvaluator evaluator = Policies.Under(PolicyTerms.Standard with { NonRefundableCategories = [] });
        var parcels = Place.Parcels(Place.Pieces(order, random, all: true), random);
        List<Refund> refunds = SettleInTurn(evaluator, order, parcels.Select(parcel => Goods.AsNew(order, parcel, ReturnReason.WrongItem)));
        string[] never = [.. FeeTerms.Kinds.Where(kind => PolicyTerms.Standard.Fees[kind] == FeeRefund.Never).Select(kind => $"{kind}")];
        BigInteger other = Sum(order.Charges.Where(charge => never.Contains($"{charge.Kind}")).Select(charge => charge.Amount));
        Assert.Equal(order.Total.MinorUnits - other, Sum(refunds.Select(refund => refund.Total)));
    }

    [Law]
    public void No_sequence_of_returns_refunds_a_line_or_a_charge_beyond_what_was_charged(ReturnSequence sequence)
    {
        Order order = sequence.Order;
        RefundLine[] lines = Settle(sequence).SelectMany(refund => refund.Lines).ToArray();
        foreach (OrderLine line in order.Lines)
        {
            RefundLine[] ofLine = lines.Where(refunded => refunded.LineId == line.Id).ToArray();
            Assert.InRange(ofLine.Sum(refunded => refunded.Quantity), 0, line.Quantity);
            Assert.True(Of(ofLine, ComponentKind.Product) <= (BigInteger)line.UnitPrice.MinorUnits * line.Quantity - line.Discount.MinorUnits);
            Assert.True(Of(ofLine, ComponentKind.Tax) <= line.Tax.MinorUnits);
        }

        foreach (ChargeKind kind in Enum.GetValues<ChargeKind>())
            Assert.True(Of(lines, Enum.Parse<ComponentKind>(kind.ToString())) <= Sum(order.Charges.Where(charge => charge.Kind == kind).Select(charge => charge.Amount)));

        static BigInteger Of(IEnumerable<RefundLine> lines, ComponentKind kind) =>
            Sum(lines.SelectMany(line => line.Components).Where(component => component.Kind == kind).Select(component => component.Charged));
    }

    [Law]
    public void Nothing_is_paid_back_that_was_not_paid(ReturnSequence sequence)
    {
        (Order order, PolicyTerms terms) = (sequence.Order, sequence.Terms);
        List<Refund> refunds = Settle(sequence);
        BigInteger open = order.OpenBalance.MinorUnits;
        Dictionary<string, BigInteger> left = (order.Payments ?? [new Payment("1", order.Total)]).ToDictionary(payment => payment.Id, payment => (BigInteger)payment.Amount.MinorUnits);
        string[] listed = [.. left.Keys];
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
                left[destination.PaymentId!] -= destination.Amount.MinorUnits;
                Assert.True(left[destination.PaymentId!] >= 0);
                Assert.All(listed.TakeWhile(id => id != destination.PaymentId), id => Assert.True(left[id] == 0));
            }
            else if (terms.RefundTo == RefundTo.OriginalPayment)
            {
                Assert.All(left.Values, amount => Assert.True(amount == 0));
            }
        }
    }

    [Law]
    public void A_service_fault_never_refunds_less_than_another(ReturnSequence sequence, Dice dice)
    {
        (Order order, PolicyTerms terms) = (sequence.Order, sequence.Terms);
        Random random = dice.Roll();
        PolicyTerms bearing = terms with { ServiceBearsReturnShipping = terms.ServiceBearsReturnShipping.With(Fault.Service) };
        ReturnedGoods goods = Goods.AsNew(order, Parcels(sequence)[0], Reasons.Recall) with
        {
            ShippingCost = Money.FromMinorUnits(random.Next(5_000), order.Currency),
            ShippingPaidBy = random.NextOf<Party>(),
        };
        BigInteger[] net = Enum.GetValues<Fault>().Select(fault =>
        {
            Refund refund = Policies.Under(Accepting(bearing, fault)).Settle(order, goods).Refund!;
            return (BigInteger)refund.Total.MinorUnits - refund.Owed.MinorUnits;
        }).ToArray();
        Assert.All(net, other => Assert.True(net[(int)Fault.Service] >= other));
    }

    [Law]
    public void Return_shipping_is_shared_by_the_rules_and_each_share_is_borne_by_its_party(SettleQuestion returned, Dice dice)
    {
        (Order order, PolicyTerms terms) = (returned.Order, returned.Terms);
        ReturnedGoods goods = returned.Goods with { ShippingCost = Money.FromMinorUnits(dice.Roll().Next(100_000), order.Currency) };
        Settlement settlement = returned.AnswerUnder(terms, goods);
        if (settlement.Refund is not { } refund)
        {
            Assert.All(settlement.Items, item => Assert.True(item.Verdict is SettlementVerdict.Pending or SettlementVerdict.OutOfScope));
            return;
        }

        BigInteger[] shares = PlainArithmetic.Share(
            goods.ShippingCost!.Value.MinorUnits,
            new PlainArithmetic(order, terms.FeeAllocation).Weights(settlement.Items.Select(item => (order.Lines.Single(line => line.Id == item.LineId), item.Quantity)).ToArray()));
        BigInteger Of(Party? bearer) => settlement.Items.Zip(shares).Where(pair => pair.First.ReturnShipping?.BorneBy == bearer).Aggregate(BigInteger.Zero, (sum, pair) => sum + pair.Second);
        Assert.NotNull(refund.ReturnShipping);
        Assert.Equal(Of(Party.Service), refund.ReturnShipping.ServiceShare.MinorUnits);
        Assert.Equal(Of(Party.Merchant), refund.ReturnShipping.MerchantShare.MinorUnits);
        Assert.Equal(Of(null), refund.ReturnShipping.PendingShare.MinorUnits);
        Assert.All(settlement.Items, item => Assert.Equal(item.Verdict == SettlementVerdict.Pending, item.ReturnShipping is null));
    }

    [Law]
    public void A_cancellation_gives_back_everything_that_was_charged(CancelQuestion cancelled)
    {
        Order order = cancelled.Order;
        Cancellation cancellation = cancelled.Answer();
        bool inScope = order.FulfilledBy == Fulfilment.Service;
        bool shipped = order.Shipments.Any(shipment => shipment.ShippedAt <= cancelled.At);
        bool cancellable = inScope && cancelled.Terms.CancellableBeforeShipment && !shipped;
        Assert.Equal(!inScope ? CancellationVerdict.OutOfScope : cancellable ? CancellationVerdict.Cancellable : CancellationVerdict.NotCancellable, cancellation.Verdict);
        Assert.Equal(
            !inScope ? [(Rule.Scope, FindingStatus.NotMet, "0.1")] : [(Rule.Scope, FindingStatus.Met, "0.1"), (Rule.Cancellation, cancellable ? FindingStatus.Met : FindingStatus.NotMet, "5.2")],
            cancellation.Findings.Select(finding => (finding.Rule, finding.Status, finding.Clause.Number)));
        Assert.Equal(cancellable, cancellation.Refund is not null);
        if (cancellation.Refund is not { } refund)
            return;
        Assert.Equal(order.Total, refund.Total);
        Assert.Equal(order.Lines.Select(line => (line.Id, line.Quantity)), refund.Lines.Select(line => (line.LineId, line.Quantity)));
        Assert.All(refund.Lines, line => Assert.True(line.Withheld.IsZero));
        Assert.All(refund.Lines.SelectMany(line => line.Components), component => Assert.Equal("5.2", component.Clause.Number));
        Assert.Equal(order.Total.MinorUnits, Sum(refund.Destinations.Select(destination => destination.Amount)));
    }

    [Law]
    public void An_estimate_equals_the_settlement_if_the_inspection_confirms_it(ReturnSequence sequence, Dice dice)
    {
        Order order = sequence.Order;
        Place[] pieces = Parcels(sequence).SelectMany(parcel => parcel).ToArray();
        PolicyTerms accepting = Accepting(sequence.Terms, dice.Roll().NextOf<Fault>()) with { DetailsRequired = false, EvidenceRequired = false, WindowExemptReasons = [] };
        var request = new ReturnRequest("R-1", order.Number, Days.Delivered, pieces.Select(piece => new RequestedItem(piece.Line, piece.Quantity, Reasons.Recall, piece.Shipment)).ToValueList());
        Place[] delivered = pieces.Where(piece => order.Shipments.Any(shipment => shipment.Id == piece.Shipment && shipment.DeliveredAt is not null)).ToArray();
        Refund? estimate = Policies.Under(accepting).Assess(order, request).Estimate;
        Assert.Equal(delivered.Length == 0, estimate is null);
        if (estimate is not null)
            Assert.Equal(Policies.Under(accepting).Settle(order, Goods.AsNew(order, delivered, Reasons.Recall)).Refund, estimate);
    }
}
