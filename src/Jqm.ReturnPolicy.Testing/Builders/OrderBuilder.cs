namespace Jqm.ReturnPolicy.Testing;

/// <summary>
/// Builds orders for tests. <see cref="TestData.AnOrder"/> begins with an order of one line and one unit for 20.00 USD, paid in full and delivered on 15 January 2026. Each
/// method returns another builder and leaves this one unchanged.
/// </summary>
/// <remarks>
/// A builder converts to an <see cref="Order"/>, so you can pass it where an order is expected. The order is created by the domain's own constructors: an order that is not
/// valid throws <see cref="InvalidInputException"/> when it is built. Amounts are in the currency of the order. Text for an instant has the form
/// <c>2026-02-01T00:00:00Z</c>. Instants that you do not set are computed: the order is shipped one day after the placing, and delivered nine days later.
/// </remarks>
/// <example>
/// <code>
/// Order order = AnOrder()
///     .WithLine(quantity: 3, unitPrice: 19.99m, discount: 5.00m)
///     .WithCharge(ChargeKind.Shipping, 12.00m)
///     .Delivered("2026-01-15T09:30:00Z");
/// </code>
/// </example>
public sealed class OrderBuilder
{
    private string _number = "JQM-10023";
    private string _merchantId = "M-77";
    private Currency _currency = Currency.USD;
    private Func<Currency, OrderLine>[] _lines = [];
    private Func<Currency, Charge>[] _charges = [];
    private Func<Currency, Payment>[]? _payments;
    private decimal _discount;
    private Fulfilment _fulfilledBy = Fulfilment.Service;
    private Instant? _placedAt;
    private Instant? _shippedAt;
    private Instant? _deliveredAt;
    private Progress? _progress;
    private Shipment[] _shipments = [];

    internal OrderBuilder()
    {
    }

    /// <summary>How far the order's single shipment is.</summary>
    private enum Progress
    {
        NotShipped,
        OnTheWay,
        Delivered,
    }

    /// <summary>Sets the number of the order, which is <c>JQM-10023</c> by default.</summary>
    /// <param name="number">The order number.</param>
    /// <returns>The changed builder.</returns>
    public OrderBuilder WithNumber(string number) => With(copy => copy._number = number);

    /// <summary>Sets the merchant of the order, which is <c>M-77</c> by default.</summary>
    /// <param name="merchantId">The id of the merchant, as the agreements name it.</param>
    /// <returns>The changed builder.</returns>
    public OrderBuilder ForMerchant(string merchantId) => With(copy => copy._merchantId = merchantId);

    /// <summary>Sets the currency of all amounts of the order, which is USD by default.</summary>
    /// <param name="currency">The currency.</param>
    /// <returns>The changed builder.</returns>
    public OrderBuilder In(Currency currency) => With(copy => copy._currency = currency);

    /// <summary>Adds a line to the order. The first added line replaces the default line.</summary>
    /// <param name="quantity">The number of units: 1 to 1,000,000.</param>
    /// <param name="unitPrice">The price of one unit, before any discount.</param>
    /// <param name="discount">The discount on the whole line.</param>
    /// <param name="tax">The tax on the whole line, charged in addition to the price.</param>
    /// <param name="category">The category of the product.</param>
    /// <param name="sku">The merchant's stock-keeping unit; null for none.</param>
    /// <param name="id">The id of the line; null for its position: <c>1</c>, <c>2</c> and so on.</param>
    /// <returns>The changed builder.</returns>
    public OrderBuilder WithLine(
        int quantity = 1,
        decimal unitPrice = 20,
        decimal discount = 0,
        decimal tax = 0,
        ProductCategory category = ProductCategory.Standard,
        string? sku = null,
        string? id = null)
    {
        string name = id ?? FormattableString.Invariant($"{_lines.Length + 1}");
        return With(copy => copy._lines =
        [
            .. _lines,
            currency => new OrderLine(
                name,
                quantity,
                Located.Amount(unitPrice, currency, "unitPrice"),
                sku,
                category,
                Located.Amount(discount, currency, "discount"),
                Located.Amount(tax, currency, "tax")),
        ]);
    }

    /// <summary>Sets the discount on the whole order.</summary>
    /// <param name="amount">The discount, at most the sum of the lines after their own discounts.</param>
    /// <returns>The changed builder.</returns>
    public OrderBuilder WithDiscount(decimal amount) => With(copy => copy._discount = amount);

    /// <summary>Adds a charge to the order, such as shipping.</summary>
    /// <param name="kind">The kind of the charge.</param>
    /// <param name="amount">The charged amount.</param>
    /// <param name="shipmentId">The id of the shipment that the charge concerns; null if it concerns the whole order. The default shipment has the id <c>S1</c>.</param>
    /// <returns>The changed builder.</returns>
    public OrderBuilder WithCharge(ChargeKind kind, decimal amount, string? shipmentId = null) =>
        With(copy => copy._charges = [.. _charges, currency => new Charge(kind, Located.Amount(amount, currency, "amount"), shipmentId)]);

    /// <summary>Adds a payment to the order. By default, one payment with the id <c>1</c> covers the total of the order.</summary>
    /// <param name="amount">The captured amount. The part of the total that the payments do not cover is the open balance.</param>
    /// <param name="id">The id of the payment; null for <c>P1</c>, <c>P2</c> and so on.</param>
    /// <param name="method">The method of payment, such as <c>card</c>; null if it is not known.</param>
    /// <returns>The changed builder.</returns>
    public OrderBuilder WithPayment(decimal amount, string? id = null, string? method = null)
    {
        string name = id ?? FormattableString.Invariant($"P{(_payments?.Length ?? 0) + 1}");
        return With(copy => copy._payments = [.. _payments ?? [], currency => new Payment(name, Located.Amount(amount, currency, "amount"), method)]);
    }

    /// <summary>Removes all payments of the order, so that nothing was captured, for example because the order is paid on delivery.</summary>
    /// <returns>The changed builder.</returns>
    public OrderBuilder NotPaid() => With(copy => copy._payments = []);

    /// <summary>Marks the order as fulfilled by another company than the service, so that the policy does not apply (clause 0.1).</summary>
    /// <returns>The changed builder.</returns>
    public OrderBuilder FulfilledByOther() => With(copy => copy._fulfilledBy = Fulfilment.Other);

    /// <summary>Sets the instant when the order was placed.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>The changed builder.</returns>
    public OrderBuilder PlacedAt(Instant at) => With(copy => copy._placedAt = at);

    /// <summary>Sets the instant when the order was placed.</summary>
    /// <param name="at">The instant, as in <c>2026-01-05T00:00:00Z</c>.</param>
    /// <returns>The changed builder.</returns>
    /// <exception cref="InvalidInputException">The text is not an instant of this form.</exception>
    public OrderBuilder PlacedAt(string at) => PlacedAt(InstantText.Parse(at, "placedAt"));

    /// <summary>Marks the order's shipment as waiting: the shipment has not left.</summary>
    /// <returns>The changed builder.</returns>
    public OrderBuilder NotShipped() => With(copy => copy._progress = Progress.NotShipped);

    /// <summary>Marks the order's shipment as on its way: the shipment has left, and delivery is not confirmed.</summary>
    /// <returns>The changed builder.</returns>
    public OrderBuilder Shipped() => With(copy => copy._progress = Progress.OnTheWay);

    /// <summary>Sets the instant when the order's shipment left. Delivery is not confirmed, unless you set the delivery too.</summary>
    /// <param name="at">The instant when the shipment left.</param>
    /// <returns>The changed builder.</returns>
    public OrderBuilder Shipped(Instant at) => With(copy => (copy._shippedAt, copy._progress) = (at, _progress is Progress.Delivered ? Progress.Delivered : Progress.OnTheWay));

    /// <summary>Sets the instant when the order's shipment left. Delivery is not confirmed, unless you set the delivery too.</summary>
    /// <param name="at">The instant, as in <c>2026-01-06T00:00:00Z</c>.</param>
    /// <returns>The changed builder.</returns>
    /// <exception cref="InvalidInputException">The text is not an instant of this form.</exception>
    public OrderBuilder Shipped(string at) => Shipped(InstantText.Parse(at, "shippedAt"));

    /// <summary>Sets the instant when the delivery of the order's shipment was confirmed.</summary>
    /// <param name="at">The instant of the delivery confirmation.</param>
    /// <returns>The changed builder.</returns>
    public OrderBuilder Delivered(Instant at) => With(copy => (copy._deliveredAt, copy._progress) = (at, Progress.Delivered));

    /// <summary>Sets the instant when the delivery of the order's shipment was confirmed.</summary>
    /// <param name="at">The instant, as in <c>2026-01-15T09:30:00Z</c>.</param>
    /// <returns>The changed builder.</returns>
    /// <exception cref="InvalidInputException">The text is not an instant of this form.</exception>
    public OrderBuilder Delivered(string at) => Delivered(InstantText.Parse(at, "deliveredAt"));

    /// <summary>
    /// Adds a shipment to the order. The first added shipment replaces the default shipment. Use this method for split shipments, and <see cref="Delivered(Instant)"/>,
    /// <see cref="Shipped()"/> and <see cref="NotShipped"/> for an order that is shipped as a whole.
    /// </summary>
    /// <param name="shipment">The shipment.</param>
    /// <returns>The changed builder.</returns>
    public OrderBuilder WithShipment(Shipment shipment) => With(copy => copy._shipments = [.. _shipments, Guard.Against.Null(shipment)]);

    /// <inheritdoc cref="WithShipment(Shipment)"/>
    /// <param name="id">The id of the shipment, unique in the order.</param>
    /// <param name="shippedAt">The instant when the parcel left, as in <c>2026-01-06T00:00:00Z</c>; null if it has not left.</param>
    /// <param name="deliveredAt">The instant of the delivery confirmation, of the same form; null if delivery is not confirmed.</param>
    /// <param name="lines">The lines in the parcel, each with the number of its units. No lines means all units of every line, which is allowed only if the order has no other shipment.</param>
    /// <exception cref="InvalidInputException">The shipment is not valid.</exception>
    public OrderBuilder WithShipment(string id, string? shippedAt = null, string? deliveredAt = null, params (string LineId, int Quantity)[] lines) => WithShipment(new Shipment(
        id,
        shippedAt is null ? null : InstantText.Parse(shippedAt, "shippedAt"),
        deliveredAt is null ? null : InstantText.Parse(deliveredAt, "deliveredAt"),
        Guard.Against.Null(lines).Length == 0 ? null : lines.Select(line => new ShipmentLine(line.LineId, line.Quantity)).ToValueList()));

    /// <summary>Creates the order that the builder describes.</summary>
    /// <returns>The order.</returns>
    /// <exception cref="InvalidInputException">The order is not valid: a member is out of its range, or members do not fit together.</exception>
    /// <exception cref="InvalidOperationException">The builder has added shipments, and also settings for the default shipment.</exception>
    public Order Build()
    {
        if (_shipments.Length > 0 && _progress is { } told)
            throw new InvalidOperationException($"The order has shipments of its own (WithShipment), so {told} does not say which of them it means; give each shipment its instants instead.");
        (Instant placed, Instant shipped, Instant delivered) = Times();
        Func<Currency, OrderLine>[] lines = _lines.Length > 0 ? _lines : WithLine()._lines;
        return new Order(
            _number,
            _merchantId,
            Located.Items(lines, _currency, "lines"),
            _shipments.Length > 0 ? _shipments : [ShipmentOf(_progress ?? Progress.Delivered, shipped, delivered)],
            Located.Items(_charges, _currency, "charges"),
            _payments is null ? null : Located.Items(_payments, _currency, "payments"),
            Located.Amount(_discount, _currency, "discount"),
            placed,
            _fulfilledBy);
    }

    /// <summary>Creates the order of a builder, as <see cref="Build"/> does.</summary>
    /// <param name="builder">The builder.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static implicit operator Order(OrderBuilder builder) => Guard.Against.Null(builder).Build();

    private static Shipment ShipmentOf(Progress progress, Instant shipped, Instant delivered) => progress switch
    {
        Progress.NotShipped => new Shipment("S1"),
        Progress.OnTheWay => new Shipment("S1", shipped),
        Progress.Delivered => new Shipment("S1", shipped, delivered),
        _ => throw new ArgumentOutOfRangeException(nameof(progress), progress, "The progress of the shipment is not known."),
    };

    /// <summary>The instants that were stated, and those that follow from them.</summary>
    private (Instant Placed, Instant Shipped, Instant Delivered) Times()
    {
        Instant? first = _shipments.Min(shipment => shipment.ShippedAt);
        Instant delivered = _deliveredAt ?? (_shippedAt ?? first ?? _placedAt + Defaults.ToShipment) + Defaults.ToDelivery ?? Defaults.DeliveredAt;
        Instant shipped = _shippedAt ?? first ?? delivered - Defaults.ToDelivery;
        return (_placedAt ?? shipped - Defaults.ToShipment, shipped, delivered);
    }

    private OrderBuilder With(Action<OrderBuilder> change)
    {
        var copy = (OrderBuilder)MemberwiseClone();
        change(copy);
        return copy;
    }
}
