namespace Jqm.ReturnPolicy;

/// <summary>From an order and a request to an assessment.</summary>
internal static class AssessOperation
{
    /// <summary>The rules that an assessed item is judged by: scope, reason, window, details, evidence, category.</summary>
    private const int RulesOfItem = 6;

    public static Assessment Run(TermsInForce inForce, Order order, ReturnRequest request, ValueList<PriorRefund> priorRefunds)
    {
        if (request.Order != order.Number)
            throw new InvalidInputException(ErrorCode.OrderMismatch, "request.order", $"The request is for order '{request.Order}'; the order at hand is '{order.Number}'.");
        ValueList<Waiver> waivers = Waivers.Counting(request.Waivers, inForce, "request", out EnumSet<Rule> waived);
        var history = new RefundHistory(order, priorRefunds);

        var items = new AssessedItem[request.Items.Count];
        var rows = new Finding[items.Length * RulesOfItem];
        var eligible = new List<RefundedUnits>(items.Length);
        int written = 0;
        int[] named = new int[order.Books.Holdings.Length];
        (int Shipment, WindowFacts Window) measured = (int.MinValue, default);
        for (int i = 0; i < items.Length; i++)
        {
            RequestedItem item = request.Items[i];
            int place = ItemReferences.Resolve(order, item.Line, item.Shipment, "request.items", i);
            ItemReferences.Count(order, history, place, item.Quantity, named, "request.items", i);
            ref readonly Holding holding = ref order.Books.Holdings[place];
            Shipment? shipment = holding.Shipment < 0 ? null : order.Shipments[holding.Shipment];
            bool inScope = order.FulfilledBy == Fulfilment.Service;

            // The window is measured once for items of one shipment in a row, and not at all out of scope.
            if (inScope && measured.Shipment != holding.Shipment)
                measured = (holding.Shipment, inForce.Window.Measure(request.SubmittedAt, shipment?.DeliveredAt));

            int reason = inForce.Judge.NumberOf(item.Reason);
            Findings findings = inForce.Judge.Assess(new AssessmentFacts(
                inScope,
                reason,
                measured.Window.Timeliness,
                !string.IsNullOrWhiteSpace(item.Details),
                ClearKinds(item.Evidence),
                order.Lines[holding.Line].Category,
                waived));
            int count = Citations.Write(findings, reason, inForce, waivers, rows.AsSpan(written));
            Fault? fault = inScope ? inForce.Judge.FaultOf(reason) : null;
            AssessmentVerdict verdict = findings.AssessmentVerdict;
            items[i] = new AssessedItem(
                item.Line,
                shipment?.Id,
                item.Quantity,
                item.Reason,
                new ValueList<Finding>(rows, written, count),
                fault,
                inScope && verdict != AssessmentVerdict.Ineligible ? ReturnShippingRule.BearerOf(inForce, fault) : null,
                inScope ? measured.Window.LastDay : null,
                inScope ? measured.Window.Deadline : null);
            written += count;
            if (verdict == AssessmentVerdict.Eligible)
                eligible.Add(new RefundedUnits(place, item.Quantity, fault!.Value));
        }

        Refund? estimate = eligible.Count == 0
            ? null
            : RefundCalculation.OfUnits(inForce, order, history, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(eligible), null);
        return new Assessment(order.Number, request.Id, inForce.PolicyReference, inForce.AgreementIds, new ValueList<AssessedItem>(items), estimate);
    }

    private static EnumSet<EvidenceKind> ClearKinds(ValueList<Evidence> evidence)
    {
        uint kinds = 0;
        foreach (Evidence piece in evidence)
        {
            if (piece.Clear != false)
                kinds |= 1u << (int)piece.Kind;
        }

        return new EnumSet<EvidenceKind>(kinds);
    }
}
