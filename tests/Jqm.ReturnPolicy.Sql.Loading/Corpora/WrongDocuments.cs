using System.Globalization;
using System.Text.Json.Nodes;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>Documents with one or two members changed, so that most are wrong: in ways that tables can contain, and in some that they cannot.</summary>
public static class WrongDocuments
{
    private static readonly string[] Amounts = ["-0.01", "-1", "0.00001", "1.234567", "99999999999999", "100000000000001", "0.5"];
    private static readonly string[] Words = ["none", "", "Defective", "shipping ", "payment", "service", "reason", "photo"];
    private static readonly string[] Instants = ["1899-12-31T23:59:59.999999999Z", "3000-01-01T00:00:00Z", "1900-01-01T00:00:00Z", "2999-12-31T23:59:59.999999999Z", "2026-01-01T00:00:00Z"];

    /// <summary>Changes documents.</summary>
    /// <param name="documents">Valid documents.</param>
    /// <param name="seed">What the changes depend on.</param>
    public static IEnumerable<string> Of(IEnumerable<string> documents, int seed)
    {
        var random = new Random(seed);
        foreach (string document in documents)
        {
            JsonNode json = JsonNode.Parse(document)!;
            int changes = random.Next(5) == 0 ? 2 : 1;
            for (int i = 0; i < changes; i++)
                Change(json, random);
            yield return json.ToJsonString();
        }
    }

    private static void Change(JsonNode document, Random random)
    {
        Place[] places = [.. Places(document)];
        // Every kind of member is as likely as another, however often it occurs.
        string[] names = [.. places.Select(place => place.Kind).Distinct()];
        string name = names[random.Next(names.Length)];
        Place[] alike = [.. places.Where(place => place.Kind == name)];
        Change(alike[random.Next(alike.Length)], random);
    }

    private static void Change(Place place, Random random)
    {
        if (random.Next(8) == 0 && place.Value is not JsonArray)
        {
            place.Parent.Remove(place.Name);
            return;
        }

        place.Parent[place.Name] = place switch
        {
            { Value: JsonArray list } when random.Next(3) == 0 => Without(list, random),
            { Value: JsonArray { Count: > 0 } list } => Twice(list, random),
            { Value: JsonArray } => new JsonArray(),
            { Name: "quantity" } => JsonValue.Create(Quantity(place.Value.GetValue<int>(), random)),
            { Name: "unitPrice" or "discount" or "tax" or "amount" or "shippingCost" } => JsonValue.Create(Amount(place.Value.GetValue<string>(), random)),
            _ when place.Name.EndsWith("At", StringComparison.Ordinal) => JsonValue.Create(Instants[random.Next(Instants.Length)]),
            { Name: "currency" } => JsonValue.Create(new[] { "usd", "EUR", "QQQ", "", "JPY" }[random.Next(5)]),
            { Value: JsonValue value } when value.TryGetValue(out bool truth) => JsonValue.Create(!truth),
            _ => JsonValue.Create(Word(place.Value.GetValue<string>(), random)),
        };
    }

    private static int Quantity(int quantity, Random random) => random.Next(6) switch
    {
        0 => 0,
        1 => -1,
        2 => 1_000_001,
        3 => int.MaxValue,
        _ => quantity + random.Next(1, 4),
    };

    private static string Amount(string amount, Random random) => random.Next(4) switch
    {
        0 => amount + (amount.Contains('.', StringComparison.Ordinal) ? "7" : ".7"),
        1 => new string('9', random.Next(1, 16)),
        _ => Amounts[random.Next(Amounts.Length)],
    };

    private static string Word(string word, Random random) => random.Next(4) switch
    {
        0 => word.ToUpperInvariant(),
        1 => word + "x",
        _ => Words[random.Next(Words.Length)],
    };

    private static JsonArray Without(JsonArray list, Random random)
    {
        JsonNode?[] items = [.. list.Select(item => item?.DeepClone())];
        return random.Next(2) == 0 || items.Length == 0 ? [] : [.. items.Where((_, i) => i != 0)];
    }

    private static JsonArray Twice(JsonArray list, Random random)
    {
        JsonNode?[] items = [.. list.Select(item => item?.DeepClone())];
        return [.. items, items[random.Next(items.Length)]?.DeepClone()];
    }

    /// <summary>The members of the order, the request and the earlier refunds.</summary>
    private static IEnumerable<Place> Places(JsonNode document) =>
        new[] { "order", "request", "return", "priorRefunds" }.Where(name => document[name] is not null).SelectMany(name => Places(document[name]!, name));

    private static IEnumerable<Place> Places(JsonNode node, string path)
    {
        if (node is JsonArray list)
        {
            foreach (Place place in list.OfType<JsonNode>().SelectMany(item => Places(item, path)))
                yield return place;
        }
        else if (node is JsonObject parent)
        {
            foreach ((string name, JsonNode? value) in parent)
            {
                if (value is null || name is "components" or "returnShipping" or "total" or "owed" or "refunded" or "withheld")
                    continue;
                string kind = string.Create(CultureInfo.InvariantCulture, $"{path}.{name}");
                if (value is not JsonObject)
                    yield return new Place(parent, name, kind, value);
                foreach (Place place in Places(value, kind))
                    yield return place;
            }
        }
    }

    private sealed record Place(JsonObject Parent, string Name, string Kind, JsonNode Value);
}
