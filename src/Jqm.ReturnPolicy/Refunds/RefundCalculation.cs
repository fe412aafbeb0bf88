namespace Jqm.ReturnPolicy;

/// <summary>From units to charges to a refund (clauses 4.3 and 4.4, readings R08 to R12 and R18).</summary>
internal static class RefundCalculation
{
    /// <summary>The refund of some units, and of what return shipping changes; the history takes the units up.</summary>
    public static Refund OfUnits(TermsInForce inForce, Order order, in RefundHistory history, ReadOnlySpan<RefundedUnits> items, ReturnShippingSettlement? returnShipping)
    {
        PolicyTerms terms = inForce.Terms;
        int numbers = items.Length * ChargedAmounts.Kinds;
        Span<long> charged = Scratch.FitsStack(numbers) ? stackalloc long[numbers] : new long[numbers];
        charged.Clear();
        ChargedAmounts.OfUnits(order, terms.FeeAllocation, history, items, charged);

        var components = new RefundComponent[CountComponents(charged)];
        var lines = new RefundLine[items.Length];
        string? agreement = inForce.AgreementOn(Term.Fees[0]);
        long total = 0;
        int written = 0;
        Currency currency = order.Currency;
        for (int i = 0; i < items.Length; i++)
        {
            EnumSet<ComponentKind> refundedKinds = inForce.CompiledTerms.GetRefundedComponents(items[i].Fault);
            ReadOnlySpan<long> row = charged.Slice(i * ChargedAmounts.Kinds, ChargedAmounts.Kinds);
            int start = written;
            long refunded = 0;
            long withheld = 0;
            for (int kind = 0; kind < row.Length; kind++)
            {
                long amount = row[kind];
                if (!IsComponent(kind, amount))
                    continue;
                long back = refundedKinds.Contains((ComponentKind)kind) ? amount : 0;
                refunded += back;
                withheld += amount - back;
                components[written++] = new RefundComponent((ComponentKind)kind, currency, amount, back, ComponentRule.Of((ComponentKind)kind).Clause, kind == 0 ? null : agreement);
            }

            ref readonly UnitLocation holding = ref order.Ledger.Locations[items[i].Location];
            lines[i] = new RefundLine(
                order.Ledger.Lines[holding.Line].Id,
                order.Ledger.ShipmentIdOf(holding),
                items[i].Quantity,
                new ValueList<RefundComponent>(components, start, written - start),
                currency,
                refunded,
                withheld);
            total += refunded;
        }

        return Destinations.Pay(order, history, terms.RefundTo, new ValueList<RefundLine>(lines), total, returnShipping);
    }

    /// <summary>The refund of an order that is cancelled: everything that was charged.</summary>
    public static Refund OfWholeOrder(TermsInForce inForce, Order order)
    {
        long[] charged = new long[order.Lines.Count * ChargedAmounts.Kinds];
        ChargedAmounts.OfWholeLines(order, inForce.Terms.FeeAllocation, charged);
        var components = new RefundComponent[CountComponents(charged)];
        var lines = new RefundLine[order.Lines.Count];
        long total = 0;
        int written = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            int start = written;
            long refunded = 0;
            for (int kind = 0; kind < ChargedAmounts.Kinds; kind++)
            {
                long amount = charged[i * ChargedAmounts.Kinds + kind];
                if (!IsComponent(kind, amount))
                    continue;
                refunded += amount;
                components[written++] = new RefundComponent((ComponentKind)kind, order.Currency, amount, amount, Clauses.Cancellation, null);
            }

            lines[i] = new RefundLine(
                order.Lines[i].Id,
                null,
                order.Lines[i].Quantity,
                new ValueList<RefundComponent>(components, start, written - start),
                order.Currency,
                refunded,
                withheld: 0);
            total += refunded;
        }

        return Destinations.Pay(order, new RefundHistory(order, default), inForce.Terms.RefundTo, new ValueList<RefundLine>(lines), total, null);
    }

    /// <summary>What was not charged is left out, the product, which is the first, never.</summary>
    private static bool IsComponent(int kind, long amount) => amount != 0 || kind == (int)ComponentKind.Product;

    private static int CountComponents(ReadOnlySpan<long> charged)
    {
        int count = 0;
        for (int start = 0; start < charged.Length; start += ChargedAmounts.Kinds)
        {
            for (int kind = 0; kind < ChargedAmounts.Kinds; kind++)
                count += IsComponent(kind, charged[start + kind]) ? 1 : 0;
        }

        return count;
    }
}
