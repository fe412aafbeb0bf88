namespace Jqm.ReturnPolicy.Tests;

public sealed class ReturnValidationTests
{
    private static readonly Instant At = Days.Submitted;
    private static readonly RequestedItem Requested = new("1", 1, ReturnReason.Defective);
    private static readonly InspectedItem Inspected = new("1", 1, ReturnReason.Defective);

    private static readonly (string Name, string Path, ErrorCode Code, Action Make)[] Faults =
    [
        ("a blank reason", "reason", ErrorCode.Malformed, () => _ = new ReturnReason("")),
        ("a requested item of no line", "line", ErrorCode.Malformed, () => _ = new RequestedItem("", 1, ReturnReason.Defective)),
        ("a requested item of a blank shipment", "shipment", ErrorCode.Malformed, () => _ = new RequestedItem("1", 1, ReturnReason.Defective, "")),
        ("a requested item of no units", "quantity", ErrorCode.QuantityOutOfRange, () => _ = new RequestedItem("1", 0, ReturnReason.Defective)),
        ("details of half a surrogate pair", "details", ErrorCode.Malformed, () => _ = new RequestedItem("1", 1, ReturnReason.Defective, details: "a\uDC00b")),
        ("a blank uri", "uri", ErrorCode.Malformed, () => _ = new Evidence(EvidenceKind.Photo, "")),
        ("a waiver by nobody", "by", ErrorCode.Malformed, () => _ = new Waiver(Rule.Window, "")),
        ("a request without id", "id", ErrorCode.Malformed, () => _ = new ReturnRequest("", "JQM-1", At, [Requested])),
        ("a request for no order", "order", ErrorCode.Malformed, () => _ = new ReturnRequest("R-1", "", At, [Requested])),
        ("a request without items", "items", ErrorCode.Malformed, () => _ = new ReturnRequest("R-1", "JQM-1", At, [])),
        ("a request before 1900", "submittedAt", ErrorCode.Malformed, () => _ = new ReturnRequest("R-1", "JQM-1", Instant.MinValue, [Requested])),
        ("an inspected item of no line", "line", ErrorCode.Malformed, () => _ = new InspectedItem("", 1)),
        ("an inspected item of no units", "quantity", ErrorCode.QuantityOutOfRange, () => _ = new InspectedItem("1", -3)),
        ("approved units of no line", "line", ErrorCode.Malformed, () => _ = new ApprovedUnits("", 1)),
        ("no approved units", "quantity", ErrorCode.QuantityOutOfRange, () => _ = new ApprovedUnits("1", 0)),
        ("a return of no request", "request", ErrorCode.Malformed, () => _ = new ReturnedGoods("", "JQM-1", At, [Inspected])),
        ("a return for no order", "order", ErrorCode.Malformed, () => _ = new ReturnedGoods("R-1", "", At, [Inspected])),
        ("a return of a request before 1900", "submittedAt", ErrorCode.Malformed, () => _ = new ReturnedGoods("R-1", "JQM-1", Instant.MinValue, [Inspected])),
        ("a return of nothing", "inspected", ErrorCode.Malformed, () => _ = new ReturnedGoods("R-1", "JQM-1", At, [])),
        ("a negative shipping cost", "shippingCost", ErrorCode.AmountOutOfRange, () => _ = new ReturnedGoods("R-1", "JQM-1", At, [Inspected], shippingCost: Money.FromMinorUnits(-1, Currency.USD))),
        ("an approval after 2999", "approvedAt", ErrorCode.Malformed, () => _ = new ReturnedGoods("R-1", "JQM-1", At, [Inspected], approvedAt: Instant.MaxValue)),
        ("a receipt before 1900", "receivedAt", ErrorCode.Malformed, () => _ = new ReturnedGoods("R-1", "JQM-1", At, [Inspected], receivedAt: Instant.MinValue)),
        ("a changed item without units", "quantity", ErrorCode.QuantityOutOfRange, () => _ = Requested with { Quantity = 0 }),
        ("a changed return of nothing", "inspected", ErrorCode.Malformed, () => _ = new ReturnedGoods("R-1", "JQM-1", At, [Inspected]) with { Inspected = [] }),
        ("a changed request without items", "items", ErrorCode.Malformed, () => _ = new ReturnRequest("R-1", "JQM-1", At, [Requested]) with { Items = [] }),
    ];

    public static TheoryData<string> Names => new(Faults.Select(fault => fault.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Invalid_input_is_refused_with_code_and_path(string name) => Expect.Fault(Faults, name);

    [Fact]
    public void Null_and_default_structs_are_mistakes_of_the_program()
    {
        Assert.Throws<ArgumentNullException>(() => new ReturnRequest(null!, "JQM-1", At, [Requested]));
        Assert.Throws<ArgumentNullException>("items[0]", () => new ReturnRequest("R-1", "JQM-1", At, [null!]));
        Assert.Throws<InvalidOperationException>(() => new RequestedItem("1", 1, default));
        Assert.Throws<InvalidOperationException>(() => new InspectedItem("1", 1, default(ReturnReason)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Waiver((Rule)99, "somebody"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Evidence((EvidenceKind)3));
    }

    [Fact]
    public void Requests_and_returns_with_equal_members_are_equal()
    {
        Assert.Equal(new ReturnRequest("R-1", "JQM-1", At, [Requested with { }]), new ReturnRequest("R-1", "JQM-1", At, [Requested]));
        Assert.NotEqual(new ReturnRequest("R-1", "JQM-1", At, [Requested, Requested]), new ReturnRequest("R-1", "JQM-1", At, [Requested]));
        Assert.Equal(new ReturnedGoods("R-1", "JQM-1", At, [Inspected with { }]), new ReturnedGoods("R-1", "JQM-1", At, [Inspected]));
        Assert.NotEqual(new ReturnedGoods("R-1", "JQM-1", At, [Inspected with { Unused = true }]), new ReturnedGoods("R-1", "JQM-1", At, [Inspected]));
    }

    [Fact]
    public void The_default_reason_throws_but_has_a_text_and_compares()
    {
        ReturnReason none = default;
        Assert.Throws<InvalidOperationException>(() => none.Code);
        Assert.Equal("(no reason)", none.ToString());
        Assert.True(none == default(ReturnReason));
        Assert.True(none != ReturnReason.Defective);
        Assert.Equal(ReturnReason.Defective, new ReturnReason("defective"));
        Assert.NotEqual(ReturnReason.Defective, new ReturnReason("Defective"));
    }
}
