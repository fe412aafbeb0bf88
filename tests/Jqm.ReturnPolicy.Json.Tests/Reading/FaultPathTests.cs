using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>One row for each rule of the wire form: what is changed in a good document, and the fault that it makes.</summary>
public class FaultPathTests
{
    private const string Good =
        """
        {"op":"assess","id":"d","order":{"number":"N","merchant":"M","currency":"USD","placedAt":"2026-01-01T00:00:00Z","discount":"1.00","lines":[{"id":"1","quantity":3,"unitPrice":"20.00","discount":"1.00","tax":"2.00"},{"id":"2","quantity":1,"unitPrice":"5.00"}],"shipments":[{"id":"S1","shippedAt":"2026-01-02T00:00:00Z","deliveredAt":"2026-01-05T00:00:00Z","lines":[{"line":"1","quantity":2}]},{"id":"S2","lines":[{"line":"1","quantity":1}]}],"charges":[{"kind":"shipping","amount":"3.00","shipment":"S1"}],"payments":[{"id":"P1","amount":"10.00"}]},"policies":[{"id":"p","version":"1","terms":{"window":{"days":30},"reasons":{"wrongItem":{"accepted":true}},"refundTo":"originalPayment"}}],"agreements":[{"id":"A","merchant":"X","from":"2026-01-01T00:00:00Z","to":"2027-01-01T00:00:00Z","terms":{}}],"priorRefunds":[{"currency":"USD","lines":[{"line":"2","quantity":1}],"destinations":[{"to":"payment","payment":"P1","amount":"1.00"}]}],"request":{"id":"R","order":"N","submittedAt":"2026-01-06T00:00:00Z","items":[{"line":"1","shipment":"S1","quantity":1,"reason":"defective","details":"d","evidence":[{"kind":"photo","clear":true}]}],"waivers":[{"rule":"window","by":"w"}]}}
        """;

    [Fact]
    public void The_document_that_the_rows_change_is_good() => Assert.Null(Answer(Good).Error);

    [Theory]
    [InlineData("\"op\":\"assess\"", "\"op\":\"Assess\"", "malformed", "op")]
    [InlineData("\"op\":\"assess\",", "", "malformed", "")]
    [InlineData("\"op\":\"assess\"", "\"op\":\"settle\"", "malformed", "request")]
    [InlineData("\"id\":\"d\"", "\"id\":7", "malformed", "id")]
    [InlineData("\"id\":\"d\"", "\"extra\":null", "malformed", "extra")]
    [InlineData("\"id\":\"d\"", "\"id\":\"d\",\"id\":\"d\"", "malformed", "id")]
    [InlineData("\"id\":\"d\"", "\"at\":null", "malformed", "at")]
    [InlineData("\"number\":\"N\"", "\"number\":\"\"", "malformed", "order.number")]
    [InlineData("\"number\":\"N\",", "", "malformed", "order")]
    [InlineData("\"number\":\"N\"", "\"number\":null", "malformed", "order")]
    [InlineData("\"merchant\":\"M\"", "\"merchant\":3", "malformed", "order.merchant")]
    [InlineData("\"currency\":\"USD\",\"placedAt\"", "\"currency\":\"usd\",\"placedAt\"", "unknownCurrency", "order.currency")]
    [InlineData("2026-01-01T00:00:00Z\",\"discount\"", "2026-02-30T00:00:00Z\",\"discount\"", "malformed", "order.placedAt")]
    [InlineData("2026-01-01T00:00:00Z\",\"discount\"", "2026-01-01T24:00:00Z\",\"discount\"", "malformed", "order.placedAt")]
    [InlineData("2026-01-01T00:00:00Z\",\"discount\"", "2026-01-01T00:00:60Z\",\"discount\"", "malformed", "order.placedAt")]
    [InlineData("2026-01-01T00:00:00Z\",\"discount\"", "3000-01-01T00:00:00Z\",\"discount\"", "malformed", "order.placedAt")]
    [InlineData("2026-01-01T00:00:00Z\",\"discount\"", "2026-01-01T00:00:00.Z\",\"discount\"", "malformed", "order.placedAt")]
    [InlineData("2026-01-01T00:00:00Z\",\"discount\"", "2026-01-01T00:00:00+00:00\",\"discount\"", "malformed", "order.placedAt")]
    [InlineData("\"discount\":\"1.00\",\"lines\"", "\"discount\":\"900.00\",\"lines\"", "amountOutOfRange", "order.discount")]
    [InlineData("\"discount\":\"1.00\",\"lines\"", "\"discount\":1,\"lines\"", "malformed", "order.discount")]
    [InlineData("\"discount\":\"1.00\",\"lines\"", "\"fulfilledBy\":\"us\",\"lines\"", "malformed", "order.fulfilledBy")]
    [InlineData("\"unitPrice\":\"20.00\"", "\"unitPrice\":\"020.00\"", "malformed", "order.lines[0].unitPrice")]
    [InlineData("\"unitPrice\":\"20.00\"", "\"unitPrice\":\"20.\"", "malformed", "order.lines[0].unitPrice")]
    [InlineData("\"unitPrice\":\"20.00\"", "\"unitPrice\":\"-0\"", "amountOutOfRange", "order.lines[0].unitPrice")]
    [InlineData("\"unitPrice\":\"20.00\"", "\"unitPrice\":\"-1.000\"", "amountOutOfRange", "order.lines[0].unitPrice")]
    [InlineData("\"unitPrice\":\"20.00\"", "\"unitPrice\":\"20.000\"", "amountPrecision", "order.lines[0].unitPrice")]
    [InlineData("\"unitPrice\":\"20.00\"", "\"unitPrice\":\"99999999999999999999\"", "amountOutOfRange", "order.lines[0].unitPrice")]
    [InlineData("\"unitPrice\":\"20.00\"", "\"unitPrice\":\"500000000000.00\"", "amountOutOfRange", "order.lines[0].unitPrice")]
    [InlineData("\"quantity\":3", "\"quantity\":3.0", "malformed", "order.lines[0].quantity")]
    [InlineData("\"quantity\":3", "\"quantity\":3e0", "malformed", "order.lines[0].quantity")]
    [InlineData("\"quantity\":3", "\"quantity\":\"3\"", "malformed", "order.lines[0].quantity")]
    [InlineData("\"quantity\":3", "\"quantity\":0", "quantityOutOfRange", "order.lines[0].quantity")]
    [InlineData("\"quantity\":3", "\"quantity\":1000001", "quantityOutOfRange", "order.lines[0].quantity")]
    [InlineData("\"quantity\":3", "\"quantity\":-99999999999999999999", "quantityOutOfRange", "order.lines[0].quantity")]
    [InlineData("\"discount\":\"1.00\",\"tax\"", "\"discount\":\"60.01\",\"tax\"", "amountOutOfRange", "order.lines[0].discount")]
    [InlineData("\"tax\":\"2.00\"", "\"category\":\"Standard\"", "malformed", "order.lines[0].category")]
    [InlineData("{\"id\":\"2\",", "{\"id\":\"1\",", "duplicate", "order.lines[1].id")]
    [InlineData("{\"id\":\"2\",", "{", "malformed", "order.lines[1]")]
    [InlineData("{\"id\":\"2\",\"quantity\":1,\"unitPrice\":\"5.00\"}", "null", "malformed", "order.lines[1]")]
    [InlineData("\"shippedAt\":\"2026-01-02T00:00:00Z\",", "", "timeOrder", "order.shipments[0].deliveredAt")]
    [InlineData("\"shippedAt\":\"2026-01-02", "\"shippedAt\":\"2026-01-06", "timeOrder", "order.shipments[0].deliveredAt")]
    [InlineData("{\"id\":\"S2\",", "{\"id\":\"S1\",", "duplicate", "order.shipments[1].id")]
    [InlineData("{\"id\":\"S2\",\"lines\":[{\"line\":\"1\",\"quantity\":1}]}", "{\"id\":\"S2\"}", "malformed", "order.shipments[1]")]
    [InlineData("{\"id\":\"S2\",\"lines\":[{\"line\":\"1\",\"quantity\":1}]}", "{\"id\":\"S2\",\"lines\":[]}", "malformed", "order.shipments[1].lines")]
    [InlineData("\"S2\",\"lines\":[{\"line\":\"1\",\"quantity\":1}", "\"S2\",\"lines\":[{\"line\":\"1\",\"quantity\":2}", "quantityOutOfRange", "order.shipments[1].lines[0].quantity")]
    [InlineData("\"S2\",\"lines\":[{\"line\":\"1\"", "\"S2\",\"lines\":[{\"line\":\"9\"", "unknownLine", "order.shipments[1].lines[0].line")]
    [InlineData("\"quantity\":2}]", "\"quantity\":1},{\"line\":\"1\",\"quantity\":1}]", "duplicate", "order.shipments[0].lines[1].line")]
    [InlineData("\"amount\":\"3.00\",\"shipment\":\"S1\"", "\"amount\":\"3.00\",\"shipment\":\"S9\"", "unknownShipment", "order.charges[0].shipment")]
    [InlineData("\"kind\":\"shipping\"", "\"kind\":\"gift\"", "malformed", "order.charges[0].kind")]
    [InlineData("\"amount\":\"10.00\"", "\"amount\":\"999.00\"", "paymentsMismatch", "order.payments")]
    [InlineData("\"days\":30", "\"days\":36501", "malformed", "policies[0].terms.window.days")]
    [InlineData("\"days\":30", "\"days\":null", "malformed", "policies[0].terms.window")]
    [InlineData("\"days\":30", "\"zone\":\"asia/shanghai\"", "malformed", "policies[0].terms.window.zone")]
    [InlineData("\"window\":{\"days\":30}", "\"window\":null", "malformed", "policies[0].terms")]
    [InlineData("\"window\":{\"days\":30}", "\"extra\":null", "malformed", "policies[0].terms.extra")]
    [InlineData("\"window\":{\"days\":30}", "\"waivable\":[\"scope\"]", "malformed", "policies[0].terms.waivable[0]")]
    [InlineData("\"wrongItem\":{\"accepted\":true}", "\"wrongItem\":{\"accepted\":null}", "malformed", "policies[0].terms.reasons.wrongItem")]
    [InlineData("\"wrongItem\":{\"accepted\":true}", "\"tooLoud\":{\"accepted\":true}", "malformed", "policies[0].terms.reasons.tooLoud")]
    [InlineData("\"refundTo\":\"originalPayment\"", "\"refundTo\":\"cash\"", "malformed", "policies[0].terms.refundTo")]
    [InlineData("\"version\":\"1\",", "\"version\":\"1\",\"publishedAt\":\"2027-01-01T00:00:00Z\",", "noPolicyInForce", "policies")]
    [InlineData("\"policies\":[{", "\"policies\":[{\"id\":\"q\",\"version\":\"1\"},{", "duplicate", "policies[1]")]
    [InlineData("\"to\":\"2027", "\"to\":\"2025", "timeOrder", "agreements[0].to")]
    [InlineData("\"terms\":{}}]", "\"terms\":null}]", "malformed", "agreements[0]")]
    [InlineData("\"agreements\":[", "\"agreements\":[{\"id\":\"A\",\"merchant\":\"Y\",\"terms\":{}},", "duplicate", "agreements[1].id")]
    [InlineData("[{\"currency\":\"USD\",", "[{\"currency\":\"EUR\",", "currencyMismatch", "priorRefunds[0].currency")]
    [InlineData("\"payment\":\"P1\",\"amount\":\"1.00\"", "\"amount\":\"1.00\"", "malformed", "priorRefunds[0].destinations[0]")]
    [InlineData("\"payment\":\"P1\",\"amount\":\"1.00\"", "\"payment\":\"P9\",\"amount\":\"1.00\"", "unknownPayment", "priorRefunds[0].destinations[0].payment")]
    [InlineData("\"payment\":\"P1\",\"amount\":\"1.00\"", "\"payment\":\"P1\",\"amount\":\"11.00\"", "amountOutOfRange", "priorRefunds[0].destinations[0].amount")]
    [InlineData("[{\"currency\":\"USD\",", "[{\"total\":{\"a\":1,\"a\":2},", "malformed", "priorRefunds[0].total.a")]
    [InlineData("\"lines\":[{\"line\":\"2\",\"quantity\":1}]", "\"lines\":[{\"line\":\"2\",\"quantity\":2}]", "quantityOutOfRange", "priorRefunds[0].lines[0].quantity")]
    [InlineData("\"order\":\"N\"", "\"order\":\"O\"", "orderMismatch", "request.order")]
    [InlineData("\"line\":\"1\",\"shipment\":\"S1\"", "\"line\":\"7\",\"shipment\":\"S1\"", "unknownLine", "request.items[0].line")]
    [InlineData("\"line\":\"1\",\"shipment\":\"S1\"", "\"line\":\"1\",\"shipment\":\"S7\"", "unknownShipment", "request.items[0].shipment")]
    [InlineData("\"line\":\"1\",\"shipment\":\"S1\"", "\"line\":\"1\"", "shipmentRequired", "request.items[0]")]
    [InlineData("\"shipment\":\"S1\",\"quantity\":1", "\"shipment\":\"S1\",\"quantity\":3", "quantityOutOfRange", "request.items[0].quantity")]
    [InlineData("\"kind\":\"photo\"", "\"kind\":\"sound\"", "malformed", "request.items[0].evidence[0].kind")]
    [InlineData("\"clear\":true", "\"clear\":\"yes\"", "malformed", "request.items[0].evidence[0].clear")]
    [InlineData("\"rule\":\"window\"", "\"rule\":\"evidence\"", "notWaivable", "request.waivers[0].rule")]
    [InlineData("\"rule\":\"window\"", "\"rule\":\"weather\"", "malformed", "request.waivers[0].rule")]
    [InlineData("\"by\":\"w\"", "\"by\":\"\"", "malformed", "request.waivers[0].by")]
    public void A_fault_is_named_with_its_code_and_its_path(string part, string instead, string code, string path)
    {
        Assert.Contains(part, Good, StringComparison.Ordinal);
        int at = Good.IndexOf(part, StringComparison.Ordinal);
        InputError? error = Answer(Good[..at] + instead + Good[(at + part.Length)..]).Error;
        Assert.NotNull(error);
        Assert.Equal((code, path), (char.ToLowerInvariant(error.Code.ToString()[0]) + error.Code.ToString()[1..], error.Path));
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_not_of_the_form_is_malformed_whatever_else_is_wrong()
    {
        string twofold = Good.Replace("\"USD\",\"placedAt\"", "\"???\",\"placedAt\"", StringComparison.Ordinal).Replace("\"by\":\"w\"", "\"by\":\"\"", StringComparison.Ordinal);
        Assert.Equal((ErrorCode.Malformed, "request.waivers[0].by"), (Answer(twofold).Error!.Code, Answer(twofold).Error!.Path));
    }

    [Fact]
    public void Escaped_names_are_the_same_names() =>
        Assert.Equal("id", Answer(Good.Replace("\"id\":\"d\"", "\"id\":\"d\",\"\\u0069d\":\"e\"", StringComparison.Ordinal)).Error!.Path);

    [Fact]
    public void The_error_has_the_id_of_a_document_that_has_a_usable_one()
    {
        Assert.Equal("d", Answer(Good.Replace("\"number\":\"N\",", "", StringComparison.Ordinal)).Id);
        Assert.Null(Answer(Good[..^1]).Id);
        Assert.Null(Answer(Good.Replace("\"id\":\"d\"", "\"id\":\"d\",\"id\":\"d\"", StringComparison.Ordinal)).Id);
    }

    private static EvaluationAnswer Answer(string document) => new DocumentEvaluator().Answer(Encoding.UTF8.GetBytes(document));
}
