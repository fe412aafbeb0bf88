namespace Jqm.ReturnPolicy.Wording;

/// <summary>Says a refund in sentences.</summary>
internal static class RefundSentences
{
    public static RefundExplanation Of(PhraseBook book, Refund refund, TermsInForce inForce, bool isEstimate)
    {
        var lines = new RefundLineExplanation[refund.Lines.Count];
        for (int i = 0; i < lines.Length; i++)
            lines[i] = Line(book, refund.Lines[i], inForce);
        var destinations = new string[refund.Destinations.Count];
        for (int i = 0; i < destinations.Length; i++)
            destinations[i] = Destination(book, refund.Destinations[i]);
        return new RefundExplanation(
            new ValueList<RefundLineExplanation>(lines),
            refund.ReturnShipping is { } shipping ? ReturnShipping(book, shipping) : null,
            isEstimate ? book.Estimate(refund.Total) : book.Total(refund.Total),
            refund.Owed.IsZero ? null : book.Owed(refund.Owed),
            new ValueList<string>(destinations));
    }

    /// <summary>Who bears return shipping, why, by which clause, and by which agreement.</summary>
    public static string Bearer(PhraseBook book, ReturnShippingBearer bearer, Fault? fault)
    {
        string sentence = book.Then(book.Bears(bearer.BorneBy, fault), book.Citation(bearer.Clause));
        return bearer.AgreementId is { } agreement ? book.Then(sentence, book.ByAgreement(InlineText.Text(agreement))) : sentence;
    }

    public static string Destination(PhraseBook book, Destination destination) => destination.To switch
    {
        DestinationKind.OpenBalance => book.SetOff(destination.Amount),
        DestinationKind.Payment => book.BackToPayment(destination.Amount, InlineText.Text(destination.PaymentId!)),
        _ => book.ToAccountBalance(destination.Amount),
    };

    private static RefundLineExplanation Line(PhraseBook book, RefundLine line, TermsInForce inForce)
    {
        var components = new ComponentExplanation[line.Components.Count];
        for (int i = 0; i < components.Length; i++)
        {
            RefundComponent component = line.Components[i];
            string reason = book.Why(GroundOf(component, inForce.Terms));
            components[i] = new ComponentExplanation(
                component,
                book.Name(component.Kind),
                book.Component(component.Kind, component.Charged, component.Refunded, component.Withheld),
                component.AgreementId is { } agreement ? book.Then(reason, book.ByAgreement(InlineText.Text(agreement))) : reason,
                book.Citation(component.Clause));
        }

        return new RefundLineExplanation(
            book.Head(InlineText.Text(line.LineId), InlineText.OptionalText(line.ShipmentId), line.Quantity, reason: null),
            new ValueList<ComponentExplanation>(components),
            book.LineSum(line.Refunded, line.Withheld));
    }

    private static RefundGround GroundOf(RefundComponent component, PolicyTerms terms)
    {
        bool refunded = component.Withheld.IsZero;
        if (component.Clause == Clauses.Cancellation)
            return RefundGround.NothingShipped;
        if (component.Kind == ComponentKind.Product)
            return refunded ? RefundGround.ProductCost : RefundGround.Clause;
        FeeRefund term = terms.Fees[component.Kind];
        return (term, refunded, component.Refunded.IsZero) switch
        {
            (FeeRefund.WithProduct, true, _) => RefundGround.WithProduct,
            (FeeRefund.ServiceFault, true, _) => RefundGround.ServiceFault,
            (FeeRefund.ServiceFault, _, true) => RefundGround.NotServiceFault,
            (FeeRefund.Never, _, true) => RefundGround.NeverRefunded,
            _ => RefundGround.Clause,
        };
    }

    private static string ReturnShipping(PhraseBook book, ReturnShippingSettlement shipping)
    {
        Money adjustment = shipping.Adjustment;
        string change = adjustment.MinorUnits switch
        {
            > 0 => book.ReturnShippingAdded(adjustment),
            < 0 => book.ReturnShippingTakenOff(-adjustment),
            _ => book.ReturnShippingChangesNothing(),
        };
        return book.Then(book.ReturnShippingCost(shipping.Cost, shipping.PaidBy, shipping.ServiceShare, shipping.MerchantShare, shipping.PendingShare), change);
    }
}
