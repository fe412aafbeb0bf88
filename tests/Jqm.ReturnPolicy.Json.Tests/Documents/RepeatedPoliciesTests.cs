using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>An evaluator remembers policies that documents repeat. Its answers are those of an evaluator that has seen no document.</summary>
public sealed class RepeatedPoliciesTests
{
    private const string Document =
        """
        {"op":"assess","id":"d","order":{"number":"N","merchant":"M","currency":"USD","placedAt":"2026-01-01T00:00:00Z","lines":[{"id":"1","quantity":3,"unitPrice":"20.00"}],"shipments":[{"id":"S1","shippedAt":"2026-01-03T00:00:00Z","deliveredAt":"2026-01-05T00:00:00Z"}]},"request":{"id":"R","order":"N","submittedAt":"2026-02-06T00:00:00Z","items":[{"line":"1","quantity":1,"reason":"wrongItem"}]}}
        """;

    private const string Days = "{\"id\":\"P\",\"version\":\"1\",\"terms\":{\"window\":{\"days\":DAYS}}}";

    /// <summary>More sets of policies than an evaluator remembers.</summary>
    private const int Many = 1_100;

    private readonly DocumentEvaluator _evaluator = new();

    [Fact]
    public void The_agreed_cases_are_answered_alike_each_time()
    {
        for (int round = 0; round < 3; round++)
        {
            // Each round begins elsewhere, so that other documents come before each document.
            foreach (ConformanceCase agreed in ConformanceCases.All.Skip(round * 50).Concat(ConformanceCases.All.Take(round * 50)))
                RequireFreshAnswer(Encoding.UTF8.GetString(agreed.Input));
        }
    }

    [Fact]
    public void Policies_that_differ_in_one_digit_are_not_confused()
    {
        var verdicts = new HashSet<string>();
        foreach (int days in new[] { 10, 10, 10, 60, 60, 60, 10, 60, 11, 10 })
            verdicts.Add(RequireFreshAnswer(WithPolicies($"[{Days.Replace("DAYS", Text(days), StringComparison.Ordinal)}]")));
        Assert.True(verdicts.Count > 1, "The numbers of days must lead to different answers.");
    }

    [Fact]
    public void More_sets_of_policies_than_are_remembered_are_answered_alike()
    {
        for (int days = 0; days < Many; days++)
        {
            string document = WithPolicies($"[{Days.Replace("DAYS", Text(days), StringComparison.Ordinal)}]");
            for (int time = 0; time < 3; time++)
                RequireFreshAnswer(document);
        }

        for (int days = 0; days < Many; days += 11)
            RequireFreshAnswer(WithPolicies($"[{Days.Replace("DAYS", Text(days), StringComparison.Ordinal)}]"));
    }

    [Theory]
    [InlineData("malformed value", """[{"id":"P","version":"1","terms":{"window":{"days":"x"}}}]""")]
    [InlineData("value out of range", """[{"id":"P","version":"1","terms":{"window":{"days":-1}}}]""")]
    [InlineData("unknown member", """[{"id":"P","version":"1","rules":{}}]""")]
    [InlineData("repeated member", """[{"id":"P","version":"1","version":"2"}]""")]
    [InlineData("version listed twice", """[{"id":"P","version":"1"},{"id":"P","version":"1","publishedAt":"2020-01-01T00:00:00Z"}]""")]
    [InlineData("no version in force", """[{"id":"P","version":"1","publishedAt":"2999-01-01T00:00:00Z"}]""")]
    [InlineData("empty list", "[]")]
    [InlineData("not a list", "{}")]
    public void Invalid_policies_are_the_same_error_each_time(string fault, string policies)
    {
        string document = WithPolicies(policies);
        for (int time = 0; time < 4; time++)
        {
            Assert.True(RequireFreshAnswer(document).Contains("\"error\"", StringComparison.Ordinal), fault);
            RequireFreshAnswer(WithPolicies("""[{"id":"P","version":"1"}]"""));
        }
    }

    [Theory]
    [InlineData("""[{"id":"A","merchant":"M","from":"2026-02-01T00:00:00Z","to":"2026-01-01T00:00:00Z","terms":{}}]""")]
    [InlineData("""[{"id":"A","merchant":"M","terms":{}},{"id":"A","merchant":"M","terms":{}}]""")]
    [InlineData("""[{"id":"A","merchant":"","terms":{}}]""")]
    public void Invalid_agreements_are_the_same_error_each_time(string agreements)
    {
        for (int time = 0; time < 4; time++)
            Assert.Contains("\"error\"", RequireFreshAnswer(With(Document, "agreements", agreements)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_elsewhere_is_the_same_with_policies_that_are_remembered()
    {
        string good = WithPolicies("""[{"id":"P","version":"1","terms":{"window":{"days":45}}}]""");
        string bad = good.Replace("\"quantity\":3", "\"quantity\":3,\"size\":1", StringComparison.Ordinal);
        string late = good.Replace("\"unitPrice\":\"20.00\"", "\"unitPrice\":\"20.001\"", StringComparison.Ordinal);
        Assert.NotEqual(good, late);
        Assert.DoesNotContain("error", RequireFreshAnswer(good), StringComparison.Ordinal);
        foreach (string document in new[] { late, late, late, good, good, good, late, bad, good, good[..^1], late, good + "}", good })
            RequireFreshAnswer(document);
    }

    [Fact]
    public void An_error_of_the_syntax_is_told_at_its_place_with_lists_that_are_remembered()
    {
        string policies = WithPolicies("\n[{\"id\":\"P\",\"version\":\"1\",\n\"terms\":{\"window\":{\"days\":45}}}]\n");
        string good = With(policies, "agreements", "[\n{\"id\":\"A\",\"merchant\":\"M\",\"terms\":{}}] ").Replace("\"order\":\"N\"", "\n\"order\":\"N\"", StringComparison.Ordinal);
        for (int time = 0; time < 3; time++)
            Assert.DoesNotContain("error", RequireFreshAnswer(good), StringComparison.Ordinal);
        for (int i = 0; i < good.Length; i++)
        {
            RequireFreshAnswer(good[..i]);
            foreach (string stray in new[] { "]", "x", ",", "\n}" })
                RequireFreshAnswer(good.Insert(i, stray));
        }
    }

    [Theory]
    [InlineData("""[{"id":"P","version":"1"}]""", """[{"id":"P","version":"1"},{"id":"P","version":"2","publishedAt":"2026-02-01T00:00:00Z","terms":{"window":{"days":1}}}]""")]
    [InlineData("""[{"id":"P","version":"1"}]""", """[{"id":"P","version":"1"} ]""")]
    [InlineData("""[{"id":"P","version":"1"}]""", """ [{"id":"P","version":"1"}]""")]
    [InlineData("""[{"id":"P","version":"1"}]""", """[{"id":"P","version":"12","terms":{"window":{"days":1}}}]""")]
    public void Lists_that_begin_alike_are_not_confused(string first, string second)
    {
        foreach (string policies in new[] { first, first, second, second, first, second, second, first })
            Assert.DoesNotContain("error", RequireFreshAnswer(WithPolicies(policies)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_says_by_which_instant_remembered_policies_govern()
    {
        string policies = """[{"id":"P","version":"1"},{"id":"P","version":"2","publishedAt":"2026-01-02T00:00:00Z","terms":{"window":{"days":1}}}]""";
        string byRequest = WithPolicies(policies);
        string byOrder = With(byRequest, "governedBy", "\"order\"");
        foreach (string document in new[] { byRequest, byRequest, byRequest, byOrder, byOrder, byRequest, byOrder })
            RequireFreshAnswer(document);
    }

    [Fact]
    public void Policies_too_long_to_remember_are_read_each_time()
    {
        string long1 = WithPolicies("""[{"id":"LONG","version":"1","terms":{"window":{"days":3}}}]""".Replace("LONG", new string('p', 10_000), StringComparison.Ordinal));
        string long2 = long1.Replace("\"days\":3}", "\"days\":4}", StringComparison.Ordinal);
        foreach (string document in new[] { long1, long1, long1, long2, long2, long1 })
            RequireFreshAnswer(document);
    }

    [Fact]
    public void Answers_share_the_policies_that_documents_repeat()
    {
        byte[] document = Encoding.UTF8.GetBytes(WithPolicies("""[{"id":"P","version":"1","terms":{"window":{"days":45}}}]"""));
        EvaluationAnswer[] answers = [.. Enumerable.Range(0, 4).Select(_ => _evaluator.Answer(document))];
        Assert.NotSame(answers[0].Assessment!.Terms, answers[1].Assessment!.Terms);
        Assert.Same(answers[2].Assessment!.Terms, answers[3].Assessment!.Terms);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_replay_answers_the_agreed_cases_alike_each_time(bool withVersions)
    {
        ValueList<Policy>? before = withVersions ? [Policy.Standard, new Policy("P", "2", Instant.FromUtc(2026, 1, 1, 0, 0), PolicyTerms.Standard with { WindowDays = 60 })] : null;
        var draft = new Policy("draft", "1", terms: PolicyTerms.Standard with { WindowDays = 7 });
        var replay = new PolicyReplay(draft, before);
        for (int round = 0; round < 3; round++)
        {
            foreach (ConformanceCase agreed in ConformanceCases.All)
            {
                ReplayedDocument fresh = new PolicyReplay(draft, before).Replay(agreed.Input);
                ReplayedDocument repeated = replay.Replay(agreed.Input);
                Assert.Equal(Json(fresh.Before), Json(repeated.Before));
                Assert.Equal(Json(fresh.After), Json(repeated.After));
                Assert.Equal(fresh.IsChanged, repeated.IsChanged);
            }
        }

        static string Json(EvaluationAnswer answer) => ReturnPolicyJson.ToJson(answer);
    }

    private static string WithPolicies(string policies) => With(Document, "policies", policies);

    private static string With(string document, string member, string value) => $"{document[..^1]},\"{member}\":{value}}}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Requires that the evaluator answers as one that has seen no document.</summary>
    private string RequireFreshAnswer(string document)
    {
        string answer = ConformanceTests.Answer(_evaluator, Encoding.UTF8.GetBytes(document));
        Assert.Equal(ConformanceTests.Answer(new DocumentEvaluator(), Encoding.UTF8.GetBytes(document)), answer);
        return answer;
    }
}
