using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Jqm.ReturnPolicy;

/// <summary>Decides why a component is refunded or withheld (clauses 4.3 and 4.4, readings R08, R24, R27 and R28).</summary>
internal static class RefundGrounds
{
    /// <summary>Decides the ground of a component other than the product.</summary>
    /// <param name="rule">What the terms say of the kind of component.</param>
    /// <param name="fault">Whose fault the return is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RefundGround OfFee(FeeRefund rule, Fault fault) => rule switch
    {
        FeeRefund.WithProduct => RefundGround.WithProduct,
        FeeRefund.ServiceFault => fault == Fault.Service ? RefundGround.ServiceFault : RefundGround.NotServiceFault,
        FeeRefund.Never => RefundGround.NeverRefunded,
        _ => throw NoSuch(rule),
    };

    /// <summary>Decides the ground of a product.</summary>
    /// <param name="allowed">What allowances gave back of it before, in minor units.</param>
    /// <param name="fee">The restocking fee, in minor units.</param>
    public static RefundGround OfProduct(long allowed, long fee) =>
        fee > 0 ? RefundGround.RestockingFee
        : allowed > 0 ? RefundGround.Allowance
        : RefundGround.ProductCost;

    /// <summary>Whether a component other than the product is refunded on a ground; if not, it is withheld.</summary>
    public static bool RefundsFee(RefundGround ground) => ground switch
    {
        RefundGround.WithProduct or RefundGround.ServiceFault => true,
        RefundGround.NotServiceFault or RefundGround.NeverRefunded => false,
        _ => throw NoSuch(ground),
    };

    /// <summary>
    /// Gives the components of a recorded refund the grounds that the calculation would give them. A component whose recorded amount is not what the terms lead to is
    /// <see cref="RefundGround.Unknown"/>, and so is every component of lines that are not those of the items.
    /// </summary>
    /// <param name="refund">The recorded refund.</param>
    /// <param name="terms">The terms that it was computed under.</param>
    /// <param name="items">The items that are refunded, one for each line.</param>
    /// <param name="unitsOf">Reads the units, the fault and the reason of an item.</param>
    public static Refund Recall<T>(Refund refund, CompiledTerms terms, T[] items, Func<T, (string Line, string? Shipment, int Quantity, Fault? Fault, ReturnReason? Reason)> unitsOf)
    {
        var lines = new RefundLine[refund.Lines.Count];
        for (int i = 0; i < lines.Length; i++)
        {
            RefundLine line = refund.Lines[i];
            (string? id, string? shipment, int quantity, Fault? fault, ReturnReason? reason) = lines.Length == items.Length ? unitsOf(items[i]) : default;
            lines[i] = (line.LineId, line.ShipmentId, line.Quantity) == (id, shipment, quantity) && fault is { } known && reason is { } given
                ? Recall(line, terms, known, terms.GetRestockingFee(terms.GetReasonIndex(given)).Hundredths)
                : line.WithComponents(static component => component.WithGround(RefundGround.Unknown, 0));
        }

        return refund.WithLines(new ValueList<RefundLine>(lines));
    }

    /// <summary>Gives the components of a recorded cancellation their ground.</summary>
    public static Refund RecallCancelled(Refund refund) => refund.WithLines(refund.Lines
        .Select(line => line.WithComponents(static component => component.WithGround(component.Withheld.IsZero ? RefundGround.NothingShipped : RefundGround.Unknown, 0)))
        .ToValueList());

    private static RefundLine Recall(RefundLine line, CompiledTerms terms, Fault fault, int feePercent) => line.WithComponents(component =>
    {
        if (component.Kind == ComponentKind.Product)
        {
            long fee = (component.Withheld - component.Allowed).MinorUnits;
            return component.WithGround(fee > 0 && feePercent == 0 ? RefundGround.Unknown : OfProduct(component.Allowed.MinorUnits, fee), feePercent);
        }

        RefundGround ground = OfFee(terms.Fees[component.Kind], fault);
        return component.WithGround((RefundsFee(ground) ? component.Withheld : component.Refunded).IsZero ? ground : RefundGround.Unknown, 0);
    });

    private static UnreachableException NoSuch<T>(T value)
        where T : struct, Enum => new($"{value} is not expected of a fee.");
}
