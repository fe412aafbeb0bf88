namespace Jqm.ReturnPolicy.PostgreSql.Writer;

/// <summary>
/// An order, many cases on it, and the next command of each case. The requests ask for more units than the order has, so that not all of them can be refunded. Two writers that
/// find a case in the same state give the same command or a different one.
/// </summary>
public static class Work
{
    public const int Units = 120;

    public const int Cases = 100;

    public const int Allowances = 40;

    private static readonly Instant Start = Instant.FromUtc(2026, 2, 1, 8, 0);

    public static Order Order { get; } = new(
        "JQM-1",
        "M-77",
        [new OrderLine("1", Units, Usd(19.99m)), new OrderLine("2", 1, Usd(30.00m))],
        [new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0), Instant.FromUtc(2026, 1, 15, 9, 30))],
        [new Charge(ChargeKind.Shipping, Usd(100.01m))]);

    /// <summary>The units that a case asks for: 1, 2 or 3.</summary>
    public static int QuantityOf(int number) => (number % 3) + 1;

    public static SubmitRequest Submit(int number) => new(
        "C-0",
        Start,
        "merchant",
        Order,
        new ReturnRequest($"R-{number}", Order.Number, Start, [new RequestedItem("1", QuantityOf(number), ReturnReason.Defective, details: "seam open", evidence: [new Evidence(EvidenceKind.Photo)])]),
        PolicyEvaluator.Standard);

    /// <summary>The next command of a case; null at its end.</summary>
    /// <param name="number">The number of the case.</param>
    /// <param name="case">The case as it was loaded; null before its submission.</param>
    /// <param name="withdraws">Whether the merchant withdraws the request, if that is possible.</param>
    public static CaseCommand? Next(int number, ReturnCase? @case, bool withdraws)
    {
        if (@case is null)
            return Submit(number);
        string id = $"C-{@case.Version}";
        Instant at = Start + Duration.FromDays(@case.Version);
        return @case.State switch
        {
            CaseState.Open when withdraws => new WithdrawRequest(id + "-w", at, "merchant"),
            CaseState.Open => new ApproveRequest(id, at, "support", [new ItemUnits(0, QuantityOf(number))], "Warehouse 3, Shenzhen"),
            CaseState.Approved => new ReceiveParcel(id, at, "warehouse", new Parcel([new ParcelUnits("1", QuantityOf(number))], shippingCost: Usd(0.03m))),
            CaseState.Received => new InspectParcel(id, at, "warehouse", [new InspectedItem("1", QuantityOf(number), ReturnReason.Defective)], new RefundLedger(Order.Number)),
            CaseState.Settled => new RecordRefund(id, at, "finance"),
            CaseState.Refunded or CaseState.Withdrawn => null,
            _ => throw new InvalidOperationException($"Case {@case.Id} is {@case.State}, which no command of the writers leads to."),
        };
    }

    /// <summary>Executes the next command of a case.</summary>
    /// <returns>The result; null at the end of the case.</returns>
    public static async Task<StoredCaseResult?> StepAsync(ReturnCaseStore store, int number, bool withdraws, CancellationToken cancellationToken = default) =>
        Next(number, await store.LoadAsync($"R-{number}", cancellationToken), withdraws) switch
        {
            null => null,
            SubmitRequest submit => await store.SubmitAsync(submit, cancellationToken),
            { } command => await store.ExecuteAsync($"R-{number}", command, cancellationToken),
        };

    /// <summary>Gives an allowance of one dollar; null if nothing is left to allow.</summary>
    public static async Task<StoredAllowanceResult?> AllowAsync(ReturnCaseStore store, int number, CancellationToken cancellationToken = default)
    {
        try
        {
            return await store.AllowAsync($"A-{number}", PolicyEvaluator.Standard, Order, Start, [new Allowance("2", Usd(1.00m))], cancellationToken);
        }
        catch (InvalidInputException beyond) when (beyond.Code == ErrorCode.AmountOutOfRange)
        {
            return null;
        }
    }

    private static Money Usd(decimal amount) => Money.Of(amount, Currency.USD);
}
