using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>A document for each operation that has every member which it can have, and the answers to them.</summary>
internal static class GoodJson
{
    private const string Terms =
        """
        {"window":{"days":45,"counting":"elapsed","zone":"Europe/Berlin","late":"refer","daysByReason":{"recall":60},"exemptReasons":["recall"]},"reasons":{"wrongItem":{"accepted":true,"fault":"service","clause":"1.4"},"recall":{"accepted":true,"fault":"product","clause":"9.1"},"improperUse":null},"details":{"required":true},"evidence":{"required":true,"kinds":["photo","document"]},"approval":{"required":true},"condition":{"required":true,"exemptReasons":["defective","recall"]},"goodsBack":{"required":true,"exemptReasons":["recall"]},"nonRefundable":{"categories":["customized"],"exceptReasons":["defective"]},"fees":{"tax":"withProduct","shipping":"serviceFault","handling":"never","customsDuty":"serviceFault","other":"withProduct"},"restockingFee":{"percentByReason":{"recall":"12.5"}},"feeAllocation":"byQuantity","returnShipping":{"serviceBears":["service"]},"refundTo":"originalPayment","waivable":["window","evidence"],"cancellation":{"beforeShipment":true}}
        """;

    private const string Order =
        """
        "order":{"number":"N","merchant":"M","currency":"USD","placedAt":"2026-01-01T00:00:00Z","fulfilledBy":"service","discount":"1.00","lines":[{"id":"1","sku":"S","category":"standard","quantity":3,"unitPrice":"20.00","discount":"1.00","tax":"2.00"},{"id":"2","quantity":2,"unitPrice":"5.00"}],"shipments":[{"id":"S1","shippedAt":"2026-01-02T00:00:00.5Z","deliveredAt":"2026-01-05T00:00:00Z","lines":[{"line":"1","quantity":2},{"line":"2","quantity":2}]},{"id":"S2","shippedAt":"2026-01-02T00:00:00Z","lines":[{"line":"1","quantity":1}]}],"charges":[{"kind":"shipping","amount":"3.00","shipment":"S1"},{"kind":"customsDuty","amount":"4.00"}],"payments":[{"id":"P1","method":"card","amount":"10.00"},{"id":"P2","amount":"20.00"}]}
        """;

    private const string Governing =
        $$$"""
        "governedBy":"request","policies":[{"id":"p","version":"1"},{"id":"p","version":"2","publishedAt":"2026-01-01T00:00:00Z","terms":{{{Terms}}}}],"agreements":[{"id":"A","merchant":"M","from":"2025-01-01T00:00:00Z","to":"2027-01-01T00:00:00Z","terms":{{{Terms}}}}]
        """;

    private const string PriorRefunds =
        """
        "priorRefunds":[{"currency":"USD","lines":[{"line":"2","shipment":"S1","quantity":1}],"allowances":[{"line":"1","shipment":"S1","amount":"0.50"}],"destinations":[{"to":"openBalance","amount":"5.00"},{"to":"payment","payment":"P1","amount":"1.00"}]}]
        """;

    /// <summary>The documents by their operation.</summary>
    public static IReadOnlyDictionary<string, string> Documents { get; } = new Dictionary<string, string>
    {
        ["assess"] = $$$"""
            {"op":"assess","id":"d",{{{Order}}},{{{Governing}}},{{{PriorRefunds}}},"request":{"id":"R","order":"N","submittedAt":"2026-04-06T00:00:00Z","items":[{"line":"1","shipment":"S1","quantity":1,"reason":"wrongItem","details":"blue","evidence":[{"kind":"photo","uri":"u","clear":true}]},{"line":"2","shipment":"S1","quantity":1,"reason":"defective"}],"waivers":[{"rule":"window","by":"w","note":"n"}]}}
            """,
        ["settle"] = $$$"""
            {"op":"settle","id":"d",{{{Order}}},{{{Governing}}},{{{PriorRefunds}}},"return":{"request":"R","order":"N","submittedAt":"2026-01-06T00:00:00Z","approvedAt":"2026-01-07T00:00:00Z","approved":[{"line":"1","shipment":"S1","quantity":1}],"receivedAt":"2026-01-08T00:00:00Z","inspected":[{"line":"1","shipment":"S1","quantity":2,"reason":"wrongItem","unused":true,"original":true},{"line":"2","shipment":"S1","quantity":1}],"shippingCost":"2.00","shippingPaidBy":"service","waivers":[{"rule":"window","by":"w","note":"n"}]}}
            """,
        ["allow"] = $$$"""
            {"op":"allow","id":"d",{{{Order}}},{{{Governing}}},{{{PriorRefunds}}},"at":"2026-02-01T12:00:00Z","allowances":[{"line":"1","shipment":"S1","amount":"10.00"},{"line":"2","amount":"0.50"}]}
            """,
        ["cancel"] = $$$"""
            {"op":"cancel","id":"d",{{{Order}}},{{{Governing}}},"at":"2026-01-01T12:00:00Z"}
            """,
    };

    /// <summary>The answers by what they are.</summary>
    public static IReadOnlyDictionary<string, string> Answers { get; } = new Dictionary<string, string>
    {
        ["assessment"] = AnswerTo(Documents["assess"]),
        ["assessment with a last day"] = AnswerTo(Documents["assess"].Replace("\"elapsed\"", "\"calendarDays\"", StringComparison.Ordinal)),
        ["settlement"] = AnswerTo(Documents["settle"]),
        ["cancellation"] = AnswerTo(Documents["cancel"]),
        ["allowance"] = AnswerTo(Documents["allow"]),
        ["error"] = AnswerTo(Documents["cancel"].Replace("\"at\"", "\"when\"", StringComparison.Ordinal)),
    };

    /// <summary>Reads a document or an answer.</summary>
    public static object Read(bool isAnswer, string json) =>
        isAnswer ? ReturnPolicyJson.Read<EvaluationAnswer>(Encoding.UTF8.GetBytes(json)) : ReturnPolicyJson.Read<EvaluationDocument>(Encoding.UTF8.GetBytes(json));

    private static string AnswerTo(string document) =>
        ReturnPolicyJson.ToJson(new DocumentEvaluator().Answer(Encoding.UTF8.GetBytes(document)));
}
