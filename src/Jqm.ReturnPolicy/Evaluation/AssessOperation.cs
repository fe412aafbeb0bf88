namespace Jqm.ReturnPolicy;

/// <summary>From an order and a request to an assessment.</summary>
internal static class AssessOperation
{
    public static Assessment Run(TermsInForce inForce, Order order, ReturnRequest request, ValueList<PriorRefund> priorRefunds)
    {
        OrderMatch.Require(order, request.OrderNumber, "request");
        var source = new AssessmentSource(inForce, order, request);
        var judge = new RequestJudge(source);
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
        int place = -1;
        for (int i = 0; i < items.Length; i++)
        {
            RequestedItem item = requested[i];
            place = ItemReferences.Resolve(order, item.LineId, item.ShipmentId, "request.items", i, after: place);
            ItemReferences.Count(order, history, place, item.Quantity, named, "request.items", i);
            AssessedItem judged = items[i] = judge.Judge(i, place, out int reason);
            verdicts |= 1u << (int)judged.Verdict;
            if (judged.Verdict == AssessmentVerdict.Eligible)
                eligible[eligibleCount++] = new RefundedUnits(place, item.Quantity, judged.Fault!.Value, inForce.CompiledTerms.GetRestockingFee(reason).Hundredths);
        }

        Refund? estimate = eligibleCount == 0
            ? null
            : RefundCalculation.OfUnits(inForce, order, history, eligible[..eligibleCount], null);
        return new Assessment(source, items, Verdicts.OfAssessment(new EnumSet<AssessmentVerdict>(verdicts)), estimate);
    }
}
