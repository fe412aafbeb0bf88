namespace Jqm.ReturnPolicy.Orders;

/// <summary>An order of two lines in two shipments, of which one is not delivered yet.</summary>
internal static class SplitOrder
{
    public static Order Order { get; } = new(
        "JQM-10023",
        "M-77",
        [new OrderLine("1", 3, Usd(19.99m)), new OrderLine("2", 2, Usd(45.00m), tax: Usd(5.40m))],
        [
            new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0), Instant.FromUtc(2026, 1, 15, 9, 30), [new ShipmentLine("1", 3)]),
            new Shipment("S2", Instant.FromUtc(2026, 1, 8, 0, 0), lines: [new ShipmentLine("2", 2)]),
        ],
        [new Charge(ChargeKind.Shipping, Usd(12.00m))]);

    private static Money Usd(decimal amount) => Money.Of(amount, Currency.USD);
}
