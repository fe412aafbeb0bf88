using System.Numerics;

namespace Jqm.ReturnPolicy.Tests;

[Properties(Arbitrary = [typeof(ExactSharingTests)])]
public sealed class ExactSharingTests
{
    /// <summary>An amount and the weights that it is shared over.</summary>
    public sealed record Sharing(long Amount, long[] Weights)
    {
        public long[] Shares()
        {
            long[] shares = new long[Weights.Length];
            ExactSharing.Share(Amount, Weights, shares);
            return shares;
        }
    }

    public static Arbitrary<Sharing> Sharings() => Arb.From(
        from count in Gen.Frequency((5, Gen.Choose(1, 12)), (1, Gen.Choose(100, 300)))
        from weights in Gen.ArrayOf(Gen.Frequency((2, Gen.Constant(0L)), (4, Numbers.Between(1, 20)), (2, Numbers.Between(1, 100_000_000_000_000)), (1, Numbers.Between(0, long.MaxValue))), count)
        from amount in Gen.Frequency((1, Gen.Constant(0L)), (4, Numbers.Between(-50, 50)), (3, Numbers.Between(0, 100_000_000_000_000)), (1, Numbers.Between(long.MinValue, long.MaxValue)))
        where weights.Any(weight => weight != 0)
        select new Sharing(amount, weights),
        sharing => from place in Enumerable.Range(0, sharing.Weights.Length)
                   let fewer = sharing.Weights.Where((_, index) => index != place).ToArray()
                   where fewer.Any(weight => weight != 0)
                   select sharing with { Weights = fewer });

    [Law]
    public void Shares_add_up_to_the_amount(Sharing sharing) =>
        Assert.Equal(sharing.Amount, sharing.Shares().Aggregate(BigInteger.Zero, (sum, share) => sum + share));

    [Law]
    public void Every_share_is_the_floor_or_the_ceiling_of_its_quota(Sharing sharing)
    {
        BigInteger sum = Sum(sharing.Weights);
        foreach ((long weight, long share) in sharing.Weights.Zip(sharing.Shares()))
        {
            BigInteger low = BigInteger.Divide(BigInteger.Abs(sharing.Amount) * weight, sum);
            BigInteger high = low * sum == BigInteger.Abs(sharing.Amount) * weight ? low : low + 1;
            Assert.InRange(BigInteger.Abs(share), low, high);
            Assert.True(share == 0 || Math.Sign(share) == Math.Sign(sharing.Amount));
        }
    }

    [Law]
    public void A_weight_of_zero_gets_nothing(Sharing sharing) =>
        Assert.All(sharing.Weights.Zip(sharing.Shares()), pair => Assert.True(pair.First != 0 || pair.Second == 0));

    [Law]
    public void A_larger_weight_never_gets_less(Sharing sharing)
    {
        var ordered = sharing.Weights.Zip(sharing.Shares()).OrderBy(pair => pair.First).ThenBy(pair => BigInteger.Abs(pair.Second)).ToArray();
        for (int i = 1; i < ordered.Length; i++)
            Assert.True(BigInteger.Abs(ordered[i - 1].Second) <= BigInteger.Abs(ordered[i].Second));
    }

    [Law]
    public void The_negated_amount_has_the_negated_shares(Sharing sharing)
    {
        if (sharing.Amount == long.MinValue)
            return;
        Assert.Equal(sharing.Shares().Select(share => -share), (sharing with { Amount = -sharing.Amount }).Shares());
    }

    [Law]
    public void Leftover_units_go_to_the_largest_remainders_ties_to_the_earlier(Sharing sharing)
    {
        BigInteger sum = Sum(sharing.Weights);
        BigInteger[] products = sharing.Weights.Select(weight => BigInteger.Abs(sharing.Amount) * weight).ToArray();
        BigInteger[] expected = products.Select(product => product / sum).ToArray();
        int left = (int)(BigInteger.Abs(sharing.Amount) - expected.Aggregate(BigInteger.Zero, (total, share) => total + share));
        foreach (int place in Enumerable.Range(0, products.Length).OrderByDescending(place => products[place] % sum).ThenBy(place => place).Take(left))
            expected[place]++;
        Assert.Equal(expected.Select(share => share * Math.Sign(sharing.Amount)), sharing.Shares().Select(share => (BigInteger)share));
    }

    [Law]
    public void Allocations_to_units_are_floors_and_add_up_however_the_units_are_taken(NonNegativeInt amountSeed, PositiveInt unitsSeed, int[] cuts)
    {
        long amount = (long)amountSeed.Get * amountSeed.Get % 100_000_000_000_001;
        long units = 1 + unitsSeed.Get % OrderLine.MaxQuantity;
        long[] stops = [0, .. cuts.Select(cut => Math.Abs((long)cut) % (units + 1)).Order(), units];
        BigInteger sum = 0;
        for (int i = 1; i < stops.Length; i++)
        {
            long run = ExactSharing.AllocateToUnits(amount, units, stops[i - 1], stops[i]);
            sum += run;
            Assert.Equal((BigInteger)amount * stops[i] / units, sum);
        }

        Assert.Equal(amount, sum);
    }

    [Theory]
    [InlineData(3, new long[] { 1, 3, 3 }, new long[] { 1, 1, 1 })]
    [InlineData(4, new long[] { 1, 3, 3 }, new long[] { 0, 2, 2 })]
    [InlineData(5, new long[] { 1, 1, 1, 1, 1, 1, 1, 1, 1 }, new long[] { 1, 1, 1, 1, 1, 0, 0, 0, 0 })]
    [InlineData(-5, new long[] { 1, 1 }, new long[] { -3, -2 })]
    [InlineData(0, new long[] { 0, 0 }, new long[] { 0, 0 })]
    [InlineData(long.MinValue, new long[] { 1, 1 }, new long[] { long.MinValue / 2, long.MinValue / 2 })]
    [InlineData(long.MaxValue, new long[] { long.MaxValue, long.MaxValue, long.MaxValue }, new long[] { 3074457345618258603, 3074457345618258602, 3074457345618258602 })]
    [InlineData(7, new long[] { 0, 5, 0 }, new long[] { 0, 7, 0 })]
    public void Recorded_shares_do_not_change(long amount, long[] weights, long[] shares) =>
        Assert.Equal(shares, new Sharing(amount, weights).Shares());

    [Fact]
    public void Money_is_shared_in_its_currency() =>
        Assert.Equal(
            [Money.FromMinorUnits(34, Currency.JPY), Money.FromMinorUnits(33, Currency.JPY), Money.FromMinorUnits(33, Currency.JPY)],
            ExactSharing.Share(Money.FromMinorUnits(100, Currency.JPY), [1, 1, 1]).ToArray());

    [Fact]
    public void Invalid_weights_and_spans_throw()
    {
        Assert.Throws<ArgumentException>(() => ExactSharing.Share(1, [1, -1], new long[2]));
        Assert.Throws<ArgumentException>(() => ExactSharing.Share(1, [0, 0], new long[2]));
        Assert.Throws<ArgumentException>(() => ExactSharing.Share(1, [], []));
        Assert.Throws<ArgumentException>(() => ExactSharing.Share(1, [1, 1], new long[1]));
        Assert.Throws<InvalidOperationException>(() => ExactSharing.Share(default(Money), [1]));
    }

    [Theory]
    [InlineData(-1, 5, 0, 1)]
    [InlineData(1, 0, 0, 0)]
    [InlineData(1, 5, -1, 1)]
    [InlineData(1, 5, 3, 2)]
    [InlineData(1, 5, 0, 6)]
    public void Allocating_units_outside_the_range_throws(long amount, long units, long before, long through) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ExactSharing.AllocateToUnits(amount, units, before, through));

    /// <summary>Above 24 shares the remainders are sorted; few of the generated lists are so long.</summary>
    [Fact]
    public void Many_shares_are_those_of_a_plain_sort()
    {
        var random = new Random(20261124);
        for (int time = 0; time < 300; time++)
        {
            // Few weights that differ give many equal remainders.
            long most = time % 3 == 0 ? 5 : 50_000;
            long[] weights = Enumerable.Range(0, random.Next(20, 160)).Select(_ => random.NextInt64(1, most)).ToArray();
            long amount = random.NextInt64(20_000);
            Assert.Equal(
                PlainArithmetic.Share(amount, weights.Select(weight => (BigInteger)weight).ToArray()),
                new Sharing(amount, weights).Shares().Select(share => (BigInteger)share));
        }
    }

    private static BigInteger Sum(long[] weights) => weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight);
}
