using NodaTime;

namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>
/// Makes questions from a seed: orders of a number of lines with discounts on lines and on the whole, taxes, three to five charges and two payments, of which
/// units of every line go back, for all reasons; most of them are accepted, some come too late, without proof, without approval, used.
/// </summary>
internal sealed class Questions(int seed)
{
    private static readonly Instant Submitted = Instant.FromUtc(2026, 3, 1, 12, 0);

    private readonly Random _random = new(seed);

    public static Question[] Make(int count, int lines)
    {
        var questions = new Questions(seed: 20261124 + lines);
        return Enumerable.Range(0, count).Select(_ => questions.Next(lines)).ToArray();
    }

    private Question Next(int count)
    {
        PlainLine<long>[] lines = Enumerable.Range(0, count).Select(_ => NextLine()).ToArray();
        long value = lines.Sum(line => line.UnitPrice * line.Quantity - line.Discount);
        long discount = Chance(0.6) ? Between(1, value / 10) : 0;
        ChargeKind[] kinds = [ChargeKind.Shipping, ChargeKind.Handling, ChargeKind.CustomsDuty, ChargeKind.Other, ChargeKind.Shipping];
        Charge[] charges = kinds[..(int)Between(3, kinds.Length)].Select(kind => new Charge(kind, Usd(Between(99, 4999)))).ToArray();
        long total = value - discount + lines.Sum(line => line.Tax) + charges.Sum(charge => charge.Amount.MinorUnits);
        long open = Chance(0.2) ? Between(0, total / 4) : 0;
        long first = Between(1, total - open);
        long[] payments = [first, total - open - first];
        Instant delivered = Submitted - Duration.FromHours(Between(24, Chance(0.9) ? 30 * 24 : 60 * 24));
        PlainItem[] items = Enumerable.Range(0, count).Select(line => NextItem(line, lines[line].Quantity)).ToArray();

        var order = new Order(
            $"JQM-{_random.Next():D10}",
            "M-1",
            lines.Select((line, place) => new OrderLine(
                $"{place + 1}",
                line.Quantity,
                Usd(line.UnitPrice),
                category: line.IsStandard ? ProductCategory.Standard : ProductCategory.Customized,
                discount: Usd(line.Discount),
                tax: Usd(line.Tax))).ToValueList(),
            [new Shipment("S1", delivered - Duration.FromDays(8), delivered)],
            charges.ToValueList(),
            payments.Select((amount, place) => new Payment($"P{place + 1}", Usd(amount))).ToValueList(),
            Usd(discount));
        var inCents = new PlainOrder<long>(
            delivered.ToDateTimeUtc(),
            lines,
            discount,
            charges.Select(charge => new PlainCharge<long>(charge.Kind == ChargeKind.Other, charge.Amount.MinorUnits)).ToArray(),
            payments);
        return new Question(order, RequestOf(order, items), GoodsOf(order, items), inCents, InDecimals(inCents), new PlainReturn(Submitted.ToDateTimeUtc(), items));
    }

    private PlainLine<long> NextLine()
    {
        int quantity = (int)Between(1, 6);
        long price = Between(199, 19_999);
        long value = price * quantity;
        return new PlainLine<long>(
            quantity,
            price,
            Discount: Chance(0.5) ? Between(1, value / 4) : 0,
            Tax: Chance(0.8) ? value * Between(5, 20) / 100 : 0,
            IsStandard: Chance(0.95));
    }

    private PlainItem NextItem(int line, int most) => new(
        line,
        (int)Between(1, most),
        (PlainReason)Between(0, (int)(Chance(0.9) ? PlainReason.WrongItem : PlainReason.ImproperUse)),
        HasDetails: Chance(0.95),
        HasProof: Chance(0.95),
        Approved: Chance(0.95),
        Unused: Chance(0.9) ? true : Chance(0.5) ? false : null,
        Original: Chance(0.9) ? true : Chance(0.5) ? false : null);

    private static ReturnRequest RequestOf(Order order, PlainItem[] items) => new(
        "R-1",
        order.Number,
        Submitted,
        items.Select(item => new RequestedItem(
            order.Lines[item.Line].Id,
            item.Quantity,
            ReasonOf(item.Reason),
            details: item.HasDetails ? "the seam is open" : null,
            evidence: item.HasProof ? [new Evidence(EvidenceKind.Photo)] : default)).ToValueList());

    private static ReturnedGoods GoodsOf(Order order, PlainItem[] items) => new(
        "R-1",
        order.Number,
        Submitted,
        items.Select(item => new InspectedItem(order.Lines[item.Line].Id, item.Quantity, ReasonOf(item.Reason), item.Unused, item.Original)).ToValueList(),
        approvedAt: Submitted + Duration.FromDays(1),
        approved: items.Where(item => item.Approved).Select(item => new ApprovedUnits(order.Lines[item.Line].Id, item.Quantity)).ToValueList(),
        receivedAt: Submitted + Duration.FromDays(9));

    private static PlainOrder<decimal> InDecimals(PlainOrder<long> order) => new(
        order.DeliveredAt,
        order.Lines.Select(line => new PlainLine<decimal>(line.Quantity, Decimal(line.UnitPrice), Decimal(line.Discount), Decimal(line.Tax), line.IsStandard)).ToArray(),
        Decimal(order.Discount),
        order.Charges.Select(charge => new PlainCharge<decimal>(charge.IsOther, Decimal(charge.Amount))).ToArray(),
        order.Payments.Select(Decimal).ToArray());

    private static ReturnReason ReasonOf(PlainReason reason) => ReturnReason.Known[(int)reason];

    private static decimal Decimal(long cents) => cents / 100m;

    private static Money Usd(long cents) => Money.FromMinorUnits(cents, Currency.USD);

    private long Between(long least, long most) => _random.NextInt64(least, most + 1);

    private bool Chance(double probability) => _random.NextDouble() < probability;
}
