namespace Jqm.ReturnPolicy;

/// <summary>
/// An order of a merchant's, as it was sold, shipped, charged and paid. Everything in it is in one currency. It is valid once
/// it is made: references resolve, quantities and amounts fit, the payments do not exceed the total.
/// </summary>
/// <remarks>A change by <c>with</c> is checked member by member, in the order written: each step must leave a valid order.</remarks>
public sealed record Order
{
    private readonly ValueList<OrderLine> _lines;
    private readonly ValueList<Shipment> _shipments;
    private readonly ValueList<Charge> _charges;
    private readonly ValueList<Payment>? _payments;

    // Null stands for zero, so that an order without a discount equals one that says zero.
    private readonly Money? _discount;

    /// <summary>Creates an order.</summary>
    /// <param name="number">The order number.</param>
    /// <param name="merchantId">The merchant, by whatever id the agreements name.</param>
    /// <param name="lines">What was sold; at least one line. The order's currency is that of the prices.</param>
    /// <param name="shipments">The shipments, if any.</param>
    /// <param name="charges">The fees beside the product cost, if any.</param>
    /// <param name="payments">What was captured; null for one payment with the id <c>1</c> of the whole total.</param>
    /// <param name="discount">What was taken off the whole order, at most what the lines come to after their own discounts; null for nothing.</param>
    /// <param name="placedAt">When it was placed, if known.</param>
    /// <param name="fulfilledBy">Who fulfilled it.</param>
    /// <exception cref="InvalidInputException">
    /// A part is out of its range, stands twice, belongs to another currency, or refers to something that is not there; or the payments come to more than the total.
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

    /// <summary>The order number.</summary>
    /// <exception cref="InvalidInputException">It is empty.</exception>
    public string Number { get; init => field = Check.Name(value, "number"); }

    /// <summary>The merchant, by whatever id the agreements name.</summary>
    /// <exception cref="InvalidInputException">It is empty.</exception>
    public string MerchantId { get; init => field = Check.Name(value, "merchant"); }

    /// <summary>The currency of everything in the order.</summary>
    public Currency Currency => _lines[0].UnitPrice.Currency;

    /// <summary>When it was placed, if known. An evaluation governed by the order needs it (reading R14).</summary>
    /// <exception cref="InvalidInputException">The instant is outside the years 1900 to 2999.</exception>
    public Instant? PlacedAt { get; init => field = Check.OptionalInstant(value, "placedAt"); }

    /// <summary>Who fulfilled it (clause 0.1).</summary>
    public Fulfilment FulfilledBy { get; init => field = Check.Defined(value); }

    /// <summary>What was taken off the whole order, at most what the lines come to after their own discounts (reading R09).</summary>
    /// <exception cref="InvalidInputException">The discount is out of range, or another member no longer fits.</exception>
    public Money Discount
    {
        get => _discount ?? Money.Zero(Currency);
        init
        {
            _discount = NullWhenZero(value);
            Ledger = new OrderLedger(this);
        }
    }

    /// <summary>What was sold; at least one line.</summary>
    /// <exception cref="InvalidInputException">A line, or another member beside it, is not valid.</exception>
    public ValueList<OrderLine> Lines
    {
        get => _lines;
        init
        {
            _lines = Check.NoNulls(value, "lines");
            Ledger = new OrderLedger(this);
        }
    }

    /// <summary>The shipments.</summary>
    /// <exception cref="InvalidInputException">A shipment, or another member beside it, is not valid.</exception>
    public ValueList<Shipment> Shipments
    {
        get => _shipments;
        init
        {
            _shipments = Check.NoNulls(value, "shipments");
            Ledger = new OrderLedger(this);
        }
    }

    /// <summary>The fees beside the product cost.</summary>
    /// <exception cref="InvalidInputException">A charge, or another member beside it, is not valid.</exception>
    public ValueList<Charge> Charges
    {
        get => _charges;
        init
        {
            _charges = Check.NoNulls(value, "charges");
            Ledger = new OrderLedger(this);
        }
    }

    /// <summary>
    /// What was captured, in the order in which it is refunded (reading R13). Null for one payment with the id <c>1</c> of the whole total.
    /// </summary>
    /// <exception cref="InvalidInputException">A payment is not valid, or together they come to more than the total.</exception>
    public ValueList<Payment>? Payments
    {
        get => _payments;
        init
        {
            _payments = value is { } payments ? Check.NoNulls(payments, "payments") : null;
            Ledger = new OrderLedger(this);
        }
    }

    /// <summary>The lines' product cost and tax and all charges.</summary>
    public Money Total => Money.FromMinorUnits(Ledger.Total, Currency);

    /// <summary>What the payments fall short of the total (reading R13).</summary>
    public Money OpenBalance => Money.FromMinorUnits(Ledger.OpenBalance, Currency);

    /// <summary>What follows from the members; made anew whenever one changes.</summary>
    internal OrderLedger Ledger { get; private init; }

    /// <summary>Whether all members are equal.</summary>
    /// <param name="other">The other order.</param>
    /// <returns>True when they are.</returns>
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

    /// <summary>A hash code over number, merchant and lines.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Number, MerchantId, _lines);

    private static Money? NullWhenZero(Money? amount) => amount is { IsZero: true } ? null : amount;
}
