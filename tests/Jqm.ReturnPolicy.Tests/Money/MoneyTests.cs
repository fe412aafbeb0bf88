namespace Jqm.ReturnPolicy.Tests;

public sealed class MoneyTests
{
    private static Money Usd(long cents) => Money.FromMinorUnits(cents, Currency.USD);

    [Law]
    public void Addition_and_subtraction_are_those_of_the_minor_units(int left, int right)
    {
        Assert.Equal((long)left + right, (Usd(left) + Usd(right)).MinorUnits);
        Assert.Equal((long)left - right, (Usd(left) - Usd(right)).MinorUnits);
        Assert.Equal(Usd(left), Usd(left) + Usd(right) - Usd(right));
        Assert.Equal(Usd(left).Add(Usd(right)), Usd(left) + Usd(right));
        Assert.Equal(Usd(left).Subtract(Usd(right)), Usd(left) - Usd(right));
        Assert.Equal(Usd(left).Negate(), -Usd(left));
        Assert.Equal(Usd(left).Multiply(right), Usd(left) * right);
        Assert.Equal((long)left * right, (Usd(left) * right).MinorUnits);
    }

    [Law]
    public void Amounts_of_one_currency_have_the_order_of_their_numbers(int left, int right)
    {
        Assert.Equal(left < right, Usd(left) < Usd(right));
        Assert.Equal(left > right, Usd(left) > Usd(right));
        Assert.Equal(left <= right, Usd(left) <= Usd(right));
        Assert.Equal(left >= right, Usd(left) >= Usd(right));
        Assert.Equal(left == right, Usd(left) == Usd(right));
        Assert.Equal(left != right, Usd(left) != Usd(right));
        Assert.Equal(Math.Sign(left.CompareTo(right)), Math.Sign(Usd(left).CompareTo(Usd(right))));
        Assert.Equal(Math.Sign(left.CompareTo(right)), Math.Sign(Usd(left).CompareTo((object)Usd(right))));
        Assert.True(left != right || Usd(left).GetHashCode() == Usd(right).GetHashCode());
    }

    [Fact]
    public void Equal_amounts_are_neither_less_nor_greater()
    {
        Money one = Money.FromMinorUnits(1, Currency.USD);
        Money same = Money.Of(0.01m, Currency.USD);
        Assert.False(one < same);
        Assert.False(one > same);
        Assert.True(one <= same);
        Assert.True(one >= same);
    }

    [Fact]
    public void A_result_that_does_not_fit_into_64_bits_throws()
    {
        Money most = Usd(long.MaxValue);
        Money least = Usd(long.MinValue);
        Assert.Throws<OverflowException>(() => most + Usd(1));
        Assert.Throws<OverflowException>(() => least - Usd(1));
        Assert.Throws<OverflowException>(() => least + Usd(-1));
        Assert.Throws<OverflowException>(() => -least);
        Assert.Throws<OverflowException>(() => most * 2);
        Assert.Throws<OverflowException>(() => least * -1);
        Assert.Equal(Usd(-1), most + least);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(-5, 5)]
    public void Arithmetic_with_two_currencies_throws_zero_included(long left, long right)
    {
        Money dollars = Usd(left);
        var euros = Money.FromMinorUnits(right, Currency.EUR);
        Expect.Fault("", ErrorCode.CurrencyMismatch, () => _ = dollars + euros);
        Expect.Fault("", ErrorCode.CurrencyMismatch, () => _ = dollars - euros);
        Expect.Fault("", ErrorCode.CurrencyMismatch, () => _ = dollars < euros);
        Expect.Fault("", ErrorCode.CurrencyMismatch, () => _ = dollars > euros);
        Expect.Fault("", ErrorCode.CurrencyMismatch, () => _ = dollars <= euros);
        Expect.Fault("", ErrorCode.CurrencyMismatch, () => _ = dollars >= euros);
        Expect.Fault("", ErrorCode.CurrencyMismatch, () => _ = dollars.CompareTo(euros));
        Expect.Fault("", ErrorCode.CurrencyMismatch, () => _ = dollars.CompareTo((object)euros));
        Assert.False(dollars == euros);
        Assert.True(dollars != euros);
    }

    [Fact]
    public void The_default_value_throws_but_equals_itself_and_has_a_text()
    {
        Money none = default;
        Assert.True(none.Equals(default));
        Assert.Equal("(no money)", none.ToString());
        Assert.Equal(0, none.MinorUnits);
        Assert.NotEqual(none, Usd(0));
        Action[] loud =
        [
            () => _ = none.Currency,
            () => _ = none.IsZero,
            () => _ = none + none,
            () => _ = none + Usd(1),
            () => _ = Usd(1) + none,
            () => _ = Usd(1) - none,
            () => _ = -none,
            () => _ = none * 2,
            () => _ = none < Usd(1),
            () => _ = Usd(0).CompareTo(none),
            () => _ = none.ToDecimal(),
            () => _ = none.ToAmountString(),
            () => _ = Money.FromMinorUnits(1, default),
            () => _ = Money.Zero(default),
            () => _ = Money.Of(1m, default),
            () => _ = Money.Parse("1", default(Currency)),
        ];
        Assert.All(loud, action => Assert.Throws<InvalidOperationException>(action));
        Action[] mixed = [() => _ = none + Usd(1), () => _ = Usd(1) + none, () => _ = none - none, () => _ = none < Usd(1)];
        Assert.All(mixed, action => Assert.StartsWith("This is default(Money)", Assert.Throws<InvalidOperationException>(action).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Comparing_with_another_type_throws_and_null_precedes_every_amount()
    {
        Assert.Throws<ArgumentException>(() => Usd(1).CompareTo("1.00 USD"));
        Assert.True(Usd(long.MinValue).CompareTo(null) > 0);
        Assert.False(Usd(1).Equals("1.00 USD"));
        Assert.False(Usd(1).Equals((object?)null));
        Assert.True(Usd(1).Equals((object)Usd(1)));
    }

    [Fact]
    public void Zero_of_one_currency_does_not_equal_zero_of_another()
    {
        Assert.True(Money.Zero(Currency.USD).IsZero);
        Assert.False(Usd(-1).IsZero);
        Assert.NotEqual(Money.Zero(Currency.USD), Money.Zero(Currency.EUR));
    }
}
