using System.Reflection;
using Jqm.ReturnPolicy.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Jqm.ReturnPolicy.Testing.Tests;

public sealed class FakePolicyEvaluatorTests
{
    private static readonly Order Order = AnOrder();
    private static readonly ReturnRequest Request = ARequest(Order);
    private static readonly ReturnedGoods Goods = AReturn(Order);
    private static readonly Instant At = Instant.FromUtc(2026, 2, 1, 0, 0);
    private static readonly ValueList<Allowance> Allowances = [new Allowance("1", Money.Of(2, Currency.USD)), new Allowance("1", Money.Of(1, Currency.USD))];
    private static readonly ValueList<PriorRefund> PriorRefunds = [new PriorRefund([new PriorRefundLine("1", 1)])];

    public static TheoryData<string> Methods => new(typeof(IPolicyEvaluator).GetMethods().Select(method => method.Name));

    [Fact]
    public void The_prepared_answers_are_given_and_the_questions_recorded()
    {
        Assessment assessment = AnAssessment(AssessmentVerdict.Incomplete);
        Settlement settlement = ASettlement(SettlementVerdict.Pending);
        Cancellation cancellation = ACancellation(CancellationVerdict.NotCancellable);
        AllowanceDecision decision = AnAllowanceDecision(AllowanceVerdict.OutOfScope);
        TermsInForce terms = PolicyEvaluator.Standard.GetTermsInForce("M-77", At);
        FakePolicyEvaluator fake = new FakePolicyEvaluator().AnswerAssess(assessment).AnswerSettle(settlement).AnswerCancel(cancellation).AnswerAllow(decision).AnswerTermsInForce(terms);

        Assert.Same(assessment, fake.Assess(Order, Request, PriorRefunds));
        Assert.Same(settlement, fake.Settle(Order, Goods, PriorRefunds));
        Assert.Same(cancellation, fake.Cancel(Order, At));
        Assert.Same(decision, fake.Allow(Order, At, Allowances, PriorRefunds));
        Assert.Same(terms, fake.GetTermsInForce("M-77", At));
        Assert.Equal(
            [
                new AssessCall(Order, Request, PriorRefunds),
                new SettleCall(Order, Goods, PriorRefunds),
                new CancelCall(Order, At),
                new AllowCall(Order, At, Allowances, PriorRefunds),
                new TermsCall("M-77", At),
            ],
            fake.Calls);
        Assert.Equal([new CancelCall(Order, At)], fake.CallsOf<CancelCall>());
    }

    [Fact]
    public void An_answer_may_depend_on_the_question()
    {
        var fake = new FakePolicyEvaluator();
        fake.AnswerAssess(call => PolicyEvaluator.Standard.Assess(call.Order, call.Request, call.PriorRefunds))
            .AnswerSettle(call => PolicyEvaluator.Standard.Settle(call.Order, call.Goods, call.PriorRefunds))
            .AnswerCancel(call => PolicyEvaluator.Standard.Cancel(call.Order, call.At))
            .AnswerAllow(call => PolicyEvaluator.Standard.Allow(call.Order, call.At, call.Allowances, call.PriorRefunds))
            .AnswerTermsInForce(call => PolicyEvaluator.Standard.GetTermsInForce(call.MerchantId, call.At));

        Assert.Equal(PolicyEvaluator.Standard.Assess(Order, Request), fake.Assess(Order, Request));
        Assert.Equal(PolicyEvaluator.Standard.Settle(Order, Goods), fake.Settle(Order, Goods));
        Assert.Equal(PolicyEvaluator.Standard.Cancel(Order, At), fake.Cancel(Order, At));
        Assert.Equal(PolicyEvaluator.Standard.Allow(Order, At, Allowances), fake.Allow(Order, At, Allowances));
        Assert.Equal(PolicyEvaluator.Standard.GetTermsInForce("M-77", At), fake.GetTermsInForce("M-77", At));
    }

    [Fact]
    public void The_last_prepared_answer_counts_and_may_be_an_exception()
    {
        var failure = new InvalidInputException(ErrorCode.NoPolicyInForce, "policies", "None.");
        FakePolicyEvaluator fake = new FakePolicyEvaluator().AnswerAssess(AnAssessment(AssessmentVerdict.Eligible)).AnswerAssess(_ => throw failure);
        Assert.Same(failure, Assert.Throws<InvalidInputException>(() => fake.Assess(Order, Request)));
        Assert.Single(fake.Calls);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_question_without_a_prepared_answer_throws_and_the_advice_compiles(string method)
    {
        var fake = new FakePolicyEvaluator();
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => Ask(fake, method));
        PolicyCall call = Assert.Single(fake.Calls);
        Assert.StartsWith($"The fake evaluator was asked to {call}, and the test has prepared no answer. Prepare one with Answer", refused.Message, StringComparison.Ordinal);
        string example = refused.Message[(refused.Message.IndexOf("for example ", StringComparison.Ordinal) + "for example ".Length)..^1];
        Assert.Empty(ErrorsOf($"new FakePolicyEvaluator().{example};"));
        Assert.NotEmpty(ErrorsOf($"new FakePolicyEvaluator().{example}x;"));
    }

    [Fact]
    public void The_trace_of_a_question_contains_its_parts()
    {
        Assert.Equal("assess request 'R-1' on order 'JQM-10023'", new AssessCall(Order, Request, []).ToString());
        Assert.Equal("settle the return of request 'R-1' on order 'JQM-10023'", new SettleCall(Order, Goods, []).ToString());
        Assert.Equal("cancel order 'JQM-10023' at 2026-02-01T00:00:00Z", new CancelCall(Order, At).ToString());
        Assert.Equal("allow 2.00 USD on line '1' and 1.00 USD on line '1' of order 'JQM-10023'", new AllowCall(Order, At, Allowances, []).ToString());
        Assert.Equal("get the terms in force for merchant 'M-77' at 2026-02-01T00:00:00Z", new TermsCall("M-77", At).ToString());
    }

    [Fact]
    public async Task Questions_of_several_threads_are_all_recorded()
    {
        FakePolicyEvaluator fake = new FakePolicyEvaluator().AnswerCancel(ACancellation(CancellationVerdict.Cancellable));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () =>
            {
                for (int i = 0; i < 500; i++)
                    fake.Cancel(Order, At);
            },
            TestContext.Current.CancellationToken)));
        Assert.Equal(4_000, fake.Calls.Count);
    }

    [Fact]
    public void Null_is_refused()
    {
        var fake = new FakePolicyEvaluator();
        Assert.Throws<ArgumentNullException>(() => fake.Assess(null!, Request));
        Assert.Throws<ArgumentNullException>(() => fake.Assess(Order, null!));
        Assert.Throws<ArgumentNullException>(() => fake.Settle(null!, Goods));
        Assert.Throws<ArgumentNullException>(() => fake.Settle(Order, null!));
        Assert.Throws<ArgumentNullException>(() => fake.Cancel(null!, At));
        Assert.Throws<ArgumentNullException>(() => fake.Allow(null!, At, Allowances));
        Assert.Throws<ArgumentNullException>(() => fake.GetTermsInForce(null!, At));
        Assert.Empty(fake.Calls);
        foreach (MethodInfo prepare in typeof(FakePolicyEvaluator).GetMethods().Where(method => method.Name.StartsWith("Answer", StringComparison.Ordinal)))
            Assert.IsType<ArgumentNullException>(Assert.Throws<TargetInvocationException>(() => prepare.Invoke(fake, [null])).InnerException);
    }

    private static void Ask(FakePolicyEvaluator fake, string method) => _ = method switch
    {
        nameof(IPolicyEvaluator.Assess) => fake.Assess(Order, Request),
        nameof(IPolicyEvaluator.Settle) => fake.Settle(Order, Goods),
        nameof(IPolicyEvaluator.Cancel) => fake.Cancel(Order, At),
        nameof(IPolicyEvaluator.Allow) => fake.Allow(Order, At, Allowances),
        nameof(IPolicyEvaluator.GetTermsInForce) => (object)fake.GetTermsInForce("M-77", At),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "The interface has a new method."),
    };

    private static IEnumerable<Diagnostic> ErrorsOf(string statement) => CSharpCompilation
        .Create(
            "Advice",
            [CSharpSyntaxTree.ParseText($"using Jqm.ReturnPolicy; using Jqm.ReturnPolicy.Testing; {statement}", cancellationToken: TestContext.Current.CancellationToken)],
            ReadmeProgram.References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication))
        .GetDiagnostics(TestContext.Current.CancellationToken)
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
