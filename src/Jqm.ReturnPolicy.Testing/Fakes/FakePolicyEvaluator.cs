using System.Collections.Concurrent;

namespace Jqm.ReturnPolicy.Testing;

/// <summary>
/// An <see cref="IPolicyEvaluator"/> for tests of code that uses an evaluator. The fake records each call and returns the answer that the test prepared. A call without a prepared answer throws.
/// </summary>
/// <remarks>
/// Take the answers from <see cref="TestData"/>, which computes them with the real evaluator. Prepare all answers before the fake is used; after that, calls may come from several threads.
/// </remarks>
/// <example>
/// <code>
/// var evaluator = new FakePolicyEvaluator().AnswerAssess(AnAssessment(AssessmentVerdict.Referred));
/// new ReturnsDesk(evaluator).Handle(order, request);
/// Assert.Equal(request, evaluator.CallsOf&lt;AssessCall&gt;()[0].Request);
/// </code>
/// </example>
public sealed class FakePolicyEvaluator : IPolicyEvaluator
{
    private readonly ConcurrentQueue<PolicyCall> _calls = new();
    private Func<AssessCall, Assessment>? _assess;
    private Func<SettleCall, Settlement>? _settle;
    private Func<CancelCall, Cancellation>? _cancel;
    private Func<AllowCall, AllowanceDecision>? _allow;
    private Func<TermsCall, TermsInForce>? _terms;

    /// <summary>Gets all calls so far, in their order, including calls without a prepared answer.</summary>
    public IReadOnlyList<PolicyCall> Calls => [.. _calls];

    /// <summary>Gets the calls of one kind so far, in their order.</summary>
    /// <typeparam name="TCall">The kind of the calls, such as <see cref="AssessCall"/>.</typeparam>
    /// <returns>The calls.</returns>
    public IReadOnlyList<TCall> CallsOf<TCall>()
        where TCall : PolicyCall => [.. _calls.OfType<TCall>()];

    /// <summary>Prepares the answer to every call of <see cref="IPolicyEvaluator.Assess"/>.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>This evaluator.</returns>
    public FakePolicyEvaluator AnswerAssess(Assessment answer) => AnswerAssess(Always<AssessCall, Assessment>(answer));

    /// <summary>Prepares the answers to <see cref="IPolicyEvaluator.Assess"/> by a function of the call.</summary>
    /// <param name="answer">Returns the answer to a call, or throws the exception that the fake must throw.</param>
    /// <returns>This evaluator.</returns>
    public FakePolicyEvaluator AnswerAssess(Func<AssessCall, Assessment> answer) => Prepare(() => _assess = Guard.Against.Null(answer));

    /// <summary>Prepares the answer to every call of <see cref="IPolicyEvaluator.Settle"/>.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>This evaluator.</returns>
    public FakePolicyEvaluator AnswerSettle(Settlement answer) => AnswerSettle(Always<SettleCall, Settlement>(answer));

    /// <summary>Prepares the answers to <see cref="IPolicyEvaluator.Settle"/> by a function of the call.</summary>
    /// <param name="answer">Returns the answer to a call, or throws the exception that the fake must throw.</param>
    /// <returns>This evaluator.</returns>
    public FakePolicyEvaluator AnswerSettle(Func<SettleCall, Settlement> answer) => Prepare(() => _settle = Guard.Against.Null(answer));

    /// <summary>Prepares the answer to every call of <see cref="IPolicyEvaluator.Cancel"/>.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>This evaluator.</returns>
    public FakePolicyEvaluator AnswerCancel(Cancellation answer) => AnswerCancel(Always<CancelCall, Cancellation>(answer));

    /// <summary>Prepares the answers to <see cref="IPolicyEvaluator.Cancel"/> by a function of the call.</summary>
    /// <param name="answer">Returns the answer to a call, or throws the exception that the fake must throw.</param>
    /// <returns>This evaluator.</returns>
    public FakePolicyEvaluator AnswerCancel(Func<CancelCall, Cancellation> answer) => Prepare(() => _cancel = Guard.Against.Null(answer));

    /// <summary>Prepares the answer to every call of <see cref="IPolicyEvaluator.Allow"/>.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>This evaluator.</returns>
    public FakePolicyEvaluator AnswerAllow(AllowanceDecision answer) => AnswerAllow(Always<AllowCall, AllowanceDecision>(answer));

    /// <summary>Prepares the answers to <see cref="IPolicyEvaluator.Allow"/> by a function of the call.</summary>
    /// <param name="answer">Returns the answer to a call, or throws the exception that the fake must throw.</param>
    /// <returns>This evaluator.</returns>
    public FakePolicyEvaluator AnswerAllow(Func<AllowCall, AllowanceDecision> answer) => Prepare(() => _allow = Guard.Against.Null(answer));

    /// <summary>Prepares the answer to every call of <see cref="IPolicyEvaluator.GetTermsInForce"/>.</summary>
    /// <param name="answer">The terms in force.</param>
    /// <returns>This evaluator.</returns>
    public FakePolicyEvaluator AnswerTermsInForce(TermsInForce answer) => AnswerTermsInForce(Always<TermsCall, TermsInForce>(answer));

    /// <summary>Prepares the answers to <see cref="IPolicyEvaluator.GetTermsInForce"/> by a function of the call.</summary>
    /// <param name="answer">Returns the answer to a call, or throws the exception that the fake must throw.</param>
    /// <returns>This evaluator.</returns>
    public FakePolicyEvaluator AnswerTermsInForce(Func<TermsCall, TermsInForce> answer) => Prepare(() => _terms = Guard.Against.Null(answer));

    /// <summary>Records the call and returns the prepared answer.</summary>
    /// <param name="merchantId">The id of the merchant.</param>
    /// <param name="at">The governing instant.</param>
    /// <returns>The prepared terms.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="merchantId"/> is null.</exception>
    /// <exception cref="InvalidOperationException">No answer is prepared.</exception>
    public TermsInForce GetTermsInForce(string merchantId, Instant at) =>
        Answer(new TermsCall(Guard.Against.Null(merchantId), at), _terms, nameof(AnswerTermsInForce), "call => PolicyEvaluator.Standard.GetTermsInForce(call.MerchantId, call.At)");

    /// <summary>Records the call and returns the prepared answer.</summary>
    /// <param name="order">The order.</param>
    /// <param name="request">The request.</param>
    /// <param name="priorRefunds">The earlier refunds on the order.</param>
    /// <returns>The prepared assessment.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">No answer is prepared.</exception>
    public Assessment Assess(Order order, ReturnRequest request, ValueList<PriorRefund> priorRefunds = default) =>
        Answer(new AssessCall(Guard.Against.Null(order), Guard.Against.Null(request), priorRefunds), _assess, nameof(AnswerAssess), "TestData.AnAssessment(AssessmentVerdict.Eligible)");

    /// <summary>Records the call and returns the prepared answer.</summary>
    /// <param name="order">The order.</param>
    /// <param name="goods">The returned goods.</param>
    /// <param name="priorRefunds">The earlier refunds on the order.</param>
    /// <returns>The prepared settlement.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">No answer is prepared.</exception>
    public Settlement Settle(Order order, ReturnedGoods goods, ValueList<PriorRefund> priorRefunds = default) =>
        Answer(new SettleCall(Guard.Against.Null(order), Guard.Against.Null(goods), priorRefunds), _settle, nameof(AnswerSettle), "TestData.ASettlement(SettlementVerdict.Approved)");

    /// <summary>Records the call and returns the prepared answer.</summary>
    /// <param name="order">The order.</param>
    /// <param name="at">The instant of the cancellation.</param>
    /// <returns>The prepared cancellation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="order"/> is null.</exception>
    /// <exception cref="InvalidOperationException">No answer is prepared.</exception>
    public Cancellation Cancel(Order order, Instant at) =>
        Answer(new CancelCall(Guard.Against.Null(order), at), _cancel, nameof(AnswerCancel), "TestData.ACancellation(CancellationVerdict.Cancellable)");

    /// <summary>Records the call and returns the prepared answer.</summary>
    /// <param name="order">The order.</param>
    /// <param name="at">The instant when the allowances are given.</param>
    /// <param name="allowances">The allowances.</param>
    /// <param name="priorRefunds">The earlier refunds on the order.</param>
    /// <returns>The prepared decision.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="order"/> is null.</exception>
    /// <exception cref="InvalidOperationException">No answer is prepared.</exception>
    public AllowanceDecision Allow(Order order, Instant at, ValueList<Allowance> allowances, ValueList<PriorRefund> priorRefunds = default) =>
        Answer(new AllowCall(Guard.Against.Null(order), at, allowances, priorRefunds), _allow, nameof(AnswerAllow), "TestData.AnAllowanceDecision(AllowanceVerdict.Allowed)");

    private static Func<TCall, TAnswer> Always<TCall, TAnswer>(TAnswer answer)
        where TAnswer : class
    {
        Guard.Against.Null(answer);
        return _ => answer;
    }

    private FakePolicyEvaluator Prepare(Action prepare)
    {
        prepare();
        return this;
    }

    private TAnswer Answer<TCall, TAnswer>(TCall call, Func<TCall, TAnswer>? prepared, string method, string example)
        where TCall : PolicyCall
    {
        _calls.Enqueue(call);
        return prepared is null
            ? throw new InvalidOperationException($"The fake evaluator was asked to {call}, and the test has prepared no answer. Prepare one with {method}, for example {method}({example}).")
            : prepared(call);
    }
}
