using System.Numerics;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>What refunds came to, against what was charged and captured, with numbers that cannot overflow.</summary>
internal static class PlainBooks
{
    public static BigInteger Sum(IEnumerable<Money> amounts) => amounts.Aggregate(BigInteger.Zero, (sum, amount) => sum + amount.MinorUnits);

    /// <summary>What goes to each place, together.</summary>
    public static IEnumerable<(DestinationKind To, string? Payment, BigInteger Amount)> ByPlace(IEnumerable<Destination> destinations) => destinations
        .GroupBy(destination => (destination.To, destination.PaymentId))
        .Select(group => (group.Key.To, group.Key.PaymentId, Sum(group.Select(destination => destination.Amount))));

    /// <summary>What was refunded beyond what was charged or captured; null where nothing was.</summary>
    public static string? Excess(Order order, IReadOnlyCollection<Refund> refunds)
    {
        RefundLine[] lines = refunds.SelectMany(refund => refund.Lines).ToArray();
        BigInteger[] costs = new PlainArithmetic(order, FeeAllocation.ByValue).ProductCosts();
        foreach ((OrderLine line, BigInteger cost) in order.Lines.Zip(costs))
        {
            RefundLine[] own = lines.Where(refunded => refunded.LineId == line.Id).ToArray();
            if (own.Sum(refunded => (long)refunded.Quantity) > line.Quantity)
                return $"units of {line.Id}";
            if (Of(own, ComponentKind.Product) + Sum(refunds.SelectMany(refund => refund.Allowances).Where(allowance => allowance.LineId == line.Id).Select(allowance => allowance.Amount)) > cost)
                return $"product of {line.Id}";
            if (Of(own, ComponentKind.Tax) > line.Tax.MinorUnits)
                return $"tax of {line.Id}";
        }

        foreach (ChargeKind kind in Enum.GetValues<ChargeKind>())
        {
            if (Of(lines, Enum.Parse<ComponentKind>(kind.ToString())) > Sum(order.Charges.Where(charge => charge.Kind == kind).Select(charge => charge.Amount)))
                return $"{kind}";
        }

        ValueList<Payment> payments = order.Payments ?? [new Payment("1", order.Total)];
        foreach ((DestinationKind to, string? payment, BigInteger amount) in ByPlace(refunds.SelectMany(refund => refund.Destinations)))
        {
            if (to == DestinationKind.OpenBalance && amount > order.OpenBalance.MinorUnits)
                return "the open balance";
            if (to == DestinationKind.Payment && amount > payments.Single(captured => captured.Id == payment).Amount.MinorUnits)
                return $"payment {payment}";
        }

        return null;
    }

    private static BigInteger Of(IEnumerable<RefundLine> lines, ComponentKind kind) =>
        Sum(lines.SelectMany(line => line.Components).Where(component => component.Kind == kind).Select(component => component.Refunded));
}
