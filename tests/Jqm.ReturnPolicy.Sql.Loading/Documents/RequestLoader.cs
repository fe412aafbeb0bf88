using System.Text.Json;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>Loads a request or a return.</summary>
internal sealed class RequestLoader(string key, string orderKey, string orderNumber, int? decimals, string book, FactRows added)
{
    /// <summary>The key of no order, for a request that names another order than its document has.</summary>
    public const string NoOrder = "900000000";

    public void LoadRequest(JsonElement element)
    {
        var request = new WireObject(element, "request", "id", "order", "submittedAt", "items", "waivers");
        request.NameWithoutColumn("id", required: true);
        (object? seconds, object? nanos) = request.Instant("submittedAt");
        added.Add(FactTables.Requests, key, book, "assess", OrderOf(request), seconds, nanos, null, null, null, null, null, null);
        foreach ((JsonElement itemElement, string path, long position) in request.RequiredList("items"))
        {
            var item = new WireObject(itemElement, path, "line", "shipment", "quantity", "reason", "details", "evidence");
            added.Add(FactTables.RequestItems, key, position, item.Text("line"), item.Text("shipment"), item.Whole("quantity"), item.Text("reason"), item.Text("details"), null, null);
            foreach ((JsonElement evidenceElement, string evidencePath, long place) in item.List("evidence"))
            {
                var evidence = new WireObject(evidenceElement, evidencePath, "kind", "uri", "clear");
                evidence.NameWithoutColumn("uri");
                added.Add(FactTables.Evidence, key, position, place, evidence.Text("kind"), evidence.Boolean("clear"));
            }
        }

        LoadWaivers(request);
    }

    public void LoadReturn(JsonElement element)
    {
        var goods = new WireObject(element, "return", "request", "order", "submittedAt", "approvedAt", "approved", "receivedAt", "inspected", "shippingCost", "shippingPaidBy", "waivers");
        goods.NameWithoutColumn("request", required: true);
        (object? seconds, object? nanos) = goods.Instant("submittedAt");
        (object? approvedSeconds, object? approvedNanos) = goods.Instant("approvedAt");
        (object? receivedSeconds, object? receivedNanos) = goods.Instant("receivedAt");
        added.Add(FactTables.Requests, key, book, "settle", OrderOf(goods), seconds, nanos, approvedSeconds, approvedNanos, receivedSeconds, receivedNanos, goods.Amount("shippingCost", decimals), goods.Text("shippingPaidBy"));
        foreach ((JsonElement itemElement, string path, long position) in goods.RequiredList("inspected"))
        {
            var item = new WireObject(itemElement, path, "line", "shipment", "quantity", "reason", "unused", "original");
            added.Add(FactTables.RequestItems, key, position, item.Text("line"), item.Text("shipment"), item.Whole("quantity"), item.Text("reason"), null, item.Boolean("unused"), item.Boolean("original"));
        }

        foreach ((JsonElement unitsElement, string path, long position) in goods.List("approved"))
        {
            var units = new WireObject(unitsElement, path, "line", "shipment", "quantity");
            added.Add(FactTables.ApprovedUnits, key, position, units.Text("line"), units.Text("shipment"), units.Whole("quantity"));
        }

        LoadWaivers(goods);
    }

    private string OrderOf(WireObject asked)
    {
        asked.NameWithoutColumn("order", required: true);
        return asked.Text("order") == orderNumber ? orderKey : NoOrder;
    }

    private void LoadWaivers(WireObject asked)
    {
        foreach ((JsonElement element, string path, long position) in asked.List("waivers"))
        {
            var waiver = new WireObject(element, path, "rule", "by", "note");
            waiver.TextWithoutColumn("note");
            added.Add(FactTables.Waivers, key, position, waiver.Text("rule"), waiver.Text("by"));
        }
    }
}
