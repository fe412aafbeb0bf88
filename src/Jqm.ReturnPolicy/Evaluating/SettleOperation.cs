using System.Runtime.InteropServices;

namespace Jqm.ReturnPolicy;

/// <summary>From an order and goods that came back to a settlement.</summary>
internal static class SettleOperation
{
    /// <summary>The rules that an item which came back is judged by: scope, approval, inspection, reason, condition, category.</summary>
    private const int RulesOfItem = 6;

    public static Settlement Run(TermsInForce inForce, Order order, ReturnedGoods goods, ValueList<PriorRefund> priorRefunds)
    {
        if (goods.Order != order.Number)
            throw new InvalidInputException(ErrorCode.OrderMismatch, "return.order", $"The return is for order '{goods.Order}'; the order at hand is '{order.Number}'.");
        if (goods.ShippingCost is { } given && given.Currency != order.Currency)
            throw new InvalidInputException(ErrorCode.CurrencyMismatch, "return.shippingCost", $"The cost is in {given.Currency}; the order is in {order.Currency}.");
        ValueList<Waiver> waivers = Waivers.Counting(goods.Waivers, inForce, "return", out EnumSet<Rule> waived);
        var history = new RefundHistory(order, priorRefunds);
        bool inScope = order.FulfilledBy == Fulfilment.Service;

        List<Portion> portions = Portions(inForce, order, goods, history, inScope);
        var items = new SettledItem[portions.Count];
        var units = new Holding[portions.Count];
        var rows = new Finding[portions.Count * RulesOfItem];
        var approved = new List<RefundedUnits>(portions.Count);
        int written = 0;
        bool decided = false;
        for (int i = 0; i < items.Length; i++)
        {
            Portion portion = portions[i];
            InspectedItem item = goods.Inspected[portion.Item];
            ref readonly Holding holding = ref order.Books.Holdings[portion.Holding];
            units[i] = holding with { Quantity = portion.Quantity };
            bool inspected = goods.ReceivedAt is not null && item.Reason is not null;
            int reason = inspected ? inForce.Judge.NumberOf(item.Reason!.Value) : 0;
            Findings findings = inForce.Judge.Settle(new SettlementFacts(
                inScope,
                portion.Approved,
                inspected,
                reason,
                item.Unused,
                item.Original,
                order.Lines[holding.Line].Category,
                waived));
            int count = Citations.Write(findings, reason, inForce, waivers, rows.AsSpan(written));
            Fault? fault = inScope && inspected ? inForce.Judge.FaultOf(reason) : null;
            SettlementVerdict verdict = findings.SettlementVerdict;
            bool settled = verdict is SettlementVerdict.Approved or SettlementVerdict.Rejected;

            // Goods that came back without approval travel at the merchant's cost, whoever is at fault (reading R12).
            Fault? bearing = findings[Rule.Approval] == FindingStatus.Met ? fault : null;
            items[i] = new SettledItem(
                item.Line,
                order.Books.ShipmentIdOf(holding),
                portion.Quantity,
                new ValueList<Finding>(rows, written, count),
                fault is null ? null : item.Reason,
                fault,
                settled ? ReturnShippingRule.BearerOf(inForce, bearing) : null);
            written += count;
            decided |= settled;
            if (verdict == SettlementVerdict.Approved)
                approved.Add(new RefundedUnits(portion.Holding, portion.Quantity, fault!.Value));
        }

        Refund? refund = null;
        if (approved.Count > 0 || (decided && goods.ShippingCost is not null))
        {
            ReturnShippingSettlement? shipping = goods.ShippingCost is { } cost
                ? ReturnShippingRule.Settle(inForce, order, goods, cost, units, Array.ConvertAll(items, item => item.ReturnShipping?.BorneBy))
                : null;
            refund = RefundCalculation.OfUnits(inForce, order, history, CollectionsMarshal.AsSpan(approved), shipping);
        }

        return new Settlement(order.Number, goods.Request, inForce.PolicyReference, inForce.AgreementIds, new ValueList<SettledItem>(items), refund);
    }

    /// <summary>The items, each with whether it was approved before it came back; one of which only a part was is two (reading R16).</summary>
    private static List<Portion> Portions(TermsInForce inForce, Order order, ReturnedGoods goods, RefundHistory history, bool inScope)
    {
        int[] named = new int[order.Books.Holdings.Length];
        int[] approvedLeft = new int[order.Books.Holdings.Length];
        for (int i = 0; i < goods.Approved.Count; i++)
        {
            ApprovedUnits units = goods.Approved[i];
            int holding = ItemReferences.Resolve(order, units.Line, units.Shipment, "return.approved", i);
            ItemReferences.Count(order, history, holding, units.Quantity, approvedLeft, "return.approved", i);
        }

        bool approvedInTime = goods.ApprovedAt is { } approvedAt && (goods.ReceivedAt is not { } receivedAt || approvedAt <= receivedAt);
        bool splits = approvedInTime && inForce.Terms.ApprovalRequired && inScope;
        var portions = new List<Portion>(goods.Inspected.Count);
        for (int i = 0; i < goods.Inspected.Count; i++)
        {
            InspectedItem item = goods.Inspected[i];
            int holding = ItemReferences.Resolve(order, item.Line, item.Shipment, "return.inspected", i);
            ItemReferences.Count(order, history, holding, item.Quantity, named, "return.inspected", i);
            int within = splits ? Math.Min(item.Quantity, approvedLeft[holding]) : 0;
            approvedLeft[holding] -= within;
            if (within > 0)
                portions.Add(new Portion(i, holding, within, Approved: true));
            if (within < item.Quantity)
                portions.Add(new Portion(i, holding, item.Quantity - within, Approved: false));
        }

        return portions;
    }

    /// <summary>Units of an item that share one answer.</summary>
    private readonly record struct Portion(int Item, int Holding, int Quantity, bool Approved);
}
