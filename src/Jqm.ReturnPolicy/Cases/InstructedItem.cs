namespace Jqm.ReturnPolicy.Cases;

/// <summary>Approved units in the return instructions: who bears the return shipping, in which condition the goods must be, and whether the goods must come back.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record InstructedItem
{
    /// <summary>Creates an entry of the return instructions.</summary>
    /// <param name="lineId">The id of the order line.</param>
    /// <param name="shipmentId">The id of the shipment that brought the units; null if the units are in no shipment.</param>
    /// <param name="quantity">The number of units: at least 1.</param>
    /// <param name="reason">The reason that was claimed.</param>
    /// <param name="fault">The fault of the reason, which decides who bears the return shipping.</param>
    /// <param name="returnShipping">Who bears the return shipping, if the inspection confirms the reason.</param>
    /// <param name="requiresOriginalCondition">Whether the units must come back unused and in original condition.</param>
    /// <param name="goodsBack">Whether the units must come back; false if the merchant may keep the units (reading R26).</param>
    /// <exception cref="ArgumentNullException"><paramref name="returnShipping"/> is null.</exception>
    /// <exception cref="InvalidInputException">A name is empty, or the quantity is below 1.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="reason"/> is the default value.</exception>
    public InstructedItem(string lineId, string? shipmentId, int quantity, ReturnReason reason, Fault fault, ReturnShippingBearer returnShipping, bool requiresOriginalCondition, bool goodsBack = true)
    {
        Guard.Against.Null(returnShipping);
        LineId = Check.Name(lineId, "line");
        ShipmentId = Check.OptionalName(shipmentId, "shipment");
        Quantity = Check.Quantity(quantity, "quantity");
        Reason = ReturnReason.Require(reason);
        Fault = Check.Defined(fault);
        ReturnShipping = returnShipping;
        RequiresOriginalCondition = requiresOriginalCondition;
        GoodsBack = goodsBack;
    }

    /// <summary>Gets the id of the order line.</summary>
    public string LineId { get; }

    /// <summary>Gets the id of the shipment that brought the units; null if the units are in no shipment.</summary>
    public string? ShipmentId { get; }

    /// <summary>Gets the number of units: at least 1.</summary>
    public int Quantity { get; }

    /// <summary>Gets the reason that was claimed.</summary>
    public ReturnReason Reason { get; }

    /// <summary>Gets the fault of the claimed reason, which decides who bears the return shipping (readings R05 and R06).</summary>
    public Fault Fault { get; }

    /// <summary>Gets who bears the return shipping, if the inspection confirms the reason (clauses 6.1 and 6.2).</summary>
    public ReturnShippingBearer ReturnShipping { get; }

    /// <summary>Gets whether the units must come back unused and in original condition (clause 3.4).</summary>
    public bool RequiresOriginalCondition { get; }

    /// <summary>Gets whether the units must come back. If false, the merchant may keep the units, which are settled without a receipt (clause 4.1, reading R26).</summary>
    public bool GoodsBack { get; }
}
