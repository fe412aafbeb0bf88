namespace Jqm.ReturnPolicy;

/// <summary>
/// Judges the items of a request one by one: for an evaluation, and again for an answer that gets its facts back. What was refunded before does not matter to it.
/// </summary>
internal struct RequestJudge
{
    private readonly AssessmentSource _source;
    private readonly ValueList<Waiver> _waivers;
    private readonly EnumSet<Rule> _waived;
    private ReturnShippingBearers _bearers;
    private (int Shipment, int Days, WindowFacts Window) _measured = (int.MinValue, 0, default);

    /// <summary>Begins with the waivers of the request.</summary>
    /// <exception cref="InvalidInputException">The terms do not list a waiver's rule as waivable.</exception>
    public RequestJudge(AssessmentSource source)
    {
        _source = source;
        _waivers = Waivers.Counting(source.Request.Waivers, source.Terms, "request", out _waived);
        _bearers = new ReturnShippingBearers(source.Terms);
    }

    /// <summary>Judges an item.</summary>
    /// <param name="index">The index of the item in the request.</param>
    /// <param name="location">The location of its units in the order's ledger.</param>
    /// <param name="reason">The index of its reason.</param>
    public AssessedItem Judge(int index, int location, out int reason)
    {
        (TermsInForce inForce, Order order, ReturnRequest request) = (_source.Terms, _source.Order, _source.Request);
        RequestedItem item = request.Items.AsSpan()[index];
        ref readonly UnitLocation holding = ref order.Ledger.Locations[location];
        bool inScope = order.FulfilledBy == Fulfilment.Service;
        reason = inForce.CompiledTerms.GetReasonIndex(item.Reason);
        int days = inForce.CompiledTerms.GetWindowDays(reason);

        // The window is measured once for items of one shipment and as many days in a row, and not at all out of scope.
        if (inScope && (_measured.Shipment, _measured.Days) != (holding.Shipment, days))
            _measured = (holding.Shipment, days, inForce.Window.Measure(request.SubmittedAt, holding.Shipment < 0 ? null : order.Shipments.AsSpan()[holding.Shipment].DeliveredAt, reason));

        FindingSet findings = inForce.CompiledTerms.Assess(new AssessmentFacts(
            inScope,
            reason,
            _measured.Window.Timeliness,
            !string.IsNullOrWhiteSpace(item.Details),
            EvidenceTally.KindsThatCount(item.Evidence, inForce.Terms.EvidenceKinds),
            order.Ledger.Lines[holding.Line].Category,
            _waived));
        Fault? fault = inScope ? inForce.CompiledTerms.GetFault(reason) : null;
        AssessmentVerdict verdict = findings.AssessmentVerdict;
        return new AssessedItem(
            item,
            order.Ledger.ShipmentIdOf(holding),
            inForce.KnownCitations.Of(findings, reason, _waivers),
            verdict,
            fault,
            inScope && verdict != AssessmentVerdict.Ineligible ? _bearers.Of(fault) : null,
            _measured.Window,
            goodsBack: !inScope || verdict == AssessmentVerdict.Ineligible || !inForce.CompiledTerms.GoodsMayBeKept(reason),
            new AssessedItemSource(_source, index, location, days));
    }
}
