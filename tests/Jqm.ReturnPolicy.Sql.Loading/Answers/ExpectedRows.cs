using System.Globalization;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>Makes the rows of results that an answer of the wire form says.</summary>
public static class ExpectedRows
{
    /// <summary>Adds the rows of an answer.</summary>
    /// <param name="key">The key of the request.</param>
    /// <param name="operation">The operation that was asked for.</param>
    /// <param name="answer">The answer, as JSON.</param>
    /// <param name="rows">Where the rows go.</param>
    public static void Add(string key, string operation, JsonElement answer, ResultRows rows)
    {
        if (answer.TryGetProperty("error", out JsonElement error))
        {
            string?[] cells = new string?[ResultRelation.Results.Columns.Count];
            (cells[0], cells[1], cells[^2], cells[^1]) = (key, operation, error.GetProperty("code").GetString(), error.GetProperty("path").GetString());
            rows.Add(ResultRelation.Results, cells);
            return;
        }

        JsonElement? refund = Find(answer, "refund") ?? Find(answer, "estimate");
        string? currency = Text(refund, "currency");
        AddResult(key, operation, answer, refund, currency, rows);
        AddItems(key, answer.GetProperty("items"), rows);
        if (refund is not { } paid)
            return;
        AddComponents(key, paid.GetProperty("lines"), currency!, rows);
        int sequence = 0;
        foreach (JsonElement destination in paid.GetProperty("destinations").EnumerateArray())
            rows.Add(ResultRelation.Destinations, [key, Number(sequence++), Text(destination, "to"), Text(destination, "payment"), currency, .. Both(destination, "amount", currency)]);
    }

    private static void AddResult(string key, string operation, JsonElement answer, JsonElement? refund, string? currency, ResultRows rows)
    {
        JsonElement policy = answer.GetProperty("policy");
        JsonElement? shipping = Find(refund, "returnShipping");
        rows.Add(
            ResultRelation.Results,
            [
                key, operation, Text(policy, "id"), Text(policy, "version"), Find(answer, "agreements")?.GetRawText(), Text(answer, "verdict"), currency,
                .. Both(refund, "total", currency), .. Both(refund, "owed", currency), .. Both(shipping, "cost", currency), Text(shipping, "paidBy"), .. Both(shipping, "serviceShare", currency),
                .. Both(shipping, "merchantShare", currency), .. Both(shipping, "pendingShare", currency), .. Both(shipping, "adjustment", currency), null, null,
            ]);
    }

    private static void AddItems(string key, JsonElement items, ResultRows rows)
    {
        int index = 0;
        foreach (JsonElement item in items.EnumerateArray())
        {
            JsonElement? bearer = Find(item, "returnShipping");
            rows.Add(
                ResultRelation.Items, key, Number(index), Text(item, "line"), Text(item, "shipment"), Raw(item, "quantity"), Text(item, "reason"), Text(item, "verdict"), Text(item, "fault"),
                Text(bearer, "borneBy"), Text(bearer, "clause"), Text(bearer, "agreement"), Raw(item, "goodsBack"), Text(item, "lastDay"), Text(item, "deadline"));
            int sequence = 0;
            foreach (JsonElement finding in item.GetProperty("findings").EnumerateArray())
            {
                rows.Add(
                    ResultRelation.Findings, key, Number(index), Number(sequence++), Text(finding, "rule"), Text(finding, "status"), Text(finding, "clause"), Text(finding, "waivedBy"), Text(finding, "agreement"));
            }

            index++;
        }
    }

    private static void AddComponents(string key, JsonElement lines, string currency, ResultRows rows)
    {
        int index = 0;
        foreach (JsonElement line in lines.EnumerateArray())
        {
            foreach (JsonElement component in line.GetProperty("components").EnumerateArray())
            {
                rows.Add(
                    ResultRelation.Components,
                    [
                        key, Number(index), Text(line, "line"), Text(line, "shipment"), Raw(line, "quantity"), Text(component, "kind"), currency, .. Both(component, "charged", currency), .. Both(component, "refunded", currency),
                        .. Both(component, "withheld", currency), .. Both(component, "allowed", currency, "0"), Text(component, "clause"), Text(component, "agreement"),
                    ]);
            }

            index++;
        }
    }

    private static JsonElement? Find(JsonElement? parent, string name) => parent is { } given && given.TryGetProperty(name, out JsonElement value) ? value : null;

    private static string? Text(JsonElement? parent, string name) => Find(parent, name)?.GetString();

    private static string? Raw(JsonElement parent, string name) => Find(parent, name)?.GetRawText();

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>An amount in major and in minor units.</summary>
    private static string?[] Both(JsonElement? parent, string name, string? currency, string? leftOut = null)
    {
        if ((Text(parent, name) ?? leftOut) is not { } text)
            return [null, null];
        decimal minor = decimal.Parse(text, CultureInfo.InvariantCulture);
        for (int i = Currency.FromCode(currency!).Decimals; i > 0; i--)
            minor *= 10;
        return [text, minor.ToString("0", CultureInfo.InvariantCulture)];
    }
}
