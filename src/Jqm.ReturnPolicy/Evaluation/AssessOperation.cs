namespace Jqm.ReturnPolicy;

/// <summary>From an order and a request to an assessment.</summary>
internal static class AssessOperation
{
    public static Assessment Run(TermsInForce inForce, Order order, ReturnRequest request, ValueList<PriorRefund> priorRefunds)
    {
        OrderMatch.Require(order, request.OrderNumber, "request");
        ValueList<Waiver> waivers = Waivers.Counting(request.Waivers, inForce, "request", out EnumSet<Rule> waived);
        int numbers = RefundHistory.ScratchFor(order);
        var history = new RefundHistory(order, priorRefunds, Scratch.FitsStack(numbers) ? stackalloc long[numbers] : new long[numbers]);
        int holdings = order.Ledger.Locations.Length;
        Span<int> named = Scratch.FitsStack(holdings) ? stackalloc int[holdings] : new int[holdings];
        named.Clear();

        ReadOnlySpan<RequestedItem> requested = request.Items.AsSpan();
        var items = new AssessedItem[requested.Length];
        Span<RefundedUnits> eligible = Scratch.FitsStack(items.Length) ? stackalloc RefundedUnits[items.Length] : new RefundedUnits[items.Length];
        int eligibleCount = 0;
        uint verdicts = 0;
        bool inScope = order.FulfilledBy == Fulfilment.Service;
        var bearers = new ReturnShippingBearers(inForce);
        var source = new AssessmentSource(inForce, order, request);
        EnumSet<EvidenceKind> acceptedKinds = inForce.Terms.EvidenceKinds;
        (int Shipment, int Days, WindowFacts Window) measured = (int.MinValue, 0, default);
        int place = -1;
        for (int i = 0; i < items.Length; i++)
        {
            RequestedItem item = requested[i];
            place = ItemReferences.Resolve(order, item.LineId, item.ShipmentId, "request.items", i, after: place);
            ItemReferences.Count(order, history, place, item.Quantity, named, "request.items", i);
            ref readonly UnitLocation holding = ref order.Ledger.Locations[place];

            EvidenceTally evidence = EvidenceTally.Of(item.Evidence, acceptedKinds);
            int reason = inForce.CompiledTerms.GetReasonIndex(item.Reason);
            int days = inForce.CompiledTerms.GetWindowDays(reason);

            // The window is measured once for items of one shipment and as many days in a row, and not at all out of scope.
            if (inScope && (measured.Shipment, measured.Days) != (holding.Shipment, days))
                measured = (holding.Shipment, days, inForce.Window.Measure(request.SubmittedAt, holding.Shipment < 0 ? null : order.Shipments.AsSpan()[holding.Shipment].DeliveredAt, reason));

            FindingSet findings = inForce.CompiledTerms.Assess(new AssessmentFacts(
                inScope,
                reason,
                measured.Window.Timeliness,
                !string.IsNullOrWhiteSpace(item.Details),
                evidence.Counted.Kinds,
                order.Ledger.Lines[holding.Line].Category,
                waived));
            Fault? fault = inScope ? inForce.CompiledTerms.GetFault(reason) : null;
            AssessmentVerdict verdict = findings.AssessmentVerdict;
            verdicts |= 1u << (int)verdict;
            items[i] = new AssessedItem(
                item,
                order.Ledger.ShipmentIdOf(holding),
                inForce.KnownCitations.Of(findings, reason, waivers),
                verdict,
                fault,
                inScope && verdict != AssessmentVerdict.Ineligible ? bearers.Of(fault) : null,
                measured.Window,
                goodsBack: !inScope || verdict == AssessmentVerdict.Ineligible || !inForce.CompiledTerms.GoodsMayBeKept(reason),
                new AssessedItemSource(source, i, place, days, evidence));
            if (verdict == AssessmentVerdict.Eligible)
                eligible[eligibleCount++] = new RefundedUnits(place, item.Quantity, fault!.Value, inForce.CompiledTerms.GetRestockingFee(reason).Hundredths);
        }

        Refund? estimate = eligibleCount == 0
            ? null
            : RefundCalculation.OfUnits(inForce, order, history, eligible[..eligibleCount], null);
        return new Assessment(source, items, Verdicts.OfAssessment(new EnumSet<AssessmentVerdict>(verdicts)), estimate);
    }
}
