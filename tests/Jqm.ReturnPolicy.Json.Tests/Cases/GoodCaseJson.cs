using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>Each kind of event and of command, a ledger, an entry of one and a case: with every member that it can have, and with those alone that it must have.</summary>
internal static class GoodCaseJson
{
    private const string Order =
        """
        "order":{"number":"N","merchant":"M","currency":"USD","lines":[{"id":"1","quantity":1,"unitPrice":"5.00"}]}
        """;

    private const string Request =
        """
        "request":{"id":"R","order":"N","submittedAt":"2026-02-01T08:00:00Z","items":[{"line":"1","quantity":1,"reason":"defective"}]}
        """;

    private const string EmptyLedger =
        """
        {"order":"N","version":0,"entries":[]}
        """;

    private const string Parcel =
        """
        "parcel":{"units":[{"line":"1","shipment":"S1","quantity":2}],"carrier":"SF Express","trackingNumber":"SF100","currency":"USD","shippingCost":"6.00","shippingPaidBy":"service"}
        """;

    private const string SmallParcel =
        """
        "parcel":{"units":[{"line":"1","quantity":1}]}
        """;

    private const string Instructions =
        """
        "instructions":{"reference":"r","address":"a","items":[{"line":"1","quantity":1,"reason":"defective","fault":"product","returnShipping":{"borneBy":"service","clause":"6.1"},"asNew":true}]}
        """;

    private static readonly RequestSubmitted Submitted = (RequestSubmitted)ReturnCase.Submit((SubmitRequest)ReturnPolicyJson.ReadCommand(Encoding.UTF8.GetBytes(Command("submit", Order, Request)))).Event!;

    private static readonly string Assessment = $"\"assessment\":{ReturnPolicyJson.ToJson(Submitted.Assessment)}";

    private static readonly string Settlement = $"\"settlement\":{ReturnPolicyJson.ToJson(PolicyEvaluator.Standard.Settle(Submitted.Order, new ReturnedGoods("R", "N", Submitted.At, [new InspectedItem("1", 1)])))}";

    private const string Units =
        """
        "units":[{"line":"1","shipment":"S1","quantity":2}]
        """;

    private const string SmallUnits =
        """
        "units":[{"line":"1","quantity":1}]
        """;

    private static readonly ReturnCase Inspected = ReturnCase.Replay(Worked.Case.Events.Take(7));

    /// <summary>With every member, by what it is.</summary>
    public static IReadOnlyDictionary<string, string> Full { get; } = new Dictionary<string, string>
    {
        ["event requestSubmitted"] = Worked.Event(0).Replace("\"assessment\":", "\"priorRefunds\":[{\"lines\":[]}],\"assessment\":", StringComparison.Ordinal),
        ["event informationAdded"] = Worked.Event(1),
        ["event deliveryConfirmed"] = Worked.Event(2),
        ["event ruleWaived"] = Worked.Event(3),
        ["event requestApproved"] = Worked.Event(4),
        ["event requestDeclined"] = Event("requestDeclined", "\"note\":\"too late\""),
        ["event requestWithdrawn"] = Event("requestWithdrawn", "\"note\":\"sold it\""),
        ["event parcelReceived"] = Event("parcelReceived", Parcel),
        ["event parcelRefused"] = Event("parcelRefused", Parcel),
        ["event parcelInspected"] = Worked.Event(6),
        ["event settledWithoutReturn"] = Event("settledWithoutReturn", Units, "\"ledgerVersion\":1", Settlement),
        ["event refundRecorded"] = Worked.Event(7),
        ["command submit"] = Worked.Command(0).Replace("\"policies\":", "\"governedBy\":\"order\",\"policies\":", StringComparison.Ordinal),
        ["command addInformation"] = Worked.Command(1),
        ["command confirmDelivery"] = Worked.Command(2),
        ["command waive"] = Worked.Command(3),
        ["command approve"] = Worked.Command(4).Replace("\"note\":", "\"reference\":\"RMA-1\",\"note\":", StringComparison.Ordinal),
        ["command decline"] = Command("decline", "\"note\":\"too late\""),
        ["command withdraw"] = Command("withdraw", "\"note\":\"sold it\""),
        ["command receive"] = Command("receive", Parcel),
        ["command inspect"] = Worked.Command(6),
        ["command settleWithoutReturn"] = Command("settleWithoutReturn", Units, $"\"ledger\":{ReturnPolicyJson.ToJson(Worked.Ledger)}"),
        ["command recordRefund"] = Worked.Command(7),
        ["ledger"] = ReturnPolicyJson.ToJson(Worked.Ledger),
        ["entry"] = ReturnPolicyJson.ToJson(Worked.Ledger.Entries[0]),
        ["entry of an allowance"] = """{"allowance":"A-1","refund":{"currency":"USD","lines":[],"allowances":[{"line":"1","shipment":"S1","amount":"10.00"}],"total":"10.00","owed":"0.00","destinations":[{"to":"payment","payment":"1","amount":"10.00"}]}}""",
        ["case"] = ReturnPolicyJson.ToJson(Inspected),
    };

    /// <summary>With no member that may be left out, by what it is.</summary>
    public static IReadOnlyDictionary<string, string> Shortest { get; } = new Dictionary<string, string>
    {
        ["event requestSubmitted"] = Event("requestSubmitted", Order, Request, "\"policy\":{\"id\":\"p\",\"version\":\"1\"}", Assessment),
        ["event informationAdded"] = Event("informationAdded", "\"items\":[{\"item\":0,\"details\":\"d\"}]", Assessment),
        ["event deliveryConfirmed"] = Event("deliveryConfirmed", "\"shipments\":[{\"id\":\"S\"}]", Assessment),
        ["event ruleWaived"] = Event("ruleWaived", "\"waiver\":{\"rule\":\"window\",\"by\":\"b\"}", Assessment),
        ["event requestApproved"] = Event("requestApproved", "\"items\":[{\"item\":0,\"quantity\":1}]", Instructions),
        ["event requestDeclined"] = Event("requestDeclined"),
        ["event requestWithdrawn"] = Event("requestWithdrawn"),
        ["event parcelReceived"] = Event("parcelReceived", SmallParcel),
        ["event parcelRefused"] = Event("parcelRefused", SmallParcel),
        ["event parcelInspected"] = Event("parcelInspected", "\"inspected\":[{\"line\":\"1\",\"quantity\":1}]", "\"ledgerVersion\":0", Settlement),
        ["event settledWithoutReturn"] = Event("settledWithoutReturn", SmallUnits, "\"ledgerVersion\":0", Settlement),
        ["event refundRecorded"] = Event("refundRecorded", "\"paid\":{\"currency\":\"USD\",\"total\":\"0.00\",\"destinations\":[]}"),
        ["command submit"] = Command("submit", Order, Request),
        ["command addInformation"] = Command("addInformation", "\"items\":[{\"item\":0,\"evidence\":[{\"kind\":\"photo\"}]}]"),
        ["command confirmDelivery"] = Command("confirmDelivery", "\"shipments\":[{\"id\":\"S\"}]"),
        ["command waive"] = Command("waive", "\"rule\":\"window\",\"note\":\"n\""),
        ["command approve"] = Command("approve", "\"items\":[{\"item\":0,\"quantity\":1}],\"address\":\"a\""),
        ["command decline"] = Command("decline"),
        ["command withdraw"] = Command("withdraw"),
        ["command receive"] = Command("receive", SmallParcel),
        ["command inspect"] = Command("inspect", "\"inspected\":[{\"line\":\"1\",\"quantity\":1}]", $"\"ledger\":{EmptyLedger}"),
        ["command settleWithoutReturn"] = Command("settleWithoutReturn", SmallUnits, $"\"ledger\":{EmptyLedger}"),
        ["command recordRefund"] = Command("recordRefund"),
        ["ledger"] = EmptyLedger,
        ["entry"] = """{"request":"R","inspection":"C","refund":{"currency":"USD","lines":[],"total":"0.00","owed":"0.00","destinations":[]}}""",
        ["entry of an allowance"] = """{"allowance":"A","refund":{"currency":"USD","lines":[],"allowances":[{"line":"1","amount":"0.01"}],"total":"0.01","owed":"0.00","destinations":[{"to":"openBalance","amount":"0.01"}]}}""",
        ["case"] = $$"""{"request":"R","order":"N","state":"awaitingInformation","version":1,"policy":{"id":"jqm-standard","version":"1"},"events":[{{ReturnPolicyJson.ToJson(Submitted)}}]}""",
    };

    /// <summary>Reads what a name says that it is.</summary>
    public static object Read(string name, byte[] utf8Json) => name.Split(' ')[0] switch
    {
        "event" => ReturnPolicyJson.Read<CaseEvent>(utf8Json),
        "command" => ReturnPolicyJson.ReadCommand(utf8Json),
        "ledger" => ReturnPolicyJson.Read<RefundLedger>(utf8Json),
        "entry" => ReturnPolicyJson.Read<LedgerEntry>(utf8Json),
        _ => ReturnPolicyJson.Read<ReturnCase>(utf8Json),
    };

    /// <summary>Writes what was read.</summary>
    public static string Write(object value) => value switch
    {
        CaseEvent happened => ReturnPolicyJson.ToJson(happened),
        CaseCommand command => ReturnPolicyJson.ToJson(command),
        RefundLedger ledger => ReturnPolicyJson.ToJson(ledger),
        LedgerEntry entry => ReturnPolicyJson.ToJson(entry),
        _ => ReturnPolicyJson.ToJson((ReturnCase)value),
    };

    private static string Event(string word, params string[] own) => Step("event", word, own);

    private static string Command(string word, params string[] own) => Step("command", word, own);

    private static string Step(string kind, string word, string[] own) =>
        $"{{{string.Join(',', [$"\"{kind}\":\"{word}\",\"id\":\"C\",\"at\":\"2026-02-01T08:00:00Z\",\"actor\":\"a\"", .. own])}}}";
}
