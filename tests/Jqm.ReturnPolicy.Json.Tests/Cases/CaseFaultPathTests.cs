namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>One row for each rule of the form of events, commands, ledgers and cases: what is changed in a good one, and the fault that it makes.</summary>
public sealed class CaseFaultPathTests
{
    [Theory]
    [InlineData(0, "\"event\":\"requestSubmitted\",", "", "malformed", "")]
    [InlineData(0, "\"event\":\"requestSubmitted\"", "\"event\":null", "malformed", "")]
    [InlineData(0, "\"event\":\"requestSubmitted\"", "\"event\":7", "malformed", "event")]
    [InlineData(0, "\"event\":\"requestSubmitted\"", "\"event\":\"submitted\"", "malformed", "event")]
    [InlineData(0, "\"event\":\"requestSubmitted\"", "\"event\":\"requestSubmitted\",\"event\":\"requestSubmitted\"", "malformed", "event")]
    [InlineData(0, "\"event\":\"requestSubmitted\"", "\"event\":\"requestDeclined\"", "malformed", "order")]
    [InlineData(0, "\"id\":\"C-0\",", "", "malformed", "")]
    [InlineData(0, "\"id\":\"C-0\"", "\"id\":\"\"", "malformed", "id")]
    [InlineData(0, "\"at\":\"2026-02-01T08:00:00Z\"", "\"at\":\"2026-02-01\"", "malformed", "at")]
    [InlineData(0, "\"actor\":\"merchant\"", "\"actor\":1", "malformed", "actor")]
    [InlineData(0, "\"number\":\"JQM-10023\"", "\"number\":\"\"", "malformed", "order.number")]
    [InlineData(0, "\"quantity\":3", "\"quantity\":0", "quantityOutOfRange", "order.lines[0].quantity")]
    [InlineData(0, "\"currency\":\"USD\"", "\"currency\":\"XXY\"", "unknownCurrency", "order.currency")]
    [InlineData(0, "\"quantity\":2,\"reason\":\"defective\"", "\"quantity\":0,\"reason\":\"defective\"", "quantityOutOfRange", "request.items[0].quantity")]
    [InlineData(0, "\"waivable\":[", "\"waivable\":[\"scope\",", "malformed", "policy.terms.waivable[0]")]
    [InlineData(0, "\"policy\":{\"id\":\"jqm-standard\",\"version\":\"2\",\"terms\"", "\"policy\":{\"id\":\"jqm-standard\",\"terms\"", "malformed", "policy")]
    [InlineData(0, "\"agreements\":[{\"id\":\"AG-7\"", "\"agreements\":[{\"id\":\"\"", "malformed", "agreements[0].id")]
    [InlineData(0, "\"assessment\":{\"op\":\"assess\"", "\"assessment\":{\"op\":\"settle\"", "malformed", "assessment.items[0].lastDay")]
    [InlineData(0, "\"verdict\":\"incomplete\",\"items\"", "\"verdict\":\"eligible\",\"items\"", "malformed", "assessment.verdict")]
    [InlineData(0, "\"assessment\":", "\"priorRefunds\":[{\"currency\":\"EUR\",\"lines\":[]}],\"assessment\":", "currencyMismatch", "priorRefunds[0].currency")]
    [InlineData(1, "\"item\":0", "\"item\":-1", "malformed", "items[0].item")]
    [InlineData(1, "\"item\":0", "\"item\":0.5", "malformed", "items[0].item")]
    [InlineData(1, "\"details\":\"seam open at the left sleeve\",\"evidence\":[{\"kind\":\"photo\",\"uri\":\"https://evidence.example/1\",\"clear\":true}]", "\"evidence\":[]", "malformed", "items[0]")]
    [InlineData(1, "\"kind\":\"photo\"", "\"kind\":\"sound\"", "malformed", "items[0].evidence[0].kind")]
    [InlineData(1, "\"items\":[{", "\"items\":[null,{", "malformed", "items[0]")]
    [InlineData(2, "\"shippedAt\":\"2026-01-06T00:00:00Z\",", "", "timeOrder", "shipments[0].deliveredAt")]
    [InlineData(2, "\"lines\":[{\"line\":\"1\",\"quantity\":3}]", "\"lines\":[]", "malformed", "shipments[0].lines")]
    [InlineData(3, "\"rule\":\"window\"", "\"rule\":\"weather\"", "malformed", "waiver.rule")]
    [InlineData(3, "\"by\":\"reviewer-4\"", "\"by\":\"\"", "malformed", "waiver.by")]
    [InlineData(4, "\"items\":[{\"item\":0,\"quantity\":2},{\"item\":1,\"quantity\":2}]", "\"items\":[]", "malformed", "items")]
    [InlineData(4, "\"items\":[{\"item\":0,\"quantity\":2}", "\"items\":[{\"item\":0,\"quantity\":0}", "quantityOutOfRange", "items[0].quantity")]
    [InlineData(4, "\"reference\":\"RET-R-1\",", "", "malformed", "instructions")]
    [InlineData(4, "\"address\":\"Warehouse 3, Shenzhen\"", "\"address\":\"\"", "malformed", "instructions.address")]
    [InlineData(4, "\"fault\":\"product\"", "\"fault\":\"nobody\"", "malformed", "instructions.items[0].fault")]
    [InlineData(4, "\"borneBy\":\"service\"", "\"borneBy\":\"merchant\"", "malformed", "instructions.items[0].returnShipping.clause")]
    [InlineData(4, ",\"asNew\":false", "", "malformed", "instructions.items[0]")]
    [InlineData(5, "\"units\":[{\"line\":\"1\",\"shipment\":\"S1\",\"quantity\":2}]", "\"units\":[]", "malformed", "parcel.units")]
    [InlineData(5, "\"currency\":\"USD\",", "", "malformed", "parcel")]
    [InlineData(5, ",\"shippingCost\":\"6.00\"", "", "malformed", "parcel")]
    [InlineData(5, "\"currency\":\"USD\"", "\"currency\":\"usd\"", "unknownCurrency", "parcel.currency")]
    [InlineData(5, "\"shippingCost\":\"6.00\"", "\"shippingCost\":\"6.001\"", "amountPrecision", "parcel.shippingCost")]
    [InlineData(5, "\"shippingCost\":\"6.00\"", "\"shippingCost\":\"-6.00\"", "amountOutOfRange", "parcel.shippingCost")]
    [InlineData(5, "\"shippingCost\":\"6.00\"", "\"shippingCost\":6", "malformed", "parcel.shippingCost")]
    [InlineData(5, "\"carrier\":\"SF Express\"", "\"carrier\":\"\"", "malformed", "parcel.carrier")]
    [InlineData(5, "\"quantity\":2", "\"quantity\":0", "quantityOutOfRange", "parcel.units[0].quantity")]
    [InlineData(6, "\"ledgerVersion\":0,", "", "malformed", "")]
    [InlineData(6, "\"ledgerVersion\":0", "\"ledgerVersion\":-1", "malformed", "ledgerVersion")]
    [InlineData(6, "\"inspected\":[{", "\"inspected\":[],\"x\":[{", "malformed", "inspected")]
    [InlineData(6, "\"unused\":false", "\"unused\":\"no\"", "malformed", "inspected[0].unused")]
    [InlineData(6, "\"verdict\":\"approved\",\"items\"", "\"verdict\":\"rejected\",\"items\"", "malformed", "settlement.verdict")]
    [InlineData(6, "\"owed\":\"0.00\"", "\"owed\":\"0.01\"", "amountOutOfRange", "settlement.refund.owed")]
    [InlineData(7, "\"currency\":\"USD\",", "", "malformed", "paid")]
    [InlineData(7, "\"total\":\"45.98\"", "\"total\":\"45.97\"", "amountOutOfRange", "paid.destinations")]
    [InlineData(7, "\"total\":\"45.98\"", "\"total\":\"-45.98\"", "amountOutOfRange", "paid.total")]
    [InlineData(7, "\"to\":\"payment\"", "\"to\":\"cash\"", "malformed", "paid.destinations[0].to")]
    public void A_fault_of_an_event_is_named_with_its_code_and_its_path(int number, string part, string instead, string code, string path) =>
        AssertFault(code, path, () => ReturnPolicyJson.ReadEvent(Worked.With(Worked.Event(number), part, instead)));

    [Theory]
    [InlineData(0, "\"command\":\"submit\",", "", "malformed", "")]
    [InlineData(0, "\"command\":\"submit\"", "\"command\":\"requestSubmitted\"", "malformed", "command")]
    [InlineData(0, "\"request\":{\"id\":\"R-1\"", "\"request\":{\"id\":\"\"", "malformed", "request.id")]
    [InlineData(0, "\"policies\":[{", "\"governedBy\":\"mood\",\"policies\":[{", "malformed", "governedBy")]
    [InlineData(0, "\"policies\":[", "\"policies\":[{\"id\":\"q\",\"version\":\"1\"},", "duplicate", "policies[1]")]
    [InlineData(0, "\"ledger\":{\"order\":\"JQM-10023\",\"version\":0", "\"ledger\":{\"order\":\"JQM-10023\",\"version\":1", "malformed", "ledger.version")]
    [InlineData(0, "\"ledger\":", "\"priorRefunds\":[],\"ledger\":", "malformed", "priorRefunds")]
    [InlineData(1, "\"items\":[{\"item\":0", "\"items\":[{\"item\":-7", "malformed", "items[0].item")]
    [InlineData(2, "\"shipments\":[{\"id\":\"S1\"", "\"shipments\":[{\"id\":\"\"", "malformed", "shipments[0].id")]
    [InlineData(3, "\"rule\":\"window\"", "\"rule\":\"WINDOW\"", "malformed", "rule")]
    [InlineData(3, "\"note\":\"carrier strike\"", "\"note\":\"\"", "malformed", "note")]
    [InlineData(3, ",\"note\":\"carrier strike\"", "", "malformed", "")]
    [InlineData(4, ",\"address\":\"Warehouse 3, Shenzhen\"", "", "malformed", "")]
    [InlineData(4, "\"address\":\"Warehouse 3, Shenzhen\"", "\"address\":\"Warehouse 3, Shenzhen\",\"reference\":\"\"", "malformed", "reference")]
    [InlineData(4, "\"note\":\"both as one\"", "\"note\":5", "malformed", "note")]
    [InlineData(5, "\"parcel\":{\"units\"", "\"parcel\":{\"goods\"", "malformed", "parcel.goods")]
    [InlineData(6, ",\"ledger\":{\"order\":\"JQM-10023\",\"version\":0,\"entries\":[]}", "", "malformed", "")]
    [InlineData(7, "\"paid\":{\"currency\":\"USD\"", "\"paid\":{\"currency\":\"US\"", "unknownCurrency", "paid.currency")]
    public void A_fault_of_a_command_is_named_with_its_code_and_its_path(int number, string part, string instead, string code, string path) =>
        AssertFault(code, path, () => ReturnPolicyJson.ReadCommand(Worked.With(Worked.Command(number), part, instead)));

    [Theory]
    [InlineData("\"version\":2", "\"version\":3", "malformed", "version")]
    [InlineData("\"version\":2,", "", "malformed", "")]
    [InlineData("\"order\":\"JQM-10023\"", "\"order\":\"\"", "malformed", "order")]
    [InlineData("\"inspection\":\"C-9\"", "\"inspection\":\"C-6\"", "duplicate", "entries[1]")]
    [InlineData("\"request\":\"R-1\",", "", "malformed", "entries[0]")]
    [InlineData("\"refunded\":\"39.98\",\"withheld\":\"0.00\",\"clause\"", "\"refunded\":\"39.99\",\"withheld\":\"0.00\",\"clause\"", "amountOutOfRange", "entries[0].refund.lines[0].components[0].refunded")]
    public void A_fault_of_a_ledger_is_named_with_its_code_and_its_path(string part, string instead, string code, string path) =>
        AssertFault(code, path, () => ReturnPolicyJson.ReadLedger(Worked.With(ReturnPolicyJson.ToJson(Worked.Ledger), part, instead)));

    [Theory]
    [InlineData("\"request\":\"R-1\"", "\"request\":\"R-2\"", "malformed", "request")]
    [InlineData("\"order\":\"JQM-10023\"", "\"order\":\"JQM-1\"", "malformed", "order")]
    [InlineData("\"state\":\"settled\"", "\"state\":\"approved\"", "malformed", "state")]
    [InlineData("\"state\":\"settled\"", "\"state\":\"done\"", "malformed", "state")]
    [InlineData("\"state\":\"settled\",", "", "malformed", "")]
    [InlineData("\"version\":10", "\"version\":9", "malformed", "version")]
    [InlineData("\"policy\":{\"id\":\"jqm-standard\",\"version\":\"2\"}", "\"policy\":{\"id\":\"jqm-standard\",\"version\":\"1\"}", "malformed", "policy")]
    [InlineData("\"agreements\":[\"AG-7\"],", "", "malformed", "agreements")]
    [InlineData("\"unitsOut\":[{\"line\":\"2\",\"shipment\":\"S2\",\"quantity\":1}]", "\"unitsOut\":[{\"line\":\"2\",\"shipment\":\"S2\",\"quantity\":2}]", "malformed", "unitsOut")]
    [InlineData("\"due\":{\"currency\":\"USD\",\"total\":\"51.30\",\"destinations\":[{\"to\":\"payment\",\"payment\":\"1\",\"amount\":\"51.30\"}]},", "", "malformed", "due")]
    [InlineData("\"events\":[", "\"events\":[null,", "malformed", "events[0]")]
    [InlineData("\"id\":\"C-1\"", "\"id\":\"C-0\"", "duplicate", "events[1].id")]
    [InlineData("\"at\":\"2026-02-02T08:00:00Z\"", "\"at\":\"2026-01-02T08:00:00Z\"", "timeOrder", "events[1].at")]
    [InlineData("\"event\":\"parcelReceived\"", "\"event\":\"parcelRefused\"", "malformed", "events[5]")]
    [InlineData("\"address\":\"Warehouse 3, Shenzhen\"", "\"address\":\"\"", "malformed", "events[4].instructions.address")]
    [InlineData("\"shippingCost\":\"6.00\"", "\"shippingCost\":\"6.001\"", "amountPrecision", "events[5].parcel.shippingCost")]
    [InlineData("\"currency\":\"USD\",\"shippingCost\"", "\"currency\":\"EUR\",\"shippingCost\"", "currencyMismatch", "events[5].parcel.shippingCost")]
    [InlineData("\"rule\":\"details\"", "\"rule\":\"approval\"", "malformed", "events[0].assessment")]
    [InlineData("\"rule\":\"condition\"", "\"rule\":\"window\"", "malformed", "events[6]")]
    [InlineData("\"assessment\":{\"op\":\"assess\",\"order\":\"JQM-10023\",\"request\":\"R-1\",\"policy\":{\"id\":\"jqm-standard\",\"version\":\"2\"}", "\"assessment\":{\"op\":\"assess\",\"order\":\"JQM-10023\",\"request\":\"R-1\",\"policy\":{\"id\":\"jqm-standard\",\"version\":\"3\"}", "malformed", "events[0].assessment")]
    [InlineData("\"settlement\":{\"op\":\"settle\",\"order\":\"JQM-10023\",\"request\":\"R-1\",\"policy\":{\"id\":\"jqm-standard\"", "\"settlement\":{\"op\":\"settle\",\"order\":\"JQM-10023\",\"request\":\"R-1\",\"policy\":{\"id\":\"own\"", "malformed", "events[6]")]
    [InlineData("\"items\":[{\"line\":\"1\",\"shipment\":\"S1\",\"quantity\":2,\"reason\":\"defective\",\"verdict\":\"approved\"", "\"items\":[{\"line\":\"1\",\"shipment\":\"S1\",\"quantity\":1,\"reason\":\"defective\",\"verdict\":\"approved\"", "malformed", "events[6]")]
    [InlineData("\"submittedAt\":\"2026-02-01T08:00:00Z\",\"items\":[{\"line\":\"1\",\"shipment\":\"S1\",\"quantity\":2", "\"submittedAt\":\"2026-02-01T08:00:00Z\",\"items\":[{\"line\":\"1\",\"shipment\":\"S1\",\"quantity\":2000000000", "quantityOutOfRange", "events[0].request.items[0].quantity")]
    public void A_fault_of_a_case_is_named_with_its_code_and_its_path(string part, string instead, string code, string path) =>
        AssertFault(code, path, () => ReturnPolicyJson.ReadCase(Worked.With(Worked.Json, part, instead)));

    [Fact]
    public void A_case_without_events_is_malformed_there() => AssertFault(
        "malformed",
        "events",
        () => ReturnPolicyJson.ReadCase("""{"request":"R-1","order":"O","state":"open","version":0,"policy":{"id":"p","version":"1"},"events":[]}"""u8.ToArray()));

    [Fact]
    public void A_submission_that_is_not_of_the_form_is_malformed_whatever_else_is_wrong() => AssertFault(
        "malformed",
        "request.items[0].details",
        () => ReturnPolicyJson.ReadCommand(Worked.With(Worked.Command(0).Replace("\"details\":\"seam open\"", "\"details\":0", StringComparison.Ordinal), "\"currency\":\"USD\"", "\"currency\":\"???\"")));

    private static void AssertFault(string code, string path, Func<object> read)
    {
        InvalidInputException fault = Assert.Throws<InvalidInputException>(read);
        Assert.Equal((code, path), (char.ToLowerInvariant(fault.Code.ToString()[0]) + fault.Code.ToString()[1..], fault.Path));
        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
    }
}
