namespace Jqm.ReturnPolicy.Json;

/// <summary>The forms of orders and their parts.</summary>
internal static class OrderForm
{
    public static readonly Form<OrderLine> Line = new ObjectForm<(string Id, string? Sku, ProductCategory Category, int Quantity, Money UnitPrice, Money? Discount, Money? Tax), OrderLine>()
        .Required("id", static (ref c, ref d) => d.Id = c.Name(), static (o, v) => o.Value(v.Id))
        .Optional("sku", static (ref c, ref d) => d.Sku = c.Name(), static (o, v) => o.Value(v.Sku))
        .Optional("category", static (ref c, ref d) => d.Category = c.Word(WireNames.Categories), static (o, v) => o.WordUnless(WireNames.Categories, v.Category, ProductCategory.Standard))
        .Required("quantity", static (ref c, ref d) => d.Quantity = c.Quantity(), static (o, v) => o.Value(v.Quantity))
        .Required("unitPrice", static (ref c, ref d) => d.UnitPrice = c.Money(), static (o, v) => o.Value(v.UnitPrice))
        .Optional("discount", static (ref c, ref d) => d.Discount = c.Money(), static (o, v) => o.ValueUnlessZero(v.Discount))
        .Optional("tax", static (ref c, ref d) => d.Tax = c.Money(), static (o, v) => o.ValueUnlessZero(v.Tax))
        .Makes(static (ref d) => new OrderLine(d.Id, d.Quantity, d.UnitPrice, d.Sku, d.Category, d.Discount, d.Tax));

    public static readonly Form<ShipmentLine> ShipmentLine = new ObjectForm<(string Line, int Quantity), ShipmentLine>()
        .Required("line", static (ref c, ref d) => d.Line = c.Name(), static (o, v) => o.Value(v.LineId))
        .Required("quantity", static (ref c, ref d) => d.Quantity = c.Quantity(), static (o, v) => o.Value(v.Quantity))
        .Makes(static (ref d) => new ShipmentLine(d.Line, d.Quantity));

    public static readonly Form<Charge> Charge = new ObjectForm<(ChargeKind Kind, Money Amount, string? Shipment), Charge>()
        .Required("kind", static (ref c, ref d) => d.Kind = c.Word(WireNames.ChargeKinds), static (o, v) => o.Word(WireNames.ChargeKinds, v.Kind))
        .Required("amount", static (ref c, ref d) => d.Amount = c.Money(), static (o, v) => o.Value(v.Amount))
        .Optional("shipment", static (ref c, ref d) => d.Shipment = c.Name(), static (o, v) => o.Value(v.ShipmentId))
        .Makes(static (ref d) => new Charge(d.Kind, d.Amount, d.Shipment));

    public static readonly Form<Payment> Payment = new ObjectForm<(string Id, string? Method, Money Amount), Payment>()
        .Required("id", static (ref c, ref d) => d.Id = c.Name(), static (o, v) => o.Value(v.Id))
        .Optional("method", static (ref c, ref d) => d.Method = c.Name(), static (o, v) => o.Value(v.Method))
        .Required("amount", static (ref c, ref d) => d.Amount = c.Money(), static (o, v) => o.Value(v.Amount))
        .Makes(static (ref d) => new Payment(d.Id, d.Amount, d.Method));

    private static readonly ObjectForm<ShipmentDraft, Shipment> Shipments = new ObjectForm<ShipmentDraft, Shipment>()
        .Required("id", static (ref c, ref d) => d.Id = c.Name(), static (o, v) => o.Value(v.Id))
        .Optional("shippedAt", static (ref c, ref d) => d.ShippedAt = c.Instant(), static (o, v) => o.Value(v.ShippedAt))
        .Optional("deliveredAt", static (ref c, ref d) => d.DeliveredAt = c.Instant(), static (o, v) => o.Value(v.DeliveredAt))
        .Optional(
            "lines",
            static (ref c, ref d) => d.Lines = ShipmentLine.ReadList(ref c, "The shipment carries nothing; list what it carries, or leave the list out."),
            static (o, v) => ShipmentLine.WriteList(o, v.Lines))
        .Makes(static (ref d) => new Shipment(d.Id, d.ShippedAt, d.DeliveredAt, d.Lines));

    private static readonly ObjectForm<OrderDraft, Order> Orders = new ObjectForm<OrderDraft, Order>()
        .InCurrencyOf("currency")
        .Required("number", static (ref c, ref d) => d.Number = c.Name(), static (o, v) => o.Value(v.Number))
        .Required("merchant", static (ref c, ref d) => d.Merchant = c.Name(), static (o, v) => o.Value(v.MerchantId))
        .Required("currency", static (ref c, ref _) => c.Currency(), static (o, v) => o.Value(v.Currency.Code))
        .Optional("placedAt", static (ref c, ref d) => d.PlacedAt = c.Instant(), static (o, v) => o.Value(v.PlacedAt))
        .Optional("fulfilledBy", static (ref c, ref d) => d.FulfilledBy = c.Word(WireNames.Fulfilments), static (o, v) => o.WordUnless(WireNames.Fulfilments, v.FulfilledBy, Fulfilment.Service))
        .Optional("discount", static (ref c, ref d) => d.Discount = c.Money(), static (o, v) => o.ValueUnlessZero(v.Discount))
        .Required("lines", static (ref c, ref d) => d.Lines = Line.ReadList(ref c, "The order has no lines; it needs at least one."), static (o, v) => Line.WriteList(o, v.Lines))
        .Optional("shipments", static (ref c, ref d) => d.Shipments = ReadShipments(ref c), static (o, v) => Shipment.WriteFilledList(o, v.Shipments))
        .Optional("charges", static (ref c, ref d) => d.Charges = Charge.ReadList(ref c), static (o, v) => Charge.WriteFilledList(o, v.Charges))
        .Optional("payments", static (ref c, ref d) => d.Payments = Payment.ReadList(ref c), static (o, v) => Payment.WriteList(o, v.Payments))
        .Makes(static (ref d) => new Order(d.Number, d.Merchant, d.Lines, d.Shipments, d.Charges, d.Payments, d.Discount, d.PlacedAt, d.FulfilledBy));

    public static Form<Shipment> Shipment => Shipments;

    public static Form<Order> Order => Orders;

    /// <summary>Reads an order, and tells what is known of it even when it is invalid.</summary>
    public static Order Read(ref Cursor cursor, out string merchant, out Instant? placedAt)
    {
        OrderDraft draft = default;
        Order order = Orders.Read(ref cursor, ref draft);
        (merchant, placedAt) = (draft.Merchant, draft.PlacedAt);
        return order;
    }

    /// <summary>Reads the shipments of an order.</summary>
    /// <param name="cursor">The cursor, at the list.</param>
    /// <param name="whenEmpty">What is wrong with an empty list; null when it may be empty.</param>
    public static ValueList<Shipment> ReadShipments(ref Cursor cursor, string? whenEmpty = null)
    {
        var shipments = new ListBuilder<Shipment>();
        (int Index, long Offset) whole = (-1, cursor.Offset);
        cursor.BeginList();
        while (cursor.NextElement())
        {
            long start = cursor.Offset;
            ShipmentDraft draft = default;
            shipments.Add(Shipments.Read(ref cursor, ref draft));
            if (draft.Lines is null && whole.Index < 0)
                whole = (shipments.Count - 1, start);
        }

        if (shipments.Count == 0 && whenEmpty is not null)
            throw new FormException(whole.Offset, whenEmpty);
        if (whole.Index >= 0 && Jqm.ReturnPolicy.Shipment.ErrorOfMissingLines(whole.Index, shipments.Count) is { } error)
            throw new FormException(whole.Offset, error.Message);
        return shipments.ToValueList();
    }

    private struct OrderDraft
    {
        public string Number, Merchant;
        public Instant? PlacedAt;
        public Fulfilment FulfilledBy;
        public Money? Discount;
        public ValueList<OrderLine> Lines;
        public ValueList<Shipment> Shipments;
        public ValueList<Charge> Charges;
        public ValueList<Payment>? Payments;
    }

    private struct ShipmentDraft
    {
        public string Id;
        public Instant? ShippedAt, DeliveredAt;
        public ValueList<ShipmentLine>? Lines;
    }
}
