namespace Jqm.ReturnPolicy;

/// <summary>From units to charges to a refund (clauses 4.3 and 4.4, readings R08 to R12 and R18).</summary>
internal static class RefundCalculation
{
    /// <summary>Up to this many numbers of scratch are on the stack.</summary>
    private const int StackNumbers = 128;

    /// <summary>The refund of some units, and of what return shipping changes; the history takes the units up.</summary>
    public static Refund OfUnits(TermsInForce inForce, Order order, RefundHistory history, ReadOnlySpan<RefundedUnits> items, ReturnShippingSettlement? returnShipping)
    {
        PolicyTerms terms = inForce.Terms;
        int numbers = items.Length * ChargedAmounts.Kinds;
        Span<long> charged = numbers <= StackNumbers ? stackalloc long[numbers] : new long[numbers];
        charged.Clear();
        ChargedAmounts.OfUnits(order, terms.FeeAllocation, history, items, charged);

        string? agreement = inForce.AgreementOn(Term.Fees);
        var components = new RefundComponent[CountComponents(charged)];
        var lines = new RefundLine[items.Length];
        int written = 0;
        for (int i = 0; i < items.Length; i++)
        {
            ref readonly Holding holding = ref order.Books.Holdings[items[i].Holding];
            int start = written;
            for (ComponentKind kind = ComponentKind.Product; kind <= ComponentKind.Other; kind++)
            {
                long amount = charged[i * ChargedAmounts.Kinds + (int)kind];
                if (!IsComponent(kind, amount))
                    continue;
                components[written++] = new RefundComponent(
                    kind,
                    order.Currency,
                    amount,
                    IsRefunded(terms, kind, items[i].Fault) ? amount : 0,
                    ClauseOf(kind),
                    kind == ComponentKind.Product ? null : agreement);
            }

            lines[i] = new RefundLine(
                order.Lines[holding.Line].Id,
                order.Books.ShipmentIdOf(holding),
                items[i].Quantity,
                new ValueList<RefundComponent>(components, start, written - start));
        }

        return Destinations.Pay(order, history, terms.RefundTo, new ValueList<RefundLine>(lines), returnShipping);
    }

    /// <summary>The refund of an order that is cancelled: everything that was charged.</summary>
    public static Refund OfWholeOrder(TermsInForce inForce, Order order)
    {
        long[] charged = new long[order.Lines.Count * ChargedAmounts.Kinds];
        ChargedAmounts.OfWholeLines(order, inForce.Terms.FeeAllocation, charged);
        var components = new RefundComponent[CountComponents(charged)];
        var lines = new RefundLine[order.Lines.Count];
        int written = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            int start = written;
            for (ComponentKind kind = ComponentKind.Product; kind <= ComponentKind.Other; kind++)
            {
                long amount = charged[i * ChargedAmounts.Kinds + (int)kind];
                if (IsComponent(kind, amount))
                    components[written++] = new RefundComponent(kind, order.Currency, amount, amount, Clauses.Cancellation, null);
            }

            lines[i] = new RefundLine(order.Lines[i].Id, null, order.Lines[i].Quantity, new ValueList<RefundComponent>(components, start, written - start));
        }

        return Destinations.Pay(order, new RefundHistory(order, default), inForce.Terms.RefundTo, new ValueList<RefundLine>(lines), null);
    }

    /// <summary>What was not charged is left out, the product never.</summary>
    private static bool IsComponent(ComponentKind kind, long amount) => amount != 0 || kind == ComponentKind.Product;

    private static int CountComponents(ReadOnlySpan<long> charged)
    {
        int count = 0;
        for (int i = 0; i < charged.Length; i++)
        {
            if (IsComponent((ComponentKind)(i % ChargedAmounts.Kinds), charged[i]))
                count++;
        }

        return count;
    }

    private static bool IsRefunded(PolicyTerms terms, ComponentKind kind, Fault fault)
    {
        FeeRefund term = kind switch
        {
            ComponentKind.Product => FeeRefund.WithProduct,
            ComponentKind.Tax => terms.TaxRefund,
            ComponentKind.Shipping => terms.ShippingRefund,
            ComponentKind.Handling => terms.HandlingRefund,
            ComponentKind.CustomsDuty => terms.CustomsDutyRefund,
            _ => terms.OtherFeeRefund,
        };
        return term == FeeRefund.WithProduct || (term == FeeRefund.ServiceFault && fault == Fault.Service);
    }

    private static Clause ClauseOf(ComponentKind kind) => kind switch
    {
        ComponentKind.Product or ComponentKind.Tax or ComponentKind.Other => Clauses.ProductCost,
        _ => Clauses.Fees,
    };
}
