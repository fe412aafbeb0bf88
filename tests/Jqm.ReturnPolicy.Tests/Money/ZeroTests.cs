namespace Jqm.ReturnPolicy.Tests;

public sealed class ZeroTests
{
    [Fact]
    public void Zero_as_a_decimal_has_no_sign_and_the_decimals_of_its_currency()
    {
        Assert.Equal([0, 0, 0, 2 << 16], decimal.GetBits(Money.Zero(Currency.USD).ToDecimal()));
        Assert.Equal([0, 0, 0, 0], decimal.GetBits(Money.Zero(Currency.JPY).ToDecimal()));
    }

    [Fact]
    public void Sharing_zero_clears_the_shares()
    {
        long[] shares = [5, -7];
        ExactSharing.Share(0, [1, 2], shares);
        Assert.Equal([0, 0], shares);
        shares = [5, -7];
        ExactSharing.Share(0, [0, 0], shares);
        Assert.Equal([0, 0], shares);
    }
}
