namespace Jqm.ReturnPolicy;

/// <summary>Where a refund goes: first against what is still open, then to the payments in their order, the rest to the account balance (clause 4.2, reading R13).</summary>
internal static class Destinations
{
    public static Refund Pay(Order order, RefundHistory history, RefundTo refundTo, ValueList<RefundLine> lines, ReturnShippingSettlement? returnShipping)
    {
        long rest = returnShipping?.Adjustment.MinorUnits ?? 0;
        foreach (RefundLine line in lines)
            rest += line.Refunded.MinorUnits;
        return new Refund(order.Currency, lines, returnShipping, Choose(order, history, refundTo, rest));
    }

    private static ValueList<Destination> Choose(Order order, RefundHistory history, RefundTo refundTo, long rest)
    {
        if (rest <= 0)
            return default;
        Currency currency = order.Currency;
        ValueList<Payment> payments = order.Books.Payments;
        var chosen = new List<Destination>(1);
        if (Take(history.OpenBalanceLeft, ref rest) is var setOff and > 0)
            chosen.Add(Destination.OpenBalance(Money.FromMinorUnits(setOff, currency)));
        for (int i = 0; i < payments.Count && refundTo == RefundTo.OriginalPayment; i++)
        {
            if (Take(history.PaymentLeft(i), ref rest) is var back and > 0)
                chosen.Add(Destination.ToPayment(payments[i].Id, Money.FromMinorUnits(back, currency)));
        }

        if (rest > 0)
            chosen.Add(Destination.AccountBalance(Money.FromMinorUnits(rest, currency)));
        return chosen.ToValueList();
    }

    private static long Take(long available, ref long rest)
    {
        long taken = Math.Min(available, rest);
        rest -= taken;
        return taken;
    }
}
