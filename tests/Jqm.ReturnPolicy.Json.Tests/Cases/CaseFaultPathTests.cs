namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>One row for each rule of the form of events, commands, ledgers and cases: what is changed in a good one, and the fault that it makes.</summary>
public sealed class CaseFaultPathTests
{
    [Theory]
    [InlineData(0, "\"event\":\"requestSubmitted\",", "", ErrorCode.Malformed, "")]
    [InlineData(0, "\"event\":\"requestSubmitted\"", "\"event\":null", ErrorCode.Malformed, "")]
    [InlineData(0, "\"event\":\"requestSubmitted\"", "\"event\":7", ErrorCode.Malformed, "event")]
    [InlineData(0, "\"event\":\"requestSubmitted\"", "\"event\":\"submitted\"", ErrorCode.Malformed, "event")]
    [InlineData(0, "\"event\":\"requestSubmitted\"", "\"event\":\"requestSubmitted\",\"event\":\"requestSubmitted\"", ErrorCode.Malformed, "event")]
    [InlineData(0, "\"event\":\"requestSubmitted\"", "\"event\":\"requestDeclined\"", ErrorCode.Malformed, "order")]
    [InlineData(0, "\"id\":\"C-0\",", "", ErrorCode.Malformed, "")]
    [InlineData(0, "\"id\":\"C-0\"", "\"id\":\"\"", ErrorCode.Malformed, "id")]
    [InlineData(0, "\"at\":\"2026-02-01T08:00:00Z\"", "\"at\":\"2026-02-01\"", ErrorCode.Malformed, "at")]
    [InlineData(0, "\"actor\":\"merchant\"", "\"actor\":1", ErrorCode.Malformed, "actor")]
    [InlineData(0, "\"number\":\"JQM-10023\"", "\"number\":\"\"", ErrorCode.Malformed, "order.number")]
    [InlineData(0, "\"quantity\":3", "\"quantity\":0", ErrorCode.QuantityOutOfRange, "order.lines[0].quantity")]
    [InlineData(0, "\"currency\":\"USD\"", "\"currency\":\"XXY\"", ErrorCode.UnknownCurrency, "order.currency")]
    [InlineData(0, "\"quantity\":2,\"reason\":\"defective\"", "\"quantity\":0,\"reason\":\"defective\"", ErrorCode.QuantityOutOfRange, "request.items[0].quantity")]
    [InlineData(0, "\"waivable\":[", "\"waivable\":[\"scope\",", ErrorCode.Malformed, "policy.terms.waivable[0]")]
    [InlineData(0, "\"policy\":{\"id\":\"jqm-standard\",\"version\":\"2\",\"terms\"", "\"policy\":{\"id\":\"jqm-standard\",\"terms\"", ErrorCode.Malformed, "policy")]
    [InlineData(0, "\"agreements\":[{\"id\":\"AG-7\"", "\"agreements\":[{\"id\":\"\"", ErrorCode.Malformed, "agreements[0].id")]
    [InlineData(0, "\"assessment\":{\"op\":\"assess\"", "\"assessment\":{\"op\":\"settle\"", ErrorCode.Malformed, "assessment")]
    [InlineData(0, "\"verdict\":\"incomplete\",\"items\"", "\"verdict\":\"eligible\",\"items\"", ErrorCode.Malformed, "assessment.verdict")]
    [InlineData(0, "\"assessment\":", "\"priorRefunds\":[{\"currency\":\"EUR\",\"lines\":[]}],\"assessment\":", ErrorCode.CurrencyMismatch, "priorRefunds[0].currency")]
    [InlineData(1, "\"item\":0", "\"item\":-1", ErrorCode.Malformed, "items[0].item")]
    [InlineData(1, "\"item\":0", "\"item\":0.5", ErrorCode.Malformed, "items[0].item")]
    [InlineData(1, "\"details\":\"seam open at the left sleeve\",\"evidence\":[{\"kind\":\"photo\",\"uri\":\"https://evidence.example/1\",\"clear\":true}]", "\"evidence\":[]", ErrorCode.Malformed, "items[0]")]
    [InlineData(1, "\"kind\":\"photo\"", "\"kind\":\"sound\"", ErrorCode.Malformed, "items[0].evidence[0].kind")]
    [InlineData(1, "\"items\":[{", "\"items\":[null,{", ErrorCode.Malformed, "items[0]")]
    [InlineData(2, "\"shippedAt\":\"2026-01-06T00:00:00Z\",", "", ErrorCode.TimeOrder, "shipments[0].deliveredAt")]
    [InlineData(2, "\"lines\":[{\"line\":\"1\",\"quantity\":3}]", "\"lines\":[]", ErrorCode.Malformed, "shipments[0].lines")]
    [InlineData(3, "\"rule\":\"window\"", "\"rule\":\"weather\"", ErrorCode.Malformed, "waiver.rule")]
    [InlineData(3, "\"by\":\"reviewer-4\"", "\"by\":\"\"", ErrorCode.Malformed, "waiver.by")]
    [InlineData(4, "\"items\":[{\"item\":0,\"quantity\":2},{\"item\":1,\"quantity\":2}]", "\"items\":[]", ErrorCode.Malformed, "items")]
    [InlineData(4, "\"items\":[{\"item\":0,\"quantity\":2}", "\"items\":[{\"item\":0,\"quantity\":0}", ErrorCode.QuantityOutOfRange, "items[0].quantity")]
    [InlineData(4, "\"reference\":\"RET-R-1\",", "", ErrorCode.Malformed, "instructions")]
    [InlineData(4, "\"address\":\"Warehouse 3, Shenzhen\"", "\"address\":\"\"", ErrorCode.Malformed, "instructions.address")]
    [InlineData(4, "\"fault\":\"product\"", "\"fault\":\"nobody\"", ErrorCode.Malformed, "instructions.items[0].fault")]
    [InlineData(4, "\"borneBy\":\"service\"", "\"borneBy\":\"merchant\"", ErrorCode.Malformed, "instructions.items[0].returnShipping.clause")]
    [InlineData(4, ",\"asNew\":false", "", ErrorCode.Malformed, "instructions.items[0]")]
    [InlineData(5, "\"units\":[{\"line\":\"1\",\"shipment\":\"S1\",\"quantity\":2}]", "\"units\":[]", ErrorCode.Malformed, "parcel.units")]
    [InlineData(5, "\"currency\":\"USD\",", "", ErrorCode.Malformed, "parcel")]
    [InlineData(5, ",\"shippingCost\":\"6.00\"", "", ErrorCode.Malformed, "parcel")]
    [InlineData(5, "\"currency\":\"USD\"", "\"currency\":\"usd\"", ErrorCode.UnknownCurrency, "parcel.currency")]
    [InlineData(5, "\"shippingCost\":\"6.00\"", "\"shippingCost\":\"6.001\"", ErrorCode.AmountPrecision, "parcel.shippingCost")]
    [InlineData(5, "\"shippingCost\":\"6.00\"", "\"shippingCost\":\"-6.00\"", ErrorCode.AmountOutOfRange, "parcel.shippingCost")]
    [InlineData(5, "\"shippingCost\":\"6.00\"", "\"shippingCost\":6", ErrorCode.Malformed, "parcel.shippingCost")]
    [InlineData(5, "\"carrier\":\"SF Express\"", "\"carrier\":\"\"", ErrorCode.Malformed, "parcel.carrier")]
    [InlineData(5, "\"quantity\":2", "\"quantity\":0", ErrorCode.QuantityOutOfRange, "parcel.units[0].quantity")]
    [InlineData(6, "\"ledgerVersion\":0,", "", ErrorCode.Malformed, "")]
    [InlineData(6, "\"ledgerVersion\":0", "\"ledgerVersion\":-1", ErrorCode.Malformed, "ledgerVersion")]
    [InlineData(6, "\"inspected\":[{", "\"inspected\":[],\"x\":[{", ErrorCode.Malformed, "inspected")]
    [InlineData(6, "\"unused\":false", "\"unused\":\"no\"", ErrorCode.Malformed, "inspected[0].unused")]
    [InlineData(6, "\"verdict\":\"approved\",\"items\"", "\"verdict\":\"rejected\",\"items\"", ErrorCode.Malformed, "settlement.verdict")]
    [InlineData(6, "\"owed\":\"0.00\"", "\"owed\":\"0.01\"", ErrorCode.AmountOutOfRange, "settlement.refund.owed")]
    [InlineData(7, "\"currency\":\"USD\",", "", ErrorCode.Malformed, "paid")]
    [InlineData(7, "\"total\":\"45.98\"", "\"total\":\"45.97\"", ErrorCode.AmountOutOfRange, "paid.destinations")]
    [InlineData(7, "\"total\":\"45.98\"", "\"total\":\"-45.98\"", ErrorCode.AmountOutOfRange, "paid.total")]
    [InlineData(7, "\"to\":\"payment\"", "\"to\":\"cash\"", ErrorCode.Malformed, "paid.destinations[0].to")]
    public void A_fault_of_an_event_is_named_with_its_code_and_its_path(int number, string part, string instead, ErrorCode code, string path) =>
        Expect.Fault(path, code, () => ReturnPolicyJson.Read<CaseEvent>(Worked.With(Worked.Event(number), part, instead)));

    [Theory]
    [InlineData(0, "\"command\":\"submit\",", "", ErrorCode.Malformed, "")]
    [InlineData(0, "\"command\":\"submit\"", "\"command\":\"requestSubmitted\"", ErrorCode.Malformed, "command")]
    [InlineData(0, "\"request\":{\"id\":\"R-1\"", "\"request\":{\"id\":\"\"", ErrorCode.Malformed, "request.id")]
    [InlineData(0, "\"policies\":[{", "\"governedBy\":\"mood\",\"policies\":[{", ErrorCode.Malformed, "governedBy")]
    [InlineData(0, "\"policies\":[", "\"policies\":[{\"id\":\"q\",\"version\":\"1\"},", ErrorCode.Duplicate, "policies[1]")]
    [InlineData(0, "\"ledger\":{\"order\":\"JQM-10023\",\"version\":0", "\"ledger\":{\"order\":\"JQM-10023\",\"version\":1", ErrorCode.Malformed, "ledger.version")]
    [InlineData(0, "\"ledger\":", "\"priorRefunds\":[],\"ledger\":", ErrorCode.Malformed, "priorRefunds")]
    [InlineData(1, "\"items\":[{\"item\":0", "\"items\":[{\"item\":-7", ErrorCode.Malformed, "items[0].item")]
    [InlineData(2, "\"shipments\":[{\"id\":\"S1\"", "\"shipments\":[{\"id\":\"\"", ErrorCode.Malformed, "shipments[0].id")]
    [InlineData(3, "\"rule\":\"window\"", "\"rule\":\"WINDOW\"", ErrorCode.Malformed, "rule")]
    [InlineData(3, "\"note\":\"carrier strike\"", "\"note\":\"\"", ErrorCode.Malformed, "note")]
    [InlineData(3, ",\"note\":\"carrier strike\"", "", ErrorCode.Malformed, "")]
    [InlineData(4, ",\"address\":\"Warehouse 3, Shenzhen\"", "", ErrorCode.Malformed, "")]
    [InlineData(4, "\"address\":\"Warehouse 3, Shenzhen\"", "\"address\":\"Warehouse 3, Shenzhen\",\"reference\":\"\"", ErrorCode.Malformed, "reference")]
    [InlineData(4, "\"note\":\"both as one\"", "\"note\":5", ErrorCode.Malformed, "note")]
    [InlineData(5, "\"parcel\":{\"units\"", "\"parcel\":{\"goods\"", ErrorCode.Malformed, "parcel.goods")]
    [InlineData(6, ",\"ledger\":{\"order\":\"JQM-10023\",\"version\":0,\"entries\":[]}", "", ErrorCode.Malformed, "")]
    [InlineData(7, "\"paid\":{\"currency\":\"USD\"", "\"paid\":{\"currency\":\"US\"", ErrorCode.UnknownCurrency, "paid.currency")]
    public void A_fault_of_a_command_is_named_with_its_code_and_its_path(int number, string part, string instead, ErrorCode code, string path) =>
        Expect.Fault(path, code, () => ReturnPolicyJson.ReadCommand(Worked.With(Worked.Command(number), part, instead)));

    [Theory]
    [InlineData("\"version\":2", "\"version\":3", ErrorCode.Malformed, "version")]
    [InlineData("\"version\":2,", "", ErrorCode.Malformed, "")]
    [InlineData("\"order\":\"JQM-10023\"", "\"order\":\"\"", ErrorCode.Malformed, "order")]
    [InlineData("\"inspection\":\"C-9\"", "\"inspection\":\"C-6\"", ErrorCode.Duplicate, "entries[1]")]
    [InlineData("\"request\":\"R-1\",", "", ErrorCode.Malformed, "entries[0]")]
    [InlineData("\"refunded\":\"39.98\",\"withheld\":\"0.00\",\"clause\"", "\"refunded\":\"39.99\",\"withheld\":\"0.00\",\"clause\"", ErrorCode.AmountOutOfRange, "entries[0].refund.lines[0].components[0].refunded")]
    public void A_fault_of_a_ledger_is_named_with_its_code_and_its_path(string part, string instead, ErrorCode code, string path) =>
        Expect.Fault(path, code, () => ReturnPolicyJson.Read<RefundLedger>(Worked.With(ReturnPolicyJson.ToJson(Worked.Ledger), part, instead)));

    [Theory]
    [InlineData("\"request\":\"R-1\"", "\"request\":\"R-2\"", ErrorCode.Malformed, "request")]
    [InlineData("\"order\":\"JQM-10023\"", "\"order\":\"JQM-1\"", ErrorCode.Malformed, "order")]
    [InlineData("\"state\":\"settled\"", "\"state\":\"approved\"", ErrorCode.Malformed, "state")]
    [InlineData("\"state\":\"settled\"", "\"state\":\"done\"", ErrorCode.Malformed, "state")]
    [InlineData("\"state\":\"settled\",", "", ErrorCode.Malformed, "")]
    [InlineData("\"version\":10", "\"version\":9", ErrorCode.Malformed, "version")]
    [InlineData("\"policy\":{\"id\":\"jqm-standard\",\"version\":\"2\"}", "\"policy\":{\"id\":\"jqm-standard\",\"version\":\"1\"}", ErrorCode.Malformed, "policy")]
    [InlineData("\"agreements\":[\"AG-7\"],", "", ErrorCode.Malformed, "agreements")]
    [InlineData("\"unitsOut\":[{\"line\":\"2\",\"shipment\":\"S2\",\"quantity\":1}]", "\"unitsOut\":[{\"line\":\"2\",\"shipment\":\"S2\",\"quantity\":2}]", ErrorCode.Malformed, "unitsOut")]
    [InlineData("\"due\":{\"currency\":\"USD\",\"total\":\"51.30\",\"destinations\":[{\"to\":\"payment\",\"payment\":\"1\",\"amount\":\"51.30\"}]},", "", ErrorCode.Malformed, "due")]
    [InlineData("\"events\":[", "\"events\":[null,", ErrorCode.Malformed, "events[0]")]
    [InlineData("\"events\":[", "\"events\":[7,", ErrorCode.Malformed, "events[0]")]
    [InlineData("\"id\":\"C-1\"", "\"id\":\"C-0\"", ErrorCode.Duplicate, "events[1].id")]
    [InlineData("\"at\":\"2026-02-02T08:00:00Z\"", "\"at\":\"2026-01-02T08:00:00Z\"", ErrorCode.TimeOrder, "events[1].at")]
    [InlineData("\"event\":\"parcelReceived\"", "\"event\":\"parcelRefused\"", ErrorCode.Malformed, "events[5]")]
    [InlineData("\"address\":\"Warehouse 3, Shenzhen\"", "\"address\":\"\"", ErrorCode.Malformed, "events[4].instructions.address")]
    [InlineData("\"shippingCost\":\"6.00\"", "\"shippingCost\":\"6.001\"", ErrorCode.AmountPrecision, "events[5].parcel.shippingCost")]
    [InlineData("\"currency\":\"USD\",\"shippingCost\"", "\"currency\":\"EUR\",\"shippingCost\"", ErrorCode.CurrencyMismatch, "events[5].parcel.shippingCost")]
    [InlineData("\"rule\":\"details\"", "\"rule\":\"approval\"", ErrorCode.Malformed, "events[0].assessment")]
    [InlineData("\"rule\":\"condition\"", "\"rule\":\"window\"", ErrorCode.Malformed, "events[6]")]
    [InlineData("\"assessment\":{\"op\":\"assess\",\"order\":\"JQM-10023\",\"request\":\"R-1\",\"policy\":{\"id\":\"jqm-standard\",\"version\":\"2\"}", "\"assessment\":{\"op\":\"assess\",\"order\":\"JQM-10023\",\"request\":\"R-1\",\"policy\":{\"id\":\"jqm-standard\",\"version\":\"3\"}", ErrorCode.Malformed, "events[0].assessment")]
    [InlineData("\"settlement\":{\"op\":\"settle\",\"order\":\"JQM-10023\",\"request\":\"R-1\",\"policy\":{\"id\":\"jqm-standard\"", "\"settlement\":{\"op\":\"settle\",\"order\":\"JQM-10023\",\"request\":\"R-1\",\"policy\":{\"id\":\"own\"", ErrorCode.Malformed, "events[6]")]
    [InlineData("\"items\":[{\"line\":\"1\",\"shipment\":\"S1\",\"quantity\":2,\"reason\":\"defective\",\"verdict\":\"approved\"", "\"items\":[{\"line\":\"1\",\"shipment\":\"S1\",\"quantity\":1,\"reason\":\"defective\",\"verdict\":\"approved\"", ErrorCode.Malformed, "events[6]")]
    [InlineData("\"submittedAt\":\"2026-02-01T08:00:00Z\",\"items\":[{\"line\":\"1\",\"shipment\":\"S1\",\"quantity\":2", "\"submittedAt\":\"2026-02-01T08:00:00Z\",\"items\":[{\"line\":\"1\",\"shipment\":\"S1\",\"quantity\":2000000000", ErrorCode.QuantityOutOfRange, "events[0].request.items[0].quantity")]
    public void A_fault_of_a_case_is_named_with_its_code_and_its_path(string part, string instead, ErrorCode code, string path) =>
        Expect.Fault(path, code, () => ReturnPolicyJson.Read<ReturnCase>(Worked.With(Worked.Json, part, instead)));

    [Fact]
    public void A_case_without_events_is_malformed_there() => Expect.Fault(
        "events",
        ErrorCode.Malformed,
        () => ReturnPolicyJson.Read<ReturnCase>("""{"request":"R-1","order":"O","state":"open","version":0,"policy":{"id":"p","version":"1"},"events":[]}"""u8.ToArray()));

    [Fact]
    public void A_submission_that_is_not_of_the_form_is_malformed_whatever_else_is_wrong() => Expect.Fault(
        "request.items[0].details",
        ErrorCode.Malformed,
        () => ReturnPolicyJson.ReadCommand(Worked.With(Worked.Command(0).Replace("\"details\":\"seam open\"", "\"details\":0", StringComparison.Ordinal), "\"currency\":\"USD\"", "\"currency\":\"???\"")));
}
