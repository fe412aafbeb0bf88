using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Playground;

/// <summary>Creates the input of an operation from what the document and the input of its old operation contain. Facts that decide the answer are never invented: they are left out or empty.</summary>
public static class OperationInput
{
    private static readonly string[] Instants = ["submittedAt", "at"];

    /// <summary>Gets the members that are the input of any operation.</summary>
    public static IReadOnlyList<string> AllMembers { get; } = ["request", "return", "at", "allowances"];

    /// <summary>Returns the members that are the input of an operation.</summary>
    public static IReadOnlyList<string> MembersOf(Operation operation) => operation switch
    {
        Operation.Assess => ["request"],
        Operation.Settle => ["return"],
        Operation.Cancel => ["at"],
        Operation.Allow => ["at", "allowances"],
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, $"The operation {operation} has no input."),
    };

    /// <summary>Returns the members of the input, each made for the document and from the old input.</summary>
    public static JsonObject Create(Operation operation, JsonObject tree, JsonObject old) => operation switch
    {
        Operation.Assess => new JsonObject { ["request"] = RequestOf(tree, old) },
        Operation.Settle => new JsonObject { ["return"] = ReturnOf(tree, old) },
        Operation.Cancel => new JsonObject { ["at"] = FindInstant(old) },
        Operation.Allow => new JsonObject { ["at"] = FindInstant(old), ["allowances"] = new JsonArray(AllowanceOf(tree)) },
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, $"The operation {operation} has no input."),
    };

    private static JsonObject RequestOf(JsonObject tree, JsonObject old)
    {
        JsonNode? goods = old["return"];
        var items = new JsonArray();
        foreach (JsonObject inspected in ItemsOf(goods, "inspected", tree))
        {
            JsonObject item = Units(inspected);
            item["reason"] = inspected["reason"]?.DeepClone() ?? "";
            items.Add((JsonNode)item);
        }

        return new JsonObject { ["id"] = (goods as JsonObject)?["request"]?.DeepClone() ?? "R-1", ["order"] = NumberOf(tree), ["submittedAt"] = FindInstant(old), ["items"] = items };
    }

    /// <summary>Returns goods that are neither approved nor inspected: a request does not say what became of it.</summary>
    private static JsonObject ReturnOf(JsonObject tree, JsonObject old)
    {
        JsonNode? request = old["request"];
        var inspected = new JsonArray();
        foreach (JsonObject requested in ItemsOf(request, "items", tree))
            inspected.Add((JsonNode)Units(requested));
        return new JsonObject { ["request"] = (request as JsonObject)?["id"]?.DeepClone() ?? "R-1", ["order"] = NumberOf(tree), ["submittedAt"] = FindInstant(old), ["inspected"] = inspected };
    }

    private static JsonObject AllowanceOf(JsonObject tree)
    {
        JsonObject allowance = FirstGoods(tree);
        allowance["amount"] = "";
        return allowance;
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

    /// <summary>Returns the instant of the old input; an empty text if it has none.</summary>
    private static string FindInstant(JsonObject old)
    {
        foreach (JsonObject input in new[] { old["request"], old["return"], old }.OfType<JsonObject>())
        {
            if (Instants.Select(name => input[name]).FirstOrDefault(found => found is not null) is { } instant)
                return DocumentText.TextOf(instant);
        }

        return "";
    }
}
