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
    public BigInteger[] Charged { get; } = new BigInteger[Enum.GetValues<ComponentKind>().Length];

    /// <summary>What allowances gave back of each line.</summary>
    public Dictionary<string, BigInteger> Allowed { get; } = order.Lines.ToDictionary(line => line.Id, _ => BigInteger.Zero);

    /// <summary>What was given back of the product cost of each line, by returns and allowances.</summary>
    public Dictionary<string, BigInteger> GivenBack { get; } = order.Lines.ToDictionary(line => line.Id, _ => BigInteger.Zero);

    /// <summary>The most that can be allowed of a line: what it cost, less what belongs to units that are back, less what was allowed before.</summary>
    public BigInteger LeftToAllow(string line) => CostOf(line) - Kept(line, _arithmetic.UnitsOf(line), 0) - Allowed[line];

    /// <summary>Gives money back on a line, and says where it goes.</summary>
    public List<(DestinationKind To, string? Payment, BigInteger Amount)> Allow(string line, BigInteger amount)
    {
        Allowed[line] += amount;
        GivenBack[line] += amount;
        return Pay(amount);
    }

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
            int before = _arithmetic.UnitsOf(item.Line);
            BigInteger[] charged = _arithmetic.Charge(new Place(item.Line, item.Shipment, item.Quantity));
            BigInteger first = Kept(item.Line, before, Allowed[item.Line]);
            BigInteger last = Kept(item.Line, before + item.Quantity, Allowed[item.Line]);
            BigInteger fee = last * Percent(item.Reason!) / 10_000 - first * Percent(item.Reason!) / 10_000;
            BigInteger[] refunded = charged.Select((amount, kind) => IsRefunded((ComponentKind)kind, item.Fault!.Value) ? amount : 0).ToArray();
            refunded[(int)ComponentKind.Product] = last - first - fee;
            GivenBack[item.Line] += last - first - fee;
            lines.Add(new PlainLine(item.Line, item.Shipment, item.Quantity, charged, refunded, charged[(int)ComponentKind.Product] - (last - first)));
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

    private BigInteger CostOf(string line) => _arithmetic.ProductCosts()[order.Lines.ToList().FindIndex(sold => sold.Id == line)];

    /// <summary>What the first units of a line still carry when something was allowed of it.</summary>
    private BigInteger Kept(string line, int units, BigInteger allowed) =>
        BigInteger.Min(CostOf(line) * units / order.Lines.Single(sold => sold.Id == line).Quantity, CostOf(line) - allowed);

    private BigInteger Percent(string reason)
    {
        foreach ((ReturnReason named, Percentage percent) in terms.RestockingFeePercentByReason)
        {
            if (named.Code == reason)
                return percent.Hundredths;
        }

        return 0;
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
        bool received = goods.ReceivedAt is not null;
        string? reason = item.Reason?.Code;
        bool inScope = order.FulfilledBy == Fulfilment.Service;
        bool mayBeKept = !terms.GoodsBackRequired || terms.GoodsBackExemptReasons.Any(exempt => exempt.Code == reason);
        List<PlainFinding> findings = PlainReading.Read(terms, new PlainReading.Arrival(
            inScope,
            approved,
            received,
            reason,
            item.Unused,
            item.Original,
            order.Lines.Single(line => line.Id == item.LineId).Category,
            goods.Waivers.Select(waiver => waiver.Rule).ToArray()));
        SettlementVerdict verdict = PlainReading.SettlementVerdictOf(findings);
        Fault? fault = inScope && reason is not null && (received || mayBeKept) ? PlainReading.FaultOf(terms, reason) : null;
        bool serviceBears = fault is { } whose && terms.ServiceBearsReturnShipping.Contains(whose) && (approved || !terms.ApprovalRequired);
        Party? bearer = verdict is SettlementVerdict.Pending or SettlementVerdict.OutOfScope ? null : serviceBears ? Party.Service : Party.Merchant;
        return new PlainItem(item.LineId, item.ShipmentId, quantity, findings, verdict, fault, bearer, item.Reason?.Code);
    }

    private bool Fits(IEnumerable<(string Line, string? Shipment, int Quantity)> units) =>
        units.GroupBy(each => (each.Line, each.Shipment)).All(group => group.Sum(each => (long)each.Quantity) <= Left[group.Key]);

    private bool IsRefunded(ComponentKind kind, Fault fault)
    {
        if (kind == ComponentKind.Product)
            return true;
        FeeRefund term = terms.Fees[kind];
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
internal sealed record PlainItem(string Line, string? Shipment, int Quantity, List<PlainFinding> Findings, SettlementVerdict Verdict, Fault? Fault, Party? Bearer, string? Reason);

/// <summary>What is refunded for some units, by kind.</summary>
internal sealed record PlainLine(string Line, string? Shipment, int Quantity, BigInteger[] Charged, BigInteger[] Refunded, BigInteger Allowed);

/// <summary>What becomes of a return; no lines where there is no refund.</summary>
internal sealed record PlainSettlement(PlainItem[] Items, List<PlainLine>? Lines, BigInteger Total, BigInteger Owed, List<(DestinationKind To, string? Payment, BigInteger Amount)> Destinations);
