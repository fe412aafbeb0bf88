namespace Jqm.ReturnPolicy.Json.Tests;

public class EvaluationDocumentTests
{
    [Fact]
    public void Only_the_instant_of_its_operation_governs_a_document()
    {
        Instant before = Instant.FromUtc(2026, 2, 1, 0, 0);
        Instant after = Instant.FromUtc(2026, 4, 1, 0, 0);
        var document = new EvaluationDocument
        {
            Operation = Operation.Cancel,
            Order = new Order("JQM-1", "M-1", [new OrderLine("1", 1, Money.Of(5m, Currency.USD))]),
            Policies = [Policy.Standard, new Policy("jqm-standard", "2", Instant.FromUtc(2026, 3, 1, 0, 0))],
            Request = new ReturnRequest("R-1", "JQM-1", before, [new RequestedItem("1", 1, ReturnReason.Defective)]),
            At = after,
        };
        Assert.Equal("2", document.Evaluate().Cancellation!.Policy.Version);
        Assert.Equal("1", (document with { Operation = Operation.Assess }).Evaluate().Assessment!.Policy.Version);
    }
}
