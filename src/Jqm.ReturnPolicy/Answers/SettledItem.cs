using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy;

/// <summary>The settlement of one item that came back, or whose goods may be kept.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record SettledItem
{
    private readonly OutsideEquality<SettledItemSource> _source;

    /// <summary>Creates the settlement of one item.</summary>
    /// <param name="lineId">The id of the order line.</param>
    /// <param name="shipmentId">The id of the shipment that brought the units; null if the units are in no shipment.</param>
    /// <param name="quantity">The number of units: at least 1.</param>
    /// <param name="findings">The findings, in the order of the rules; at least one.</param>
    /// <param name="reason">The reason that the inspection established; null if no reason is established yet.</param>
    /// <param name="fault">The fault of the reason; null if no reason is established yet.</param>
    /// <param name="returnShipping">Who bears the return shipping; null unless the item is approved or rejected.</param>
    /// <exception cref="InvalidInputException">A name or the list of findings is empty, or the quantity is below 1.</exception>
    public SettledItem(
        string lineId,
        string? shipmentId,
        int quantity,
        ValueList<Finding> findings,
        ReturnReason? reason = null,
        Fault? fault = null,
        ReturnShippingBearer? returnShipping = null)
    {
        LineId = Check.Name(lineId, "line");
        ShipmentId = Check.OptionalName(shipmentId, "shipment");
        Quantity = Check.Quantity(quantity, "quantity");
        Findings = findings;
        Verdict = Citations.Pack(findings).SettlementVerdict;
        Reason = reason is { } established ? ReturnReason.Require(established) : null;
        Fault = fault;
        ReturnShipping = returnShipping;
    }

    /// <summary>An answer that is known to be valid, with the verdict that follows from its findings.</summary>
    internal SettledItem(
        string lineId,
        string? shipmentId,
        int quantity,
        ValueList<Finding> findings,
        SettlementVerdict verdict,
        ReturnReason? reason,
        Fault? fault,
        ReturnShippingBearer? returnShipping,
        in SettledItemSource source)
    {
        _source = new(source);
        LineId = lineId;
        ShipmentId = shipmentId;
        Quantity = quantity;
        Findings = findings;
        Verdict = verdict;
        Reason = reason;
        Fault = fault;
        ReturnShipping = returnShipping;
    }

    private SettledItem(SettledItem item, in SettledItemSource source)
        : this(item) => _source = new(source);

    /// <summary>Gets the id of the order line.</summary>
    public string LineId { get; }

    /// <summary>Gets the id of the shipment that brought the units; null if the units are in no shipment.</summary>
    public string? ShipmentId { get; }

    /// <summary>Gets the number of units of the item: at least 1. If only some units of an inspected item were approved, the item is split into two (reading R16).</summary>
    public int Quantity { get; }

    /// <summary>Gets the reason that the inspection established (reading R15); null if no reason is established yet.</summary>
    public ReturnReason? Reason { get; }

    /// <summary>Gets the verdict on the item, which follows from the findings (reading R20).</summary>
    public SettlementVerdict Verdict { get; }

    /// <summary>Gets the fault of the established reason: service, product, carrier or merchant (reading R05); null if no reason is established yet.</summary>
    public Fault? Fault { get; }

    /// <summary>Gets who bears the return shipping; null unless the item is approved or rejected.</summary>
    public ReturnShippingBearer? ReturnShipping { get; }

    /// <summary>Gets the findings on the item, in the order of the rules.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>
    /// Gets the facts that decided the findings; null on an answer that was read from JSON, until <see cref="Settlement.WithFacts"/> is called. The value is not part of equality.
    /// </summary>
    public SettledItemFacts? Facts => _source.Value.Source is null ? null : new SettledItemFacts(_source.Value);

    internal SettledItem WithSource(in SettledItemSource source) => new(this, source);

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"LineId = {LineId}, ShipmentId = {ShipmentId}, Quantity = {Quantity}, Reason = {Reason}, Verdict = {Verdict}, Fault = {Fault}, ReturnShipping = {ReturnShipping}, Findings = {Findings}");
        return true;
    }
}
