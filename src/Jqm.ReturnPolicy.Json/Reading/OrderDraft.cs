namespace Jqm.ReturnPolicy.Json;

/// <summary>An order that is of the form; its values are judged when it is built.</summary>
internal sealed class OrderDraft
{
    public string Number = "";
    public string Merchant = "";
    public string Currency = "";
    public Instant? PlacedAt;
    public Fulfilment FulfilledBy;
    public RawAmount? Discount;
    public ListBuilder<Line> Lines;
    public ListBuilder<Parcel> Shipments;
    public ListBuilder<Fee> Charges;
    public ListBuilder<Captured> Payments;
    public bool HasPayments;

    /// <summary>Where the order starts.</summary>
    public long Start;

    /// <summary>Empties the draft, for the next order.</summary>
    public void Clear()
    {
        PlacedAt = null;
        FulfilledBy = default;
        Discount = null;
        Lines.Clear();
        Shipments.Clear();
        Charges.Clear();
        Payments.Clear();
        HasPayments = false;
    }

    /// <summary>The currency, once it is known to be one.</summary>
    public Currency CurrencyOrThrow() => Jqm.ReturnPolicy.Currency.TryFromCode(Currency, out Currency currency)
        ? currency
        : throw new InvalidInputException(ErrorCode.UnknownCurrency, "currency", $"'{Currency}' is not a currency; give an upper-case code of ISO 4217, such as USD.");

    /// <summary>The order as the member <c>order</c> of something.</summary>
    public Order BuildMember()
    {
        try
        {
            return Build();
        }
        catch (InvalidInputException fault)
        {
            throw fault.Within("order");
        }
    }

    public Order Build()
    {
        Currency currency = CurrencyOrThrow();
        var lines = new OrderLine[Lines.Count];
        for (int i = 0; i < lines.Length; i++)
            lines[i] = BuildLine(i, currency);
        ValueList<Shipment> shipments = BuildShipments(Shipments);
        var charges = new Charge[Charges.Count];
        for (int i = 0; i < charges.Length; i++)
            charges[i] = BuildCharge(i, currency);
        ValueList<Payment>? payments = HasPayments ? BuildPayments(currency) : null;
        Money? discount = Discount?.In(currency, "discount");
        return new Order(
            Number,
            Merchant,
            ValueList.Create<OrderLine>(lines),
            shipments,
            ValueList.Create<Charge>(charges),
            payments,
            discount,
            PlacedAt,
            FulfilledBy);
    }

    private OrderLine BuildLine(int place, Currency currency)
    {
        Line line = Lines.Items[place];
        try
        {
            return new OrderLine(
                line.Id,
                line.Quantity,
                line.UnitPrice.In(currency, "unitPrice"),
                line.Sku,
                line.Category,
                line.Discount?.In(currency, "discount"),
                line.Tax?.In(currency, "tax"));
        }
        catch (InvalidInputException fault)
        {
            throw fault.Within(FormattableString.Invariant($"lines[{place}]"));
        }
    }

    /// <summary>Shipments as the member <c>shipments</c> of something.</summary>
    public static ValueList<Shipment> BuildShipments(ListBuilder<Parcel> parcels)
    {
        var shipments = new Shipment[parcels.Count];
        for (int i = 0; i < shipments.Length; i++)
        {
            Parcel parcel = parcels.Items[i];
            try
            {
                shipments[i] = new Shipment(parcel.Id, parcel.ShippedAt, parcel.DeliveredAt, parcel.Lines);
            }
            catch (InvalidInputException fault)
            {
                throw fault.Within(FormattableString.Invariant($"shipments[{i}]"));
            }
        }

        return ValueList.Create<Shipment>(shipments);
    }

    private Charge BuildCharge(int place, Currency currency)
    {
        Fee fee = Charges.Items[place];
        try
        {
            return new Charge(fee.Kind, fee.Amount.In(currency, "amount"), fee.Shipment);
        }
        catch (InvalidInputException fault)
        {
            throw fault.Within(FormattableString.Invariant($"charges[{place}]"));
        }
    }

    private ValueList<Payment> BuildPayments(Currency currency)
    {
        var payments = new Payment[Payments.Count];
        for (int i = 0; i < payments.Length; i++)
        {
            Captured captured = Payments.Items[i];
            try
            {
                payments[i] = new Payment(captured.Id, captured.Amount.In(currency, "amount"), captured.Method);
            }
            catch (InvalidInputException fault)
            {
                throw fault.Within(FormattableString.Invariant($"payments[{i}]"));
            }
        }

        return ValueList.Create<Payment>(payments);
    }

    /// <summary>A line as written.</summary>
    public struct Line
    {
        public string Id;
        public string? Sku;
        public ProductCategory Category;
        public int Quantity;
        public RawAmount UnitPrice;
        public RawAmount? Discount;
        public RawAmount? Tax;
    }

    /// <summary>A shipment as written.</summary>
    public struct Parcel
    {
        public string Id;
        public Instant? ShippedAt;
        public Instant? DeliveredAt;
        public ValueList<ShipmentLine>? Lines;
    }

    /// <summary>A charge as written.</summary>
    public struct Fee
    {
        public ChargeKind Kind;
        public RawAmount Amount;
        public string? Shipment;
    }

    /// <summary>A payment as written.</summary>
    public struct Captured
    {
        public string Id;
        public string? Method;
        public RawAmount Amount;
    }
}
