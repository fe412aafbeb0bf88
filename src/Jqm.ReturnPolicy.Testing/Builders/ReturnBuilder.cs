namespace Jqm.ReturnPolicy.Testing;

/// <summary>
/// Builds returned goods for tests. <see cref="TestData.AReturn(Order)"/> begins with one unit of the order's first line, approved, received and inspected: defective, unused and in
/// original condition. Each method returns another builder and leaves this one unchanged.
/// </summary>
/// <remarks>
/// A builder converts to <see cref="ReturnedGoods"/>. The goods are created by the domain's own constructors: goods that are not valid throw
/// <see cref="InvalidInputException"/> when they are built. Amounts are in the currency of the order. Text for an instant has the form <c>2026-02-01T00:00:00Z</c>. Instants that
/// you do not set are computed: the request is submitted ten days after the last delivery and approved one day later. The goods are received ten days after the submission.
/// </remarks>
/// <example>
/// <code>
/// ReturnedGoods goods = AReturn(order)
///     .WithItem(ReturnReason.WrongItem, quantity: 2)
///     .WithShippingCost(6.00m);
/// </code>
/// </example>
public sealed class ReturnBuilder
{
    private readonly Order _order;
    private readonly string _requestId = "R-1";
    private Instant _submittedAt;
    private Instant? _approvedAt;
    private Instant? _receivedAt;
    private bool _isApproved = true;
    private bool _isReceived = true;
    private bool _isInspected = true;
    private UnitsOf[] _items = [];
    private (bool? Unused, bool? Original) _condition = (true, true);
    private (decimal Amount, Party PaidBy)? _shippingCost;
    private ValueList<Waiver> _waivers = [];

    internal ReturnBuilder(Order order)
    {
        _order = Guard.Against.Null(order);
        _submittedAt = Defaults.SubmittedAt(order);
    }

    internal ReturnBuilder(Order order, ReturnRequest request)
    {
        _order = Guard.Against.Null(order);
        _requestId = Guard.Against.Null(request).Id;
        _submittedAt = request.SubmittedAt;
        _items = request.Items.Select(item => new UnitsOf(item.Reason, item.Quantity, item.LineId, item.ShipmentId)).ToArray();
    }

    private UnitsOf[] Items => _items.Length > 0 ? _items : [new UnitsOf(Defaults.Reason)];

    /// <summary>Adds units that came back. The first item that is added to a return without a request replaces the default item.</summary>
    /// <param name="reason">The reason that the inspection established.</param>
    /// <param name="quantity">The number of units: at least 1.</param>
    /// <param name="lineId">The id of the order line; null for the first line.</param>
    /// <param name="shipmentId">The id of the shipment that brought the units; null for the first shipment with the line.</param>
    /// <returns>The changed builder.</returns>
    public ReturnBuilder WithItem(ReturnReason reason, int quantity = 1, string? lineId = null, string? shipmentId = null) =>
        With(copy => copy._items = [.. _items, new UnitsOf(reason, quantity, lineId, shipmentId)]);

    /// <summary>Sets the reason that the inspection established for all items so far, whatever the request claimed (reading R15).</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>The changed builder.</returns>
    public ReturnBuilder InspectedAs(ReturnReason reason) => With(copy => (copy._items, copy._isInspected) = (Items.Select(item => item with { Reason = reason }).ToArray(), true));

    /// <summary>Sets the condition that the inspection found, for all items (clause 3.4).</summary>
    /// <param name="unused">Whether the units are unused; null if nobody recorded it.</param>
    /// <param name="original">Whether the units are in original condition; null if nobody recorded it.</param>
    /// <returns>The changed builder.</returns>
    public ReturnBuilder WithCondition(bool? unused, bool? original) => With(copy => copy._condition = (unused, original));

    /// <summary>Removes the approval: the goods came back without approval (clause 3.3).</summary>
    /// <returns>The changed builder.</returns>
    public ReturnBuilder NotApproved() => With(copy => copy._isApproved = false);

    /// <summary>Removes the receipt: the goods were not received yet (clause 4.1).</summary>
    /// <returns>The changed builder.</returns>
    public ReturnBuilder NotReceived() => With(copy => copy._isReceived = false);

    /// <summary>Removes the inspection: the goods were received, and no reason is established (clause 4.1).</summary>
    /// <returns>The changed builder.</returns>
    public ReturnBuilder NotInspected() => With(copy => copy._isInspected = false);

    /// <summary>Sets the instant when the request was submitted, which decides the policy version in force.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>The changed builder.</returns>
    public ReturnBuilder SubmittedAt(Instant at) => With(copy => copy._submittedAt = at);

    /// <summary>Sets the instant when the request was submitted, which decides the policy version in force.</summary>
    /// <param name="at">The instant, as in <c>2026-02-01T00:00:00Z</c>.</param>
    /// <returns>The changed builder.</returns>
    /// <exception cref="InvalidInputException">The text is not an instant of this form.</exception>
    public ReturnBuilder SubmittedAt(string at) => SubmittedAt(InstantText.Parse(at, "submittedAt"));

    /// <summary>Sets the instant of the approval.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>The changed builder.</returns>
    public ReturnBuilder ApprovedAt(Instant at) => With(copy => (copy._approvedAt, copy._isApproved) = (at, true));

    /// <summary>Sets the instant of the approval.</summary>
    /// <param name="at">The instant, as in <c>2026-02-02T00:00:00Z</c>.</param>
    /// <returns>The changed builder.</returns>
    /// <exception cref="InvalidInputException">The text is not an instant of this form.</exception>
    public ReturnBuilder ApprovedAt(string at) => ApprovedAt(InstantText.Parse(at, "approvedAt"));

    /// <summary>Sets the instant when the goods were received.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>The changed builder.</returns>
    public ReturnBuilder ReceivedAt(Instant at) => With(copy => (copy._receivedAt, copy._isReceived) = (at, true));

    /// <summary>Sets the instant when the goods were received.</summary>
    /// <param name="at">The instant, as in <c>2026-02-11T00:00:00Z</c>.</param>
    /// <returns>The changed builder.</returns>
    /// <exception cref="InvalidInputException">The text is not an instant of this form.</exception>
    public ReturnBuilder ReceivedAt(string at) => ReceivedAt(InstantText.Parse(at, "receivedAt"));

    /// <summary>Sets the cost of return shipping (clauses 6.1 and 6.2).</summary>
    /// <param name="amount">The cost.</param>
    /// <param name="paidBy">The party that paid the cost.</param>
    /// <returns>The changed builder.</returns>
    public ReturnBuilder WithShippingCost(decimal amount, Party paidBy = Party.Merchant) => With(copy => copy._shippingCost = (amount, paidBy));

    /// <summary>Adds a waiver of a rule by a reviewer.</summary>
    /// <param name="rule">The rule; the terms must list it as waivable.</param>
    /// <param name="by">The name of the reviewer.</param>
    /// <param name="note">The reason; null for none.</param>
    /// <returns>The changed builder.</returns>
    public ReturnBuilder Waiving(Rule rule, string by = "reviewer-1", string? note = null) => With(copy => copy._waivers = [.. _waivers, new Waiver(rule, by, note)]);

    /// <summary>Creates the returned goods that the builder describes.</summary>
    /// <returns>The goods.</returns>
    /// <exception cref="InvalidInputException">The goods are not valid.</exception>
    public ReturnedGoods Build()
    {
        InspectedItem[] inspected = Items.Select(Inspected).ToArray();
        return new ReturnedGoods(
            _requestId,
            _order.Number,
            _submittedAt,
            inspected,
            _isApproved ? _approvedAt ?? _submittedAt + Defaults.ToApproval : null,
            _isApproved ? inspected.Select(item => new ApprovedUnits(item.LineId, item.Quantity, item.ShipmentId)).ToValueList() : [],
            _isReceived ? _receivedAt ?? _submittedAt + Defaults.ToReceipt : null,
            _shippingCost is { } cost ? Located.Amount(cost.Amount, _order.Currency, "shippingCost") : null,
            _shippingCost?.PaidBy ?? Party.Merchant,
            _waivers);
    }

    /// <summary>Creates the returned goods of a builder, as <see cref="Build"/> does.</summary>
    /// <param name="builder">The builder.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static implicit operator ReturnedGoods(ReturnBuilder builder) => Guard.Against.Null(builder).Build();

    private InspectedItem Inspected(UnitsOf item)
    {
        (string line, string? shipment) = item.PlaceIn(_order);
        return _isInspected
            ? new InspectedItem(line, item.Quantity, item.Reason, _condition.Unused, _condition.Original, shipment)
            : new InspectedItem(line, item.Quantity, shipmentId: shipment);
    }

    private ReturnBuilder With(Action<ReturnBuilder> change)
    {
        var copy = (ReturnBuilder)MemberwiseClone();
        change(copy);
        return copy;
    }
}
