namespace Jqm.ReturnPolicy;

/// <summary>What is not refunded of the product cost of some units, in minor units.</summary>
/// <param name="Allowed">What allowances gave back of it before (reading R28).</param>
/// <param name="Fee">The restocking fee (reading R27).</param>
internal readonly record struct ProductDeduction(long Allowed, long Fee)
{
    /// <summary>How many hundredths of a percent are the whole.</summary>
    private const int Whole = 10_000;

    /// <summary>
    /// Deducts allowances and fee from the product cost A of a line. The first n units of the line still carry K(n) = min(C(n), A − allowances). Of the units after the first n₁
    /// up to the n₂-th, allowances took the charge less K(n₂) − K(n₁). The fee is floor(K(n₂) × p) − floor(K(n₁) × p), so that any split of a return adds up.
    /// </summary>
    /// <param name="product">The product cost A of the line.</param>
    /// <param name="units">The units among those of the line.</param>
    /// <param name="charged">What was charged for the units.</param>
    /// <param name="allowances">The allowances of the line before.</param>
    /// <param name="feePercent">The restocking fee p, in hundredths of a percent: 0 to 10,000.</param>
    public static ProductDeduction Of(long product, UnitRange units, long charged, long allowances, int feePercent)
    {
        long left = product - allowances;
        long before = Math.Min((units with { Before = 0, Through = units.Before }).Of(product), left);
        long through = Math.Min((units with { Before = 0 }).Of(product), left);
        long fee = feePercent == 0 ? 0 : FeeOf(through, feePercent) - FeeOf(before, feePercent);
        return new ProductDeduction(charged - (through - before), fee);
    }

    private static long FeeOf(long amount, int feePercent) => ExactSharing.AllocateToUnitsUnchecked(amount, Whole, 0, feePercent);
}
