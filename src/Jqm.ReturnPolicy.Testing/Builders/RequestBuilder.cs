namespace Jqm.ReturnPolicy.Testing;

/// <summary>
/// Builds requests for tests. <see cref="TestData.ARequest(Order)"/> begins with a request for one defective unit of the order's first line, with details and a clear photo. It
/// is submitted ten days after the last delivery. Each method returns another builder and leaves this one unchanged.
/// </summary>
/// <remarks>
/// A builder converts to a <see cref="ReturnRequest"/>. The request is created by the domain's own constructors: a request that is not valid throws
/// <see cref="InvalidInputException"/> when it is built. Text for an instant has the form <c>2026-02-01T00:00:00Z</c>.
/// </remarks>
/// <example>
/// <code>
/// ReturnRequest request = ARequest(order)
///     .WithItem(ReturnReason.WrongItem, quantity: 2)
///     .WithoutEvidence()
///     .SubmittedAfterDelivery(days: 31);
/// </code>
/// </example>
public sealed class RequestBuilder
{
    private readonly Order _order;
    private string _id = "R-1";
    private Instant? _submittedAt;
    private UnitsOf[] _items = [];
    private string? _details = Defaults.Details;
    private ValueList<Evidence> _evidence = [Defaults.Evidence];
    private ValueList<Waiver> _waivers = [];

    internal RequestBuilder(Order order) => _order = Guard.Against.Null(order);

    /// <summary>Sets the id of the request, which is <c>R-1</c> by default.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The changed builder.</returns>
    public RequestBuilder WithId(string id) => With(copy => copy._id = id);

    /// <summary>Adds an item to the request. The first added item replaces the default item.</summary>
    /// <param name="reason">The reason for the return.</param>
    /// <param name="quantity">The number of units: at least 1.</param>
    /// <param name="lineId">The id of the order line; null for the first line.</param>
    /// <param name="shipmentId">The id of the shipment that brought the units; null for the first shipment with the line.</param>
    /// <returns>The changed builder.</returns>
    public RequestBuilder WithItem(ReturnReason reason, int quantity = 1, string? lineId = null, string? shipmentId = null) =>
        With(copy => copy._items = [.. _items, new UnitsOf(reason, quantity, lineId, shipmentId)]);

    /// <summary>Sets the product details of all items.</summary>
    /// <param name="details">A description of what is wrong.</param>
    /// <returns>The changed builder.</returns>
    public RequestBuilder WithDetails(string details) => With(copy => copy._details = Guard.Against.Null(details));

    /// <summary>Removes the product details of all items (clause 3.1).</summary>
    /// <returns>The changed builder.</returns>
    public RequestBuilder WithoutDetails() => With(copy => copy._details = null);

    /// <summary>Sets the evidence of all items.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <returns>The changed builder.</returns>
    public RequestBuilder WithEvidence(params Evidence[] evidence) => With(copy => copy._evidence = Guard.Against.Null(evidence));

    /// <summary>Removes the evidence of all items (clause 3.1).</summary>
    /// <returns>The changed builder.</returns>
    public RequestBuilder WithoutEvidence() => WithEvidence();

    /// <summary>Sets the instant when the request is submitted.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>The changed builder.</returns>
    public RequestBuilder SubmittedAt(Instant at) => With(copy => copy._submittedAt = at);

    /// <summary>Sets the instant when the request is submitted.</summary>
    /// <param name="at">The instant, as in <c>2026-02-01T00:00:00Z</c>.</param>
    /// <returns>The changed builder.</returns>
    /// <exception cref="InvalidInputException">The text is not an instant of this form.</exception>
    public RequestBuilder SubmittedAt(string at) => SubmittedAt(InstantText.Parse(at, "submittedAt"));

    /// <summary>Sets the submission of the request to a number of days of 24 hours after the last delivery of the order.</summary>
    /// <param name="days">The number of days; negative for before the delivery.</param>
    /// <returns>The changed builder.</returns>
    /// <exception cref="InvalidOperationException">No shipment of the order is delivered.</exception>
    public RequestBuilder SubmittedAfterDelivery(int days) => _order.Shipments.Max(shipment => shipment.DeliveredAt) is { } delivered
        ? SubmittedAt(delivered + Duration.FromDays(days))
        : throw new InvalidOperationException($"Order '{_order.Number}' is not delivered, so {days} days after its delivery are no instant; state the instant with SubmittedAt.");

    /// <summary>Adds a waiver of a rule by a reviewer.</summary>
    /// <param name="rule">The rule; the terms must list it as waivable.</param>
    /// <param name="by">The name of the reviewer.</param>
    /// <param name="note">The reason; null for none.</param>
    /// <returns>The changed builder.</returns>
    public RequestBuilder Waiving(Rule rule, string by = "reviewer-1", string? note = null) => With(copy => copy._waivers = [.. _waivers, new Waiver(rule, by, note)]);

    /// <summary>Creates the request that the builder describes.</summary>
    /// <returns>The request.</returns>
    /// <exception cref="InvalidInputException">The request is not valid.</exception>
    public ReturnRequest Build()
    {
        UnitsOf[] items = _items.Length > 0 ? _items : [new UnitsOf(Defaults.Reason)];
        return new ReturnRequest(
            _id,
            _order.Number,
            _submittedAt ?? Defaults.SubmittedAt(_order),
            items.Select(item =>
            {
                (string line, string? shipment) = item.PlaceIn(_order);
                return new RequestedItem(line, item.Quantity, item.Reason, shipment, _details, _evidence);
            }).ToValueList(),
            _waivers);
    }

    /// <summary>Creates the request of a builder, as <see cref="Build"/> does.</summary>
    /// <param name="builder">The builder.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static implicit operator ReturnRequest(RequestBuilder builder) => Guard.Against.Null(builder).Build();

    private RequestBuilder With(Action<RequestBuilder> change)
    {
        var copy = (RequestBuilder)MemberwiseClone();
        change(copy);
        return copy;
    }
}
