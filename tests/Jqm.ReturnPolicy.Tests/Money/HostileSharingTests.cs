using System.Diagnostics;
using System.Numerics;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Sharing over many weights, with ties and with orders of weights that make a sort slow, compared with a plain sort.</summary>
public class HostileSharingTests
{
    [Theory]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(1_000)]
    public void Ties_at_the_cut_go_to_the_earlier_weights(int count)
    {
        var random = new Random(count);
        for (int kinds = 1; kinds <= 4; kinds++)
        {
            long[] weights = [.. BadPivots(count).Select(weight => 1 + weight % kinds)];
            for (int time = 0; time < 20; time++)
            {
                long amount = random.NextInt64(1, 3 * count);
                Assert.Equal(Plain(amount, weights), Shared(amount, weights));
                random.Shuffle(weights);
            }
        }
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(200_000)]
    public void Weights_that_make_every_pivot_a_bad_one_are_shared_in_time(int count)
    {
        long[] weights = BadPivots(count);
        long amount = count / 2 - 1;
        long started = Stopwatch.GetTimestamp();
        long[] shares = Shared(amount, weights);

        // A quadratic algorithm takes some thousand million steps for the longer list.
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5));
        Assert.Equal(amount, shares.Sum());
        for (int i = 0; i < count; i++)
            Assert.Equal(weights[i] > count - amount ? 1 : 0, shares[i]);
    }

    [Theory]
    [InlineData(129)]
    [InlineData(1_000)]
    public void Leftover_units_of_equal_weights_go_to_the_earlier_ones(int count) => Assert.Equal(
        Enumerable.Range(0, count).Select(index => index < count / 2 ? 1L : 0L),
        Shared(count / 2, [.. Enumerable.Repeat(7L, count)]));

    /// <summary>Sums just below, at and above 2^64, where the calculation changes from 64 to 128 bits.</summary>
    [Theory]
    [InlineData(2, -1)]
    [InlineData(2, 0)]
    [InlineData(2, 1)]
    [InlineData(30, -1)]
    [InlineData(30, 0)]
    [InlineData(30, 1)]
    public void A_sum_of_weights_at_2_to_the_64_is_shared_exactly(int small, int beyond)
    {
        // Two weights of 2^63 − 1, and small ones that add up to 2 and the difference.
        long[] weights = [long.MaxValue, .. Enumerable.Repeat(0L, small - 1), 2 + beyond, long.MaxValue];
        Assert.Equal(BigInteger.Pow(2, 64) + beyond, weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight));
        foreach (long amount in (long[])[1, 2, 3, 7, long.MaxValue - 1, long.MaxValue, -5, long.MinValue + 1])
        {
            long[] expected = [.. Plain(Math.Abs(amount), weights).Select(share => share * Math.Sign(amount))];
            Assert.Equal(expected, Shared(amount, weights));
        }
    }

    /// <summary>Products of amount and weight just below, at and above 2^64.</summary>
    [Theory]
    [InlineData(1L << 32, 1L << 32)]
    [InlineData((1L << 32) - 1, (1L << 32) + 1)]
    [InlineData((1L << 32) + 1, (1L << 32) + 1)]
    [InlineData(1L << 2, 1L << 62)]
    [InlineData(1L << 62, 1L << 2)]
    [InlineData(641, 28_778_071_877_862_400)]
    [InlineData(641, 28_778_071_877_862_401)]
    public void A_product_at_2_to_the_64_is_divided_exactly(long amount, long weight)
    {
        long[] weights = [weight, 3, weight / 2, 1];
        Assert.Equal(Plain(amount, weights), Shared(amount, weights));
        long units = Math.Max(weight, 2);
        Assert.Equal((BigInteger)amount * (units - 1) / units, ExactSharing.AllocateToUnits(amount, units, 0, units - 1));
        Assert.Equal(amount - (BigInteger)amount * (units - 1) / units, ExactSharing.AllocateToUnits(amount, units, units - 1, units));
    }

    private static long[] Shared(long amount, long[] weights)
    {
        long[] shares = new long[weights.Length];
        ExactSharing.Share(amount, weights, shares);
        return shares;
    }

    /// <summary>Shares by the definition: floors, then one unit each in the order of a stable sort by remainder.</summary>
    private static long[] Plain(long amount, long[] weights)
    {
        BigInteger sum = weights.Aggregate(BigInteger.Zero, (total, weight) => total + weight);
        long[] shares = [.. weights.Select(weight => (long)((BigInteger)amount * weight / sum))];
        IEnumerable<int> largestFirst = Enumerable.Range(0, weights.Length).OrderByDescending(index => (BigInteger)amount * weights[index] % sum);
        foreach (int index in largestFirst.Take((int)(amount - shares.Aggregate(BigInteger.Zero, (total, share) => total + share))))
            shares[index]++;
        return shares;
    }

    /// <summary>
    /// Returns the weights 1 to a count in an order in which the median of the first, the middle and the last remaining weight is always the second largest. The amount
    /// is so small that the remainders have the order of the weights.
    /// </summary>
    private static long[] BadPivots(int count)
    {
        long[] weights = new long[count];
        int[] places = Enumerable.Range(0, count).ToArray();
        long next = count;
        int low = 0;
        for (; count - 1 - low >= 3; low += 2)
        {
            int middle = low + (count - 1 - low) / 2;
            weights[places[low]] = next--;
            weights[places[middle]] = next--;
            (places[low + 1], places[middle]) = (places[middle], places[low + 1]);
        }

        for (; low < count; low++)
            weights[places[low]] = next--;
        return weights;
    }
}
