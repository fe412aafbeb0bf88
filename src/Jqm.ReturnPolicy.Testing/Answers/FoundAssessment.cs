namespace Jqm.ReturnPolicy.Testing;

/// <summary>A request that gets a wanted verdict, with its order and its answer.</summary>
/// <param name="Order">The order.</param>
/// <param name="Request">The request.</param>
/// <param name="Answer">The answer of the evaluator.</param>
internal sealed record FoundAssessment(Order Order, ReturnRequest Request, Assessment Answer)
{
    /// <summary>Finds the simplest request on an order that gets a verdict.</summary>
    /// <param name="verdict">The wanted verdict.</param>
    /// <param name="given">The order; null for the default one.</param>
    /// <param name="terms">The terms; null for the standard ones, or those with late requests referred if the verdict needs them.</param>
    /// <exception cref="InvalidOperationException">No request gets the verdict.</exception>
    public static FoundAssessment Of(AssessmentVerdict verdict, Order? given, PolicyTerms? terms)
    {
        string hint = HintOf(verdict);
        Order order = given ?? (verdict == AssessmentVerdict.Partial ? new OrderBuilder().WithLine().WithLine(unitPrice: 15) : new OrderBuilder());
        PolicyTerms governing = terms ?? (verdict == AssessmentVerdict.Referred ? PolicyTerms.Standard with { LateRequestHandling = LateRequestHandling.Refer } : PolicyTerms.Standard);
        PolicyEvaluator evaluator = Evaluators.Under(governing);
        return Variants.Orders(order)
            .SelectMany(variant => Requests(variant, governing, verdict).Select(request => new FoundAssessment(variant, request, evaluator.Assess(variant, request))))
            .FirstOrDefault(found => found.Answer.Verdict == verdict)
            ?? throw NoAnswer.Of("request", order, verdict, hint);
    }

    private static IEnumerable<ReturnRequest> Requests(Order order, PolicyTerms terms, AssessmentVerdict verdict) =>
        from submitted in Submissions(order, terms)
        from items in verdict == AssessmentVerdict.Partial ? Pairs(order, terms) : Singles(order, terms)
        select new ReturnRequest("R-1", order.Number, submitted, items);

    /// <summary>In time, then later than every window of the terms.</summary>
    private static IEnumerable<Instant> Submissions(Order order, PolicyTerms terms)
    {
        Instant usual = Defaults.SubmittedAt(order);
        int longest = terms.WindowDaysByReason.Select(entry => entry.Value).Append(terms.WindowDays).Max();
        Instant last = order.Shipments.Max(shipment => shipment.DeliveredAt) ?? usual;
        int shortest = terms.WindowDaysByReason.Select(entry => entry.Value).Append(terms.WindowDays).Min();
        return [shortest > Defaults.ToSubmission.Days ? usual : last, last + Duration.FromDays(longest + 2)];
    }

    private static IEnumerable<ValueList<RequestedItem>> Singles(Order order, PolicyTerms terms) =>
        from complete in (bool[])[true, false]
        from reason in Variants.Reasons(terms)
        from units in Variants.Units(order, reason)
        select (ValueList<RequestedItem>)[Item(units, complete)];

    /// <summary>Two items, of which one may be worse than the other.</summary>
    private static IEnumerable<ValueList<RequestedItem>> Pairs(Order order, PolicyTerms terms) =>
        from complete in (bool[])[true, false]
        from pair in Variants.Pairs(order, terms)
        select (ValueList<RequestedItem>)[Item(pair.First, complete: true), Item(pair.Second, complete)];

    private static RequestedItem Item(UnitsOf units, bool complete) =>
        new(units.LineId!, units.Quantity, units.Reason, units.ShipmentId, complete ? Defaults.Details : null, complete ? Evidence() : []);

    /// <summary>A clear piece of each kind, the photo first: which kinds count is a term.</summary>
    private static ValueList<Evidence> Evidence() => Enum.GetValues<EvidenceKind>().Select(kind => new Evidence(kind, clear: true)).ToValueList();

    private static string HintOf(AssessmentVerdict verdict) => verdict switch
    {
        AssessmentVerdict.Eligible => "Give terms that accept a reason, or another order.",
        AssessmentVerdict.Partial => "Give an order with two units, and terms under which one request is eligible and another is not.",
        AssessmentVerdict.Incomplete => "Give terms that require details, evidence or a delivery.",
        AssessmentVerdict.Referred => "Give terms that refer late requests: LateRequestHandling.Refer.",
        AssessmentVerdict.Ineligible => "Give terms that do not accept every request.",
        AssessmentVerdict.OutOfScope => "Give an order that is valid when another company fulfils it.",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There is no such verdict."),
    };
}
