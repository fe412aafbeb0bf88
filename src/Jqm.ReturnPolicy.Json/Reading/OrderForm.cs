namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads orders.</summary>
internal static class OrderForm
{
    private static readonly MemberTable Members = new("number", "merchant", "currency", "placedAt", "fulfilledBy", "discount", "lines", "shipments", "charges", "payments");
    private static readonly MemberTable LineMembers = new("id", "sku", "category", "quantity", "unitPrice", "discount", "tax");
    private static readonly MemberTable ShipmentMembers = new("id", "shippedAt", "deliveredAt", "lines");
    private static readonly MemberTable ShipmentLineMembers = new("line", "quantity");
    private static readonly MemberTable ChargeMembers = new("kind", "amount", "shipment");
    private static readonly MemberTable PaymentMembers = new("id", "method", "amount");

    public static OrderDraft Read(ref Cursor cursor) => Read(ref cursor, new OrderDraft());

    /// <summary>Reads an order into an empty draft.</summary>
    public static OrderDraft Read(ref Cursor cursor, OrderDraft order)
    {
        ObjectScan scan = cursor.BeginObject(Members);
        order.Start = scan.Start;
        while (cursor.NextMember(ref scan))
        {
            switch (scan.Member)
            {
                case 0: order.Number = cursor.Name(); break;
                case 1: order.Merchant = cursor.Name(); break;
                case 2: order.Currency = cursor.Text(); break;
                case 3: order.PlacedAt = cursor.Instant(); break;
                case 4: order.FulfilledBy = cursor.Word(WireNames.Fulfilments); break;
                case 5: order.Discount = cursor.Amount(); break;
                case 6: ReadLines(ref cursor, order); break;
                case 7: ReadShipments(ref cursor, ref order.Shipments); break;
                case 8: ReadCharges(ref cursor, order); break;
                default: ReadPayments(ref cursor, order); break;
            }
        }

        scan.Require(0b_1000111);
        return order;
    }

    private static void ReadLines(ref Cursor cursor, OrderDraft order)
    {
        long start = cursor.Offset;
        cursor.BeginList();
        while (cursor.NextElement())
        {
            var line = new OrderDraft.Line();
            ObjectScan scan = cursor.BeginObject(LineMembers);
            while (cursor.NextMember(ref scan))
            {
                switch (scan.Member)
                {
                    case 0: line.Id = cursor.Name(); break;
                    case 1: line.Sku = cursor.Name(); break;
                    case 2: line.Category = cursor.Word(WireNames.Categories); break;
                    case 3: line.Quantity = cursor.Quantity(); break;
                    case 4: line.UnitPrice = cursor.Amount(); break;
                    case 5: line.Discount = cursor.Amount(); break;
                    default: line.Tax = cursor.Amount(); break;
                }
            }

            scan.Require(0b_11001);
            order.Lines.Add(line);
        }

        if (order.Lines.Count == 0)
            throw new FormException(start, "The order has no lines; it needs at least one.");
    }

    private static void ReadShipments(ref Cursor cursor, ref ListBuilder<OrderDraft.Parcel> shipments)
    {
        long firstWithoutLines = -1;
        cursor.BeginList();
        while (cursor.NextElement())
        {
            var shipment = new OrderDraft.Parcel();
            ObjectScan scan = cursor.BeginObject(ShipmentMembers);
            while (cursor.NextMember(ref scan))
            {
                switch (scan.Member)
                {
                    case 0: shipment.Id = cursor.Name(); break;
                    case 1: shipment.ShippedAt = cursor.Instant(); break;
                    case 2: shipment.DeliveredAt = cursor.Instant(); break;
                    default: shipment.Lines = ReadShipmentLines(ref cursor); break;
                }
            }

            scan.Require(1);
            if (shipment.Lines is null && firstWithoutLines < 0)
                firstWithoutLines = scan.Start;
            shipments.Add(shipment);
        }

        if (firstWithoutLines >= 0 && shipments.Count > 1)
            throw new FormException(firstWithoutLines, "The shipment does not list its lines; only an order's single shipment may leave them out.");
    }

    /// <summary>Reads the shipments of an order as they are now, at least one.</summary>
    public static ListBuilder<OrderDraft.Parcel> ReadSomeShipments(ref Cursor cursor)
    {
        long start = cursor.Offset;
        var shipments = new ListBuilder<OrderDraft.Parcel>();
        ReadShipments(ref cursor, ref shipments);
        return shipments.Count > 0 ? shipments : throw new FormException(start, "No shipment is given; give the order's shipments as they are now.");
    }

    private static ValueList<ShipmentLine> ReadShipmentLines(ref Cursor cursor)
    {
        long start = cursor.Offset;
        var lines = new ListBuilder<ShipmentLine>();
        cursor.BeginList();
        while (cursor.NextElement())
        {
            string line = "";
            int quantity = 0;
            ObjectScan scan = cursor.BeginObject(ShipmentLineMembers);
            while (cursor.NextMember(ref scan))
            {
                if (scan.Member == 0)
                    line = cursor.Name();
                else
                    quantity = cursor.Quantity();
            }

            scan.Require(0b_11);
            lines.Add(new ShipmentLine(line, quantity));
        }

        if (lines.Count == 0)
            throw new FormException(start, "The shipment carries nothing; list what it carries, or leave the list out.");
        return lines.ToValueList();
    }

    private static void ReadCharges(ref Cursor cursor, OrderDraft order)
    {
        cursor.BeginList();
        while (cursor.NextElement())
        {
            var charge = new OrderDraft.Fee();
            ObjectScan scan = cursor.BeginObject(ChargeMembers);
            while (cursor.NextMember(ref scan))
            {
                switch (scan.Member)
                {
                    case 0: charge.Kind = cursor.Word(WireNames.ChargeKinds); break;
                    case 1: charge.Amount = cursor.Amount(); break;
                    default: charge.Shipment = cursor.Name(); break;
                }
            }

            scan.Require(0b_11);
            order.Charges.Add(charge);
        }
    }

    private static void ReadPayments(ref Cursor cursor, OrderDraft order)
    {
        order.HasPayments = true;
        cursor.BeginList();
        while (cursor.NextElement())
        {
            var payment = new OrderDraft.Captured();
            ObjectScan scan = cursor.BeginObject(PaymentMembers);
            while (cursor.NextMember(ref scan))
            {
                switch (scan.Member)
                {
                    case 0: payment.Id = cursor.Name(); break;
                    case 1: payment.Method = cursor.Name(); break;
                    default: payment.Amount = cursor.Amount(); break;
                }
            }

            scan.Require(0b_101);
            order.Payments.Add(payment);
        }
    }
}
