using System.Numerics;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>
/// The book of an order as a clerk would keep it: units left at each place, what each payment still holds, what is still open, and what was charged for the
/// units that are back. Each return is settled by the rules written out plainly, with numbers that cannot overflow.
/// </summary>
internal sealed class PlainBook(Order order, PolicyTerms terms)
{
    private readonly PlainArithmetic _arithmetic = new(order, terms.FeeAllocation);

    /// <summary>Units that are not refunded yet.</summary>
    public Dictionary<(string Line, string? Shipment), int> Left { get; } = Place.Of(order).ToDictionary(place => (place.Line, place.Shipment), place => place.Quantity);

    /// <summary>What each payment captured, less what it got back.</summary>
    public List<(string Id, BigInteger Amount)> Payments { get; } = (order.Payments ?? [new Payment("1", order.Total)]).Select(payment => (payment.Id, (BigInteger)payment.Amount.MinorUnits)).ToList();

    /// <summary>What was never paid, less what was set off against it.</summary>
    public BigInteger Open { get; private set; } = order.OpenBalance.MinorUnits;

    /// <summary>What was charged for the units that are back, by kind.</summary>
    public BigInteger[] Charged { get; } = new BigInteger[6];

    /// <summary>Whether the units that a return names are there to come back.</summary>
    public bool Admits(ReturnedGoods goods) =>
        Fits(goods.Inspected.Select(item => (item.LineId, item.ShipmentId, item.Quantity))) && Fits(goods.Approved.Select(units => (units.LineId, units.ShipmentId, units.Quantity)));

    /// <summary>Settles a return, and keeps what it changes.</summary>
    public PlainSettlement Settle(ReturnedGoods goods)
    {
        PlainItem[] items = Portions(goods).Select(portion => ItemOf(goods, portion.Item, portion.Quantity, portion.Approved)).ToArray();
        PlainItem[] approved = items.Where(item => item.Verdict == SettlementVerdict.Approved).ToArray();
        var lines = new List<PlainLine>();
        BigInteger sum = 0;
        foreach (PlainItem item in approved)
        {
            BigInteger[] charged = _arithmetic.Charge(new Place(item.Line, item.Shipment, item.Quantity));
            BigInteger[] refunded = charged.Select((amount, kind) => IsRefunded((ComponentKind)kind, item.Fault!.Value) ? amount : 0).ToArray();
            lines.Add(new PlainLine(item.Line, item.Shipment, item.Quantity, charged, refunded));
            foreach (BigInteger amount in refunded)
                sum += amount;
            for (int kind = 0; kind < charged.Length; kind++)
                Charged[kind] += charged[kind];
            Left[(item.Line, item.Shipment)] -= item.Quantity;
        }

        bool decided = items.Any(item => item.Verdict is SettlementVerdict.Approved or SettlementVerdict.Rejected);
        if (approved.Length == 0 && (!decided || goods.ShippingCost is null))
            return new PlainSettlement(items, null, 0, 0, []);

        if (goods.ShippingCost is { } cost)
        {
            BigInteger[] shares = PlainArithmetic.Share(cost.MinorUnits, _arithmetic.Weights(items.Select(item => (order.Lines.Single(line => line.Id == item.Line), item.Quantity)).ToArray()));
            foreach ((PlainItem item, BigInteger share) in items.Zip(shares))
            {
                if (goods.ShippingPaidBy == Party.Merchant && item.Bearer == Party.Service)
                    sum += share;
                if (goods.ShippingPaidBy == Party.Service && item.Bearer == Party.Merchant)
                    sum -= share;
            }
        }

        BigInteger total = sum > 0 ? sum : 0;
        return new PlainSettlement(items, lines, total, sum < 0 ? -sum : 0, Pay(total));
    }

    private IEnumerable<(InspectedItem Item, int Quantity, bool Approved)> Portions(ReturnedGoods goods)
    {
        bool counts = goods.ApprovedAt is not null && (goods.ReceivedAt is null || goods.ApprovedAt <= goods.ReceivedAt);
        if (!counts || !terms.ApprovalRequired || order.FulfilledBy != Fulfilment.Service)
        {
            foreach (InspectedItem item in goods.Inspected)
                yield return (item, item.Quantity, false);
            yield break;
        }

        Dictionary<(string, string?), int> approved = goods.Approved.GroupBy(units => (units.LineId, units.ShipmentId)).ToDictionary(group => group.Key, group => group.Sum(units => units.Quantity));
        foreach (InspectedItem item in goods.Inspected)
        {
            int left = approved.GetValueOrDefault((item.LineId, item.ShipmentId));
            if (left == 0)
            {
                yield return (item, item.Quantity, false);
            }
            else if (left >= item.Quantity)
            {
                yield return (item, item.Quantity, true);
                approved[(item.LineId, item.ShipmentId)] = left - item.Quantity;
            }
            else
            {
                yield return (item, left, true);
                yield return (item, item.Quantity - left, false);
                approved[(item.LineId, item.ShipmentId)] = 0;
            }
        }
    }

    private PlainItem ItemOf(ReturnedGoods goods, InspectedItem item, int quantity, bool approved)
    {
        bool inspected = goods.ReceivedAt is not null && item.Reason is not null;
        string reason = item.Reason?.Code ?? "";
        bool inScope = order.FulfilledBy == Fulfilment.Service;
        List<PlainFinding> findings = PlainReading.Read(terms, new PlainReading.Arrival(
            inScope,
            approved,
            inspected,
            reason,
            item.Unused,
            item.Original,
            order.Lines.Single(line => line.Id == item.LineId).Category,
            goods.Waivers.Select(waiver => waiver.Rule).ToArray()));
        SettlementVerdict verdict = PlainReading.SettlementVerdictOf(findings);
        Fault? fault = inScope && inspected ? PlainReading.FaultOf(terms, reason) : null;
        bool serviceBears = fault is { } whose && terms.ServiceBearsReturnShipping.Contains(whose) && (approved || !terms.ApprovalRequired);
        Party? bearer = verdict is SettlementVerdict.Pending or SettlementVerdict.OutOfScope ? null : serviceBears ? Party.Service : Party.Merchant;
        return new PlainItem(item.LineId, item.ShipmentId, quantity, findings, verdict, fault, bearer);
    }

    private bool Fits(IEnumerable<(string Line, string? Shipment, int Quantity)> units) =>
        units.GroupBy(each => (each.Line, each.Shipment)).All(group => group.Sum(each => (long)each.Quantity) <= Left[group.Key]);

    private bool IsRefunded(ComponentKind kind, Fault fault)
    {
        if (kind == ComponentKind.Product)
            return true;
        FeeRefund term = terms.Fees[ComponentKind.Other];
        if (kind == ComponentKind.Tax)
            term = terms.Fees[ComponentKind.Tax];
        if (kind == ComponentKind.Shipping)
            term = terms.Fees[ComponentKind.Shipping];
        if (kind == ComponentKind.Handling)
            term = terms.Fees[ComponentKind.Handling];
        if (kind == ComponentKind.CustomsDuty)
            term = terms.Fees[ComponentKind.CustomsDuty];
        if (term == FeeRefund.Never)
            return false;
        return term == FeeRefund.WithProduct || fault == Fault.Service;
    }

    private List<(DestinationKind To, string? Payment, BigInteger Amount)> Pay(BigInteger rest)
    {
        var paid = new List<(DestinationKind, string?, BigInteger)>();
        BigInteger setOff = BigInteger.Min(Open, rest);
        Open -= setOff;
        rest -= setOff;
        if (setOff > 0)
            paid.Add((DestinationKind.OpenBalance, null, setOff));
        for (int i = 0; i < Payments.Count; i++)
        {
            if (terms.RefundTo == RefundTo.AccountBalance)
                break;
            BigInteger back = BigInteger.Min(Payments[i].Amount, rest);
            Payments[i] = (Payments[i].Id, Payments[i].Amount - back);
            rest -= back;
            if (back > 0)
                paid.Add((DestinationKind.Payment, Payments[i].Id, back));
        }

        if (rest > 0)
            paid.Add((DestinationKind.AccountBalance, null, rest));
        return paid;
    }
}

/// <summary>What becomes of some units.</summary>
internal sealed record PlainItem(string Line, string? Shipment, int Quantity, List<PlainFinding> Findings, SettlementVerdict Verdict, Fault? Fault, Party? Bearer);

/// <summary>What is refunded for some units, by kind.</summary>
internal sealed record PlainLine(string Line, string? Shipment, int Quantity, BigInteger[] Charged, BigInteger[] Refunded);

/// <summary>What becomes of a return; no lines where there is no refund.</summary>
internal sealed record PlainSettlement(PlainItem[] Items, List<PlainLine>? Lines, BigInteger Total, BigInteger Owed, List<(DestinationKind To, string? Payment, BigInteger Amount)> Destinations);
