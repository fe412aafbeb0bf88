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
        output.MemberUnless("fulfilledBy"u8, WireNames.Fulfilments, order.FulfilledBy, Fulfilment.Service);
        output.MemberUnlessZero("discount"u8, order.Discount);
        output.List("lines"u8, order.Lines, Write);
        output.OptionalList("shipments"u8, order.Shipments, Write);
        output.OptionalList("charges"u8, order.Charges, Write);
        if (order.Payments is { } payments)
            output.List("payments"u8, payments, Write);
        output.EndObject();
    }

    public static void Write(JsonOutput output, ReturnRequest request)
    {
        output.BeginObject();
        output.Member("id"u8, request.Id);
        output.Member("order"u8, request.OrderNumber);
        output.Member("submittedAt"u8, request.SubmittedAt);
        output.List("items"u8, request.Items, Write);
        output.OptionalList("waivers"u8, request.Waivers, Write);
        output.EndObject();
    }

    public static void Write(JsonOutput output, ReturnedGoods goods)
    {
        output.BeginObject();
        output.Member("request"u8, goods.RequestId);
        output.Member("order"u8, goods.OrderNumber);
        output.Member("submittedAt"u8, goods.SubmittedAt);
        output.OptionalMember("approvedAt"u8, goods.ApprovedAt);
        output.OptionalList("approved"u8, goods.Approved, Write);
        output.OptionalMember("receivedAt"u8, goods.ReceivedAt);
        output.List("inspected"u8, goods.Inspected, Write);
        output.OptionalMember("shippingCost"u8, goods.ShippingCost);
        output.MemberUnless("shippingPaidBy"u8, WireNames.Parties, goods.ShippingPaidBy, Party.Merchant);
        output.OptionalList("waivers"u8, goods.Waivers, Write);
        output.EndObject();
    }

    public static void Write(JsonOutput output, Shipment shipment)
    {
        output.BeginObject();
        output.Member("id"u8, shipment.Id);
        output.OptionalMember("shippedAt"u8, shipment.ShippedAt);
        output.OptionalMember("deliveredAt"u8, shipment.DeliveredAt);
        if (shipment.Lines is { } lines)
            output.List("lines"u8, lines, static (output, line) => WriteUnits(output, line.LineId, null, line.Quantity));
        output.EndObject();
    }

    public static void Write(JsonOutput output, ApprovedUnits units) => WriteUnits(output, units.LineId, units.ShipmentId, units.Quantity);

    public static void Write(JsonOutput output, RequestedItem item)
    {
        BeginUnits(output, item.LineId, item.ShipmentId, item.Quantity);
        output.Member("reason"u8, item.Reason.Code);
        output.OptionalMember("details"u8, item.Details);
        output.OptionalList("evidence"u8, item.Evidence, Write);
        output.EndObject();
    }

    public static void Write(JsonOutput output, InspectedItem item)
    {
        BeginUnits(output, item.LineId, item.ShipmentId, item.Quantity);
        output.OptionalMember("reason"u8, item.Reason?.Code);
        output.OptionalMember("unused"u8, item.Unused);
        output.OptionalMember("original"u8, item.Original);
        output.EndObject();
    }

    public static void Write(JsonOutput output, Waiver waiver)
    {
        output.BeginObject();
        output.Member("rule"u8, WireNames.Rules, waiver.Rule);
        output.Member("by"u8, waiver.By);
        output.OptionalMember("note"u8, waiver.Note);
        output.EndObject();
    }

    public static void Write(JsonOutput output, Evidence piece)
    {
        output.BeginObject();
        output.Member("kind"u8, WireNames.EvidenceKinds, piece.Kind);
        output.OptionalMember("uri"u8, piece.Uri);
        output.OptionalMember("clear"u8, piece.Clear);
        output.EndObject();
    }

    public static void BeginUnits(JsonOutput output, string line, string? shipment, int quantity)
    {
        output.BeginObject();
        output.Member("line"u8, line);
        output.OptionalMember("shipment"u8, shipment);
        output.Member("quantity"u8, quantity);
    }

    public static void WriteUnits(JsonOutput output, string line, string? shipment, int quantity)
    {
        BeginUnits(output, line, shipment, quantity);
        output.EndObject();
    }

    private static void Write(JsonOutput output, OrderLine line)
    {
        output.BeginObject();
        output.Member("id"u8, line.Id);
        output.OptionalMember("sku"u8, line.Sku);
        output.MemberUnless("category"u8, WireNames.Categories, line.Category, ProductCategory.Standard);
        output.Member("quantity"u8, line.Quantity);
        output.Member("unitPrice"u8, line.UnitPrice);
        output.MemberUnlessZero("discount"u8, line.Discount);
        output.MemberUnlessZero("tax"u8, line.Tax);
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
}
