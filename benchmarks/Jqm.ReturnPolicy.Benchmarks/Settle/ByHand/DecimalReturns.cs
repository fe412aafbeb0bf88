namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>The same written out in decimals, as most shops count money: amounts such as 19.99, rounded down to the cent where they are divided.</summary>
internal static class DecimalReturns
{
    public static PlainAnswer<decimal> Assess(PlainOrder<decimal> order, PlainReturn asked)
    {
        bool inTime = PlainJudgement.IsInTime(order.DeliveredAt, asked.SubmittedAt);
        var answers = new PlainItemAnswer<decimal>[asked.Items.Length];
        for (int i = 0; i < answers.Length; i++)
            answers[i] = new PlainItemAnswer<decimal>(PlainJudgement.Assess(asked.Items[i], order.Lines[asked.Items[i].Line].IsStandard, inTime), 0, 0);
        return Refund(order, asked, answers);
    }

    public static PlainAnswer<decimal> Settle(PlainOrder<decimal> order, PlainReturn asked)
    {
        var answers = new PlainItemAnswer<decimal>[asked.Items.Length];
        for (int i = 0; i < answers.Length; i++)
            answers[i] = new PlainItemAnswer<decimal>(PlainJudgement.Settle(asked.Items[i], order.Lines[asked.Items[i].Line].IsStandard), 0, 0);
        return Refund(order, asked, answers);
    }

    private static PlainAnswer<decimal> Refund(PlainOrder<decimal> order, PlainReturn asked, PlainItemAnswer<decimal>[] answers)
    {
        PlainLine<decimal>[] lines = order.Lines;
        decimal[] products = new decimal[lines.Length];
        decimal[] weights = new decimal[lines.Length];
        decimal charged = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            weights[i] = lines[i].UnitPrice * lines[i].Quantity;
            products[i] = weights[i] - lines[i].Discount;
            charged += products[i] + lines[i].Tax;
        }

        decimal[] discounts = Share(order.Discount, products);
        for (int i = 0; i < lines.Length; i++)
            products[i] -= discounts[i];
        charged -= order.Discount;

        for (int i = 0; i < answers.Length; i++)
        {
            if (answers[i].Verdict != PlainVerdict.Accepted)
                continue;
            int line = asked.Items[i].Line;
            decimal product = Part(products[line], lines[line].Quantity, asked.Items[i].Quantity);
            decimal tax = Part(lines[line].Tax, lines[line].Quantity, asked.Items[i].Quantity);
            answers[i] = answers[i] with { Refunded = product + tax };
        }

        foreach (PlainCharge<decimal> charge in order.Charges)
        {
            charged += charge.Amount;
            decimal[] shares = Share(charge.Amount, weights);
            for (int i = 0; i < answers.Length; i++)
            {
                ref PlainItemAnswer<decimal> answer = ref answers[i];
                if (answer.Verdict != PlainVerdict.Accepted)
                    continue;
                int line = asked.Items[i].Line;
                decimal fee = Part(shares[line], lines[line].Quantity, asked.Items[i].Quantity);
                answer = !charge.IsOther && PlainJudgement.IsServiceFault(asked.Items[i].Reason)
                    ? answer with { Refunded = answer.Refunded + fee }
                    : answer with { Withheld = answer.Withheld + fee };
            }
        }

        return Pay(order, answers, charged);
    }

    private static PlainAnswer<decimal> Pay(PlainOrder<decimal> order, PlainItemAnswer<decimal>[] answers, decimal charged)
    {
        decimal total = 0;
        foreach (PlainItemAnswer<decimal> answer in answers)
            total += answer.Refunded;
        decimal open = charged;
        foreach (decimal payment in order.Payments)
            open -= payment;
        decimal setOff = Math.Min(open, total);
        decimal rest = total - setOff;
        decimal[] toPayments = new decimal[order.Payments.Length];
        for (int i = 0; i < toPayments.Length; i++)
        {
            toPayments[i] = Math.Min(order.Payments[i], rest);
            rest -= toPayments[i];
        }

        return new PlainAnswer<decimal>(answers, total, setOff, toPayments, rest);
    }

    /// <summary>What the first units of a line carry.</summary>
    private static decimal Part(decimal amount, int units, int first) =>
        first == units ? amount : RoundDown(amount * first / units);

    /// <summary>Rounded down to the cent, and a cent more to the largest remainders.</summary>
    private static decimal[] Share(decimal amount, decimal[] weights)
    {
        decimal[] shares = new decimal[weights.Length];
        decimal sum = 0;
        foreach (decimal weight in weights)
            sum += weight;
        if (amount == 0 || sum == 0)
            return shares;

        decimal[] remainders = new decimal[weights.Length];
        decimal left = amount;
        for (int i = 0; i < weights.Length; i++)
        {
            decimal product = amount * weights[i];
            shares[i] = RoundDown(product / sum);
            remainders[i] = product - shares[i] * sum;
            left -= shares[i];
        }

        for (; left > 0; left -= 0.01m)
        {
            int largest = 0;
            for (int i = 1; i < remainders.Length; i++)
            {
                if (remainders[i] > remainders[largest])
                    largest = i;
            }

            shares[largest] += 0.01m;
            remainders[largest] = -1;
        }

        return shares;
    }

    private static decimal RoundDown(decimal amount) => decimal.Round(amount, 2, MidpointRounding.ToZero);
}
