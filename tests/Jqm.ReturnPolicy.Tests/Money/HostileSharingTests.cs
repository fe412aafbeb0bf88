using System.Diagnostics;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Leftover units go to the largest remainders, in time that grows with the number of weights whatever their order.</summary>
public class HostileSharingTests
{
    [Theory]
    [InlineData(1_000)]
    [InlineData(200_000)]
    public void An_order_of_weights_that_makes_every_pivot_a_bad_one_is_shared_as_any_other(int count)
    {
        long[] weights = BadPivots(count);
        long amount = count / 2 - 1;
        long[] shares = new long[count];
        long started = Stopwatch.GetTimestamp();
        ExactSharing.Share(amount, weights, shares);

        // Selecting alone takes some thousand million steps for the longer list.
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5));
        Assert.Equal(amount, shares.Sum());
        for (int i = 0; i < count; i++)
            Assert.Equal(weights[i] > count - amount ? 1 : 0, shares[i]);
    }

    [Theory]
    [InlineData(129)]
    [InlineData(1_000)]
    public void Of_equal_weights_the_earlier_ones_get_what_is_left_over(int count)
    {
        long[] shares = new long[count];
        ExactSharing.Share(count / 2, Enumerable.Repeat(7L, count).ToArray(), shares);
        Assert.Equal(Enumerable.Range(0, count).Select(place => place < count / 2 ? 1L : 0L), shares);
    }

    /// <summary>
    /// The weights 1 to a count, so placed that the median of the first, the middle and the last of those left is always the second largest of them:
    /// each round of selecting gets rid of two. The amount is so small that remainders are in the order of the weights.
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
