using System.Numerics;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Long sequences of returns on one order, beside a plain book of it: after each step both say the same.</summary>
public sealed class ReturnSequenceLaws
{
    /// <summary>The greatest amount of an input, in minor units.</summary>
    private const long GreatestAmount = 100_000_000_000_000;

    [Law]
    public void Every_return_and_allowance_of_a_sequence_agrees_with_a_simple_ledger(ReturnSequence sequence, Dice dice)
    {
        Order order = sequence.Order;
        Random random = dice.Roll();
        PolicyTerms terms = RefundLaws.WithFees(sequence.Terms, random);
        PolicyEvaluator evaluator = Policies.Under(terms);
        var book = new PlainBook(order, terms);
        var refunds = new List<Refund>();
        int number = 0;
        foreach (ReturnedGoods written in sequence.Steps)
        {
            if (random.Next(2) == 0)
                Allow(book, evaluator, order, refunds, random);
            ReturnedGoods goods = Resolved(order, written);
            ValueList<PriorRefund> before = refunds.Select(PriorRefund.FromRefund).ToValueList();
            if (!book.Admits(goods))
            {
                InvalidInputException fault = Assert.Throws<InvalidInputException>(() => evaluator.Settle(order, written, before));
                Assert.Equal(ErrorCode.QuantityOutOfRange, fault.Code);
                continue;
            }

            PlainSettlement expected = book.Settle(goods);
            Settlement actual = evaluator.Settle(order, written, before);
            SameItems(expected, actual);
            SameRefund(expected, actual.Refund);
            if (actual.Refund is { } refund)
                refunds.Add(refund);
            SameUnitsLeft(book, evaluator, order, refunds, number++);
        }

        SameMoneyLeft(book, order, refunds);
        foreach (OrderLine line in order.Lines)
            Assert.True(book.GivenBack[line.Id] <= new PlainArithmetic(order, terms.FeeAllocation).ProductCosts()[order.Lines.ToList().IndexOf(line)]);
    }

    /// <summary>Gives something back on a line: any part of what is left, or all; one minor unit more is refused.</summary>
    private static void Allow(PlainBook book, PolicyEvaluator evaluator, Order order, List<Refund> refunds, Random random)
    {
        Place place = Place.Of(order)[random.Next(Place.Of(order).Count)];
        ValueList<PriorRefund> before = refunds.Select(PriorRefund.FromRefund).ToValueList();
        BigInteger most = BigInteger.Max(0, book.LeftToAllow(place.Line));
        Assert.InRange(most, BigInteger.Zero, (BigInteger)GreatestAmount);
        if (most < GreatestAmount)
        {
            InvalidInputException error = Assert.Throws<InvalidInputException>(() => evaluator.Allow(order, Days.Submitted, [Of(most + 1)], before));
            Assert.Equal((ErrorCode.AmountOutOfRange, "allowances[0].amount"), (error.Code, error.Path));
        }

        BigInteger amount = random.Next(3) == 0 ? most : (BigInteger)(random.NextDouble() * (double)most / 2);
        if (amount == 0)
            return;
        AllowanceDecision decision = evaluator.Allow(order, Days.Submitted, [Of(amount)], before);
        if (order.FulfilledBy != Fulfilment.Service)
        {
            Assert.Equal((AllowanceVerdict.OutOfScope, null), (decision.Verdict, decision.Refund));
            return;
        }

        Refund refund = decision.Refund!;
        Assert.Equal(book.Allow(place.Line, amount), refund.Destinations.Select(destination => (destination.To, destination.PaymentId, (BigInteger)destination.Amount.MinorUnits)));
        Assert.Equal((AllowanceVerdict.Allowed, amount, BigInteger.Zero), (decision.Verdict, refund.Total.MinorUnits, refund.Owed.MinorUnits));
        refunds.Add(refund);

        Allowance Of(BigInteger minorUnits) => new(place.Line, Money.FromMinorUnits((long)minorUnits, order.Currency), place.Shipment);
    }

    [Law]
    public void When_every_unit_came_back_every_cent_was_accounted_for(ReturnableOrder returnable, PolicyTerms terms, Dice dice)
    {
        Order order = returnable.Value;
        Random random = dice.Roll();
        PolicyTerms accepting = terms with { NonRefundableCategories = [], Reasons = terms.Reasons.With(Reasons.Recall, new ReasonTerms(true, random.NextOf<Fault>(), Clause.FromNumber("1.4"))) };
        var book = new PlainBook(order, accepting);
        foreach (IReadOnlyList<Place> parcel in Place.Parcels(Place.Pieces(order, random, all: true), random))
            book.Settle(Goods.AsNew(order, parcel, Reasons.Recall));
        Assert.All(book.Left.Values, left => Assert.Equal(0, left));
        Assert.Equal(order.Total.MinorUnits, book.Charged.Aggregate(BigInteger.Zero, (sum, amount) => sum + amount));
        foreach (ChargeKind kind in Enum.GetValues<ChargeKind>())
            Assert.Equal(order.Charges.Where(charge => charge.Kind == kind).Sum(charge => charge.Amount.MinorUnits), book.Charged[(int)Enum.Parse<ComponentKind>(kind.ToString())]);
    }

    /// <summary>With the shipment of every unit said, as the book wants it.</summary>
    private static ReturnedGoods Resolved(Order order, ReturnedGoods goods)
    {
        string? ShipmentOf(string line, string? said) => said ?? Place.Of(order).Single(place => place.Line == line).Shipment;
        return goods with
        {
            Inspected = goods.Inspected.Select(item => item with { ShipmentId = ShipmentOf(item.LineId, item.ShipmentId) }).ToValueList(),
            Approved = goods.Approved.Select(units => units with { ShipmentId = ShipmentOf(units.LineId, units.ShipmentId) }).ToValueList(),
        };
    }

    private static void SameItems(PlainSettlement expected, Settlement actual)
    {
        Assert.Equal(
            expected.Items.Select(item => (item.Line, item.Shipment, item.Quantity, item.Verdict, item.Fault, item.Bearer)),
            actual.Items.Select(item => (item.LineId, item.ShipmentId, item.Quantity, item.Verdict, item.Fault, item.ReturnShipping?.BorneBy)));
        Assert.Equal(
            expected.Items.SelectMany(item => item.Findings),
            actual.Items.SelectMany(item => item.Findings).Select(finding => new PlainFinding(finding.Rule, finding.Status, finding.Clause.Number)));
        Assert.Equal(PlainReading.Together(expected.Items.Select(item => item.Verdict).ToArray()), actual.Verdict);
    }

    private static void SameRefund(PlainSettlement expected, Refund? actual)
    {
        Assert.Equal(expected.Lines is null, actual is null);
        if (actual is null)
            return;
        Assert.Equal((expected.Total, expected.Owed), (actual.Total.MinorUnits, actual.Owed.MinorUnits));
        Assert.Equal(expected.Destinations, actual.Destinations.Select(destination => (destination.To, destination.PaymentId, (BigInteger)destination.Amount.MinorUnits)));
        Assert.Equal(expected.Lines!.Select(line => (line.Line, line.Shipment, line.Quantity)), actual.Lines.Select(line => (line.LineId, line.ShipmentId, line.Quantity)));
        foreach ((PlainLine line, RefundLine refunded) in expected.Lines!.Zip(actual.Lines))
        {
            Assert.Equal(
                Enum.GetValues<ComponentKind>().Where(kind => kind == ComponentKind.Product || line.Charged[(int)kind] != 0).Select(kind => (kind, line.Charged[(int)kind], line.Refunded[(int)kind])),
                refunded.Components.Select(component => (component.Kind, (BigInteger)component.Charged.MinorUnits, (BigInteger)component.Refunded.MinorUnits)));
            Assert.Equal(line.Allowed, refunded.Components[0].Allowed.MinorUnits);
        }
    }

    /// <summary>At one place after the other, all units that are left can be asked for, and not one more.</summary>
    private static void SameUnitsLeft(PlainBook book, PolicyEvaluator evaluator, Order order, List<Refund> refunds, int number)
    {
        ((string line, string? shipment), int left) = book.Left.ElementAt(number % book.Left.Count);
        ValueList<PriorRefund> before = refunds.Select(PriorRefund.FromRefund).ToValueList();
        if (left > 0)
            evaluator.Assess(order, Asking(left), before);
        if (left < OrderLine.MaxQuantity)
            Assert.Equal(ErrorCode.QuantityOutOfRange, Assert.Throws<InvalidInputException>(() => evaluator.Assess(order, Asking(left + 1), before)).Code);

        ReturnRequest Asking(int quantity) => new("R-1", order.Number, Days.Submitted, [new RequestedItem(line, quantity, ReturnReason.Defective, shipment)]);
    }

    private static void SameMoneyLeft(PlainBook book, Order order, List<Refund> refunds)
    {
        Destination[] paid = refunds.SelectMany(refund => refund.Destinations).ToArray();
        Assert.Equal(book.Open, order.OpenBalance.MinorUnits - Sum(DestinationKind.OpenBalance, null));
        foreach ((string id, BigInteger left) in book.Payments)
            Assert.Equal(left, (order.Payments ?? [new Payment("1", order.Total)]).Single(payment => payment.Id == id).Amount.MinorUnits - Sum(DestinationKind.Payment, id));
        Assert.True(book.Open >= 0 && book.Payments.All(payment => payment.Amount >= 0) && book.Left.Values.All(left => left >= 0));

        BigInteger Sum(DestinationKind to, string? payment) =>
            paid.Where(destination => destination.To == to && destination.PaymentId == payment).Aggregate(BigInteger.Zero, (sum, destination) => sum + destination.Amount.MinorUnits);
    }
}
