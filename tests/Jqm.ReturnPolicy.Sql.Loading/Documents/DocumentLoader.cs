using System.Globalization;
using System.Text.Json;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>Loads documents of the wire form into rows of the fact tables: those that are valid, and those whose fault tables can contain. Documents with the same order share its rows.</summary>
/// <param name="rows">Where the rows go.</param>
/// <param name="books">The sets of policies.</param>
/// <param name="first">A number that is added to all keys, so that several loaders make different ones.</param>
public sealed class DocumentLoader(FactRows rows, Books books, int first = 0)
{
    private readonly Dictionary<string, string> _orders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private int _requests;

    /// <summary>Adds the rows of a document.</summary>
    /// <param name="document">A document that assesses or settles.</param>
    /// <param name="error">The library's error; null for an answer. A request that names another order has no order in the tables, so no other fault of its document can be found.</param>
    /// <returns>The key of its request.</returns>
    /// <exception cref="InexpressibleException">Tables cannot contain the document. No row was added.</exception>
    public string Load(string document, FoundError? error)
    {
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(document);
        }
        catch (JsonException)
        {
            throw new InexpressibleException(Inexpressible.NotJson, "");
        }

        using (json)
        {
            var added = new FactRows();
            string key = (first + _requests + 1).ToString(CultureInfo.InvariantCulture);
            string? newOrder = Read(json.RootElement, key, added);
            if (error is not null and not { Code: "orderMismatch" } && added.Of(FactTables.Requests)[0][3] is RequestLoader.NoOrder)
                throw new InexpressibleException(Inexpressible.FaultOfAnotherOrder, "order");
            bool saysSo = error is { Code: "duplicate" } && error.Path.StartsWith("order.shipments[", StringComparison.Ordinal) && error.Path.EndsWith("].id", StringComparison.Ordinal);
            if (error is not null && !saysSo && added.Of(FactTables.Shipments).DistinctBy(shipment => shipment[2]).Count() < added.Of(FactTables.Shipments).Count)
                throw new InexpressibleException(Inexpressible.ShipmentsWithOneId, "order.shipments");
            rows.Add(added);
            _requests++;
            if (newOrder is not null)
                _read.Add(newOrder);
            return key;
        }
    }

    private string? Read(JsonElement element, string key, FactRows added)
    {
        var document = new WireObject(element, "", "op", "id", "order", "request", "return", "governedBy", "policies", "agreements", "priorRefunds");
        document.TextWithoutColumn("id");
        string operation = document.Text("op") is "assess" or "settle" ? document.Text("op")! : throw new InexpressibleException(Inexpressible.MemberWithoutColumn, "op");
        string another = operation == "assess" ? "return" : "request";
        if (element.TryGetProperty(another, out _))
            throw new InexpressibleException(Inexpressible.UnknownMember, another);
        JsonElement orderElement = document.Require("order");
        string text = orderElement.GetRawText();
        if (!_orders.TryGetValue(text, out string? orderKey))
            _orders.Add(text, orderKey = (100_000_000 + first + _orders.Count).ToString(CultureInfo.InvariantCulture));
        var orders = new OrderLoader(orderElement);
        if (!_read.Contains(orderKey))
            orders.Load(orderKey, added);
        string book = books.NameOf(document.Find("policies"), document.Find("agreements"), document.Text("governedBy"));
        var requests = new RequestLoader(key, orderKey, orders.Number, orders.Decimals, book, added);
        if (operation == "assess")
            requests.LoadRequest(document.Require("request"));
        else
            requests.LoadReturn(document.Require("return"));
        new PriorRefundLoader(key, orders.Decimals, added).Load(document);
        return _read.Contains(orderKey) ? null : orderKey;
    }
}
