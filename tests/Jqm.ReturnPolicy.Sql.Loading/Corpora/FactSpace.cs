using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>
/// All combinations of the facts that decide an item, under several terms (353,232 items): a document for each combination of what concerns a request, with an item for each combination of what concerns an item.
/// </summary>
public static class FactSpace
{
    private const string Before = "2026-01-15T00:00:00Z";
    private static readonly string[] Reasons = ["defective", "damagedInShipping", "notAsSpecified", "wrongItem", "changeOfMind", "orderedIncorrectly", "improperUse", "lost"];
    private static readonly string[] Categories = ["standard", "customized", "privateLabel", "specialOrder"];
    private static readonly string[] Waivable = ["window", "details", "evidence", "condition", "category"];

    /// <summary>Evidence of each kind that counts or not, and none.</summary>
    private static readonly string[] Evidence =
    [
        "[]", """[{"kind":"photo"}]""", """[{"kind":"video","clear":true}]""", """[{"kind":"document"}]""", """[{"kind":"photo","clear":false}]""", """[{"kind":"photo","clear":false},{"kind":"video"}]""",
    ];

    /// <summary>The policies and agreements; all rules that can be waivable are.</summary>
    private static readonly (string Terms, string? Agreement)[] Terms =
    [
        ("{}", null),
        ("""{"window":{"late":"refer"},"details":{"required":false},"evidence":{"required":false}}""", null),
        ("""{"window":{"counting":"elapsed","daysByReason":{"wrongItem":5,"lost":400},"exemptReasons":["lost","defective"]},"goodsBack":{"exemptReasons":["lost","damagedInShipping"]},"reasons":{"lost":{"accepted":true,"fault":"carrier","clause":"1.9"}}}""", null),
        ("""{"condition":{"required":false},"approval":{"required":false},"goodsBack":{"required":false},"evidence":{"kinds":["document"]}}""", null),
        ("""{"nonRefundable":{"categories":["customized","standard"],"exceptReasons":["changeOfMind"]},"condition":{"exemptReasons":["changeOfMind"]},"reasons":{"changeOfMind":{"accepted":true},"defective":null},"returnShipping":{"serviceBears":["merchant"]}}""", null),
        ("{}", """{"window":{"days":10,"late":"refer"},"reasons":{"changeOfMind":{"accepted":true,"fault":"service"}},"details":{"required":true},"evidence":{"kinds":["photo"]},"approval":{"required":true},"condition":{"required":true},"goodsBack":{"exemptReasons":["wrongItem"]},"nonRefundable":{"exceptReasons":["wrongItem"]},"fees":{"tax":"never"},"restockingFee":{"percentByReason":{"defective":"5"}},"returnShipping":{"serviceBears":["carrier"]}}"""),
    ];

    /// <summary>Every document, created when it is called for.</summary>
    public static IReadOnlyList<Func<string>> Documents { get; } = [.. Terms.SelectMany(terms => Assess(terms).Concat(Settle(terms)))];

    private static IEnumerable<Func<string>> Assess((string Terms, string? Agreement) terms)
    {
        foreach (string? delivered in new[] { "2026-01-15T00:00:00Z", "2025-10-01T00:00:00Z", null })
        {
            foreach (bool shipped in delivered is null ? new[] { true, false } : [true])
            {
                for (int waived = 0; waived < 1 << Waivable.Length; waived++)
                {
                    int rules = waived;
                    yield return () => Assess(terms, delivered, shipped, rules);
                }
            }
        }
    }

    private static string Assess((string Terms, string? Agreement) terms, string? delivered, bool shipped, int waived)
    {
        (string Reason, string Category, bool Details, string Evidence)[] facts =
        [
            .. from reason in Reasons from category in Categories from details in new[] { true, false } from evidence in Evidence select (reason, category, details, evidence),
        ];
        JsonObject document = Document("assess", terms, [.. facts.Select(fact => fact.Category)], delivered, shipped);
        document["request"] = new JsonObject
        {
            ["id"] = "R-1",
            ["order"] = "JQM-1",
            ["submittedAt"] = "2026-02-01T00:00:00Z",
            ["items"] = new JsonArray([.. facts.Select((fact, i) => Item(i, fact.Reason, fact.Details, fact.Evidence))]),
            ["waivers"] = Waivers(waived),
        };
        return document.ToJsonString();
    }

    private static IEnumerable<Func<string>> Settle((string Terms, string? Agreement) terms)
    {
        foreach (string? approved in new[] { "2026-02-02T00:00:00Z", "2026-02-20T00:00:00Z", null })
        {
            foreach (bool received in new[] { true, false })
            {
                foreach (int waived in new[] { 0, 8, 16, 24, 31 })
                {
                    yield return () => Settle(terms, approved, received, waived);
                }
            }
        }
    }

    private static string Settle((string Terms, string? Agreement) terms, string? approved, bool received, int waived)
    {
        (string? Reason, string Category, bool? Unused, bool? Original)[] facts =
        [
            .. from reason in Reasons.Append(null) from category in Categories from unused in new bool?[] { true, false, null } from original in new bool?[] { true, false, null } select (reason, category, unused, original),
        ];
        JsonObject document = Document("settle", terms, [.. facts.Select(fact => fact.Category)], Before, shipped: true);
        var goods = new JsonObject { ["request"] = "R-1", ["order"] = "JQM-1", ["submittedAt"] = "2026-02-01T00:00:00Z", ["waivers"] = Waivers(waived) };
        if (approved is not null)
            goods["approvedAt"] = approved;
        goods["approved"] = new JsonArray([.. facts.Select((_, i) => new JsonObject { ["line"] = $"{i}", ["quantity"] = 1 })]);
        if (received)
            goods["receivedAt"] = "2026-02-11T00:00:00Z";
        goods["inspected"] = new JsonArray([.. facts.Select((fact, i) => Inspected(i, fact.Reason, fact.Unused, fact.Original))]);
        document["return"] = goods;
        return document.ToJsonString();
    }

    private static JsonObject Document(string operation, (string Terms, string? Agreement) terms, string[] categories, string? delivered, bool shipped)
    {
        JsonNode own = JsonNode.Parse(terms.Terms)!;
        own["waivable"] = new JsonArray([.. Waivable.Select(rule => (JsonNode)rule)]);
        var order = new JsonObject
        {
            ["number"] = "JQM-1",
            ["merchant"] = "M",
            ["currency"] = "USD",
            ["lines"] = new JsonArray([.. categories.Select((category, i) => new JsonObject { ["id"] = $"{i}", ["quantity"] = 2, ["unitPrice"] = "10.01", ["category"] = category })]),
            ["charges"] = new JsonArray(new JsonObject { ["kind"] = "shipping", ["amount"] = "1.99" }),
        };
        if (shipped)
        {
            var shipment = new JsonObject { ["id"] = "S", ["shippedAt"] = "2025-09-01T00:00:00Z" };
            if (delivered is not null)
                shipment["deliveredAt"] = delivered;
            order["shipments"] = new JsonArray(shipment);
        }

        var document = new JsonObject
        {
            ["op"] = operation,
            ["order"] = order,
            ["policies"] = new JsonArray(new JsonObject { ["id"] = "facts", ["version"] = "1", ["terms"] = own }),
        };
        if (terms.Agreement is not null)
            document["agreements"] = new JsonArray(new JsonObject { ["id"] = "AG", ["merchant"] = "M", ["terms"] = JsonNode.Parse(terms.Agreement) });
        return document;
    }

    private static JsonObject Item(int line, string reason, bool details, string evidence)
    {
        var item = new JsonObject { ["line"] = $"{line}", ["quantity"] = 1, ["reason"] = reason, ["evidence"] = JsonNode.Parse(evidence) };
        if (details)
            item["details"] = "torn";
        return item;
    }

    private static JsonObject Inspected(int line, string? reason, bool? unused, bool? original)
    {
        var item = new JsonObject { ["line"] = $"{line}", ["quantity"] = 1 };
        if (reason is not null)
            item["reason"] = reason;
        if (unused is { } isUnused)
            item["unused"] = isUnused;
        if (original is { } isOriginal)
            item["original"] = isOriginal;
        return item;
    }

    private static JsonArray Waivers(int waived) => new([.. Waivable.Where((_, i) => (waived >> i & 1) == 1).Select(rule => new JsonObject { ["rule"] = rule, ["by"] = "reviewer of " + rule })]);
}
