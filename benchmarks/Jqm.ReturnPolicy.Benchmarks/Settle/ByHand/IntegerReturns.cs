namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The standard policy's refund written out in cents: what a team that needs no other policy would write, fractions handled exactly.</summary>
internal static class IntegerReturns
{
    public static PlainAnswer<long> Assess(PlainOrder<long> order, PlainReturn asked)
    {
        bool inTime = PlainJudgement.IsInTime(order.DeliveredAt, asked.SubmittedAt);
        var answers = new PlainItemAnswer<long>[asked.Items.Length];
        for (int i = 0; i < answers.Length; i++)
            answers[i] = new PlainItemAnswer<long>(PlainJudgement.Assess(asked.Items[i], order.Lines[asked.Items[i].Line].IsStandard, inTime), 0, 0);
        return Refund(order, asked, answers);
    }

    public static PlainAnswer<long> Settle(PlainOrder<long> order, PlainReturn asked)
    {
        var answers = new PlainItemAnswer<long>[asked.Items.Length];
        for (int i = 0; i < answers.Length; i++)
            answers[i] = new PlainItemAnswer<long>(PlainJudgement.Settle(asked.Items[i], order.Lines[asked.Items[i].Line].IsStandard), 0, 0);
        return Refund(order, asked, answers);
    }

    private static PlainAnswer<long> Refund(PlainOrder<long> order, PlainReturn asked, PlainItemAnswer<long>[] answers)
    {
        PlainLine<long>[] lines = order.Lines;
        Span<long> products = stackalloc long[lines.Length];
        Span<long> weights = stackalloc long[lines.Length];
        Span<long> shares = stackalloc long[lines.Length];
        long charged = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            weights[i] = lines[i].UnitPrice * lines[i].Quantity;
            products[i] = weights[i] - lines[i].Discount;
            charged += products[i] + lines[i].Tax;
        }

        Share(order.Discount, products, shares);
        for (int i = 0; i < lines.Length; i++)
            products[i] -= shares[i];
        charged -= order.Discount;

        for (int i = 0; i < answers.Length; i++)
        {
            if (answers[i].Verdict != PlainVerdict.Accepted)
                continue;
            int line = asked.Items[i].Line;
            long product = Part(products[line], lines[line].Quantity, asked.Items[i].Quantity);
            long tax = Part(lines[line].Tax, lines[line].Quantity, asked.Items[i].Quantity);
            answers[i] = answers[i] with { Refunded = product + tax };
        }

        foreach (PlainCharge<long> charge in order.Charges)
        {
            charged += charge.Amount;
            Share(charge.Amount, weights, shares);
            for (int i = 0; i < answers.Length; i++)
            {
                ref PlainItemAnswer<long> answer = ref answers[i];
                if (answer.Verdict != PlainVerdict.Accepted)
                    continue;
                int line = asked.Items[i].Line;
                long fee = Part(shares[line], lines[line].Quantity, asked.Items[i].Quantity);
                answer = !charge.IsOther && PlainJudgement.IsServiceFault(asked.Items[i].Reason)
                    ? answer with { Refunded = answer.Refunded + fee }
                    : answer with { Withheld = answer.Withheld + fee };
            }
        }

        return Pay(order, answers, charged);
    }

    private static PlainAnswer<long> Pay(PlainOrder<long> order, PlainItemAnswer<long>[] answers, long charged)
    {
        long total = 0;
        foreach (PlainItemAnswer<long> answer in answers)
            total += answer.Refunded;
        long open = charged;
        foreach (long payment in order.Payments)
            open -= payment;
        long setOff = Math.Min(open, total);
        long rest = total - setOff;
        long[] toPayments = new long[order.Payments.Length];
        for (int i = 0; i < toPayments.Length; i++)
        {
            toPayments[i] = Math.Min(order.Payments[i], rest);
            rest -= toPayments[i];
        }

        return new PlainAnswer<long>(answers, total, setOff, toPayments, rest);
    }

    /// <summary>What the first units of a line carry.</summary>
    private static long Part(long amount, int units, int first) =>
        first == units ? amount : amount <= long.MaxValue / OrderLine.MaxQuantity ? amount * first / units : (long)((Int128)amount * first / units);

    /// <summary>Floors, and a cent more to the largest remainders.</summary>
    private static void Share(long amount, ReadOnlySpan<long> weights, Span<long> shares)
    {
        long sum = 0;
        foreach (long weight in weights)
            sum += weight;
        if (amount == 0 || sum == 0)
        {
            shares.Clear();
            return;
        }

        Span<long> remainders = stackalloc long[weights.Length];
        long left = amount;
        bool isSmall = amount <= long.MaxValue / sum;
        for (int i = 0; i < weights.Length; i++)
        {
            (shares[i], remainders[i]) = isSmall ? Math.DivRem(amount * weights[i], sum) : DivRem((Int128)amount * weights[i], sum);
            left -= shares[i];
        }

        for (; left > 0; left--)
        {
            int largest = 0;
            for (int i = 1; i < remainders.Length; i++)
            {
                if (remainders[i] > remainders[largest])
                    largest = i;
            }

            shares[largest]++;
            remainders[largest] = -1;
        }
    }

    private static (long Quotient, long Remainder) DivRem(Int128 product, long sum)
    {
        (Int128 quotient, Int128 remainder) = Int128.DivRem(product, sum);
        return ((long)quotient, (long)remainder);
    }
}
