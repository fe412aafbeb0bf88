namespace Jqm.ReturnPolicy.Testing;

/// <summary>Returned goods that get a wanted verdict, with their order and their answer.</summary>
/// <param name="Order">The order.</param>
/// <param name="Goods">The returned goods.</param>
/// <param name="Answer">The answer of the evaluator.</param>
internal sealed record FoundSettlement(Order Order, ReturnedGoods Goods, Settlement Answer)
{
    /// <summary>The situations of units that are sent back, the usual situation first.</summary>
    private static readonly Handling[] Handlings =
    [
        new(IsApproved: true, IsReceived: true, IsInspected: true, Unused: true, Original: true),
        new(IsApproved: true, IsReceived: true, IsInspected: false, Unused: null, Original: null),
        new(IsApproved: true, IsReceived: true, IsInspected: true, Unused: false, Original: true),
        new(IsApproved: true, IsReceived: true, IsInspected: true, Unused: null, Original: null),
        new(IsApproved: true, IsReceived: false, IsInspected: true, Unused: true, Original: true),
        new(IsApproved: false, IsReceived: true, IsInspected: true, Unused: true, Original: true),
    ];

    /// <summary>Finds the simplest return of an order that gets a verdict.</summary>
    /// <param name="verdict">The wanted verdict.</param>
    /// <param name="given">The order; null for the default one.</param>
    /// <param name="terms">The terms; null for the standard ones.</param>
    /// <exception cref="InvalidOperationException">No return gets the verdict.</exception>
    public static FoundSettlement Of(SettlementVerdict verdict, Order? given, PolicyTerms? terms)
    {
        string hint = HintOf(verdict);
        Order order = given ?? (verdict == SettlementVerdict.Partial ? new OrderBuilder().WithLine().WithLine(unitPrice: 15) : new OrderBuilder());
        PolicyTerms governing = terms ?? PolicyTerms.Standard;
        PolicyEvaluator evaluator = Evaluators.Under(governing);
        return Variants.Orders(order)
            .SelectMany(variant => Returns(variant, governing, verdict).Select(goods => new FoundSettlement(variant, goods, evaluator.Settle(variant, goods))))
            .FirstOrDefault(found => found.Answer.Verdict == verdict)
            ?? throw NoAnswer.Of("return", order, verdict, hint);
    }

    private static IEnumerable<ReturnedGoods> Returns(Order order, PolicyTerms terms, SettlementVerdict verdict) => verdict == SettlementVerdict.Partial
        ? from handling in Handlings
          from pair in Variants.Pairs(order, terms)
          select GoodsOf(order, (pair.First, Handlings[0]), (pair.Second, handling))
        : from handling in Handlings
          from reason in Variants.Reasons(terms)
          from units in Variants.Units(order, reason)
          select GoodsOf(order, (units, handling));

    private static ReturnedGoods GoodsOf(Order order, params (UnitsOf Units, Handling Handling)[] items)
    {
        Instant submitted = Defaults.SubmittedAt(order);
        (UnitsOf Units, Handling Handling)[] approved = items.Where(item => item.Handling.IsApproved).ToArray();
        return new ReturnedGoods(
            "R-1",
            order.Number,
            submitted,
            items.Select(item => item.Handling.Inspected(item.Units)).ToValueList(),
            approved.Length > 0 ? submitted + Defaults.ToApproval : null,
            approved.Select(item => new ApprovedUnits(item.Units.LineId!, item.Units.Quantity, item.Units.ShipmentId)).ToValueList(),
            items.All(item => item.Handling.IsReceived) ? submitted + Defaults.ToReceipt : null);
    }

    private static string HintOf(SettlementVerdict verdict) => verdict switch
    {
        SettlementVerdict.Approved => "Give terms that accept a reason, or another order.",
        SettlementVerdict.Partial => "Give an order with two units, and terms under which one return is approved and another is not.",
        SettlementVerdict.Pending => "Give terms under which goods must be inspected.",
        SettlementVerdict.Rejected => "Give terms that do not accept every return.",
        SettlementVerdict.OutOfScope => "Give an order that is valid when another company fulfils it.",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There is no such verdict."),
    };

    /// <summary>What became of units that were sent back.</summary>
    private sealed record Handling(bool IsApproved, bool IsReceived, bool IsInspected, bool? Unused, bool? Original)
    {
        public InspectedItem Inspected(UnitsOf units) => new(units.LineId!, units.Quantity, IsInspected ? units.Reason : null, Unused, Original, units.ShipmentId);
    }
}
