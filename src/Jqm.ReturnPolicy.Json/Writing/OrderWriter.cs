namespace Jqm.ReturnPolicy.Json;

/// <summary>Writes orders, requests and returns.</summary>
internal static class OrderWriter
{
    public static void Write(JsonOutput output, Order order)
    {
        output.BeginObject();
        output.Member("number"u8, order.Number);
        output.Member("merchant"u8, order.MerchantId);
        output.Member("currency"u8, order.Currency.Code);
        output.OptionalMember("placedAt"u8, order.PlacedAt);
        if (order.FulfilledBy != Fulfilment.Service)
            output.Member("fulfilledBy"u8, WireNames.Fulfilments, order.FulfilledBy);
        output.MemberUnlessZero("discount"u8, order.Discount);
        output.Member("lines"u8);
        output.BeginList();
        foreach (OrderLine line in order.Lines.AsSpan())
            Write(output, line);
        output.EndList();
        if (order.Shipments.Count > 0)
        {
            output.Member("shipments"u8);
            Write(output, order.Shipments);
        }

        if (order.Charges.Count > 0)
        {
            output.Member("charges"u8);
            output.BeginList();
            foreach (Charge charge in order.Charges.AsSpan())
                Write(output, charge);
            output.EndList();
        }

        if (order.Payments is { } payments)
        {
            output.Member("payments"u8);
            output.BeginList();
            foreach (Payment payment in payments.AsSpan())
                Write(output, payment);
            output.EndList();
        }

        output.EndObject();
    }

    public static void Write(JsonOutput output, ReturnRequest request)
    {
        output.BeginObject();
        output.Member("id"u8, request.Id);
        output.Member("order"u8, request.OrderNumber);
        output.Member("submittedAt"u8, request.SubmittedAt);
        output.Member("items"u8);
        output.BeginList();
        foreach (RequestedItem item in request.Items.AsSpan())
        {
            BeginUnits(output, item.LineId, item.ShipmentId, item.Quantity);
            output.Member("reason"u8, item.Reason.Code);
            output.OptionalMember("details"u8, item.Details);
            WriteEvidence(output, item.Evidence);
            output.EndObject();
        }

        output.EndList();
        WriteWaivers(output, request.Waivers);
        output.EndObject();
    }

    public static void Write(JsonOutput output, ReturnedGoods goods)
    {
        output.BeginObject();
        output.Member("request"u8, goods.RequestId);
        output.Member("order"u8, goods.OrderNumber);
        output.Member("submittedAt"u8, goods.SubmittedAt);
        output.OptionalMember("approvedAt"u8, goods.ApprovedAt);
        if (goods.Approved.Count > 0)
        {
            output.Member("approved"u8);
            Write(output, goods.Approved);
        }

        output.OptionalMember("receivedAt"u8, goods.ReceivedAt);
        output.Member("inspected"u8);
        Write(output, goods.Inspected);
        if (goods.ShippingCost is { } cost)
            output.Member("shippingCost"u8, cost);
        if (goods.ShippingPaidBy != Party.Merchant)
            output.Member("shippingPaidBy"u8, WireNames.Parties, goods.ShippingPaidBy);
        WriteWaivers(output, goods.Waivers);
        output.EndObject();
    }

    public static void Write(JsonOutput output, ValueList<Shipment> shipments)
    {
        output.BeginList();
        foreach (Shipment shipment in shipments.AsSpan())
            Write(output, shipment);
        output.EndList();
    }

    public static void Write(JsonOutput output, ValueList<ApprovedUnits> approved)
    {
        output.BeginList();
        foreach (ApprovedUnits units in approved.AsSpan())
        {
            BeginUnits(output, units.LineId, units.ShipmentId, units.Quantity);
            output.EndObject();
        }

        output.EndList();
    }

    public static void Write(JsonOutput output, ValueList<InspectedItem> inspected)
    {
        output.BeginList();
        foreach (InspectedItem item in inspected.AsSpan())
        {
            BeginUnits(output, item.LineId, item.ShipmentId, item.Quantity);
            output.OptionalMember("reason"u8, item.Reason?.Code);
            output.OptionalMember("unused"u8, item.Unused);
            output.OptionalMember("original"u8, item.Original);
            output.EndObject();
        }

        output.EndList();
    }

    public static void Write(JsonOutput output, Waiver waiver)
    {
        output.BeginObject();
        output.Member("rule"u8, WireNames.Rules, waiver.Rule);
        output.Member("by"u8, waiver.By);
        output.OptionalMember("note"u8, waiver.Note);
        output.EndObject();
    }

    private static void Write(JsonOutput output, OrderLine line)
    {
        output.BeginObject();
        output.Member("id"u8, line.Id);
        output.OptionalMember("sku"u8, line.Sku);
        if (line.Category != ProductCategory.Standard)
            output.Member("category"u8, WireNames.Categories, line.Category);
        output.Member("quantity"u8, line.Quantity);
        output.Member("unitPrice"u8, line.UnitPrice);
        output.MemberUnlessZero("discount"u8, line.Discount);
        output.MemberUnlessZero("tax"u8, line.Tax);
        output.EndObject();
    }

    private static void Write(JsonOutput output, Shipment shipment)
    {
        output.BeginObject();
        output.Member("id"u8, shipment.Id);
        output.OptionalMember("shippedAt"u8, shipment.ShippedAt);
        output.OptionalMember("deliveredAt"u8, shipment.DeliveredAt);
        if (shipment.Lines is { } lines)
        {
            output.Member("lines"u8);
            output.BeginList();
            foreach (ShipmentLine line in lines.AsSpan())
            {
                BeginUnits(output, line.LineId, null, line.Quantity);
                output.EndObject();
            }

            output.EndList();
        }

        output.EndObject();
    }

    private static void Write(JsonOutput output, Charge charge)
    {
        output.BeginObject();
        output.Member("kind"u8, WireNames.ChargeKinds, charge.Kind);
        output.Member("amount"u8, charge.Amount);
        output.OptionalMember("shipment"u8, charge.ShipmentId);
        output.EndObject();
    }

    private static void Write(JsonOutput output, Payment payment)
    {
        output.BeginObject();
        output.Member("id"u8, payment.Id);
        output.OptionalMember("method"u8, payment.Method);
        output.Member("amount"u8, payment.Amount);
        output.EndObject();
    }

    public static void BeginUnits(JsonOutput output, string line, string? shipment, int quantity)
    {
        output.BeginObject();
        output.Member("line"u8, line);
        output.OptionalMember("shipment"u8, shipment);
        output.Member("quantity"u8, quantity);
    }

    public static void WriteEvidence(JsonOutput output, ValueList<Evidence> evidence)
    {
        if (evidence.Count == 0)
            return;
        output.Member("evidence"u8);
        output.BeginList();
        foreach (Evidence piece in evidence.AsSpan())
        {
            output.BeginObject();
            output.Member("kind"u8, WireNames.EvidenceKinds, piece.Kind);
            output.OptionalMember("uri"u8, piece.Uri);
            output.OptionalMember("clear"u8, piece.Clear);
            output.EndObject();
        }

        output.EndList();
    }

    private static void WriteWaivers(JsonOutput output, ValueList<Waiver> waivers)
    {
        if (waivers.Count == 0)
            return;
        output.Member("waivers"u8);
        output.BeginList();
        foreach (Waiver waiver in waivers.AsSpan())
            Write(output, waiver);
        output.EndList();
    }
}
