using System.Numerics;
using System.Runtime.CompilerServices;

namespace Jqm.ReturnPolicy;

/// <summary>
/// Divides amounts without losing a minor unit: <see cref="Share(long, ReadOnlySpan{long}, Span{long})"/> over weights (reading R11) and
/// <see cref="AllocateToUnits"/> over the units of a line (reading R10). No other calculation of the library has fractions.
/// </summary>
public static class ExactSharing
{
    /// <summary>The greatest number of shares for which counting is faster than sorting: for 20, it takes two thirds of the time.</summary>
    private const int CountedShares = 24;

    /// <summary>
    /// Shares an amount over weights by the largest-remainder method. Each share is floor(amount × weight ÷ sum of weights). The remaining minor units go one each to the largest
    /// remainders; if remainders are equal, to the earlier weight. A weight of zero gets nothing. A negative amount is shared like its opposite.
    /// </summary>
    /// <param name="amount">The amount, in minor units.</param>
    /// <param name="weights">The weights, none negative. The weights must not all be zero, unless the amount is zero.</param>
    /// <param name="shares">Receives the shares in the order of the weights, in minor units. The span must be as long as <paramref name="weights"/>.</param>
    /// <exception cref="ArgumentException">
    /// The spans differ in length, a weight is negative, or all weights are zero and the amount is not.
    /// </exception>
    public static void Share(long amount, ReadOnlySpan<long> weights, Span<long> shares)
    {
        if (shares.Length != weights.Length)
            throw new ArgumentException(FormattableString.Invariant($"There are {weights.Length} weights and room for {shares.Length} shares; the two numbers must be equal."), nameof(shares));
        UInt128 sum = SumOf(weights);
        if (amount == 0)
        {
            shares.Clear();
            return;
        }

        if (sum == 0)
            throw new ArgumentException("All weights are zero; give at least one that is greater.", nameof(weights));
        ulong magnitude = amount < 0 ? unchecked(0UL - (ulong)amount) : (ulong)amount;
        if (sum <= ulong.MaxValue)
            ShareIn64Bits(magnitude, weights, (ulong)sum, shares);
        else
            ShareIn128Bits(magnitude, weights, sum, shares);
        if (amount < 0)
        {
            foreach (ref long share in shares)
                share = unchecked(-share);
        }
    }

    /// <summary>Shares money over weights, as <see cref="Share(long, ReadOnlySpan{long}, Span{long})"/> does.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="weights">The weights, none negative. The weights must not all be zero, unless the amount is zero.</param>
    /// <returns>The shares, in the order of the weights; they add up to the amount.</returns>
    /// <exception cref="ArgumentException">A weight is negative, or all weights are zero and the amount is not.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="amount"/> is the default value.</exception>
    public static ValueList<Money> Share(Money amount, ReadOnlySpan<long> weights)
    {
        Currency currency = amount.Currency;
        long[] shares = new long[weights.Length];
        Share(amount.MinorUnits, weights, shares);
        return new ValueList<Money>(Array.ConvertAll(shares, share => Money.FromMinorUnits(share, currency)));
    }

    /// <summary>
    /// Returns the part of an amount that belongs to consecutive units. Of amount A for Q units, the units after the first n₁ up to
    /// the n₂-th carry floor(A × n₂ ÷ Q) − floor(A × n₁ ÷ Q). In whatever steps the units are taken, the parts add up to A.
    /// </summary>
    /// <param name="amount">The amount A for all units, in minor units, not negative.</param>
    /// <param name="units">The number of units Q, at least 1.</param>
    /// <param name="before">n₁, the units taken before: 0 to <paramref name="through"/>.</param>
    /// <param name="through">n₂, the units taken before and now: at most <paramref name="units"/>.</param>
    /// <returns>The part of the units, in minor units.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static long AllocateToUnits(long amount, long units, long before, long through)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(before);
        ArgumentOutOfRangeException.ThrowIfLessThan(through, before);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(through, units);
        return AllocateToUnitsUnchecked(amount, units, before, through);
    }

    /// <summary>Does the same as <see cref="AllocateToUnits"/>, for arguments that are known to be within their ranges.</summary>
    internal static long AllocateToUnitsUnchecked(long amount, long units, long before, long through)
    {
        long first = through == units ? amount : FirstUnits(amount, units, through);
        return before == 0 ? first : first - FirstUnits(amount, units, before);
    }

    /// <summary>Returns the part of the first n of Q units: floor(A × n ÷ Q), which is at most A.</summary>
    private static long FirstUnits(long amount, long units, long count) =>
        (long)Divide((ulong)amount, (ulong)count, (ulong)units);

    private static UInt128 SumOf(ReadOnlySpan<long> weights)
    {
        ulong low = 0;
        ulong high = 0;
        foreach (long weight in weights)
        {
            if (weight < 0)
                throw new ArgumentException(FormattableString.Invariant($"The weight {weight} is negative; weights are zero or more."), nameof(weights));
            low = unchecked(low + (ulong)weight);
            if (low < (ulong)weight)
                high++;
        }

        return new UInt128(high, low);
    }

    /// <summary>Shares where a remainder, which is smaller than the sum of weights, fits into 64 bits.</summary>
    private static void ShareIn64Bits(ulong amount, ReadOnlySpan<long> weights, ulong sum, Span<long> shares)
    {
        Span<ulong> remainders = Scratch.FitsStack(weights.Length) ? stackalloc ulong[weights.Length] : new ulong[weights.Length];
        GiveLeftOver(GiveFloors(amount, weights, sum, shares, remainders), remainders, shares);
    }

    /// <summary>Gives each weight its floor, writes the remainders, and returns what is left over.</summary>
    private static ulong GiveFloors(ulong amount, ReadOnlySpan<long> weights, ulong sum, Span<long> shares, Span<ulong> remainders)
    {
        ulong leftOver = amount;
        for (int i = 0; i < weights.Length; i++)
        {
            ulong share = Divide(amount, (ulong)weights[i], sum);
            shares[i] = unchecked((long)share);
            leftOver -= share;

            // The remainder is below 2^64, so the low 64 bits of product and multiple suffice.
            remainders[i] = unchecked(amount * (ulong)weights[i] - share * sum);
        }

        return leftOver;
    }

    private static void ShareIn128Bits(ulong amount, ReadOnlySpan<long> weights, UInt128 sum, Span<long> shares)
    {
        Span<UInt128> remainders = Scratch.FitsStack(weights.Length) ? stackalloc UInt128[weights.Length] : new UInt128[weights.Length];
        ulong leftOver = amount;
        for (int i = 0; i < weights.Length; i++)
        {
            (UInt128 share, remainders[i]) = UInt128.DivRem((UInt128)amount * (ulong)weights[i], sum);
            shares[i] = unchecked((long)(ulong)share);
            leftOver -= (ulong)share;
        }

        GiveLeftOver(leftOver, remainders, shares);
    }

    /// <summary>Gives the minor units that the floors left over, fewer than there are shares, one each to the largest remainders, ties to the earlier.</summary>
    private static void GiveLeftOver<T>(ulong leftOver, ReadOnlySpan<T> remainders, Span<long> shares)
        where T : unmanaged, IComparisonOperators<T, T, bool>
    {
        if (leftOver == 0)
            return;
        if (remainders.Length <= CountedShares)
            GiveByCounting((int)leftOver, remainders, shares);
        else
            GiveBySorting((int)leftOver, remainders, shares);
    }

    /// <summary>Sorts a copy of the remainders to find the smallest one that gets a unit.</summary>
    private static void GiveBySorting<T>(int leftOver, ReadOnlySpan<T> remainders, Span<long> shares)
        where T : unmanaged, IComparisonOperators<T, T, bool>
    {
        Span<T> sorted = Scratch.FitsStack(remainders.Length) ? stackalloc T[remainders.Length] : new T[remainders.Length];
        remainders.CopyTo(sorted);
        sorted.Sort();
        T smallest = sorted[sorted.Length - leftOver];

        // Of the remainders that equal the smallest one, only the first few get a unit.
        int ties = leftOver;
        foreach (T remainder in remainders)
            ties -= remainder > smallest ? 1 : 0;
        for (int i = 0; i < remainders.Length; i++)
        {
            if (remainders[i] > smallest || (remainders[i] == smallest && ties-- > 0))
                shares[i] = unchecked(shares[i] + 1);
        }
    }

    /// <summary>Counts, for each remainder, those that precede it. Fastest for a few, because no branch depends on the remainders.</summary>
    private static void GiveByCounting<T>(int leftOver, ReadOnlySpan<T> remainders, Span<long> shares)
        where T : unmanaged, IComparisonOperators<T, T, bool>
    {
        for (int i = 0; i < remainders.Length; i++)
        {
            int before = 0;
            for (int j = 0; j < i; j++)
                before += remainders[j] >= remainders[i] ? 1 : 0;
            for (int j = i + 1; j < remainders.Length; j++)
                before += remainders[j] > remainders[i] ? 1 : 0;
            shares[i] = unchecked(shares[i] + (before < leftOver ? 1 : 0));
        }
    }

    /// <summary>Returns floor(a × b ÷ divisor) for a quotient that fits into 64 bits. Uses 128 bits only if the product needs them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Divide(ulong a, ulong b, ulong divisor)
    {
        ulong high = Math.BigMul(a, b, out ulong low);
        return high == 0 ? low / divisor : (ulong)(new UInt128(high, low) / divisor);
    }
}
