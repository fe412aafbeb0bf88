using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy;

/// <summary>The assessment of one item of a request, before anything is sent back.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record AssessedItem
{
    private readonly OutsideEquality<AssessedItemSource> _source;

    /// <summary>Creates the assessment of one item.</summary>
    /// <param name="lineId">The id of the order line.</param>
    /// <param name="shipmentId">The id of the shipment that brought the units; null if the units are in no shipment.</param>
    /// <param name="quantity">The number of units: at least 1.</param>
    /// <param name="reason">The reason that was claimed.</param>
    /// <param name="findings">The findings, in the order of the rules; at least one.</param>
    /// <param name="fault">The fault of the reason; null if the order is out of scope.</param>
    /// <param name="returnShipping">Who would bear the return shipping; null if the item is ineligible or out of scope.</param>
    /// <param name="lastDay">The last day of the window in the policy's zone, if days are counted by the calendar.</param>
    /// <param name="deadline">The last instant of the window, if days are counted as elapsed.</param>
    /// <param name="goodsBack">Whether the goods must come back.</param>
    /// <exception cref="InvalidInputException">A name or the list of findings is empty, or the quantity is below 1.</exception>
    public AssessedItem(
        string lineId,
        string? shipmentId,
        int quantity,
        ReturnReason reason,
        ValueList<Finding> findings,
        Fault? fault = null,
        ReturnShippingBearer? returnShipping = null,
        LocalDate? lastDay = null,
        Instant? deadline = null,
        bool goodsBack = true)
    {
        LineId = Check.Name(lineId, "line");
        ShipmentId = Check.OptionalName(shipmentId, "shipment");
        Quantity = Check.Quantity(quantity, "quantity");
        Reason = ReturnReason.Require(reason);
        Findings = findings;
        Verdict = Citations.Pack(findings).AssessmentVerdict;
        Fault = fault;
        ReturnShipping = returnShipping;
        LastDay = lastDay;
        Deadline = deadline;
        GoodsBack = goodsBack;
    }

    /// <summary>An answer that is known to be valid, to an item of a request, with the verdict that follows from its findings.</summary>
    internal AssessedItem(
        RequestedItem item,
        string? shipmentId,
        ValueList<Finding> findings,
        AssessmentVerdict verdict,
        Fault? fault,
        ReturnShippingBearer? returnShipping,
        in WindowFacts window,
        bool goodsBack,
        in AssessedItemSource source)
    {
        _source = new(source);
        LineId = item.LineId;
        ShipmentId = shipmentId;
        Quantity = item.Quantity;
        Reason = item.Reason;
        Findings = findings;
        Verdict = verdict;
        Fault = fault;
        ReturnShipping = returnShipping;
        LastDay = window.LastDay;
        Deadline = window.Deadline;
        GoodsBack = goodsBack;
    }

    private AssessedItem(AssessedItem item, in AssessedItemSource source)
        : this(item) => _source = new(source);

    /// <summary>Gets the id of the order line.</summary>
    public string LineId { get; }

    /// <summary>Gets the id of the shipment that brought the units; null if the units are in no shipment.</summary>
    public string? ShipmentId { get; }

    /// <summary>Gets the number of units of the item: at least 1.</summary>
    public int Quantity { get; }

    /// <summary>Gets the reason that was claimed.</summary>
    public ReturnReason Reason { get; }

    /// <summary>Gets the verdict on the item, which follows from the findings (reading R20).</summary>
    public AssessmentVerdict Verdict { get; }

    /// <summary>Gets the fault of the reason: service, product, carrier or merchant (reading R05); null if the order is out of scope.</summary>
    public Fault? Fault { get; }

    /// <summary>Gets who would bear the return shipping; null if the item is ineligible or out of scope.</summary>
    public ReturnShippingBearer? ReturnShipping { get; }

    /// <summary>
    /// Gets whether the goods must come back before a refund; false if they may be kept (reading R26). True also for an item that is ineligible or out of scope, although no goods are to come back.
    /// </summary>
    public bool GoodsBack { get; }

    /// <summary>Gets the last day of the window in the policy's zone, if days are counted by the calendar and delivery is confirmed (reading R01).</summary>
    public LocalDate? LastDay { get; }

    /// <summary>Gets the last instant of the window, if days are counted as elapsed and delivery is confirmed (reading R01).</summary>
    public Instant? Deadline { get; }

    /// <summary>Gets the findings on the item, in the order of the rules.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>
    /// Gets the facts that decided the findings; null on an answer that was read from JSON, until <see cref="Assessment.WithFacts"/> is called. The facts are not part of equality.
    /// </summary>
    public AssessedItemFacts? Facts => _source.Value.Source is { } source ? new AssessedItemFacts(source, _source.Value) : null;

    internal AssessedItem WithSource(in AssessedItemSource source) => new(this, source);

    // A day would print in the words of the machine's culture.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"LineId = {LineId}, ShipmentId = {ShipmentId}, Quantity = {Quantity}, Reason = {Reason}, Verdict = {Verdict}, Fault = {Fault}, ReturnShipping = {ReturnShipping}, GoodsBack = {GoodsBack}, LastDay = {LastDay:uuuu-MM-dd}, Deadline = {Deadline}, Findings = {Findings}");
        return true;
    }
}
