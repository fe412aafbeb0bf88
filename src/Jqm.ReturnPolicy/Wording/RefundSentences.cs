using System.Diagnostics;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>Says a refund in sentences.</summary>
internal static class RefundSentences
{
    public static RefundExplanation Of(PhraseBook book, Refund refund) => OfEstimate(book, refund, book.Total(refund.Total));

    /// <summary>Says an estimated refund; the sentence says its total and what it depends on.</summary>
    public static RefundExplanation OfEstimate(PhraseBook book, Refund refund, string total)
    {
        var lines = new RefundLineExplanation[refund.Lines.Count];
        for (int i = 0; i < lines.Length; i++)
            lines[i] = Line(book, refund.Lines[i]);
        var destinations = new string[refund.Destinations.Count];
        for (int i = 0; i < destinations.Length; i++)
            destinations[i] = Destination(book, refund.Destinations[i]);
        return new RefundExplanation(
            new ValueList<RefundLineExplanation>(lines),
            refund.ReturnShipping is { } shipping ? ReturnShipping(book, shipping) : null,
            Total(book, total, refund.Total, refund.Destinations),
            refund.Owed.IsZero ? null : book.Owed(refund.Owed),
            new ValueList<string>(destinations))
        {
            Allowances = refund.Allowances.Select(allowance => book.Allowance(InlineText.Text(allowance.LineId), InlineText.OptionalText(allowance.ShipmentId), allowance.Amount)).ToValueList(),
        };
    }

    /// <summary>Returns a sentence about a total and the part that the merchant receives. The part that is set off against the open balance is not paid out.</summary>
    public static string Total(PhraseBook book, Money total, ValueList<Destination> destinations) => Total(book, book.Total(total), total, destinations);

    private static string Total(PhraseBook book, string sentence, Money total, ValueList<Destination> destinations)
    {
        foreach (Destination destination in destinations)
        {
            if (destination.To == DestinationKind.OpenBalance && !destination.Amount.IsZero)
                return book.Then(sentence, book.Reaches(total - destination.Amount, destination.Amount));
        }

        return sentence;
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
        DestinationKind.AccountBalance => book.ToAccountBalance(destination.Amount),
        _ => throw new UnreachableException($"{destination.To} is not explained."),
    };

    private static RefundLineExplanation Line(PhraseBook book, RefundLine line)
    {
        var components = new ComponentExplanation[line.Components.Count];
        for (int i = 0; i < components.Length; i++)
        {
            RefundComponent component = line.Components[i];
            components[i] = new ComponentExplanation(
                component,
                book.Name(component.Kind),
                book.Component(component.Kind, component.Charged, component.Refunded, component.Withheld),
                Reason(book, component),
                book.Citation(component.Clause));
        }

        return new RefundLineExplanation(
            book.Head(InlineText.Text(line.LineId), InlineText.OptionalText(line.ShipmentId), line.Quantity, reason: null),
            new ValueList<ComponentExplanation>(components),
            book.LineSum(line.Refunded, line.Withheld));
    }

    /// <summary>Why a component is refunded or withheld, what allowances and a restocking fee took of it, and which agreement set the term.</summary>
    private static string Reason(PhraseBook book, in RefundComponent component)
    {
        RefundGround ground = component.Ground ?? throw AnswerParts.WithoutFacts("refund", "…");
        string? agreement = InlineText.OptionalText(component.AgreementId);
        bool hasFee = ground == RefundGround.RestockingFee;
        var sentences = new List<string>(3);
        if (!component.Refunded.IsZero || ground is not (RefundGround.Allowance or RefundGround.RestockingFee))
            sentences.Add(book.Why(ground));
        if (!component.Allowed.IsZero)
            sentences.Add(book.AllowedBefore(component.Allowed));
        if (hasFee)
            sentences.Add(book.RestockingFee(Percentage.FromHundredths(component.FeePercent).ToString(), component.Withheld - component.Allowed, agreement));
        else if (agreement is not null)
            sentences.Add(book.ByAgreement(agreement));
        return sentences.Aggregate(book.Then);
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
