using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>Tells the case of a witness, and the part of its answer that differs.</summary>
internal static class WitnessSentences
{
    /// <summary>The facts that matter, and the answers under both terms.</summary>
    public static string Example(PhraseBook book, ChangedOutcome outcome, TermsInForce before, TermsInForce after) =>
        book.Example(book.Facts(FactsOf(book, outcome.Witness)), Answer(book, outcome, before), Answer(book, outcome, after));

    private static List<string> FactsOf(PhraseBook book, PolicyWitness witness)
    {
        var facts = new List<string>();
        Order order = witness.Order;
        if (witness.Request is { } request)
            AddRequest(book, order, request, facts);
        else if (witness.Goods is { } goods)
            AddGoods(book, order, goods, facts);
        else
            facts.Add(witness.Allowances.Count > 0 ? book.AllowedAt(Iso8601.Text(witness.At!.Value)) : book.CancelledAt(Iso8601.Text(witness.At!.Value)));
        return facts;
    }

    private static void AddRequest(PhraseBook book, Order order, ReturnRequest request, List<string> facts)
    {
        RequestedItem item = request.Items[0];
        facts.Add(book.Name(item.Reason));
        AddCategory(book, order.Lines[0], facts);
        facts.Add(order.Shipments[0].DeliveredAt is { } delivered ? book.DeliveredAt(Iso8601.Text(delivered)) : book.NotDelivered());
        facts.Add(book.SubmittedAt(Iso8601.Text(request.SubmittedAt)));
        if (item.Details is null)
            facts.Add(book.WithoutDetails());
        facts.Add(book.WithEvidence([.. item.Evidence.Select(piece => book.Name(piece.Kind))]));
        AddWaivers(book, request.Waivers, facts);
    }

    private static void AddGoods(PhraseBook book, Order order, ReturnedGoods goods, List<string> facts)
    {
        InspectedItem item = goods.Inspected[0];
        facts.Add(item.Reason is { } reason ? book.Name(reason) : book.NotInspected());
        AddCategory(book, order.Lines.First(line => line.Id == item.LineId), facts);
        if (order.Lines.Count > 1)
            facts.Add(book.WithOtherLine());
        facts.Add(book.SubmittedAt(Iso8601.Text(goods.SubmittedAt)));
        if (!goods.Approved.Any(units => units.LineId == item.LineId))
            facts.Add(book.WithoutApproval());
        if (goods.ReceivedAt is null)
            facts.Add(book.GoodsAwaited());
        else if (item.Reason is not null)
            facts.Add(book.InCondition(item.Unused, item.Original));
        if (order.Lines[0].Tax is { IsZero: false })
            facts.Add(book.WithCharge(book.Name(ComponentKind.Tax)));
        foreach (Charge charge in order.Charges)
            facts.Add(book.WithCharge(book.Name(ComponentRule.KindOf(charge.Kind))));
        if (goods.ShippingCost is not null)
            facts.Add(book.WithShippingCost());
        AddWaivers(book, goods.Waivers, facts);
    }

    private static void AddCategory(PhraseBook book, OrderLine line, List<string> facts)
    {
        if (line.Category != ProductCategory.Standard)
            facts.Add(book.Name(line.Category));
    }

    private static void AddWaivers(PhraseBook book, ValueList<Waiver> waivers, List<string> facts)
    {
        foreach (Waiver waiver in waivers)
            facts.Add(book.WithWaiver(book.Name(waiver.Rule)));
    }

    private static string Answer(PhraseBook book, ChangedOutcome outcome, TermsInForce terms)
    {
        PolicyWitness witness = outcome.Witness;
        try
        {
            return witness switch
            {
                { Request: { } request } => Answer(book, outcome.Kind, terms.Assess(witness.Order, request).Items[0]),
                { Goods: { } goods } => Answer(book, outcome, terms.Settle(witness.Order, goods)),
                { Allowances.Count: > 0 } => DestinationsOf(book, terms.Allow(witness.Order, witness.Allowances).Refund),
                _ => Answer(book, outcome.Kind, terms.Cancel(witness.Order, witness.At!.Value)),
            };
        }
        catch (InvalidInputException error) when (error.Code == ErrorCode.NotWaivable)
        {
            return book.WaiverNotAllowed();
        }
    }

    private static string Answer(PhraseBook book, OutcomeKind kind, AssessedItem item) => kind switch
    {
        OutcomeKind.AssessmentVerdict => book.Name(item.Verdict),
        OutcomeKind.Clause => item.Findings.First(finding => finding.Rule == Rule.Reason).Clause.Number,
        OutcomeKind.Fault => book.Name(item.Fault!.Value),
        OutcomeKind.LastDay => item.LastDay is { } day ? book.Date(day) : Iso8601.Text(item.Deadline!.Value),
        OutcomeKind.Finding => FindingsOf(book, item.Findings),
        OutcomeKind.SettlementVerdict or OutcomeKind.CancellationVerdict or OutcomeKind.GoodsBack or OutcomeKind.Component or OutcomeKind.RestockingFee or OutcomeKind.Shares
            or OutcomeKind.ReturnShipping or OutcomeKind.Destination => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No assessment shows this."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such part of an answer."),
    };

    private static string Answer(PhraseBook book, ChangedOutcome outcome, Settlement settlement) => outcome.Kind switch
    {
        OutcomeKind.SettlementVerdict or OutcomeKind.GoodsBack => book.Name(settlement.Verdict),
        OutcomeKind.Component => AmountOf(book, settlement, outcome.Component!.Value),
        OutcomeKind.RestockingFee => AmountOf(book, settlement, ComponentKind.Product),
        OutcomeKind.Shares => SharesOf(book, settlement.Refund!),
        OutcomeKind.ReturnShipping => book.Name(settlement.Items[0].ReturnShipping!.BorneBy),
        OutcomeKind.Destination => DestinationsOf(book, settlement.Refund),
        OutcomeKind.Finding => FindingsOf(book, settlement.Items[0].Findings),
        OutcomeKind.AssessmentVerdict or OutcomeKind.CancellationVerdict or OutcomeKind.Clause or OutcomeKind.Fault or OutcomeKind.LastDay =>
            throw new ArgumentOutOfRangeException(nameof(outcome), outcome.Kind, "No settlement shows this."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.Kind, "There is no such part of an answer."),
    };

    private static string Answer(PhraseBook book, OutcomeKind kind, Cancellation cancellation) =>
        kind == OutcomeKind.Destination ? DestinationsOf(book, cancellation.Refund) : book.Name(cancellation.Verdict);

    private static string AmountOf(PhraseBook book, Settlement settlement, ComponentKind kind) =>
        book.Amount(settlement.Refund!.Lines[0].Components.First(component => component.Kind == kind).Refunded);

    /// <summary>The share of the item: in the cost of return shipping, or in the charges of the order.</summary>
    private static string SharesOf(PhraseBook book, Refund refund)
    {
        if (refund.ReturnShipping is { } shipping)
            return book.Amount(shipping.PendingShare.IsZero ? shipping.ServiceShare : shipping.PendingShare);
        long share = refund.Lines[0].Components.Where(component => component.Kind is not (ComponentKind.Product or ComponentKind.Tax)).Sum(component => component.Refunded.MinorUnits);
        return book.Amount(Money.FromMinorUnits(share, refund.Currency));
    }

    private static string DestinationsOf(PhraseBook book, Refund? refund) =>
        book.Facts([.. (refund?.Destinations ?? default).Select(destination => book.Name(destination.To))]);

    /// <summary>The findings that are not simply met; all are met if there is none.</summary>
    private static string FindingsOf(PhraseBook book, ValueList<Finding> findings)
    {
        string[] notable = [.. findings.Where(finding => finding.Status != FindingStatus.Met).Select(finding => book.RuleIs(book.Name(finding.Rule), book.Name(finding.Status)))];
        return notable.Length == 0 ? book.Name(FindingStatus.Met) : book.And(notable);
    }
}
