using System.Numerics;
using System.Runtime.CompilerServices;

namespace Jqm.ReturnPolicy;

/// <summary>
/// The two places where fractions arise, each with its one rule: <see cref="Share(long, ReadOnlySpan{long}, Span{long})">sharing</see> an amount over weights (reading R11)
/// and <see cref="AllocateToUnits">running</see> it over units (reading R10). Both are exact: nothing is lost, nothing is made.
/// </summary>
public static class ExactSharing
{
    /// <summary>Up to this many shares, who gets what is left over is counted out.</summary>
    private const int CountedShares = 24;

    /// <summary>
    /// Shares an amount over weights by the largest remainder: each share is floor(amount × weight ÷ sum of weights); the minor units left
    /// over go one each to the largest remainders, ties to the earlier. A weight of zero gets nothing. A negative amount is shared as its opposite.
    /// </summary>
    /// <param name="amount">The amount, in minor units.</param>
    /// <param name="weights">The weights, none negative, not all zero unless the amount is.</param>
    /// <param name="shares">Where the shares go, in the order of the weights, in minor units; as long as <paramref name="weights"/>.</param>
    /// <exception cref="ArgumentException">
    /// The spans differ in length, a weight is negative, or all weights are zero and the amount is not.
    /// </exception>
    public static void Share(long amount, ReadOnlySpan<long> weights, Span<long> shares)
    {
        if (shares.Length != weights.Length)
            throw new ArgumentException($"There are {weights.Length} weights and room for {shares.Length} shares; both must be as many.", nameof(shares));
        UInt128 sum = SumOf(weights);
        if (amount == 0)
        {
            shares.Clear();
            return;
        }

        if (sum == 0)
            throw new ArgumentException("All weights are zero: there is nothing to share an amount by.", nameof(weights));
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
    /// <param name="weights">The weights, none negative, not all zero unless the amount is.</param>
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
    /// What some consecutive units carry of an amount that belongs to several: of amount A for Q units, those after the first n₁ up to
    /// the n₂-th carry floor(A × n₂ ÷ Q) − floor(A × n₁ ÷ Q). Any way of taking the units in turn adds up to A.
    /// </summary>
    /// <param name="amount">The amount A for all units, in minor units, not negative.</param>
    /// <param name="units">The number of units Q, at least 1.</param>
    /// <param name="before">n₁, the units taken before: 0 to <paramref name="through"/>.</param>
    /// <param name="through">n₂, the units taken before and now: at most <paramref name="units"/>.</param>
    /// <returns>What the units carry, in minor units.</returns>
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

    /// <summary><see cref="AllocateToUnits"/>, of numbers that are known to be within their ranges.</summary>
    internal static long AllocateToUnitsUnchecked(long amount, long units, long before, long through)
    {
        long first = through == units ? amount : FirstUnits(amount, units, through);
        return before == 0 ? first : first - FirstUnits(amount, units, before);
    }

    /// <summary>What the first n of Q units carry: floor(A × n ÷ Q), which is at most A.</summary>
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
        ulong leftOver = amount;
        for (int i = 0; i < weights.Length; i++)
        {
            ulong share = Divide(amount, (ulong)weights[i], sum);
            shares[i] = unchecked((long)share);
            leftOver -= share;

            // The high halves of product and multiple are equal or differ by the borrow: the low ones give the remainder.
            remainders[i] = unchecked(amount * (ulong)weights[i] - share * sum);
        }

        GiveLeftOver(leftOver, remainders, shares);
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

    /// <summary>Gives what the floors left over, fewer minor units than there are shares, one each to the largest remainders.</summary>
    private static void GiveLeftOver<T>(ulong leftOver, ReadOnlySpan<T> remainders, Span<long> shares)
        where T : unmanaged, IComparisonOperators<T, T, bool>
    {
        if (leftOver == 0)
            return;
        if (remainders.Length <= CountedShares)
        {
            GiveByCounting((int)leftOver, remainders, shares);
            return;
        }

        Span<int> places = Scratch.FitsStack(remainders.Length) ? stackalloc int[remainders.Length] : new int[remainders.Length];
        for (int i = 0; i < places.Length; i++)
            places[i] = i;

        // Selected, not sorted: the order among those that get a unit does not matter.
        SelectLargest(places, remainders, (int)leftOver);
        foreach (int place in places[..(int)leftOver])
            shares[place] = unchecked(shares[place] + 1);
    }

    /// <summary>Counts for each remainder those that come before it. For a few this is soonest done: there is no branch to guess.</summary>
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

    /// <summary>Moves the places of the largest remainders, ties to the earlier place, to the front, in any order among themselves.</summary>
    private static void SelectLargest<T>(Span<int> places, ReadOnlySpan<T> remainders, int count)
        where T : unmanaged, IComparisonOperators<T, T, bool>
    {
        int low = 0;
        int high = places.Length - 1;

        // Each round leaves fewer places, so a short list, which must not allocate, is selected from whatever its order is.
        int most = Scratch.FitsStack(places.Length) ? places.Length : 2 * BitOperations.Log2((uint)places.Length + 1);
        for (int rounds = most; low < high; rounds--)
        {
            if (rounds == 0)
            {
                Sort(places[low..(high + 1)], remainders);
                return;
            }

            int pivot = MiddleOfThree(places, remainders, low, high);
            int left = low;
            int right = high;
            while (left <= right)
            {
                while (Precedes(places[left], pivot, remainders))
                    left++;
                while (Precedes(pivot, places[right], remainders))
                    right--;
                if (left <= right)
                {
                    (places[left], places[right]) = (places[right], places[left]);
                    left++;
                    right--;
                }
            }

            if (count - 1 <= right)
                high = right;
            else if (count - 1 >= left)
                low = left;
            else
                return;
        }
    }

    /// <summary>Sorts what selecting has not come to grips with: there is an order of the weights that makes every pivot a bad one.</summary>
    private static void Sort<T>(Span<int> places, ReadOnlySpan<T> remainders)
        where T : unmanaged, IComparisonOperators<T, T, bool>
    {
        T[] of = remainders.ToArray();
        places.Sort((left, right) => of[left] == of[right] ? left.CompareTo(right) : of[left] > of[right] ? -1 : 1);
    }

    private static int MiddleOfThree<T>(ReadOnlySpan<int> places, ReadOnlySpan<T> remainders, int low, int high)
        where T : unmanaged, IComparisonOperators<T, T, bool>
    {
        int first = places[low];
        int middle = places[low + (high - low) / 2];
        int last = places[high];
        if (Precedes(middle, first, remainders))
            (first, middle) = (middle, first);
        if (Precedes(last, middle, remainders))
            middle = Precedes(last, first, remainders) ? first : last;
        return middle;
    }

    private static bool Precedes<T>(int place, int other, ReadOnlySpan<T> remainders)
        where T : unmanaged, IComparisonOperators<T, T, bool> =>
        remainders[place] > remainders[other] || (remainders[place] == remainders[other] && place < other);

    /// <summary>floor(a × b ÷ divisor), for a quotient that fits: with 128 bits only where the product needs them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Divide(ulong a, ulong b, ulong divisor)
    {
        ulong high = Math.BigMul(a, b, out ulong low);
        return high == 0 ? low / divisor : (ulong)(new UInt128(high, low) / divisor);
    }
}
