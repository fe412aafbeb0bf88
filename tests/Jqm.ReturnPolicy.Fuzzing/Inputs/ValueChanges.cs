namespace Jqm.ReturnPolicy.Fuzzing;

/// <summary>Changes values where they stand and keeps the form, so that what lies behind the form is reached.</summary>
public static class ValueChanges
{
    private static readonly string[] Amounts =
    [
        "0", "0.00", "0.01", "1", "1.00", "1.000", "1.0000", "19.99", "-0.01", "-0", "00.1", "1.", ".1", "1e2", "999999999999.99", "1000000000000.00", "1000000000000.01", "100000000000000", "100000000000001",
        "10000000000.0000", "92233720368547758.07", "92233720368547758.08", "99999999999999999999999999", "0.000000000000000000000000001", "1,00", "١", "∞",
    ];

    private static readonly string[] Quantities =
        ["0", "1", "2", "3", "-1", "999999", "1000000", "1000001", "2147483647", "2147483648", "-2147483649", "9223372036854775808", "1.0", "1e1", "-0", "100000000000000000000000000000"];

    private static readonly string[] Instants =
    [
        "1900-01-01T00:00:00Z", "1899-12-31T23:59:59.999999999Z", "2999-12-31T23:59:59.999999999Z", "3000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "0000-01-01T00:00:00Z", "2026-02-29T00:00:00Z", "2024-02-29T00:00:00Z",
        "2026-01-05T24:00:00Z", "2026-01-05T23:59:60Z", "2026-01-05T03:12:00.000000001Z", "2026-01-05T03:12:00.0000000001Z", "2026-01-05T03:12:00.Z", "2026-01-05T03:12:00+08:00", "2026-01-05", "2026-03-29T01:30:00Z", "2026-10-25T00:30:00Z", "2026-02-30T00:00:00Z",
    ];

    private static readonly string[] Zones =
    [
        "Asia/Shanghai", "UTC", "Europe/Berlin", "America/New_York", "Pacific/Apia", "Pacific/Kiritimati", "Etc/GMT+12", "Antarctica/Troll", "Australia/Lord_Howe", "Africa/Monrovia", "asia/shanghai", "Mars/Olympus", "UTC+08", "PRC", "../etc",
    ];

    private static readonly string[] Words =
    [
        "assess", "settle", "cancel", "service", "other", "defective", "wrongItem", "changeOfMind", "improperUse", "notAsSpecified", "window", "details", "evidence", "condition", "category", "scope", "approval", "photo", "video",
        "document", "merchant", "carrier", "product", "shipping", "handling", "customsDuty", "tax", "withProduct", "serviceFault", "never", "byValue", "byQuantity", "originalPayment", "accountBalance", "openBalance", "payment",
        "calendarDays", "elapsed", "decline", "refer", "request", "order", "standard", "customized", "privateLabel", "specialOrder", "DEFECTIVE", "defective ", "déf€ctive", "不良品", "\U0001F4A5", "i̇", "ẞ", "", " ",
        "USD", "JPY", "KWD", "UYW", "CLF", "XXX", "usd", "HRK", "1", "2", "S1", "S2", "P1", "JQM-10023", "M-77", "nowhere", "1.1", "1.5", "6.2", "9.9", "a\\nb", "\\u0007", "\\u202e", "\\ud83d\\ude00", "\\u0000",
    ];

    public static void Apply(Node root, Dice dice)
    {
        List<(string Name, Node Value)> members = root.All().SelectMany(node => node.Members ?? []).ToList();
        if (members.Count == 0)
            return;
        for (int change = dice.Length(3); change > 0; change--)
        {
            (string name, Node value) = dice.Of(members);
            if (value.Text is not null)
                value.Text = dice.Once(12) ? Quoted(dice.Of(Words)) : Hostile(name.Trim('"'), dice);
            else if (value.Elements is { Count: > 0 } elements)
                ChangeList(elements, dice);
        }
    }

    private static string Hostile(string name, Dice dice) => name switch
    {
        "amount" or "unitPrice" or "discount" or "tax" or "shippingCost" or "charged" or "refunded" or "withheld" or "total" or "owed" or "cost" or "serviceShare" or "merchantShare" or "pendingShare" or "adjustment"
            => dice.Once(8) ? Shifted(dice) : Quoted(dice.Of(Amounts)),
        "quantity" or "days" => dice.Of(Quantities),
        "placedAt" or "shippedAt" or "deliveredAt" or "submittedAt" or "approvedAt" or "receivedAt" or "publishedAt" or "from" or "to" or "at" or "deadline" or "lastDay" => Quoted(dice.Of(Instants)),
        "zone" => Quoted(dice.Of(Zones)),
        "unused" or "original" or "clear" or "required" or "accepted" or "beforeShipment" => dice.Of(["true", "false", "null"]),
        "id" or "uri" or "details" or "note" when dice.Once(3) => Quoted(new string(dice.Of(['x', 'é', '漢', '\u2028']), dice.Length(100_000))),
        _ => Quoted(dice.Of(Words)),
    };

    /// <summary>An amount of any number of digits before and after the point.</summary>
    private static string Shifted(Dice dice) =>
        Quoted(new string((char)('1' + dice.Below(9)), dice.Length(20)) + (dice.Once(3) ? "" : "." + new string('0', dice.Length(6))));

    /// <summary>Repeats, drops and reorders what a list holds: prior refunds that repeat, lines that stand twice, a shipment too many.</summary>
    private static void ChangeList(List<Node> elements, Dice dice)
    {
        int at = dice.Below(elements.Count);
        Node element = elements[at];
        switch (dice.Below(3))
        {
            case 0: elements.Insert(dice.Below(elements.Count + 1), element.Clone()); break;
            case 1: elements.RemoveAt(at); break;
            default:
                elements.RemoveAt(at);
                elements.Insert(dice.Below(elements.Count + 1), element);
                break;
        }
    }

    private static string Quoted(string text) => $"\"{text}\"";
}
