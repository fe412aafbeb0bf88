namespace Jqm.ReturnPolicy;

/// <summary>Where a refund goes: first against what is still open, then to the payments in their order, the rest to the account balance (clause 4.2, reading R13).</summary>
internal static class Destinations
{
    public static Refund Pay(Order order, in RefundHistory history, RefundTo refundTo, ValueList<RefundLine> lines, long refunded, ReturnShippingSettlement? returnShipping)
    {
        long sum = refunded + (returnShipping?.Adjustment.MinorUnits ?? 0);
        return new Refund(order.Ledger.Currency, lines, returnShipping, default, sum, sum > 0 ? Choose(order, history, refundTo, sum) : default);
    }

    public static Refund Pay(Order order, in RefundHistory history, RefundTo refundTo, ValueList<Allowance> allowances, long sum) =>
        new(order.Ledger.Currency, default, null, allowances, sum, Choose(order, history, refundTo, sum));

    private static ValueList<Destination> Choose(Order order, in RefundHistory history, RefundTo refundTo, long rest)
    {
        ReadOnlySpan<CapturedPayment> payments = order.Ledger.Captured.AsSpan();
        int tried = refundTo == RefundTo.OriginalPayment ? payments.Length : 0;
        Span<long> back = Scratch.FitsStack(tried) ? stackalloc long[tried] : new long[tried];
        int count = 0;
        long setOff = Take(history.OpenBalanceLeft, ref rest, ref count);
        for (int i = 0; i < tried; i++)
            back[i] = Take(history.PaymentLeft(i), ref rest, ref count);
        count += rest > 0 ? 1 : 0;

        var chosen = new Destination[count];
        int written = 0;
        if (setOff > 0)
            chosen[written++] = Destination.Trusted(DestinationKind.OpenBalance, setOff, order.Ledger.Currency);
        for (int i = 0; i < tried; i++)
        {
            if (back[i] > 0)
                chosen[written++] = Destination.Trusted(DestinationKind.Payment, back[i], order.Ledger.Currency, payments[i].Id);
        }

        if (rest > 0)
            chosen[written] = Destination.Trusted(DestinationKind.AccountBalance, rest, order.Ledger.Currency);
        return new ValueList<Destination>(chosen);
    }

    private static long Take(long available, ref long rest, ref int count)
    {
        long taken = Math.Min(available, rest);
        rest -= taken;
        count += taken > 0 ? 1 : 0;
        return taken;
    }
}
