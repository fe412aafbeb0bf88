using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using NodaTime.Text;

namespace Jqm.ReturnPolicy.Sql.Loading;

/// <summary>
/// Documents in which a database is likely to differ from the library: amounts up to 10^13 in currencies of 0 to 4 decimals, equal and nearly equal remainders, days on which clocks change or a local date is
/// skipped, ids that differ in case, several items of one line, refunds and allowances before, and instants that differ by a nanosecond. The policies come from a small pool.
/// </summary>
public sealed class SpecialDocuments
{
    private static readonly string[] Currencies = ["USD", "EUR", "JPY", "KWD", "TND", "CLF", "UYW", "CNY", "KRW"];
    private static readonly string[] Ids = ["a", "A", "ä", "Ä", "a ", " a", "1", "01", "line'1", "x\ty", "\\N", "红", "ß", "ss"];
    private static readonly string[] Reasons = ["defective", "damagedInShipping", "notAsSpecified", "wrongItem", "defective", "wrongItem", "changeOfMind", "orderedIncorrectly", "improperUse", "Defective", "lost"];
    private static readonly string[] Categories = ["standard", "standard", "standard", "customized", "privateLabel", "specialOrder"];
    private static readonly string[] Kinds = ["shipping", "handling", "customsDuty", "other"];
    private readonly Random _random;
    private readonly JsonObject _order = [];
    private readonly List<Line> _lines = [];
    private readonly List<(string Shipment, Line Line, int Quantity)> _carried = [];
    private readonly Dictionary<(string Shipment, Line Line), int> _left = [];
    private readonly Currency _currency;
    private readonly PolicyPool.Entry _policies;
    private readonly Instant _delivered;

    private SpecialDocuments(Random random)
    {
        _random = random;
        _currency = Currency.FromCode(Pick(Currencies));
        _policies = PolicyPool.Pick(random);
        _delivered = NearAChangeOfClocks();
    }

    /// <summary>Returns documents.</summary>
    /// <param name="seed">What the documents depend on.</param>
    /// <param name="count">How many.</param>
    public static IEnumerable<string> Of(int seed, int count)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
            yield return new SpecialDocuments(random).Create();
    }

    private string Create()
    {
        Instant submitted = Submitted();
        CreateOrder();
        bool assess = _random.Next(2) == 0;
        JsonArray prior = PriorRefunds();
        var document = new JsonObject { ["op"] = assess ? "assess" : "settle", ["order"] = _order };
        _policies.AddTo(document);
        if (prior.Count > 0)
            document["priorRefunds"] = prior;
        document[assess ? "request" : "return"] = assess ? Request(submitted) : Return(submitted);
        return document.ToJsonString();
    }

    private void CreateOrder()
    {
        bool large = _random.Next(4) == 0;
        long most = large ? 10_000_000_000_000 : _random.Next(3) == 0 ? 10 : 100_000;
        int count = _random.Next(1, 6);
        string[] ids = [.. Ids.OrderBy(_ => _random.Next()).Take(count)];
        long equal = _random.NextInt64(0, most / 20 + 1);

        // Remainders of about 10^12 that differ by one: rounding a product to the digits of a floating-point number confuses them.
        bool nearlyEqual = large && _random.Next(3) == 0;
        foreach (string id in ids)
        {
            int quantity = nearlyEqual ? 1 : _random.Next(1, 8);
            long price = nearlyEqual ? equal + _lines.Count : _random.Next(3) == 0 ? equal : _random.NextInt64(0, most / 40 + 2);
            _lines.Add(new Line(id, quantity, price, !nearlyEqual && _random.Next(3) == 0 ? _random.NextInt64(0, price * quantity + 1) : 0));
        }

        _order["number"] = "JQM-" + _random.Next(1_000_000).ToString(CultureInfo.InvariantCulture);
        _order["merchant"] = Pick("M", "m", "M", "M-77");
        _order["currency"] = _currency.Code;
        _order["placedAt"] = Text(_delivered - Duration.FromDays(_random.Next(3, 40)));
        if (_random.Next(20) == 0)
            _order["fulfilledBy"] = "other";
        long value = _lines.Sum(line => line.Price * line.Quantity - line.Discount);
        if (_random.Next(2) == 0)
            _order["discount"] = Amount(_random.Next(2) == 0 ? Math.Min(value, _random.Next(20)) : _random.NextInt64(0, value + 1));
        _order["lines"] = Array(_lines.Select(line =>
        {
            var json = new JsonObject { ["id"] = line.Id, ["quantity"] = line.Quantity, ["unitPrice"] = Amount(line.Price), ["category"] = Pick(Categories) };
            if (line.Discount > 0)
                json["discount"] = Amount(line.Discount);
            if (_random.Next(2) == 0)
                json["tax"] = Amount(_random.NextInt64(0, most / 100 + 9));
            return json;
        }));
        CreateShipments();
        _order["charges"] = Array(Enumerable.Range(0, _random.Next(nearlyEqual ? 1 : 0, 5)).Select(number =>
        {
            if (nearlyEqual && number == 0)
                return new JsonObject { ["kind"] = Pick(Kinds), ["amount"] = Amount((5 * _lines.Sum(line => line.Price)) + 1) };
            var json = new JsonObject { ["kind"] = Pick(Kinds), ["amount"] = Amount(_random.Next(2) == 0 ? _random.Next(12) : _random.NextInt64(0, most / 50 + 9)) };
            if (_carried.Count > 0 && _random.Next(2) == 0)
                json["shipment"] = Pick([.. _carried.Select(part => part.Shipment)]);
            return json;
        }));
        if (_random.Next(3) == 0)
            return;
        long due = value - Minor(_order["discount"]) + Total("lines", "tax") + Total("charges", "amount");
        var payments = new List<JsonObject>();
        foreach (string id in new[] { "p", "P", "q" }.Take(_random.Next(4)))
        {
            long amount = _random.Next(3) == 0 ? due : _random.NextInt64(0, due + 1);
            due -= amount;
            payments.Add(new JsonObject { ["id"] = id, ["amount"] = Amount(amount) });
        }

        _order["payments"] = Array(payments);
    }

    private void CreateShipments()
    {
        if (_random.Next(10) == 0)
        {
            foreach (Line line in _lines)
                _left[("", line)] = line.Quantity;
            return;
        }

        var shipments = new List<JsonObject>();
        int count = _random.Next(1, 4);
        foreach (string id in new[] { "s", "S", "s2" }.Take(count))
        {
            var parts = new List<JsonObject>();
            foreach (Line line in _lines)
            {
                int free = line.Quantity - _carried.Where(part => part.Line == line).Sum(part => part.Quantity);
                int quantity = id == new[] { "s", "S", "s2" }[count - 1] && _random.Next(4) > 0 ? free : _random.Next(0, free + 1);
                if (quantity == 0)
                    continue;
                _carried.Add((id, line, quantity));
                _left[(id, line)] = quantity;
                parts.Add(new JsonObject { ["line"] = line.Id, ["quantity"] = quantity });
            }

            if (parts.Count == 0)
                continue;
            var shipment = new JsonObject { ["id"] = id, ["lines"] = Array(parts) };
            if (_random.Next(10) > 0)
            {
                shipment["shippedAt"] = Text(_delivered - Duration.FromDays(2));
                if (_random.Next(10) > 0)
                    shipment["deliveredAt"] = Text(_delivered + Duration.FromNanoseconds(_random.Next(-1, 2)));
            }

            shipments.Add(shipment);
        }

        foreach (Line line in _lines.Where(line => _carried.TrueForAll(part => part.Line != line)))
            _left[("", line)] = line.Quantity;
        if (shipments.Count > 0)
            _order["shipments"] = Array(shipments);
    }

    private JsonArray PriorRefunds() => Array(Enumerable.Range(0, _random.Next(3) == 0 ? _random.Next(1, 3) : 0).Select(_ =>
    {
        var lines = new List<JsonObject>();
        foreach ((string Shipment, Line Line) place in _left.Keys.ToArray())
        {
            int quantity = _random.Next(3) == 0 ? _random.Next(0, _left[place] + 1) : 0;
            if (quantity == 0)
                continue;
            _left[place] -= quantity;
            lines.Add(Units(place, quantity));
        }

        var refund = new JsonObject { ["lines"] = Array(lines) };
        if (_random.Next(2) == 0)
        {
            (string Shipment, Line Line) place = Pick([.. _left.Keys]);
            if (_left[place] > 0)
            {
                JsonObject allowance = Units(place, null);
                allowance["amount"] = Amount(_random.NextInt64(0, Math.Max(1, place.Line.Price / 4)));
                refund["allowances"] = Array([allowance]);
            }
        }

        if (lines.Count > 0 && _random.Next(2) == 0)
            refund["destinations"] = Array([new JsonObject { ["to"] = "accountBalance", ["amount"] = Amount(_random.Next(100)) }]);
        return refund;
    }));

    private JsonObject Request(Instant submitted) => new()
    {
        ["id"] = "R-1",
        ["order"] = _order["number"]!.GetValue<string>(),
        ["submittedAt"] = Text(submitted),
        ["items"] = Array(Places().Select(place =>
        {
            JsonObject item = Units(place.Place, place.Quantity);
            item["reason"] = Pick(Reasons);
            if (_random.Next(4) > 0)
                item["details"] = Pick("torn", "torn", " ", "\u3000\t", "'; --", "\u0085", "\u200b", "\u2028", "\u2003 ");
            if (_random.Next(4) > 0)
            {
                item["evidence"] = Array(Enumerable.Range(0, _random.Next(1, 3)).Select(_ =>
                {
                    var evidence = new JsonObject { ["kind"] = Pick("photo", "video", "document") };
                    if (_random.Next(3) == 0)
                        evidence["clear"] = _random.Next(2) == 0;
                    return evidence;
                }));
            }

            return item;
        })),
        ["waivers"] = Waivers(),
    };

    private JsonObject Return(Instant submitted)
    {
        (((string Shipment, Line Line) Place, int Quantity) Part, string? Reason)[] items = [.. Places().Select(part => (part, _random.Next(10) == 0 ? null : Pick(Reasons)))];
        var goods = new JsonObject { ["request"] = "R-1", ["order"] = _order["number"]!.GetValue<string>(), ["submittedAt"] = Text(submitted) };
        Instant received = submitted + Duration.FromDays(9);
        if (_random.Next(8) > 0)
            goods["approvedAt"] = Text(_random.Next(4) > 0 ? submitted : received + Duration.FromNanoseconds(_random.Next(-1, 2)));
        if (_random.Next(8) > 0)
        {
            goods["approved"] = Array(items.GroupBy(item => item.Part.Place).SelectMany(group =>
            {
                int all = group.Sum(item => item.Part.Quantity);
                int approved = _random.Next(3) > 0 ? all : _random.Next(0, all + 1);
                int first = _random.Next(0, approved + 1);
                return new[] { first, approved - first }.Where(quantity => quantity > 0).Select(quantity => Units(group.Key, quantity));
            }));
        }

        if (_random.Next(8) > 0)
            goods["receivedAt"] = Text(received);
        goods["inspected"] = Array(items.Select(item =>
        {
            JsonObject json = Units(item.Part.Place, item.Part.Quantity);
            if (item.Reason is { } reason)
                json["reason"] = reason;
            if (_random.Next(4) > 0)
                json["unused"] = _random.Next(5) > 0;
            if (_random.Next(4) > 0)
                json["original"] = _random.Next(5) > 0;
            return json;
        }));
        if (_random.Next(2) == 0)
        {
            goods["shippingCost"] = Amount(_random.Next(2) == 0 ? _random.Next(12) : _random.Next(1_000_000));
            if (_random.Next(2) == 0)
                goods["shippingPaidBy"] = Pick("merchant", "service");
        }

        goods["waivers"] = Waivers();
        return goods;
    }

    /// <summary>Items with the units that are left, sometimes several of one line and shipment.</summary>
    private List<((string Shipment, Line Line) Place, int Quantity)> Places()
    {
        var items = new List<((string Shipment, Line Line) Place, int Quantity)>();
        do
        {
            // An item of units that are not left is an error.
            (string Shipment, Line Line)[] full = [.. _left.Keys.Where(place => _left[place] > 0)];
            (string Shipment, Line Line) place = full.Length == 0 || _random.Next(30) == 0 ? Pick([.. _left.Keys]) : Pick(full);
            int quantity = _left[place] <= 0 ? 1 : _random.Next(1, _left[place] + 1);
            _left[place] -= quantity;
            items.Add((place, quantity));
        }
        while (_random.Next(3) > 0 && items.Count < 12);
        return items;
    }

    private JsonArray Waivers() => Array(Enumerable.Range(0, _random.Next(4) == 0 ? _random.Next(1, 4) : 0).Select(i => new JsonObject { ["rule"] = Pick(_policies.Waivable), ["by"] = $"reviewer {_random.Next(9)}" }));

    /// <summary>Units of a line. The shipment is left out at times if the line is in one only.</summary>
    private JsonObject Units((string Shipment, Line Line) place, int? quantity)
    {
        var json = new JsonObject { ["line"] = place.Line.Id };
        bool only = _carried.Count(part => part.Line == place.Line) == 1;
        if (place.Shipment.Length > 0 && !(only && _random.Next(2) == 0))
            json["shipment"] = place.Shipment;
        if (quantity is { } units)
            json["quantity"] = units;
        return json;
    }

    /// <summary>An instant within two seconds of a change of the clocks or of a local midnight.</summary>
    private Instant NearAChangeOfClocks()
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[_policies.Zone];
        Instant any = Instant.FromUtc(_random.Next(10) == 0 ? _random.Next(1901, 2998) : _random.Next(1990, 2040), 1, 1, 0, 0) + Duration.FromSeconds(_random.NextInt64(0, 366 * 86400));
        Instant near = _random.Next(2) == 0 && zone.GetZoneInterval(any) is { HasEnd: true } interval && interval.End < Instant.FromUtc(2998, 1, 1, 0, 0)
            ? interval.End
            : zone.AtLeniently(any.InZone(zone).Date.AtMidnight()).ToInstant();
        return near + Duration.FromNanoseconds(_random.Next(3) == 0 ? _random.Next(-2, 3) : _random.NextInt64(-2_000_000_000, 2_000_000_000));
    }

    /// <summary>A submission around the end of the window, or soon after the delivery.</summary>
    private Instant Submitted()
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[_policies.Zone];
        int days = Pick(_policies.Days);
        return _random.Next(3) switch
        {
            0 => _delivered + Duration.FromDays(days) + Duration.FromNanoseconds(_random.Next(-1, 2)),
            1 => zone.AtLeniently(_delivered.InZone(zone).Date.PlusDays(days + 1).AtMidnight()).ToInstant() + Duration.FromNanoseconds(_random.Next(-1, 2)),
            _ => _delivered + Duration.FromHours(_random.Next(24 * 40)),
        };
    }

    private T Pick<T>(params IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    private string Amount(long minor)
    {
        string digits = BigInteger.Abs(minor).ToString(CultureInfo.InvariantCulture).PadLeft(_currency.Decimals + 1, '0');
        return _currency.Decimals == 0 ? digits : $"{digits[..^_currency.Decimals]}.{digits[^_currency.Decimals..]}";
    }

    private static long Minor(JsonNode? amount) => amount is null ? 0 : long.Parse(amount.GetValue<string>().Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private long Total(string list, string member) => ((JsonArray)_order[list]!).Sum(each => Minor(each![member]));

    private static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    private static JsonArray Array(IEnumerable<JsonObject> items) => new([.. items.Select(item => (JsonNode)item)]);

    private sealed record Line(string Id, int Quantity, long Price, long Discount);
}
