using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>One row for each rule of the wire form: what is changed in a good document, and the fault that it makes.</summary>
public class FaultPathTests
{
    private const string Good =
        """
        {"op":"assess","id":"d","order":{"number":"N","merchant":"M","currency":"USD","placedAt":"2026-01-01T00:00:00Z","discount":"1.00","lines":[{"id":"1","quantity":3,"unitPrice":"20.00","discount":"1.00","tax":"2.00"},{"id":"2","quantity":1,"unitPrice":"5.00"}],"shipments":[{"id":"S1","shippedAt":"2026-01-02T00:00:00Z","deliveredAt":"2026-01-05T00:00:00Z","lines":[{"line":"1","quantity":2}]},{"id":"S2","lines":[{"line":"1","quantity":1}]}],"charges":[{"kind":"shipping","amount":"3.00","shipment":"S1"}],"payments":[{"id":"P1","amount":"10.00"}]},"policies":[{"id":"p","version":"1","terms":{"window":{"days":30},"reasons":{"wrongItem":{"accepted":true}},"refundTo":"originalPayment"}}],"agreements":[{"id":"A","merchant":"X","from":"2026-01-01T00:00:00Z","to":"2027-01-01T00:00:00Z","terms":{}}],"priorRefunds":[{"currency":"USD","lines":[{"line":"2","quantity":1}],"destinations":[{"to":"payment","payment":"P1","amount":"1.00"}]}],"request":{"id":"R","order":"N","submittedAt":"2026-01-06T00:00:00Z","items":[{"line":"1","shipment":"S1","quantity":1,"reason":"defective","details":"d","evidence":[{"kind":"photo","clear":true}]}],"waivers":[{"rule":"window","by":"w"}]}}
        """;

    /// <summary>A part of the good document, what stands in its place, and the fault.</summary>
    public static TheoryData<string, string, ErrorCode, string> Rows => new()
    {
        { "\"op\":\"assess\"", "\"op\":\"Assess\"", ErrorCode.Malformed, "op" },
        { "\"op\":\"assess\",", "", ErrorCode.Malformed, "" },
        { "\"op\":\"assess\"", "\"op\":\"settle\"", ErrorCode.Malformed, "request" },
        { "\"id\":\"d\"", "\"id\":7", ErrorCode.Malformed, "id" },
        { "\"id\":\"d\"", "\"extra\":null", ErrorCode.Malformed, "extra" },
        { "\"id\":\"d\"", "\"id\":\"d\",\"id\":\"d\"", ErrorCode.Malformed, "id" },
        { "\"id\":\"d\"", "\"at\":null", ErrorCode.Malformed, "at" },
        { "\"number\":\"N\"", "\"number\":\"\"", ErrorCode.Malformed, "order.number" },
        { "\"number\":\"N\",", "", ErrorCode.Malformed, "order" },
        { "\"number\":\"N\"", "\"number\":null", ErrorCode.Malformed, "order" },
        { "\"merchant\":\"M\"", "\"merchant\":3", ErrorCode.Malformed, "order.merchant" },
        { "\"currency\":\"USD\",\"placedAt\"", "\"currency\":\"usd\",\"placedAt\"", ErrorCode.UnknownCurrency, "order.currency" },
        { "2026-01-01T00:00:00Z\",\"discount\"", "2026-02-30T00:00:00Z\",\"discount\"", ErrorCode.Malformed, "order.placedAt" },
        { "2026-01-01T00:00:00Z\",\"discount\"", "2026-01-01T24:00:00Z\",\"discount\"", ErrorCode.Malformed, "order.placedAt" },
        { "2026-01-01T00:00:00Z\",\"discount\"", "2026-01-01T00:00:60Z\",\"discount\"", ErrorCode.Malformed, "order.placedAt" },
        { "2026-01-01T00:00:00Z\",\"discount\"", "3000-01-01T00:00:00Z\",\"discount\"", ErrorCode.Malformed, "order.placedAt" },
        { "2026-01-01T00:00:00Z\",\"discount\"", "2026-01-01T00:00:00.Z\",\"discount\"", ErrorCode.Malformed, "order.placedAt" },
        { "2026-01-01T00:00:00Z\",\"discount\"", "2026-01-01T00:00:00+00:00\",\"discount\"", ErrorCode.Malformed, "order.placedAt" },
        { "\"discount\":\"1.00\",\"lines\"", "\"discount\":\"900.00\",\"lines\"", ErrorCode.AmountOutOfRange, "order.discount" },
        { "\"discount\":\"1.00\",\"lines\"", "\"discount\":1,\"lines\"", ErrorCode.Malformed, "order.discount" },
        { "\"discount\":\"1.00\",\"lines\"", "\"fulfilledBy\":\"us\",\"lines\"", ErrorCode.Malformed, "order.fulfilledBy" },
        { "\"unitPrice\":\"20.00\"", "\"unitPrice\":\"020.00\"", ErrorCode.Malformed, "order.lines[0].unitPrice" },
        { "\"unitPrice\":\"20.00\"", "\"unitPrice\":\"020\"", ErrorCode.Malformed, "order.lines[0].unitPrice" },
        { "\"unitPrice\":\"20.00\"", "\"unitPrice\":\"100000000000000\"", ErrorCode.AmountOutOfRange, "order.lines[0].unitPrice" },
        { "\"unitPrice\":\"20.00\"", "\"unitPrice\":\"20.\"", ErrorCode.Malformed, "order.lines[0].unitPrice" },
        { "\"unitPrice\":\"20.00\"", "\"unitPrice\":\"-0\"", ErrorCode.AmountOutOfRange, "order.lines[0].unitPrice" },
        { "\"unitPrice\":\"20.00\"", "\"unitPrice\":\"-1.000\"", ErrorCode.AmountOutOfRange, "order.lines[0].unitPrice" },
        { "\"unitPrice\":\"20.00\"", "\"unitPrice\":\"20.000\"", ErrorCode.AmountPrecision, "order.lines[0].unitPrice" },
        { "\"unitPrice\":\"20.00\"", "\"unitPrice\":\"99999999999999999999\"", ErrorCode.AmountOutOfRange, "order.lines[0].unitPrice" },
        { "\"unitPrice\":\"20.00\"", "\"unitPrice\":\"500000000000.00\"", ErrorCode.AmountOutOfRange, "order.lines[0].unitPrice" },
        { "\"quantity\":3", "\"quantity\":3.0", ErrorCode.Malformed, "order.lines[0].quantity" },
        { "\"quantity\":3", "\"quantity\":3e0", ErrorCode.Malformed, "order.lines[0].quantity" },
        { "\"quantity\":3", "\"quantity\":\"3\"", ErrorCode.Malformed, "order.lines[0].quantity" },
        { "\"quantity\":3", "\"quantity\":0", ErrorCode.QuantityOutOfRange, "order.lines[0].quantity" },
        { "\"quantity\":3", "\"quantity\":1000001", ErrorCode.QuantityOutOfRange, "order.lines[0].quantity" },
        { "\"quantity\":3", "\"quantity\":-99999999999999999999", ErrorCode.QuantityOutOfRange, "order.lines[0].quantity" },
        { "\"discount\":\"1.00\",\"tax\"", "\"discount\":\"60.01\",\"tax\"", ErrorCode.AmountOutOfRange, "order.lines[0].discount" },
        { "\"tax\":\"2.00\"", "\"category\":\"Standard\"", ErrorCode.Malformed, "order.lines[0].category" },
        { "\"discount\":\"1.00\",\"tax\"", "\"discount\":\"1.000\",\"tax\"", ErrorCode.AmountPrecision, "order.lines[0].discount" },
        { "\"tax\":\"2.00\"", "\"tax\":\"2.000\"", ErrorCode.AmountPrecision, "order.lines[0].tax" },
        { "\"lines\":[{\"id\":\"1\",\"quantity\":3,\"unitPrice\":\"20.00\",\"discount\":\"1.00\",\"tax\":\"2.00\"},{\"id\":\"2\",\"quantity\":1,\"unitPrice\":\"5.00\"}]", "\"lines\":[]", ErrorCode.Malformed, "order.lines" },
        { "{\"id\":\"2\",", "{\"id\":\"1\",", ErrorCode.Duplicate, "order.lines[1].id" },
        { "{\"id\":\"2\",", "{", ErrorCode.Malformed, "order.lines[1]" },
        { "{\"id\":\"2\",\"quantity\":1,\"unitPrice\":\"5.00\"}", "null", ErrorCode.Malformed, "order.lines[1]" },
        { "\"shippedAt\":\"2026-01-02T00:00:00Z\",", "", ErrorCode.TimeOrder, "order.shipments[0].deliveredAt" },
        { "\"shippedAt\":\"2026-01-02", "\"shippedAt\":\"2026-01-06", ErrorCode.TimeOrder, "order.shipments[0].deliveredAt" },
        { "{\"id\":\"S2\",", "{\"id\":\"S1\",", ErrorCode.Duplicate, "order.shipments[1].id" },
        { "{\"id\":\"S2\",\"lines\":[{\"line\":\"1\",\"quantity\":1}]}", "{\"id\":\"S2\"}", ErrorCode.Malformed, "order.shipments[1]" },
        { ",\"lines\":[{\"line\":\"1\",\"quantity\":2}]},{\"id\":\"S2\",\"lines\":[{\"line\":\"1\",\"quantity\":1}]}", "},{\"id\":\"S2\"}", ErrorCode.Malformed, "order.shipments[0]" },
        { "{\"id\":\"S2\",\"lines\":[{\"line\":\"1\",\"quantity\":1}]}", "{\"id\":\"S2\",\"lines\":[]}", ErrorCode.Malformed, "order.shipments[1].lines" },
        { "\"S2\",\"lines\":[{\"line\":\"1\",\"quantity\":1}", "\"S2\",\"lines\":[{\"line\":\"1\",\"quantity\":2}", ErrorCode.QuantityOutOfRange, "order.shipments[1].lines[0].quantity" },
        { "\"S2\",\"lines\":[{\"line\":\"1\"", "\"S2\",\"lines\":[{\"line\":\"9\"", ErrorCode.UnknownLine, "order.shipments[1].lines[0].line" },
        { "\"quantity\":2}]", "\"quantity\":1},{\"line\":\"1\",\"quantity\":1}]", ErrorCode.Duplicate, "order.shipments[0].lines[1].line" },
        { "\"amount\":\"3.00\",\"shipment\":\"S1\"", "\"amount\":\"3.00\",\"shipment\":\"S9\"", ErrorCode.UnknownShipment, "order.charges[0].shipment" },
        { "\"kind\":\"shipping\"", "\"kind\":\"gift\"", ErrorCode.Malformed, "order.charges[0].kind" },
        { "\"amount\":\"10.00\"", "\"amount\":\"999.00\"", ErrorCode.PaymentsMismatch, "order.payments" },
        { "\"days\":30", "\"days\":36501", ErrorCode.Malformed, "policies[0].terms.window.days" },
        { "\"days\":30", "\"days\":null", ErrorCode.Malformed, "policies[0].terms.window" },
        { "\"days\":30", "\"zone\":\"asia/shanghai\"", ErrorCode.Malformed, "policies[0].terms.window.zone" },
        { "\"window\":{\"days\":30}", "\"window\":null", ErrorCode.Malformed, "policies[0].terms" },
        { "\"window\":{\"days\":30}", "\"extra\":0", ErrorCode.Malformed, "policies[0].terms.extra" },
        { "\"window\":{\"days\":30}", "\"waivable\":[\"scope\"]", ErrorCode.Malformed, "policies[0].terms.waivable[0]" },
        { "\"wrongItem\":{\"accepted\":true}", "\"wrongItem\":{\"accepted\":null}", ErrorCode.Malformed, "policies[0].terms.reasons.wrongItem" },
        { "\"wrongItem\":{\"accepted\":true}", "\"tooLoud\":{\"accepted\":true}", ErrorCode.Malformed, "policies[0].terms.reasons.tooLoud" },
        { "\"refundTo\":\"originalPayment\"", "\"refundTo\":\"cash\"", ErrorCode.Malformed, "policies[0].terms.refundTo" },
        { "\"version\":\"1\",", "\"version\":\"1\",\"publishedAt\":\"2027-01-01T00:00:00Z\",", ErrorCode.NoPolicyInForce, "policies" },
        { "\"policies\":[{", "\"policies\":[{\"id\":\"q\",\"version\":\"1\"},{", ErrorCode.Duplicate, "policies[1]" },
        { "\"to\":\"2027", "\"to\":\"2025", ErrorCode.TimeOrder, "agreements[0].to" },
        { "\"terms\":{}}]", "\"terms\":null}]", ErrorCode.Malformed, "agreements[0]" },
        { "\"agreements\":[", "\"agreements\":[{\"id\":\"A\",\"merchant\":\"Y\",\"terms\":{}},", ErrorCode.Duplicate, "agreements[1].id" },
        { "[{\"currency\":\"USD\",", "[{\"currency\":\"EUR\",", ErrorCode.CurrencyMismatch, "priorRefunds[0].currency" },
        { "\"payment\":\"P1\",\"amount\":\"1.00\"", "\"amount\":\"1.00\"", ErrorCode.Malformed, "priorRefunds[0].destinations[0]" },
        { "\"payment\":\"P1\",\"amount\":\"1.00\"", "\"payment\":\"P9\",\"amount\":\"1.00\"", ErrorCode.UnknownPayment, "priorRefunds[0].destinations[0].payment" },
        { "\"payment\":\"P1\",\"amount\":\"1.00\"", "\"payment\":\"P1\",\"amount\":\"11.00\"", ErrorCode.AmountOutOfRange, "priorRefunds[0].destinations[0].amount" },
        { "[{\"currency\":\"USD\",", "[{\"total\":{\"a\":1,\"a\":2},", ErrorCode.Malformed, "priorRefunds[0].total.a" },
        { "\"lines\":[{\"line\":\"2\",\"quantity\":1}]", "\"lines\":[{\"line\":\"2\",\"quantity\":2}]", ErrorCode.QuantityOutOfRange, "priorRefunds[0].lines[0].quantity" },
        { "\"order\":\"N\"", "\"order\":\"O\"", ErrorCode.OrderMismatch, "request.order" },
        { "\"line\":\"1\",\"shipment\":\"S1\"", "\"line\":\"7\",\"shipment\":\"S1\"", ErrorCode.UnknownLine, "request.items[0].line" },
        { "\"line\":\"1\",\"shipment\":\"S1\"", "\"line\":\"1\",\"shipment\":\"S7\"", ErrorCode.UnknownShipment, "request.items[0].shipment" },
        { "\"line\":\"1\",\"shipment\":\"S1\"", "\"line\":\"1\"", ErrorCode.ShipmentRequired, "request.items[0]" },
        { "\"shipment\":\"S1\",\"quantity\":1", "\"shipment\":\"S1\",\"quantity\":3", ErrorCode.QuantityOutOfRange, "request.items[0].quantity" },
        { "\"kind\":\"photo\"", "\"kind\":\"sound\"", ErrorCode.Malformed, "request.items[0].evidence[0].kind" },
        { "\"clear\":true", "\"clear\":\"yes\"", ErrorCode.Malformed, "request.items[0].evidence[0].clear" },
        { "\"items\":[{\"line\":\"1\",\"shipment\":\"S1\",\"quantity\":1,\"reason\":\"defective\",\"details\":\"d\",\"evidence\":[{\"kind\":\"photo\",\"clear\":true}]}]", "\"items\":[]", ErrorCode.Malformed, "request.items" },
        { "\"rule\":\"window\"", "\"rule\":\"evidence\"", ErrorCode.NotWaivable, "request.waivers[0].rule" },
        { "\"rule\":\"window\"", "\"rule\":\"weather\"", ErrorCode.Malformed, "request.waivers[0].rule" },
        { "\"by\":\"w\"", "\"by\":\"\"", ErrorCode.Malformed, "request.waivers[0].by" },
    };

    [Fact]
    public void The_document_that_the_rows_change_is_good() => Assert.Null(Answer(Good).Error);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_fault_is_named_with_its_code_and_its_path(string part, string instead, ErrorCode code, string path)
    {
        InputError error = ErrorOf(Changed.First(Good, part, instead));
        Assert.Equal((code, path), (error.Code, error.Path));
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_document_with_wrong_structure_is_malformed_before_any_other_error(string part, string instead, ErrorCode code, string path)
    {
        InputError error = ErrorOf(Changed.First(Good, part, instead).Replace("\"USD\",\"placedAt\"", "\"???\",\"placedAt\"", StringComparison.Ordinal));
        if (code == ErrorCode.Malformed)
            Assert.Equal((ErrorCode.Malformed, path), (error.Code, error.Path));
        else
            Assert.NotEqual(ErrorCode.Malformed, error.Code);
    }

    [Fact]
    public void Of_two_faults_of_one_rank_the_first_is_named() =>
        Assert.Equal("order.lines[0].quantity", ErrorOf(Good.Replace("\"quantity\":3", "\"quantity\":0", StringComparison.Ordinal).Replace("\"id\":\"2\",\"quantity\":1", "\"id\":\"2\",\"quantity\":0", StringComparison.Ordinal)).Path);

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

    private static InputError ErrorOf(string document) => Assert.IsType<InputError>(Answer(document).Error);

    private static EvaluationAnswer Answer(string document) => new DocumentEvaluator().Answer(Encoding.UTF8.GetBytes(document));
}
