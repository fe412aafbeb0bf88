namespace Jqm.ReturnPolicy.Tests;

/// <summary>What verdicts, items and clauses say.</summary>
internal static class AnswerSayings
{
    private static readonly Instant At = Instant.FromUtc(2026, 2, 1, 0, 0);

    public static IEnumerable<Saying> All()
    {
        foreach (AssessmentVerdict verdict in Enum.GetValues<AssessmentVerdict>())
            yield return new Saying("Verdicts of a request", $"{verdict}", language => verdict.Explain(language));
        foreach (SettlementVerdict verdict in Enum.GetValues<SettlementVerdict>())
            yield return new Saying("Verdicts of a return", $"{verdict}", language => verdict.Explain(language));
        foreach (CancellationVerdict verdict in Enum.GetValues<CancellationVerdict>())
            yield return new Saying("Verdicts of a cancellation", $"{verdict}", language => verdict.Explain(language));
        foreach (AllowanceVerdict verdict in Enum.GetValues<AllowanceVerdict>())
            yield return new Saying("Verdicts on allowances", $"{verdict}", language => verdict.Explain(language));
        foreach (Saying saying in Items())
            yield return saying;
        foreach (Clause clause in Clause.All.Append(Clause.FromNumber("own-9")))
            yield return new Saying("Citations", clause.Number, language => clause.Explain(language));
    }

    private static IEnumerable<Saying> Items()
    {
        Order sold = RequestSayings.Sold();
        RequestedItem good = new("L1", 1, ReturnReason.Defective, "S1", "seam open", [new Evidence(EvidenceKind.Photo)]);
        PolicyTerms refer = PolicyTerms.Standard with { LateRequestHandling = LateRequestHandling.Refer, WindowDays = 0 };
        foreach (Saying saying in Of("Eligible", sold, good))
            yield return saying;
        foreach (Saying saying in Of("Incomplete", sold, good with { Details = null, Reason = ReturnReason.DamagedInShipping }))
            yield return saying;
        foreach (Saying saying in Of("Referred", sold, good with { Reason = ReturnReason.WrongItem }, refer))
            yield return saying;
        foreach (Saying saying in Of("Ineligible", sold, good with { Reason = ReturnReason.ChangeOfMind }))
            yield return saying;
        foreach (Saying saying in Of("OutOfScope", sold with { FulfilledBy = Fulfilment.Other }, good))
            yield return saying;
        foreach (Saying saying in Of("by an agreement", sold, good, agreement: new TermsPatch { ServiceBearsReturnShipping = [] }))
            yield return saying;
        foreach (Saying saying in Of("goods may be kept", sold, good, PolicyTerms.Standard with { GoodsBackRequired = false }))
            yield return saying;
        InspectedItem back = new("L1", 1, ReturnReason.WrongItem, true, true, "S1");
        foreach (Saying saying in OfReturn("Approved", back))
            yield return saying;
        foreach (Saying saying in OfReturn("Rejected", back with { Reason = ReturnReason.ChangeOfMind }))
            yield return saying;
        foreach (Saying saying in OfReturn("Rejected, without approval", back, approved: false))
            yield return saying;
        foreach (Saying saying in OfReturn("Pending", back with { Reason = null }))
            yield return saying;
    }

    private static IEnumerable<Saying> Of(string title, Order order, RequestedItem item, PolicyTerms? terms = null, TermsPatch? agreement = null)
    {
        ValueList<Agreement> agreements = agreement is null ? [] : [new Agreement("AG-7", "M-77", agreement)];
        TermsInForce inForce = new PolicyEvaluator([new Policy("own", "1", null, terms ?? PolicyTerms.Standard)], agreements).GetTermsInForce("M-77", At);
        var request = new ReturnRequest("R-1", order.Number, At, [item]);
        Assessment assessment = inForce.Assess(order, request);
        return Parts("Items of a request", title, language => assessment.Explain(language).Items[0]);
    }

    private static IEnumerable<Saying> OfReturn(string title, InspectedItem item, bool approved = true)
    {
        Order order = RequestSayings.Sold();
        TermsInForce inForce = Policies.Under(PolicyTerms.Standard).GetTermsInForce("M-77", At);
        var goods = new ReturnedGoods("R-1", order.Number, At, [item], approved ? At : null, approved ? [new ApprovedUnits("L1", 1, "S1")] : [], Days.Received);
        Settlement settlement = inForce.Settle(order, goods);
        return Parts("Items of a return", title, language => settlement.Explain(language).Items[0]);
    }

    private static IEnumerable<Saying> Parts(string section, string title, Func<Language, ItemExplanation> explain)
    {
        ItemExplanation first = explain(Language.English);
        yield return new Saying(section, $"{title}: heading", language => explain(language).Heading, IsName: true);
        yield return new Saying(section, $"{title}: verdict", language => explain(language).Verdict);
        if (first.Fault is not null)
            yield return new Saying(section, $"{title}: fault", language => explain(language).Fault!);
        if (first.GoodsBack is not null)
            yield return new Saying(section, $"{title}: goods back", language => explain(language).GoodsBack!);
        if (first.ReturnShipping is not null)
            yield return new Saying(section, $"{title}: return shipping", language => explain(language).ReturnShipping!);
    }
}
