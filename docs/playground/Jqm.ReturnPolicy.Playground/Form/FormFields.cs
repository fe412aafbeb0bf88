using System.Globalization;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>
/// The fields of the form, in the order of the wire form. An added item has no facts: what decides the answer is empty or left out, so that the library names it.
/// It has a free id, the smallest quantity, and the order's line if there is only one.
/// </summary>
public static class FormFields
{
    private static readonly FormField CurrencyField = new("currency", new("Currency", "币种"), FieldKind.Suggestion) { IsRequired = true, Choices = Currency.All.Select(currency => new Choice(currency.Code, _ => currency.Code)).ToList() };

    public static IReadOnlyList<FormField> Order { get; } =
    [
        Text("number", "Order number", "订单号", required: true),
        Text("merchant", "Merchant", "商户", required: true),
        CurrencyField,
        Instant("placedAt", "Placed at", "下单时间"),
        Choice<Fulfilment>("fulfilledBy", "Fulfilled by", "履约方"),
        Text("discount", "Discount of the whole order", "整单折扣"),
        List("lines", new("Order lines", "订单行"), new("Line", "订单行"), NewLine,
            Text("id", "Line id", "行号", required: true),
            Text("sku", "SKU", "SKU"),
            Choice<ProductCategory>("category", "Category", "类别"),
            Number("quantity", "Quantity", "数量"),
            Text("unitPrice", "Unit price", "单价", required: true),
            Text("discount", "Discount", "折扣"),
            Text("tax", "Tax", "税费")),
        List("shipments", new("Shipments", "发货"), new("Shipment", "发货"), (_, list) => new JsonObject { ["id"] = FreeId(list, "S") },
            Text("id", "Shipment id", "发货编号", required: true),
            Instant("shippedAt", "Shipped at", "发货时间"),
            Instant("deliveredAt", "Delivered at", "签收时间"),
            List("lines", new("Lines in the shipment", "发货内容"), new("Line", "订单行"), NewUnits,
                Text("line", "Line id", "行号", required: true),
                Number("quantity", "Quantity", "数量"))),
        List("charges", new("Charges", "费用"), new("Charge", "费用"), (_, _) => new JsonObject { ["kind"] = "", ["amount"] = "" },
            Choice<ChargeKind>("kind", "Kind", "种类", required: true),
            Text("amount", "Amount", "金额", required: true),
            Text("shipment", "Shipment id", "发货编号")),
        List("payments", new("Payments", "付款"), new("Payment", "付款"), (_, list) => new JsonObject { ["id"] = FreeId(list, "P"), ["amount"] = "" },
            Text("id", "Payment id", "付款编号", required: true),
            Text("method", "Method", "方式"),
            Text("amount", "Amount", "金额", required: true)),
    ];

    public static IReadOnlyList<FormField> Request { get; } =
    [
        Text("id", "Request id", "申请编号", required: true),
        Text("order", "Order number", "订单号", required: true),
        Instant("submittedAt", "Submitted at", "提交时间", required: true),
        List("items", new("Items", "申请项"), new("Item", "申请项"), NewItem,
            Text("line", "Line id", "行号", required: true),
            Text("shipment", "Shipment id", "发货编号"),
            Number("quantity", "Quantity", "数量"),
            Reason(required: true),
            Text("details", "Product details", "商品情况"),
            List("evidence", new("Evidence", "凭证"), new("Evidence", "凭证"), (_, _) => new JsonObject { ["kind"] = "" },
                Choice<EvidenceKind>("kind", "Kind", "种类", required: true),
                Flag("clear", "Clear", "清晰"),
                Text("uri", "Address", "地址"))),
        Waivers(),
    ];

    public static IReadOnlyList<FormField> Return { get; } =
    [
        Text("request", "Request id", "申请编号", required: true),
        Text("order", "Order number", "订单号", required: true),
        Instant("submittedAt", "Submitted at", "提交时间", required: true),
        Instant("approvedAt", "Approved at", "批准时间"),
        Instant("receivedAt", "Received at", "收货时间"),
        Text("shippingCost", "Return shipping cost", "退货运费"),
        Choice<Party>("shippingPaidBy", "Return shipping paid by", "退货运费支付方"),
        List("approved", new("Approved units", "已批准的商品"), new("Approved units", "已批准的商品"), NewUnits,
            Text("line", "Line id", "行号", required: true),
            Text("shipment", "Shipment id", "发货编号"),
            Number("quantity", "Quantity", "数量")),
        List("inspected", new("Inspected goods", "已检验的商品"), new("Inspected goods", "已检验的商品"), NewUnits,
            Text("line", "Line id", "行号", required: true),
            Text("shipment", "Shipment id", "发货编号"),
            Number("quantity", "Quantity", "数量"),
            Reason(required: false),
            Flag("unused", "Unused", "未使用"),
            Flag("original", "Original condition", "原状")),
        Waivers(),
    ];

    public static IReadOnlyList<FormField> Cancellation { get; } = [Instant("at", "Asked at", "提出时间", required: true)];

    public static IReadOnlyList<FormField> Allowance { get; } =
    [
        Instant("at", "Given at", "补偿时间", required: true),
        List("allowances", new("Allowances", "补偿"), new("Allowance", "补偿"), (tree, _) => new JsonObject { ["line"] = OnlyLine(tree), ["amount"] = "" },
            Text("line", "Line id", "行号", required: true),
            Text("shipment", "Shipment id", "发货编号"),
            Text("amount", "Amount", "金额", required: true)),
    ];

    /// <summary>Gets a field of each name that offers suggestions.</summary>
    public static IReadOnlyList<FormField> Suggestions { get; } = [CurrencyField, Reason(required: false)];

    private static FormField Text(string name, string english, string chinese, bool required = false) => new(name, new(english, chinese), FieldKind.Text) { IsRequired = required };

    private static FormField Number(string name, string english, string chinese) => new(name, new(english, chinese), FieldKind.Number) { IsRequired = true };

    private static FormField Instant(string name, string english, string chinese, bool required = false) => new(name, new(english, chinese), FieldKind.Instant) { IsRequired = required };

    private static FormField Flag(string name, string english, string chinese) => new(name, new(english, chinese), FieldKind.Flag);

    private static FormField Reason(bool required) => new("reason", new("Reason", "原因"), FieldKind.Suggestion) { IsRequired = required, Choices = Playground.Choice.Reasons };

    private static FormField Choice<T>(string name, string english, string chinese, bool required = false)
        where T : struct, Enum => new(name, new(english, chinese), FieldKind.Choice) { IsRequired = required, Choices = Playground.Choice.AllOf<T>() };

    private static FormField List(string name, LocalText label, LocalText itemName, Func<JsonObject, JsonArray, JsonObject> newItem, params IReadOnlyList<FormField> items) =>
        new(name, label, FieldKind.List) { ItemName = itemName, NewItem = newItem, Items = items };

    private static FormField Waivers() => List("waivers", new("Waivers", "豁免"), new("Waiver", "豁免"), (_, _) => new JsonObject { ["rule"] = "", ["by"] = "" },
        Choice<Rule>("rule", "Rule", "审核项", required: true),
        Text("by", "Waived by", "豁免人", required: true),
        Text("note", "Note", "备注"));

    private static JsonObject NewLine(JsonObject tree, JsonArray lines) => new() { ["id"] = FreeId(lines, ""), ["quantity"] = 1, ["unitPrice"] = "" };

    private static JsonObject NewUnits(JsonObject tree, JsonArray list) => new() { ["line"] = OnlyLine(tree), ["quantity"] = 1 };

    private static JsonObject NewItem(JsonObject tree, JsonArray list)
    {
        JsonObject item = NewUnits(tree, list);
        item["reason"] = "";
        return item;
    }

    /// <summary>Returns the id of the order's line if there is one line; an empty text if the reader has to choose.</summary>
    private static string OnlyLine(JsonObject tree)
    {
        JsonPath lines = JsonPath.Root.Member("order").Member("lines");
        return lines.FindArray(tree).Count == 1 ? DocumentText.TextOf(lines.Item(0).Member("id").Find(tree)) : "";
    }

    /// <summary>Returns the first id of a letter and a number that no item of a list has.</summary>
    private static string FreeId(JsonArray list, string letter)
    {
        var ids = list.Select(item => DocumentText.TextOf((item as JsonObject)?["id"])).ToHashSet();
        return Enumerable.Range(list.Count + 1, list.Count + 1).Select(number => letter + number.ToString(CultureInfo.InvariantCulture)).First(id => !ids.Contains(id));
    }
}
