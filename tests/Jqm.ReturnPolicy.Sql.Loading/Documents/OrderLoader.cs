using System.Text.Json;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>Loads an order.</summary>
internal sealed class OrderLoader
{
    private readonly WireObject _order;
    private readonly string? _currency;

    public OrderLoader(JsonElement element)
    {
        _order = new WireObject(element, "order", "number", "merchant", "currency", "placedAt", "fulfilledBy", "discount", "lines", "shipments", "charges", "payments");
        _order.NameWithoutColumn("number", required: true);
        _currency = _order.Text("currency");
        Decimals = _currency is not null && Currency.TryFromCode(_currency, out Currency currency) ? currency.Decimals : null;
    }

    /// <summary>The number of the order.</summary>
    public string Number => _order.Text("number")!;

    /// <summary>The number of decimals of the order's currency; null if the currency is unknown.</summary>
    public int? Decimals { get; }

    public void Load(string key, FactRows added)
    {
        (object? placedSeconds, object? placedNanos) = _order.Instant("placedAt");
        added.Add(FactTables.Orders, key, _order.Text("merchant"), _currency, _order.Text("fulfilledBy"), _order.Amount("discount", Decimals), placedSeconds, placedNanos, _order.Find("payments") is not null);
        var lines = new List<(string? Id, long? Quantity, long Position)>();
        foreach ((JsonElement element, string path, long position) in _order.RequiredList("lines"))
        {
            var line = new WireObject(element, path, "id", "sku", "category", "quantity", "unitPrice", "discount", "tax");
            line.NameWithoutColumn("sku");
            lines.Add((line.Text("id"), line.Whole("quantity"), position));
            added.Add(FactTables.OrderLines, key, position, line.Text("id"), line.Whole("quantity"), line.Amount("unitPrice", Decimals), line.Amount("discount", Decimals), line.Amount("tax", Decimals), line.Text("category"));
        }

        LoadShipments(key, lines, added);
        foreach ((JsonElement element, string path, long position) in _order.List("charges"))
        {
            var charge = new WireObject(element, path, "kind", "amount", "shipment");
            added.Add(FactTables.Charges, key, position, charge.Text("kind"), charge.Amount("amount", Decimals), charge.Text("shipment"));
        }

        foreach ((JsonElement element, string path, long position) in _order.List("payments"))
        {
            var payment = new WireObject(element, path, "id", "method", "amount");
            payment.NameWithoutColumn("method");
            added.Add(FactTables.Payments, key, position, payment.Text("id"), payment.Amount("amount", Decimals));
        }
    }

    /// <summary>Loads the shipments. A shipment without lines has every line of the order.</summary>
    private void LoadShipments(string key, List<(string? Id, long? Quantity, long Position)> lines, FactRows added)
    {
        int count = _order.List("shipments").Count();
        foreach ((JsonElement element, string path, long position) in _order.List("shipments"))
        {
            var shipment = new WireObject(element, path, "id", "shippedAt", "deliveredAt", "lines");
            (object? shippedSeconds, object? shippedNanos) = shipment.Instant("shippedAt");
            (object? deliveredSeconds, object? deliveredNanos) = shipment.Instant("deliveredAt");
            string? id = shipment.Text("id");
            added.Add(FactTables.Shipments, key, position, id, shippedSeconds, shippedNanos, deliveredSeconds, deliveredNanos);
            if (shipment.Find("lines") is null)
            {
                if (count > 1)
                    throw new InexpressibleException(Inexpressible.LeftOutShipmentLines, path);
                foreach ((string? line, long? quantity, long place) in lines)
                    added.Add(FactTables.ShipmentLines, key, id, place, line, quantity);
            }

            foreach ((JsonElement part, string partPath, long place) in shipment.List("lines"))
            {
                var line = new WireObject(part, partPath, "line", "quantity");
                added.Add(FactTables.ShipmentLines, key, id, place, line.Text("line"), line.Whole("quantity"));
            }
        }
    }
}
