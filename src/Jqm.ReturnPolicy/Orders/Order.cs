namespace Jqm.ReturnPolicy;

/// <summary>
/// A merchant's order as it was sold, shipped, charged and paid. All amounts are in one currency. An order is always valid: references resolve, quantities
/// and amounts are within their limits, and the payments do not exceed the total.
/// </summary>
/// <remarks>
/// A <c>with</c> expression checks each member as it is set, in the order written. To change members that depend on each other, such as lines and shipments, or the currency, use
/// <see cref="With"/>, which checks them together.
/// </remarks>
/// <example>
/// <code>
/// // An order as a shop delivers it: totals per line with the tax included, and the shipping cost of each line.
/// Instant shippedAt = Instant.FromUtc(2026, 1, 6, 0, 0);
/// OrderLine shirt = OrderLine.FromTotal("1", 3, Money.Of(59.97m, Currency.EUR), includedTax: Money.Of(9.57m, Currency.EUR), sku: "TS-RED-M");
/// OrderLine mug = OrderLine.FromTotal("2", 1, Money.Of(12, Currency.EUR), includedTax: Money.Of(1.92m, Currency.EUR));
/// Shipment shirts = Shipment.ForLine("S1/1", shirt.Id, 3, shippedAt);
/// Shipment mugs = Shipment.ForLine("S1/2", mug.Id, 1, shippedAt);
/// var order = new Order(
///     "JQM-10023",
///     "M-77",
///     [shirt, mug],
///     [shirts, mugs],
///     [Charge.ForLine(ChargeKind.Shipping, Money.Of(4.90m, Currency.EUR), shirts), Charge.ForLine(ChargeKind.Shipping, Money.Of(2, Currency.EUR), mugs)]);
///
/// // One payment of the whole total stands for a list of payments that is left out.
/// Money open = order.OpenBalance;
///
/// // Members that depend on each other are changed together.
/// Order withoutMug = order.With(lines: [shirt], shipments: [shirts], charges: [order.Charges[0]]);
/// </code>
/// </example>
[JsonConverter(typeof(WireFormGuard))]
public sealed record Order
{
    /// <summary>The greatest total of an order, and the greatest of every single amount in an order, in minor units: 10^14.</summary>
    public const long MaxMinorUnits = AmountCheck.MaxMinorUnits;

    private readonly ValueList<OrderLine> _lines;
    private readonly ValueList<Shipment> _shipments;
    private readonly ValueList<Charge> _charges;
    private readonly ValueList<Payment>? _payments;

    // Null represents zero, so that an order without a discount equals an order with the discount zero.
    private readonly Money? _discount;

    /// <summary>Creates an order and validates it as a whole.</summary>
    /// <param name="number">The order number.</param>
    /// <param name="merchantId">The id of the merchant, as the agreements name it.</param>
    /// <param name="lines">The order lines, at least one. Their prices determine the currency of the order.</param>
    /// <param name="shipments">The shipments of the order.</param>
    /// <param name="charges">The fees that were charged in addition to the products.</param>
    /// <param name="payments">The captured payments, in the order in which they are refunded. Null means one payment with the id <c>1</c> of the whole total.</param>
    /// <param name="discount">The discount on the whole order, at most the sum of the lines after their own discounts; null for none.</param>
    /// <param name="placedAt">The instant when the order was placed; null if it is not known.</param>
    /// <param name="fulfilledBy">Who fulfilled the order.</param>
    /// <exception cref="InvalidInputException">
    /// A member is out of its range, an id is duplicated, an amount is in another currency, a reference cannot be resolved, or the payments exceed the total.
    /// </exception>
    public Order(
        string number,
        string merchantId,
        ValueList<OrderLine> lines,
        ValueList<Shipment> shipments = default,
        ValueList<Charge> charges = default,
        ValueList<Payment>? payments = null,
        Money? discount = null,
        Instant? placedAt = null,
        Fulfilment fulfilledBy = Fulfilment.Service)
    {
        Number = number;
        MerchantId = merchantId;
        PlacedAt = placedAt;
        FulfilledBy = fulfilledBy;
        _lines = Check.NoNulls(lines, nameof(lines));
        _shipments = Check.NoNulls(shipments, nameof(shipments));
        _charges = Check.NoNulls(charges, nameof(charges));
        _payments = payments is { } captured ? Check.NoNulls(captured, nameof(payments)) : null;
        _discount = NullWhenZero(discount);
        Ledger = new OrderLedger(this);
    }

    /// <summary>Gets the number of the order.</summary>
    /// <exception cref="InvalidInputException">The number is empty.</exception>
    public string Number { get; init => field = Check.Name(value, "number"); }

    /// <summary>Gets the id of the merchant, as the agreements name it.</summary>
    /// <exception cref="InvalidInputException">The id is empty.</exception>
    public string MerchantId { get; init => field = Check.Name(value, "merchant"); }

    /// <summary>Gets the currency of all amounts in the order.</summary>
    public Currency Currency => _lines[0].UnitPrice.Currency;

    /// <summary>Gets the instant when the order was placed; null if it is not known. An evaluation governed by the order needs it (reading R14).</summary>
    /// <exception cref="InvalidInputException">The instant is outside the years 1900 to 2999.</exception>
    public Instant? PlacedAt { get; init => field = Check.OptionalInstant(value, "placedAt"); }

    /// <summary>Gets who fulfilled the order (clause 0.1).</summary>
    public Fulfilment FulfilledBy { get; init => field = Check.Defined(value); }

    /// <summary>Gets the discount on the whole order, at most the sum of the lines after their own discounts (reading R09).</summary>
    /// <exception cref="InvalidInputException">The discount is out of range, or the payments exceed the total.</exception>
    public Money Discount
    {
        get => _discount ?? Money.Zero(Currency);
        init
        {
            _discount = NullWhenZero(value);
            Ledger = ComputeChange();
        }
    }

    /// <summary>Gets the order lines, at least one.</summary>
    /// <exception cref="InvalidInputException">A line is not valid, or another member does not fit the lines; see <see cref="With"/>.</exception>
    public ValueList<OrderLine> Lines
    {
        get => _lines;
        init
        {
            _lines = Check.NoNulls(value, "lines");
            Ledger = ComputeChange();
        }
    }

    /// <summary>Gets the shipments of the order.</summary>
    /// <exception cref="InvalidInputException">A shipment is not valid, or another member does not fit the shipments; see <see cref="With"/>.</exception>
    public ValueList<Shipment> Shipments
    {
        get => _shipments;
        init
        {
            _shipments = Check.NoNulls(value, "shipments");
            Ledger = ComputeChange();
        }
    }

    /// <summary>Gets the fees that were charged in addition to the products.</summary>
    /// <exception cref="InvalidInputException">A charge is not valid, or the payments exceed the total; see <see cref="With"/>.</exception>
    public ValueList<Charge> Charges
    {
        get => _charges;
        init
        {
            _charges = Check.NoNulls(value, "charges");
            Ledger = ComputeChange();
        }
    }

    /// <summary>
    /// Gets the captured payments, in the order in which they are refunded (reading R13). Null means one payment with the id <c>1</c> of the whole total.
    /// </summary>
    /// <exception cref="InvalidInputException">A payment is not valid, or the payments exceed the total.</exception>
    public ValueList<Payment>? Payments
    {
        get => _payments;
        init
        {
            _payments = value is { } payments ? Check.NoNulls(payments, "payments") : null;
            Ledger = ComputeChange();
        }
    }

    /// <summary>Gets the total of the order: product cost and tax of the lines, and all charges.</summary>
    public Money Total => Money.FromMinorUnits(Ledger.Total, Currency);

    /// <summary>Gets the part of the total that the payments do not cover (reading R13).</summary>
    public Money OpenBalance => Money.FromMinorUnits(Ledger.OpenBalance, Currency);

    /// <summary>Gets what is computed from the members. It is computed again whenever a member changes.</summary>
    internal OrderLedger Ledger { get; private init; }

    /// <summary>Returns whether two orders are equal in all members.</summary>
    /// <param name="other">The other order.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(Order? other) => other is not null
        && Number == other.Number
        && MerchantId == other.MerchantId
        && PlacedAt == other.PlacedAt
        && FulfilledBy == other.FulfilledBy
        && _discount == other._discount
        && _lines == other._lines
        && _shipments == other._shipments
        && _charges == other._charges
        && _payments == other._payments;

    /// <summary>Returns a hash code over number, merchant and lines.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Number, MerchantId, _lines);

    /// <summary>Returns an order with other values of the members that depend on each other, validated together. To change the currency, give every amount.</summary>
    /// <param name="lines">The new lines; null to keep the present ones.</param>
    /// <param name="shipments">The new shipments; null to keep the present ones.</param>
    /// <param name="charges">The new charges; null to keep the present ones.</param>
    /// <param name="payments">
    /// The new payments; null to keep the present ones. To return to one payment of the whole total, set <see cref="Payments"/> to null first: <c>(order with { Payments = null }).With(…)</c>.
    /// </param>
    /// <param name="discount">The new discount; null to keep the present one.</param>
    /// <returns>The changed order.</returns>
    /// <exception cref="InvalidInputException">The changed order would not be valid, as described for the constructor.</exception>
    public Order With(
        ValueList<OrderLine>? lines = null,
        ValueList<Shipment>? shipments = null,
        ValueList<Charge>? charges = null,
        ValueList<Payment>? payments = null,
        Money? discount = null) => new(
            Number,
            MerchantId,
            lines ?? _lines,
            shipments ?? _shipments,
            charges ?? _charges,
            payments ?? _payments,
            discount ?? _discount,
            PlacedAt,
            FulfilledBy);

    private static Money? NullWhenZero(Money? amount) => amount is { IsZero: true } ? null : amount;

    private OrderLedger ComputeChange()
    {
        try
        {
            return new OrderLedger(this);
        }
        catch (InvalidInputException error)
        {
            throw new InvalidInputException(error.Code, error.Path, $"{error.Message} A with expression checks each member as it is set; Order.With checks several together.");
        }
    }
}
