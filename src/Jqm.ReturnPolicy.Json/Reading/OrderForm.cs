namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads orders.</summary>
internal static class OrderForm
{
    private static readonly ObjectForm<LineDraft, OrderLine> Line = new ObjectForm<LineDraft, OrderLine>()
        .Required("id", static (ref c, ref d) => d.Id = c.Name())
        .Optional("sku", static (ref c, ref d) => d.Sku = c.Name())
        .Optional("category", static (ref c, ref d) => d.Category = c.Word(WireNames.Categories))
        .Required("quantity", static (ref c, ref d) => d.Quantity = c.Quantity())
        .Required("unitPrice", static (ref c, ref d) => d.UnitPrice = c.Money())
        .Optional("discount", static (ref c, ref d) => d.Discount = c.Money())
        .Optional("tax", static (ref c, ref d) => d.Tax = c.Money())
        .Makes(static (ref d) => new OrderLine(d.Id, d.Quantity, d.UnitPrice, d.Sku, d.Category, d.Discount, d.Tax));

    private static readonly ObjectForm<UnitsDraft, ShipmentLine> ShipmentLine = new ObjectForm<UnitsDraft, ShipmentLine>()
        .Required("line", static (ref c, ref d) => d.Line = c.Name())
        .Required("quantity", static (ref c, ref d) => d.Quantity = c.Quantity())
        .Makes(static (ref d) => new ShipmentLine(d.Line, d.Quantity));

    private static readonly ObjectForm<ShipmentDraft, Shipment> Shipment = new ObjectForm<ShipmentDraft, Shipment>()
        .Required("id", static (ref c, ref d) => d.Id = c.Name())
        .Optional("shippedAt", static (ref c, ref d) => d.ShippedAt = c.Instant())
        .Optional("deliveredAt", static (ref c, ref d) => d.DeliveredAt = c.Instant())
        .Optional("lines", static (ref c, ref d) => d.Lines = c.List(ShipmentLine.Read, "The shipment carries nothing; list what it carries, or leave the list out."))
        .Makes(static (ref d) => new Shipment(d.Id, d.ShippedAt, d.DeliveredAt, d.Lines));

    private static readonly ObjectForm<ChargeDraft, Charge> Charge = new ObjectForm<ChargeDraft, Charge>()
        .Required("kind", static (ref c, ref d) => d.Kind = c.Word(WireNames.ChargeKinds))
        .Required("amount", static (ref c, ref d) => d.Amount = c.Money())
        .Optional("shipment", static (ref c, ref d) => d.Shipment = c.Name())
        .Makes(static (ref d) => new Charge(d.Kind, d.Amount, d.Shipment));

    private static readonly ObjectForm<PaymentDraft, Payment> Payment = new ObjectForm<PaymentDraft, Payment>()
        .Required("id", static (ref c, ref d) => d.Id = c.Name())
        .Optional("method", static (ref c, ref d) => d.Method = c.Name())
        .Required("amount", static (ref c, ref d) => d.Amount = c.Money())
        .Makes(static (ref d) => new Payment(d.Id, d.Amount, d.Method));

    private static readonly ObjectForm<Draft, Order> Form = new ObjectForm<Draft, Order>()
        .InCurrencyOf("currency")
        .Required("number", static (ref c, ref d) => d.Number = c.Name())
        .Required("merchant", static (ref c, ref d) => d.Merchant = c.Name())
        .Required("currency", static (ref c, ref d) => d.Currency = c.Currency())
        .Optional("placedAt", static (ref c, ref d) => d.PlacedAt = c.Instant())
        .Optional("fulfilledBy", static (ref c, ref d) => d.FulfilledBy = c.Word(WireNames.Fulfilments))
        .Optional("discount", static (ref c, ref d) => d.Discount = c.Money())
        .Required("lines", static (ref c, ref d) => d.Lines = c.List(Line.Read, "The order has no lines; it needs at least one."))
        .Optional("shipments", static (ref c, ref d) => d.Shipments = ReadShipments(ref c))
        .Optional("charges", static (ref c, ref d) => d.Charges = c.List(Charge.Read))
        .Optional("payments", static (ref c, ref d) => d.Payments = c.List(Payment.Read))
        .Makes(static (ref d) => new Order(d.Number, d.Merchant, d.Lines, d.Shipments, d.Charges, d.Payments, d.Discount, d.PlacedAt, d.FulfilledBy));

    public static Order Read(ref Cursor cursor) => Form.Read(ref cursor);

    /// <summary>Reads an order, and tells what is known of it even when it is invalid.</summary>
    public static Order Read(ref Cursor cursor, out string merchant, out Instant? placedAt)
    {
        Draft draft = default;
        Order order = Form.Read(ref cursor, ref draft);
        (merchant, placedAt) = (draft.Merchant, draft.PlacedAt);
        return order;
    }

    public static Shipment ReadShipment(ref Cursor cursor) => Shipment.Read(ref cursor);

    /// <summary>Reads the shipments of an order as they are now, at least one.</summary>
    public static ValueList<Shipment> ReadSomeShipments(ref Cursor cursor)
    {
        long start = cursor.Offset;
        ValueList<Shipment> shipments = ReadShipments(ref cursor);
        return shipments.Count > 0 ? shipments : throw new FormException(start, "No shipment is given; give the order's shipments as they are now.");
    }

    private static ValueList<Shipment> ReadShipments(ref Cursor cursor)
    {
        var shipments = new ListBuilder<Shipment>();
        long whole = -1;
        cursor.BeginList();
        while (cursor.NextElement())
        {
            long start = cursor.Offset;
            ShipmentDraft draft = default;
            shipments.Add(Shipment.Read(ref cursor, ref draft));
            if (draft.Lines is null && whole < 0)
                whole = start;
        }

        return whole < 0 || shipments.Count == 1
            ? shipments.ToValueList()
            : throw new FormException(whole, "The shipment does not list its lines; only an order's single shipment may leave them out.");
    }

    private struct Draft
    {
        public string Number, Merchant;
        public Currency Currency;
        public Instant? PlacedAt;
        public Fulfilment FulfilledBy;
        public Money? Discount;
        public ValueList<OrderLine> Lines;
        public ValueList<Shipment> Shipments;
        public ValueList<Charge> Charges;
        public ValueList<Payment>? Payments;
    }

    private struct LineDraft
    {
        public string Id;
        public string? Sku;
        public ProductCategory Category;
        public int Quantity;
        public Money UnitPrice;
        public Money? Discount, Tax;
    }

    private struct ShipmentDraft
    {
        public string Id;
        public Instant? ShippedAt, DeliveredAt;
        public ValueList<ShipmentLine>? Lines;
    }

    private struct ChargeDraft
    {
        public ChargeKind Kind;
        public Money Amount;
        public string? Shipment;
    }

    private struct PaymentDraft
    {
        public string Id;
        public string? Method;
        public Money Amount;
    }
}
