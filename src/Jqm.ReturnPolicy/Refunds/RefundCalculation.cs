namespace Jqm.ReturnPolicy;

/// <summary>From units to charges to a refund (clauses 4.3 and 4.4, readings R08 to R12, R18, R27 and R28). Each amount is decided together with its ground.</summary>
internal static class RefundCalculation
{
    /// <summary>The refund of some units, and of what return shipping changes; the history counts the units.</summary>
    public static Refund OfUnits(TermsInForce inForce, Order order, in RefundHistory history, ReadOnlySpan<RefundedUnits> items, ReturnShippingSettlement? returnShipping)
    {
        int numbers = items.Length * ChargedAmounts.Kinds;
        Span<long> charged = Scratch.FitsStack(numbers) ? stackalloc long[numbers] : new long[numbers];
        charged.Clear();
        int deducting = history.HasAllowances || HasFee(items) ? items.Length : 0;
        Span<ProductDeduction> deductions = Scratch.FitsStack(deducting) ? stackalloc ProductDeduction[deducting] : new ProductDeduction[deducting];
        ChargedAmounts.OfUnits(order, inForce.Terms.FeeAllocation, history, items, charged, deductions);
        RefundLine[] lines = LinesOf(inForce, order, items, charged, deductions, out long total);
        return Destinations.Pay(order, history, inForce.Terms.RefundTo, new ValueList<RefundLine>(lines), total, returnShipping);
    }

    /// <summary>Writes the lines of a refund from the charged amounts. See <see cref="Scratch"/> for why this is a method of its own.</summary>
    private static RefundLine[] LinesOf(TermsInForce inForce, Order order, ReadOnlySpan<RefundedUnits> items, ReadOnlySpan<long> charged, ReadOnlySpan<ProductDeduction> deductions, out long total)
    {
        ReadOnlySpan<FeeRefund> fees = inForce.CompiledTerms.Fees.AsSpan();
        var components = new RefundComponent[CountComponents(charged)];
        var lines = new RefundLine[items.Length];
        string? onFees = inForce.GetAgreementId(Term.Fees[0]);
        string? onRestocking = inForce.GetAgreementId(Term.RestockingFeePercentByReason);
        Currency currency = order.Ledger.Currency;
        total = 0;
        int written = 0;
        for (int i = 0; i < items.Length; i++)
        {
            ref readonly RefundedUnits item = ref items[i];
            ReadOnlySpan<long> row = charged.Slice(i * ChargedAmounts.Kinds, ChargedAmounts.Kinds);
            (long allowed, long fee) = deductions.IsEmpty ? default : deductions[i];
            int start = written;
            long refunded = row[(int)ComponentKind.Product] - allowed - fee;
            long withheld = allowed + fee;
            components[written++] = new RefundComponent(
                ComponentKind.Product,
                currency,
                row[(int)ComponentKind.Product],
                refunded,
                Clauses.ProductCost,
                onRestocking,
                RefundGrounds.OfProduct(allowed, fee),
                allowed,
                item.FeePercent);
            for (int kind = (int)ComponentKind.Product + 1; kind < row.Length; kind++)
            {
                long amount = row[kind];
                if (amount == 0)
                    continue;
                RefundGround ground = RefundGrounds.OfFee(fees[kind], item.Fault);
                long back = RefundGrounds.RefundsFee(ground) ? amount : 0;
                refunded += back;
                withheld += amount - back;
                components[written++] = new RefundComponent((ComponentKind)kind, currency, amount, back, ComponentRule.Of((ComponentKind)kind).Clause, onFees, ground);
            }

            ref readonly UnitLocation location = ref order.Ledger.Locations[item.Location];
            lines[i] = new RefundLine(
                order.Ledger.Lines[location.Line].Id,
                order.Ledger.ShipmentIdOf(location),
                item.Quantity,
                new ValueList<RefundComponent>(components, start, written - start),
                currency,
                refunded,
                withheld);
            total += refunded;
        }

        return lines;
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
                if (!IsListed((ComponentKind)kind, amount))
                    continue;
                refunded += amount;
                components[written++] = new RefundComponent((ComponentKind)kind, order.Currency, amount, amount, Clauses.Cancellation, null, RefundGround.NothingShipped);
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

    private static bool HasFee(ReadOnlySpan<RefundedUnits> items)
    {
        foreach (ref readonly RefundedUnits item in items)
        {
            if (item.FeePercent > 0)
                return true;
        }

        return false;
    }

    /// <summary>Returns whether a line lists a component: the product always, any other kind if something was charged for it.</summary>
    private static bool IsListed(ComponentKind kind, long charged) => kind == ComponentKind.Product || charged != 0;

    /// <summary>Counts the components that <see cref="IsListed"/> finds in all rows: the amounts that are not zero, and the products that are.</summary>
    private static int CountComponents(ReadOnlySpan<long> charged)
    {
        int count = charged.Length - charged.Count(0L);
        for (int product = (int)ComponentKind.Product; product < charged.Length; product += ChargedAmounts.Kinds)
            count += charged[product] == 0 ? 1 : 0;
        return count;
    }
}
