using System.Text;
using Jqm.ReturnPolicy.Json;
using NodaTime;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Documents;

/// <summary>The tables of errors in the pages of concepts, recipes and the schema give the codes and paths of the library.</summary>
public sealed class DocumentedErrorTests
{
    private static readonly Instant Shipped = Instant.FromUtc(2026, 1, 6, 0, 0);

    private static readonly OrderLine Line = new("1", quantity: 3, unitPrice: Usd(19.99m));

    public static TheoryData<string, string, string> Rows => new()
    {
        { "concepts/money.md", "| an amount with more decimals than the currency has | `amountPrecision` |", "precision" },
        { "concepts/money.md", "| amounts in two currencies | `currencyMismatch` |", "sum" },
        { "concepts/money.md", "| amounts in two currencies | `currencyMismatch` |", "currencies" },
        { "concepts/money.md", "| payments above the total | `paymentsMismatch` |", "payments" },
        { "concepts/money.md", "| an amount above 10^14 minor units | `amountOutOfRange` |", "greatest" },
        { "concepts/windows.md", "| an unknown time zone in the terms | `malformed` at `window.zone` |", "zone" },
        { "concepts/windows.md", "| a delivery before the shipment | `timeOrder` |", "delivery" },
        { "concepts/windows.md", "| an instant with an offset in JSON, `2026-01-15T17:30:00+08:00` | `malformed`;", "offset" },
        { "concepts/clauses.md", "| a waiver of a rule that the terms do not list as waivable | `notWaivable` |", "waiver" },
        { "concepts/clauses.md", "| no version is in force at the submission | `noPolicyInForce` |", "version" },
        { "concepts/clauses.md", "| two agreements with one id | `duplicate` |", "agreements" },
        { "recipes/index.md", "| an amount with more decimals than the currency has, `\"16.798319\"` | `amountPrecision`:", "decimals" },
        { "recipes/index.md", "| payments above the total | `paymentsMismatch` at `payments` |", "payments" },
        { "recipes/index.md", "| a fulfilment with more units than the line | `quantityOutOfRange` |", "units" },
        { "recipes/index.md", "| two currencies | `currencyMismatch` |", "currencies" },
        { "recipes/shopify.md", "| a fulfilment contains a line that the order does not have | `unknownLine` at its shipment |", "line" },
        { "recipes/shopify.md", "| a refund names a payment that the order does not have | `unknownPayment` |", "refund" },
        { "recipes/woocommerce.md", "| an amount with more decimals than the currency has | `amountPrecision` |", "decimals" },
        { "recipes/woocommerce.md", "| a fee below zero as a charge | `amountOutOfRange` at `amount` |", "fee" },
        { "recipes/magento.md", "| an amount with four decimals | `amountPrecision` |", "precision" },
        { "reference/schema.md", "| a request for more units than its line has | accepts | `quantityOutOfRange` |", "requested" },
        { "reference/schema.md", "| payments above the total | accepts | `paymentsMismatch` |", "payments" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_page_gives_the_code_of_the_error(string page, string row, string mistake)
    {
        InvalidInputException error = Assert.ThrowsAny<InvalidInputException>(() => Make(mistake));
        Assert.Contains($"`{MemberName.Of(error.Code)}`", row, StringComparison.Ordinal);
        Assert.Contains(row, File.ReadAllText(Path.Combine([AppContext.BaseDirectory, "documents", "docs", .. page.Split('/')])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("payments", "payments")]
    [InlineData("fee", "amount")]
    [InlineData("zone", "window.zone")]
    [InlineData("line", "shipments[0].lines[0].line")]
    public void The_error_has_the_path_of_the_page(string mistake, string path) =>
        Assert.Equal(path, Assert.ThrowsAny<InvalidInputException>(() => Make(mistake)).Path);

    private static object Make(string mistake) => mistake switch
    {
        "precision" => Money.Of(41.6667m, Currency.USD),
        "decimals" => Money.Parse("16.798319", Currency.EUR, MoneyStyles.AllowTrailingZeros),
        "sum" => Usd(1) + Money.Of(1, Currency.EUR),
        "currencies" => new Order("JQM-1", "M-77", [Line], charges: [new Charge(ChargeKind.Shipping, Money.Of(1, Currency.EUR))]),
        "payments" => new Order("JQM-1", "M-77", [Line], payments: [new Payment("P1", Usd(100))]),
        "greatest" => new Charge(ChargeKind.Shipping, Money.FromMinorUnits(Order.MaxMinorUnits + 1, Currency.USD)),
        "fee" => new Charge(ChargeKind.Other, -Usd(1)),
        "units" => new Order("JQM-1", "M-77", [Line], [new Shipment("S1", Shipped, lines: [new ShipmentLine("1", 4)])]),
        "line" => new Order("JQM-1", "M-77", [Line], [new Shipment("S1", Shipped, lines: [new ShipmentLine("2", 1)])]),
        "zone" => PolicyTerms.Standard with { WindowZone = "Europe/Nowhere" },
        "delivery" => new Shipment("S1", Shipped, Shipped - Duration.FromDays(1)),
        "offset" => ReturnPolicyJson.Read<Shipment>(Encoding.UTF8.GetBytes("""{"id":"S1","shippedAt":"2026-01-15T17:30:00+08:00"}""")),
        "waiver" => PolicyEvaluator.Standard.Assess(Sold(), Request() with { Waivers = [new Waiver(Rule.Evidence, "support")] }),
        "version" => new PolicyEvaluator([Policy.Standard with { PublishedAt = Instant.FromUtc(2027, 1, 1, 0, 0) }]).Assess(Sold(), Request()),
        "agreements" => new PolicyEvaluator([Policy.Standard], [new Agreement("AG-7", "M-77", new TermsPatch()), new Agreement("AG-7", "M-78", new TermsPatch())]),
        "refund" => PolicyEvaluator.Standard.Assess(Sold(), Request(), [new PriorRefund([new PriorRefundLine("1", 1)], [Destination.ToPayment("P9", Usd(19.99m))])]),
        "requested" => PolicyEvaluator.Standard.Assess(Sold(), Request(4)),
        _ => throw new ArgumentOutOfRangeException(nameof(mistake), mistake, null),
    };

    private static Money Usd(decimal amount) => Money.Of(amount, Currency.USD);

    private static Order Sold() => new("JQM-1", "M-77", [Line], [new Shipment("S1", Shipped, Shipped + Duration.FromDays(9))]);

    private static ReturnRequest Request(int units = 1) =>
        new("R-1", "JQM-1", Instant.FromUtc(2026, 2, 1, 0, 0), [new RequestedItem("1", units, ReturnReason.Defective, details: "seam open")]);
}
