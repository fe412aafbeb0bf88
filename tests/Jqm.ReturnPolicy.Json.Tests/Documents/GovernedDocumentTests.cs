using System.Text;

namespace Jqm.ReturnPolicy.Json.Tests;

/// <summary>An evaluator of documents with policies of its own, for documents from outside the trust boundary.</summary>
public sealed class GovernedDocumentTests
{
    private static readonly TermsPatch Lax = new() { WindowDays = 36_500 };

    /// <summary>The valid documents of each operation, without policies and agreements of their own.</summary>
    public static TheoryData<string> Operations => [.. GoodJson.Documents.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public void The_evaluator_answers_with_the_parts_of_the_document(string operation)
    {
        var evaluator = new FakeEvaluator();
        EvaluationAnswer answer = new DocumentEvaluator(evaluator).Answer(Encoding.UTF8.GetBytes(Ungoverned(operation)));
        Assert.Null(answer.Error);
        Assert.Equal(("d", operation), (answer.Id, answer.Operation.ToString()!.ToLowerInvariant()));
        EvaluationDocument document = ReturnPolicyJson.Read<EvaluationDocument>(Encoding.UTF8.GetBytes(Ungoverned(operation)));
        Assert.Equal([operation, document.Order, (object?)document.Request ?? (object?)document.Return ?? document.At, document.Allowances, document.PriorRefunds], evaluator.Asked);
        Assert.Equal(evaluator.Answer, (object?)answer.Assessment ?? answer.Settlement ?? (object?)answer.Cancellation ?? answer.AllowanceDecision);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_document_that_brings_policies_or_agreements_is_malformed_at_them(string operation)
    {
        var evaluator = new FakeEvaluator();
        string document = Ungoverned(operation);
        foreach ((string member, string value) in new[] { ("policies", "[]"), ("policies", """[{"id":"jqm-standard","version":"1"}]"""), ("agreements", "[]"), ("agreements", """[{"id":"A","merchant":"M","terms":{}}]"""), ("governedBy", "\"request\""), ("governedBy", "\"order\"") })
        {
            foreach (string changed in new[] { $"{{\"{member}\":{value},{document[1..]}", $"{document[..^1]},\"{member}\":{value}}}", $"{document[..^1]},\"{member}\":{value}}}".Replace("\"unitPrice\":\"20.00\"", "\"unitPrice\":\"20.001\"", StringComparison.Ordinal) })
            {
                InputError? error = new DocumentEvaluator(evaluator).Answer(Encoding.UTF8.GetBytes(changed)).Error;
                Assert.Equal((ErrorCode.Malformed, member), (error!.Code, error.Path));
                Assert.Equal("The policies and agreements of the server govern here; leave this member out.", error.Message);
            }
        }

        Assert.Empty(evaluator.Asked);
    }

    [Fact]
    public void A_member_that_is_null_is_a_member_that_is_left_out()
    {
        string document = Ungoverned("cancel").Replace("\"op\"", "\"policies\":null,\"agreements\":null,\"governedBy\":null,\"op\"", StringComparison.Ordinal);
        Assert.Null(new DocumentEvaluator(PolicyEvaluator.Standard).Answer(Encoding.UTF8.GetBytes(document)).Error);
    }

    [Fact]
    public void The_policies_of_the_evaluator_decide_and_not_those_that_the_document_may_have_wanted()
    {
        string document = Ungoverned("assess");
        var lax = new PolicyEvaluator([Policy.Standard], [new Agreement("A", "M", Lax)]);
        Assert.Equal(FindingStatus.Waived, Window(new DocumentEvaluator(PolicyEvaluator.Standard).Answer(Encoding.UTF8.GetBytes(document))));
        Assert.Equal(FindingStatus.Met, Window(new DocumentEvaluator(lax).Answer(Encoding.UTF8.GetBytes(document))));

        static FindingStatus Window(EvaluationAnswer answer) => answer.Assessment!.Items[0].Findings.Single(finding => finding.Rule == Rule.Window).Status;
    }

    [Fact]
    public void An_invalid_document_is_not_given_to_the_evaluator()
    {
        var evaluator = new FakeEvaluator();
        InputError? error = new DocumentEvaluator(evaluator).Answer(Encoding.UTF8.GetBytes(Ungoverned("assess").Replace("\"unitPrice\":\"20.00\"", "\"unitPrice\":\"20.001\"", StringComparison.Ordinal))).Error;
        Assert.Equal((ErrorCode.AmountPrecision, "order.lines[0].unitPrice"), (error!.Code, error.Path));
        Assert.Empty(evaluator.Asked);
    }

    [Fact]
    public void An_error_of_the_evaluator_becomes_the_answer()
    {
        var evaluator = new FakeEvaluator { Error = new InvalidInputException(ErrorCode.NoPolicyInForce, "policies", "None is in force.") };
        EvaluationAnswer answer = new DocumentEvaluator(evaluator).Answer(Encoding.UTF8.GetBytes(Ungoverned("allow")));
        Assert.Equal(new EvaluationAnswer { Id = "d", Error = new InputError(ErrorCode.NoPolicyInForce, "policies", "None is in force.") }, answer);
    }

    [Fact]
    public void A_missing_placedAt_of_a_governing_order_is_reported_before_any_other_error()
    {
        var evaluator = new DocumentEvaluator(new PolicyEvaluator([Policy.Standard], governedBy: GovernedBy.Order));
        string document = Ungoverned("assess").Replace("\"placedAt\":\"2026-01-01T00:00:00Z\",", "", StringComparison.Ordinal);
        foreach (string changed in new[] { document, document.Replace("\"unitPrice\":\"20.00\"", "\"unitPrice\":\"20.001\"", StringComparison.Ordinal) })
        {
            InputError? error = evaluator.Answer(Encoding.UTF8.GetBytes(changed)).Error;
            Assert.Equal((ErrorCode.Malformed, "order"), (error!.Code, error.Path));
        }
    }

    [Fact]
    public void The_evaluator_is_required() => Assert.Throws<ArgumentNullException>(() => new DocumentEvaluator(null!));

    private static string Ungoverned(string operation)
    {
        string document = GoodJson.Documents[operation];
        int start = document.IndexOf("\"governedBy\"", StringComparison.Ordinal);
        int end = new[] { "\"priorRefunds\"", "\"request\":{", "\"return\":{", "\"at\":" }
            .Select(member => document.IndexOf(member, start, StringComparison.Ordinal)).Where(index => index >= 0).Min();
        return document[..start] + document[end..];
    }

    /// <summary>Records what it is asked, and gives an answer that the standard policy would not give.</summary>
    private sealed class FakeEvaluator : IPolicyEvaluator
    {
        private static readonly PolicyReference Other = new("other", "7");
        private static readonly Finding Scope = new(Rule.Scope, FindingStatus.NotMet, Clause.FromNumber("0.1"));

        public List<object?> Asked { get; } = [];

        public object? Answer { get; private set; }

        public InvalidInputException? Error { get; init; }

        public TermsInForce GetTermsInForce(string merchantId, Instant at) => throw new NotSupportedException();

        public Assessment Assess(Order order, ReturnRequest request, ValueList<PriorRefund> priorRefunds = default) =>
            Give(new Assessment("O", "R", Other, [], [new AssessedItem("1", null, 1, ReturnReason.Defective, [Scope])]), "assess", order, request, default, priorRefunds);

        public Settlement Settle(Order order, ReturnedGoods goods, ValueList<PriorRefund> priorRefunds = default) =>
            Give(new Settlement("O", "R", Other, [], [new SettledItem("1", null, 1, [Scope])]), "settle", order, goods, default, priorRefunds);

        public Cancellation Cancel(Order order, Instant at) => Give(new Cancellation("O", Other, [], [Scope]), "cancel", order, at, default, default);

        public AllowanceDecision Allow(Order order, Instant at, ValueList<Allowance> allowances, ValueList<PriorRefund> priorRefunds = default) =>
            Give(new AllowanceDecision("O", Other, [], [Scope]), "allow", order, at, allowances, priorRefunds);

        private T Give<T>(T answer, string operation, Order order, object input, ValueList<Allowance> allowances, ValueList<PriorRefund> priorRefunds)
        {
            if (Error is not null)
                throw Error;
            Asked.AddRange([operation, order, input, allowances, priorRefunds]);
            Answer = answer;
            return answer;
        }
    }
}
