namespace Jqm.ReturnPolicy;

/// <summary>
/// Judges the items of a return one by one: for an evaluation, and again for an answer that gets its facts back. What was refunded before does not matter to it.
/// </summary>
internal struct GoodsJudge
{
    private readonly SettlementSource _source;
    private readonly ValueList<Waiver> _waivers;
    private readonly EnumSet<Rule> _waived;
    private ReturnShippingBearers _bearers;

    /// <summary>Begins with the waivers of the return.</summary>
    /// <exception cref="InvalidInputException">The terms do not list a waiver's rule as waivable.</exception>
    public GoodsJudge(SettlementSource source)
    {
        _source = source;
        _waivers = Waivers.Counting(source.Goods.Waivers, source.Terms, "return", out _waived);
        _bearers = new ReturnShippingBearers(source.Terms);
    }

    /// <summary>Whether the approval of a return counts: it is known, and it was given before the goods were received (reading R16).</summary>
    public static bool ApprovalCounts(SettlementSource source) =>
        source.Goods.ApprovedAt is { } approvedAt
        && (source.Goods.ReceivedAt is not { } receivedAt || approvedAt <= receivedAt)
        && source.Terms.Terms.ApprovalRequired
        && source.Order.FulfilledBy == Fulfilment.Service;

    /// <summary>Judges units of an item that share one answer.</summary>
    /// <param name="index">The index of the inspected item in the return.</param>
    /// <param name="location">The location of its units in the order's ledger.</param>
    /// <param name="quantity">How many units.</param>
    /// <param name="approved">Whether they were approved before they came back.</param>
    /// <param name="reason">The index of the reason that is established; 0 if none is.</param>
    public SettledItem Judge(int index, int location, int quantity, bool approved, out int reason)
    {
        (TermsInForce inForce, Order order, ReturnedGoods goods) = (_source.Terms, _source.Order, _source.Goods);
        InspectedItem item = goods.Inspected.AsSpan()[index];
        ref readonly UnitLocation holding = ref order.Ledger.Locations[location];
        int? established = item.Reason is { } given ? inForce.CompiledTerms.GetReasonIndex(given) : null;
        reason = established ?? 0;
        FindingSet findings = inForce.CompiledTerms.Settle(new SettlementFacts(
            order.FulfilledBy == Fulfilment.Service,
            approved,
            goods.ReceivedAt is not null,
            established,
            item.Unused,
            item.Original,
            order.Ledger.Lines[holding.Line].Category,
            _waived));
        bool inspected = findings.Has(Rule.Inspection, FindingStatus.Met) || findings.Has(Rule.Inspection, FindingStatus.Excepted);
        Fault? fault = inspected ? inForce.CompiledTerms.GetFault(reason) : null;
        SettlementVerdict verdict = findings.SettlementVerdict;

        // Goods that came back without approval travel at the merchant's cost, whatever the fault (reading R12).
        Fault? bearing = findings.Has(Rule.Approval, FindingStatus.Met) ? fault : null;
        return new SettledItem(
            item.LineId,
            order.Ledger.ShipmentIdOf(holding),
            quantity,
            inForce.KnownCitations.Of(findings, reason, _waivers),
            verdict,
            fault is null ? null : item.Reason,
            fault,
            verdict is SettlementVerdict.Approved or SettlementVerdict.Rejected ? _bearers.Of(bearing) : null,
            new SettledItemSource(_source, index, location));
    }
}
