namespace Jqm.ReturnPolicy.Tests;

/// <summary>Orders from what shop systems deliver: totals per line, included taxes, and charges per line.</summary>
public sealed class ShopDataTests
{
    private static Money Usd(long cents) => Money.FromMinorUnits(cents, Currency.USD);

    [Law]
    public void A_line_created_from_a_total_costs_the_total(PositiveInt quantitySeed, NonNegativeInt totalSeed, NonNegativeInt taxSeed)
    {
        int quantity = 1 + quantitySeed.Get * 7919 % OrderLine.MaxQuantity;
        long total = (long)totalSeed.Get * totalSeed.Get % 99_000_000_000_000;
        long tax = taxSeed.Get % (total + 1);
        OrderLine line = OrderLine.FromTotal("1", quantity, Usd(total), Usd(tax), "SKU", ProductCategory.SpecialOrder);
        Assert.Equal(Usd(total), line.UnitPrice * quantity - line.Discount + line.Tax);
        Assert.Equal(Usd(total), new Order("1", "M", [line]).Total);
        Assert.Equal(Usd(tax), line.Tax);
        Assert.InRange(line.Discount.MinorUnits, 0, quantity - 1);
        Assert.Equal((quantity, "SKU", ProductCategory.SpecialOrder), (line.Quantity, line.Sku, line.Category));
    }

    [Theory]
    [InlineData(10_000, "20", MidpointRounding.ToEven, 1_667)]
    [InlineData(12_000, "20", MidpointRounding.ToZero, 2_000)]
    [InlineData(10_000, "0", MidpointRounding.AwayFromZero, 0)]
    [InlineData(3, "100", MidpointRounding.ToEven, 2)]
    [InlineData(1, "100", MidpointRounding.ToEven, 0)]
    [InlineData(1, "100", MidpointRounding.AwayFromZero, 1)]
    [InlineData(-1, "100", MidpointRounding.AwayFromZero, -1)]
    [InlineData(-1, "100", MidpointRounding.ToPositiveInfinity, 0)]
    [InlineData(-1, "100", MidpointRounding.ToNegativeInfinity, -1)]
    [InlineData(10_890, "8.875", MidpointRounding.AwayFromZero, 888)]
    [InlineData(1, "19", MidpointRounding.ToPositiveInfinity, 1)]
    [InlineData(long.MaxValue, "79228162514264337593543950335", MidpointRounding.ToNegativeInfinity, long.MaxValue - 1)]
    public void The_included_tax_is_rounded_as_asked(long cents, string percent, MidpointRounding rounding, long tax) =>
        Assert.Equal(Usd(tax), Usd(cents).GetIncludedTax(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), rounding));

    [Law]
    public void The_included_tax_is_that_of_plain_decimals(int cents, NonNegativeInt rateSeed)
    {
        decimal percent = rateSeed.Get % 3000 / 100m;
        foreach (MidpointRounding rounding in Enum.GetValues<MidpointRounding>())
            Assert.Equal((long)decimal.Round(cents * percent / (100 + percent), 0, rounding), Usd(cents).GetIncludedTax(percent, rounding).MinorUnits);
    }

    [Fact]
    public void An_impossible_rate_or_rounding_throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Usd(1).GetIncludedTax(-0.01m, MidpointRounding.ToEven));
        Assert.Throws<ArgumentOutOfRangeException>(() => Usd(1).GetIncludedTax(1, (MidpointRounding)9));
        Assert.Throws<InvalidOperationException>(() => default(Money).GetIncludedTax(1, MidpointRounding.ToEven));
    }

    [Fact]
    public void A_charge_of_a_line_is_refunded_with_that_line_alone()
    {
        Shipment first = Shipment.ForLine("S1/1", "1", 2, Days.Shipped, Days.Delivered);
        Shipment second = Shipment.ForLine("S1/2", "2", 1, Days.Shipped, Days.Delivered);
        var order = new Order(
            "JQM-1",
            "M-1",
            [new OrderLine("1", 2, Usd(1000)), new OrderLine("2", 1, Usd(500))],
            [first, second],
            [Charge.ForLine(ChargeKind.Shipping, Usd(301), first), Charge.ForLine(ChargeKind.Shipping, Usd(77), second)]);
        Refund refund = PolicyEvaluator.Standard.Assess(order, new ReturnRequest("R", "JQM-1", Days.Delivered, [Wrong("1", 2), Wrong("2", 1)])).Estimate!;
        Assert.Equal([2301, 577], refund.Lines.Select(line => line.Refunded.MinorUnits));
        Assert.Throws<ArgumentNullException>(() => Charge.ForLine(ChargeKind.Shipping, Usd(1), null!));
    }

    private static RequestedItem Wrong(string line, int quantity) =>
        new(line, quantity, ReturnReason.WrongItem, null, "blue", [new Evidence(EvidenceKind.Photo)]);
}
