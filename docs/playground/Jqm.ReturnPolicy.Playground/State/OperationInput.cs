using System.Text.Json.Nodes;
using NodaTime.Text;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>Changes the operation of a document: takes away the input of the old one, and makes the input of the new one from what the document contains.</summary>
public static class OperationInput
{
    private static readonly string[] Inputs = ["request", "return", "at", "allowances"];
    private static readonly Instant Fallback = Instant.FromUtc(2026, 2, 1, 0, 0);

    public static void Change(JsonObject tree, Operation operation)
    {
        if (DocumentText.TextOf(tree["op"]) == WireWord.Of(operation))
            return;
        JsonNode? request = tree["request"]?.DeepClone();
        JsonNode? goods = tree["return"]?.DeepClone();
        string at = FindInstant(tree);
        foreach (string input in Inputs)
            tree.Remove(input);
        tree["op"] = WireWord.Of(operation);
        switch (operation)
        {
            case Operation.Assess:
                tree["request"] = RequestOf(tree, goods, at);
                break;
            case Operation.Settle:
                tree["return"] = ReturnOf(tree, request, at);
                break;
            case Operation.Cancel:
                tree.Remove("priorRefunds");
                tree["at"] = at;
                break;
            case Operation.Allow:
                tree["at"] = at;
                JsonObject allowance = FirstGoods(tree);
                allowance["amount"] = "1";
                tree["allowances"] = new JsonArray(allowance);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(operation), operation, $"The operation {operation} has no input.");
        }
    }

    private static JsonObject RequestOf(JsonObject tree, JsonNode? goods, string at)
    {
        var items = new JsonArray();
        foreach (JsonObject inspected in ItemsOf(goods, "inspected", tree))
        {
            JsonObject item = Units(inspected);
            item["reason"] = inspected["reason"]?.DeepClone() ?? ReturnReason.Defective.Code;
            item["details"] = "Seam open at the left sleeve";
            item["evidence"] = new JsonArray(new JsonObject { ["kind"] = WireWord.Of(EvidenceKind.Photo) });
            items.Add((JsonNode)item);
        }

        return new JsonObject { ["id"] = (goods as JsonObject)?["request"]?.DeepClone() ?? "R-1", ["order"] = NumberOf(tree), ["submittedAt"] = at, ["items"] = items };
    }

    private static JsonObject ReturnOf(JsonObject tree, JsonNode? request, string at)
    {
        var approved = new JsonArray();
        var inspected = new JsonArray();
        foreach (JsonObject requested in ItemsOf(request, "items", tree))
        {
            approved.Add((JsonNode)Units(requested));
            JsonObject item = Units(requested);
            item["reason"] = requested["reason"]?.DeepClone() ?? ReturnReason.Defective.Code;
            item["unused"] = true;
            item["original"] = true;
            inspected.Add((JsonNode)item);
        }

        return new JsonObject
        {
            ["request"] = (request as JsonObject)?["id"]?.DeepClone() ?? "R-1",
            ["order"] = NumberOf(tree),
            ["submittedAt"] = at,
            ["approvedAt"] = Later(at, 1),
            ["approved"] = approved,
            ["receivedAt"] = Later(at, 10),
            ["inspected"] = inspected,
        };
    }

    /// <summary>Returns the items of the other operation's input, or one unit of the first line.</summary>
    private static List<JsonObject> ItemsOf(JsonNode? input, string name, JsonObject tree)
    {
        List<JsonObject> items = ((input as JsonObject)?[name] as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
        return items.Count > 0 ? items : [OneUnit(tree)];
    }

    private static JsonObject Units(JsonObject item)
    {
        var units = new JsonObject();
        foreach (string name in new[] { "line", "shipment", "quantity" })
        {
            if (item[name] is { } value)
                units[name] = value.DeepClone();
        }

        return units;
    }

    private static JsonObject OneUnit(JsonObject tree)
    {
        JsonObject units = FirstGoods(tree);
        units["quantity"] = 1;
        return units;
    }

    /// <summary>Returns the first line, with its shipment where the shipments name their lines.</summary>
    private static JsonObject FirstGoods(JsonObject tree)
    {
        JsonPath order = JsonPath.Root.Member("order");
        JsonPath shipment = order.Member("shipments").Item(0);
        return shipment.Member("lines").Item(0).Member("line").Find(tree) is { } line
            ? new JsonObject { ["line"] = line.DeepClone(), ["shipment"] = shipment.Member("id").Find(tree)?.DeepClone() }
            : new JsonObject { ["line"] = DocumentText.TextOf(order.Member("lines").Item(0).Member("id").Find(tree)) };
    }

    private static string NumberOf(JsonObject tree) => DocumentText.TextOf(JsonPath.Root.Member("order").Member("number").Find(tree));

    private static string FindInstant(JsonObject tree)
    {
        foreach (JsonPath path in new[] { JsonPath.Root.Member("request").Member("submittedAt"), JsonPath.Root.Member("return").Member("submittedAt"), JsonPath.Root.Member("at") })
        {
            if (path.Find(tree) is { } found)
                return DocumentText.TextOf(found);
        }

        return InstantPattern.ExtendedIso.Format(Fallback);
    }

    private static string Later(string at, int days) => InstantPattern.ExtendedIso.Parse(at).TryGetValue(Fallback, out Instant instant)
        ? InstantPattern.ExtendedIso.Format(instant + Duration.FromDays(days))
        : at;
}
