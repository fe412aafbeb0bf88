using NodaTime;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Documents;

/// <summary>The first C# example of the README, compiled and run. The README contains the lines between the markers.</summary>
public sealed class ReadmeExampleTests
{
    [Fact]
    public void The_first_example_of_the_readme_prints_what_it_says()
    {
        var printed = new StringWriter();
        TextWriter Console = printed;

        // <readme>
        var order = new Order("JQM-10023", "M-77",
            lines: [new OrderLine("1", quantity: 3, unitPrice: Money.Of(19.99m, Currency.USD))],
            shipments: [new Shipment("S1", shippedAt: Instant.FromUtc(2026, 1, 6, 0, 0), deliveredAt: Instant.FromUtc(2026, 1, 15, 9, 30))]);
        var request = new ReturnRequest("R-1", order.Number, submittedAt: Instant.FromUtc(2026, 2, 1, 0, 0),
            items: [new RequestedItem("1", quantity: 1, ReturnReason.Defective, details: "seam open", evidence: [new Evidence(EvidenceKind.Photo)])]);

        Assessment assessment = PolicyEvaluator.Standard.Assess(order, request);
        Console.WriteLine($"{assessment.Verdict}: {assessment.Estimate?.Total}");
        foreach (Finding finding in assessment.Items[0].Findings)
            Console.WriteLine($"{finding.Rule} {finding.Status}, clause {finding.Clause.Number}");

        // </readme>
        Assert.Equal(
            ["Eligible: 19.99 USD", "Scope Met, clause 0.1", "Reason Met, clause 1.1", "Window Met, clause 2.1", "Details Met, clause 3.1", "Evidence Met, clause 3.1", "Category Met, clause 5.1"],
            printed.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
