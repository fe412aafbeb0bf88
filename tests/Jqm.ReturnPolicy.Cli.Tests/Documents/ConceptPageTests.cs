using System.Text.RegularExpressions;
using NodaTime;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Documents;

/// <summary>The code of the pages in docs/concepts prints what the pages show, and the numbers and days in them are those of the library.</summary>
public sealed partial class ConceptPageTests : IDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "documents", "docs");

    private readonly StringWriter _printed = new() { NewLine = "\n" };

    public void Dispose() => _printed.Dispose();

    [Fact]
    public void The_page_of_money_shows_what_its_code_prints()
    {
        StringWriter Console = _printed;

        // <docs>
        Money Usd(decimal amount) => Money.Of(amount, Currency.USD);

        var order = new Order(
            "JQM-10023", "M-77",
            lines:
            [
                new OrderLine("1", quantity: 3, unitPrice: Usd(19.99m), discount: Usd(5.00m), tax: Usd(4.00m)),
                new OrderLine("2", quantity: 1, unitPrice: Usd(12.00m), tax: Usd(1.00m)),
            ],
            shipments: [new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0), Instant.FromUtc(2026, 1, 15, 9, 30))],
            charges: [new Charge(ChargeKind.Shipping, Usd(8.00m)), new Charge(ChargeKind.Other, Usd(2.50m))],
            discount: Usd(6.00m));

        // </docs>
        // <docs>
        foreach (ReturnReason reason in new[] { ReturnReason.WrongItem, ReturnReason.Defective })
        {
            Refund refund = Settle(order, "1", units: 1, reason).Refund!;
            Console.WriteLine($"{reason}: {refund.Total}");
            foreach (RefundComponent part in refund.Lines[0].Components)
                Console.WriteLine($"  {part.Kind}: {part.Charged.ToAmountString()} = {part.Refunded.ToAmountString()} + {part.Withheld.ToAmountString()}, clause {part.Clause.Number}");
        }

        // </docs>
        EndBlock();

        // <docs>
        ValueList<Money> shares = ExactSharing.Share(Usd(6.00m), [5497, 1200]);

        // </docs>
        Assert.Contains($"The shares are `{shares[0]}` and `{shares[1]}`", Page("money"), StringComparison.Ordinal);

        // <docs>
        for (int unit = 0; unit < 3; unit++)
            Console.WriteLine($"unit {unit + 1}: {ExactSharing.AllocateToUnits(5005, units: 3, before: unit, through: unit + 1)}");

        // </docs>
        EndBlock();

        // <docs>
        Order paid = order with { Payments = [new Payment("P1", Usd(30.00m), "voucher"), new Payment("P2", Usd(40.00m), "card")] };
        Console.WriteLine($"open: {paid.OpenBalance}");
        foreach (Destination part in Settle(paid, "1", units: 3, ReturnReason.WrongItem).Refund!.Destinations)
            Console.WriteLine($"{part.To} {part.PaymentId}: {part.Amount}");

        // </docs>
        AssertShown("money");

        string[] products = [.. new[] { (Line: "1", Units: 3), (Line: "2", Units: 1) }.Select(part => ProductCost(order, part.Line, part.Units))];
        Assert.Equal(["50.05", "10.92"], products);
        Assert.Contains($"| product cost | {products[0]} | {products[1]} | 60.97 |", Page("money"), StringComparison.Ordinal);
        Assert.Contains($"The order above costs {order.Total.ToAmountString()}.", Page("money"), StringComparison.Ordinal);
        Assert.Contains($"so {paid.OpenBalance.ToAmountString()} are open", Page("money"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_windows_shows_what_its_code_prints()
    {
        StringWriter Console = _printed;

        // <docs>
        Instant delivered = Instant.FromUtc(2026, 1, 15, 17, 30);
        Instant[] submissions = [Instant.FromUtc(2026, 2, 15, 15, 59, 59), Instant.FromUtc(2026, 2, 15, 16, 0)];
        foreach (Instant submitted in submissions)
        {
            AssessedItem item = Assess(PolicyTerms.Standard, delivered, submitted);
            Console.WriteLine($"{submitted}: {item.Verdict}, last day {item.LastDay:uuuu-MM-dd}");
        }

        // </docs>
        EndBlock();

        // <docs>
        PolicyTerms elapsed = PolicyTerms.Standard with { WindowCounting = WindowCounting.Elapsed };
        foreach (Instant submitted in new[] { Instant.FromUtc(2026, 2, 14, 17, 30), Instant.FromUtc(2026, 2, 14, 17, 30, 1) })
            Console.WriteLine($"{submitted}: {Assess(elapsed, delivered, submitted).Verdict}");

        // </docs>
        AssertShown("windows");
    }

    [Fact]
    public void The_edge_cases_of_the_page_of_windows_are_true()
    {
        Instant delivered = Instant.FromUtc(2026, 1, 15, 17, 30);
        AssessmentVerdict Verdict(Instant? delivery, Instant submitted, int days = 30) =>
            Assess(PolicyTerms.Standard with { WindowDays = days }, delivery, submitted).Verdict;
        Assert.Equal(AssessmentVerdict.Eligible, Verdict(delivered, delivered));
        Assert.Equal(AssessmentVerdict.Eligible, Verdict(delivered, Instant.FromUtc(2026, 1, 10, 0, 0)));
        Assert.Equal(AssessmentVerdict.Incomplete, Verdict(null, Instant.FromUtc(2026, 1, 10, 0, 0)));
        Assert.Equal(AssessmentVerdict.Eligible, Verdict(delivered, Instant.FromUtc(2026, 1, 16, 15, 59), days: 0));
        Assert.Equal(AssessmentVerdict.Ineligible, Verdict(delivered, Instant.FromUtc(2026, 1, 16, 16, 0), days: 0));
    }

    [Fact]
    public void The_calendar_of_the_page_of_windows_has_the_days_of_the_library()
    {
        Instant delivered = Instant.FromUtc(2026, 1, 15, 17, 30);
        LocalDate? last = Assess(PolicyTerms.Standard, delivered, delivered).LastDay;
        string calendar = WindowCalendar.Draw(delivered.InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).Date, last!.Value);
        string file = Path.Combine(Folder, "images", "window.svg");
        string stored = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        string right = Path.Combine(AppContext.BaseDirectory, "window.svg");
        if (stored != calendar)
            File.WriteAllText(right, calendar);
        Assert.True(stored == calendar, $"docs/images/window.svg is not the calendar of the library; the right one is {right}.");
    }

    [Fact]
    public void The_page_of_clauses_shows_what_its_code_prints()
    {
        StringWriter Console = _printed;
        Order order = Sold(Instant.FromUtc(2026, 1, 15, 9, 30));
        var request = new ReturnRequest("R-1", order.Number, Instant.FromUtc(2026, 2, 24, 0, 0), [new RequestedItem("1", 1, ReturnReason.ChangeOfMind, details: "too large")]);

        // <docs>
        Assessment assessment = PolicyEvaluator.Standard.Assess(order, request);

        Console.WriteLine(assessment.Verdict);
        foreach (Finding finding in assessment.Items[0].Findings)
            Console.WriteLine($"{finding.Rule}: {finding.Status}, clause {finding.Clause.Number}");

        // </docs>
        EndBlock();

        // <docs>
        ReturnRequest waived = request with { Waivers = [new Waiver(Rule.Window, by: "support", note: "the parcel was held at customs")] };

        Finding window = PolicyEvaluator.Standard.Assess(order, waived).Items[0].Findings.Single(finding => finding.Rule == Rule.Window);
        Console.WriteLine($"{window.Status} by {window.WaivedBy}");

        // </docs>
        EndBlock();

        // <docs>
        var agreement = new Agreement("AG-7", "M-77", new TermsPatch
        {
            WindowDays = 60,
            Reasons = [new ReasonPatch(ReturnReason.ChangeOfMind) { Accepted = true, Clause = Clause.FromNumber("0.2") }],
        });
        var evaluator = new PolicyEvaluator([Policy.Standard], [agreement]);
        foreach (Finding finding in evaluator.Assess(order, request).Items[0].Findings.Where(finding => finding.AgreementId is not null))
            Console.WriteLine($"{finding.Rule}: {finding.Status}, agreement {finding.AgreementId}");

        // </docs>
        AssertShown("clauses");
    }

    [Fact]
    public void The_page_of_clauses_has_a_row_for_each_status_from_the_best_to_the_worst() => Assert.Equal(
        Enum.GetValues<FindingStatus>().Select(status => status.GetName(Language.English)),
        StatusRow().Matches(Page("clauses")).Select(row => row.Groups["status"].Value));

    private static Order Sold(Instant? delivered) => new(
        "JQM-10023", "M-77",
        lines: [new OrderLine("1", quantity: 3, unitPrice: Money.Of(19.99m, Currency.USD))],
        shipments: [new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0), delivered)]);

    private static AssessedItem Assess(PolicyTerms terms, Instant? delivered, Instant submitted)
    {
        var evaluator = new PolicyEvaluator([Policy.Standard with { Terms = terms }]);
        var item = new RequestedItem("1", 1, ReturnReason.Defective, details: "seam open", evidence: [new Evidence(EvidenceKind.Photo)]);
        return Assert.Single(evaluator.Assess(Sold(delivered), new ReturnRequest("R-1", "JQM-10023", submitted, [item])).Items);
    }

    private static Settlement Settle(Order order, string line, int units, ReturnReason reason)
    {
        Instant submitted = Instant.FromUtc(2026, 2, 1, 0, 0);
        return PolicyEvaluator.Standard.Settle(order, new ReturnedGoods(
            "R-1", order.Number, submitted, [new InspectedItem(line, units, reason, unused: true, original: true)],
            approvedAt: submitted, approved: [new ApprovedUnits(line, units)], receivedAt: submitted + Duration.FromDays(9)));
    }

    private static string ProductCost(Order order, string line, int units) =>
        Settle(order, line, units, ReturnReason.WrongItem).Refund!.Lines[0].Components.Single(part => part.Kind == ComponentKind.Product).Charged.ToAmountString();

    private static string Page(string name) => File.ReadAllText(Path.Combine(Folder, "concepts", name + ".md")).ReplaceLineEndings("\n");

    /// <summary>Ends the output of a block of the page.</summary>
    private void EndBlock() => _printed.Write("```\n```text\n");

    /// <summary>The blocks of output of the page are what its code printed.</summary>
    private void AssertShown(string page) => Assert.Equal(
        $"```text\n{_printed}```\n",
        string.Concat(Output().Matches(Page(page)).Select(match => match.Value)));

    [GeneratedRegex("```text\n.*?```\n", RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex(@"^\| (?<status>[a-z ]+) \| [^|]+ \| (eligible|referred|incomplete|not eligible)", RegexOptions.Multiline)]
    private static partial Regex StatusRow();
}
