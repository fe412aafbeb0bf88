namespace Jqm.ReturnPolicy.Cases;

/// <summary>
/// Adds up what refunds and allowances gave back of each component, and compares it with what was charged: product and tax for each line, fees for the whole order.
/// Fees are not compared line by line, since cases under different terms may share a fee over the lines in different ways. An allowance counts as product cost of its line (reading R28).
/// </summary>
internal static class RefundedComponents
{
    /// <summary>Returns an error for the first component of which more was given back than charged; null if there is none.</summary>
    public static InvalidInputException? Excess(Order order, IReadOnlyCollection<Refund> refunds)
    {
        var product = new Int128[order.Lines.Count];
        var tax = new Int128[order.Lines.Count];
        var fees = new Int128[ChargedAmounts.Kinds];
        foreach (Allowance allowance in refunds.SelectMany(refund => refund.Allowances))
            product[LineOf(order, allowance.LineId, allowance.ShipmentId)] += allowance.Amount.MinorUnits;
        foreach (RefundLine line in refunds.SelectMany(refund => refund.Lines))
        {
            int place = LineOf(order, line.LineId, line.ShipmentId);
            foreach (RefundComponent component in line.Components)
            {
                ref Int128 sum = ref fees[(int)component.Kind];
                if (component.Kind == ComponentKind.Product)
                    sum = ref product[place];
                else if (component.Kind == ComponentKind.Tax)
                    sum = ref tax[place];
                sum += component.Refunded.MinorUnits;
            }
        }

        for (int i = 0; i < order.Lines.Count; i++)
        {
            if (product[i] > order.Ledger.Lines[i].Product)
                return Beyond(order, $"the product cost of line '{order.Lines[i].Id}'", product[i], order.Ledger.Lines[i].Product);
            if (tax[i] > order.Lines[i].Tax.MinorUnits)
                return Beyond(order, $"the tax on line '{order.Lines[i].Id}'", tax[i], order.Lines[i].Tax.MinorUnits);
        }

        long[] charged = new long[ChargedAmounts.Kinds];
        foreach (Charge charge in order.Charges)
            charged[(int)ComponentRule.KindOf(charge.Kind)] += charge.Amount.MinorUnits;
        foreach (ComponentKind kind in ComponentRule.Charges.Select(rule => rule.Kind))
        {
            if (fees[(int)kind] > charged[(int)kind])
                return Beyond(order, $"the charges of the kind '{MessageText.Word(kind)}'", fees[(int)kind], charged[(int)kind]);
        }

        return null;
    }

    private static int LineOf(Order order, string line, string? shipment) => order.Ledger.Locations[order.Ledger.Resolve(line, shipment)].Line;

    private static InvalidInputException Beyond(Order order, string what, Int128 refunded, long charged) => new(
        ErrorCode.AmountOutOfRange,
        "refund",
        $"With this refund, {AmountMessageText.Of((long)Int128.Min(refunded, long.MaxValue), order.Currency)} of {what} would be given back, but {AmountMessageText.Of(charged, order.Currency)} was charged.");
}
