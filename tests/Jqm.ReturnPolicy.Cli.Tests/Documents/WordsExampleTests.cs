using Jqm.ReturnPolicy.Json;
using NodaTime;
using Xunit;

namespace Jqm.ReturnPolicy.Cli.Tests.Documents;

/// <summary>The snippets of the page on words, compiled and run.</summary>
public sealed class WordsExampleTests
{
    private static readonly string Page = Path.Combine(AppContext.BaseDirectory, "documents", "docs", "words.md");

    private static readonly Order Sold = new(
        "JQM-10023", "M-77",
        lines: [new OrderLine("1", quantity: 3, unitPrice: Money.Of(19.99m, Currency.USD))],
        shipments: [new Shipment("S1", shippedAt: Instant.FromUtc(2026, 1, 6, 0, 0), deliveredAt: Instant.FromUtc(2026, 1, 15, 9, 30))]);

    private static readonly ReturnRequest Late = new(
        "R-1", "JQM-10023", Instant.FromUtc(2026, 2, 15, 1, 0),
        items: [new RequestedItem("1", quantity: 1, ReturnReason.Defective)]);

    [Fact]
    public void An_assessment_explains_itself()
    {
        (Order order, ReturnRequest request) = (Sold, Late);
        var printed = new StringWriter();
        TextWriter Console = printed;

        // <docs>
        Assessment assessment = PolicyEvaluator.Standard.Assess(order, request);

        AnswerExplanation explained = assessment.Explain(Language.English);

        Console.WriteLine(explained.Verdict);
        foreach (FindingExplanation finding in explained.Items[0].Findings)
            Console.WriteLine($"{finding.Status}: {finding.Sentence} {finding.Citation}");

        // </docs>
        FindingExplanation chinese = assessment.Explain(Language.Chinese).Items[0].Findings.Single(finding => finding.Finding.Rule == Rule.Window);
        string[] shown = File.ReadAllText(Page).Split('\n');
        Assert.Contains(printed.ToString().Split(Environment.NewLine).Single(line => line.Contains("15 February", StringComparison.Ordinal)), shown);
        Assert.Contains($"{chinese.Status}: {chinese.Sentence} {chinese.Citation}", shown);
    }

    [Fact]
    public void An_answer_from_JSON_is_explained_with_its_facts()
    {
        (Order order, ReturnRequest request) = (Sold, Late);
        TermsInForce termsInForce = PolicyEvaluator.Standard.GetTermsInForce(order.MerchantId, request.SubmittedAt);
        Assessment assessment = PolicyEvaluator.Standard.Assess(order, request);
        byte[] bytes = ReturnPolicyJson.ToUtf8Bytes(assessment);

        // <docs>
        Assessment read = ReturnPolicyJson.Read<Assessment>(bytes).WithFacts(termsInForce, order, request);
        AnswerExplanation explained = read.Explain(Language.English);

        // </docs>
        Assert.Equal(assessment.Explain(Language.English), explained);
        Assert.Throws<InvalidOperationException>(() => ReturnPolicyJson.Read<Assessment>(bytes).Explain(Language.English));
    }

    [Fact]
    public void A_case_gives_its_story_and_the_letters_to_the_merchant()
    {
        ValueList<CaseEvent> events = ReturnCase.Submit(new SubmitRequest("C-0", Late.SubmittedAt, "merchant", Sold, Late, PolicyEvaluator.Standard)).Case!.Events;
        var printed = new StringWriter();
        TextWriter Console = printed;
        var sent = new List<string>();
        void Send(string subject, string body) => sent.AddRange([subject, body]);

        // <docs>
        foreach (ReturnCase step in ReturnCase.ReplaySteps(events))
        {
            StoryLine line = StoryLine.Create(step, Language.English);
            Console.WriteLine($"{line.When} {line.Sentence}");
            if (Notice.Create(step, Language.Chinese) is { } notice)
                Send(notice.Subject, notice.Body);
        }

        // </docs>
        Assert.StartsWith("15 February 2026 at 09:00 (Asia/Shanghai) Return request R-1", printed.ToString(), StringComparison.Ordinal);
        Assert.Empty(sent);
    }
}
