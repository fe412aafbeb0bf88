using System.Diagnostics;

namespace Jqm.ReturnPolicy.Extensions;

/// <summary>Evaluates with an evaluator that may change from call to call, and records each answer.</summary>
/// <param name="current">Returns the evaluator that governs now.</param>
/// <param name="instruments">Where answers are recorded.</param>
internal sealed class MeasuredEvaluator(Func<IPolicyEvaluator> current, Instruments instruments) : IPolicyEvaluator
{
    public TermsInForce GetTermsInForce(string merchantId, Instant at) => current().GetTermsInForce(merchantId, at);

    public Assessment Assess(Order order, ReturnRequest request, ValueList<PriorRefund> priorRefunds = default) =>
        Measure(Operation.Assess, evaluator => evaluator.Assess(order, request, priorRefunds), AnswerSummary.Of);

    public Settlement Settle(Order order, ReturnedGoods goods, ValueList<PriorRefund> priorRefunds = default) =>
        Measure(Operation.Settle, evaluator => evaluator.Settle(order, goods, priorRefunds), AnswerSummary.Of);

    public Cancellation Cancel(Order order, Instant at) =>
        Measure(Operation.Cancel, evaluator => evaluator.Cancel(order, at), AnswerSummary.Of);

    public AllowanceDecision Allow(Order order, Instant at, ValueList<Allowance> allowances, ValueList<PriorRefund> priorRefunds = default) =>
        Measure(Operation.Allow, evaluator => evaluator.Allow(order, at, allowances, priorRefunds), AnswerSummary.Of);

    private T Measure<T>(Operation operation, Func<IPolicyEvaluator, T> evaluate, Func<T, AnswerSummary> summarize)
    {
        if (!instruments.IsEnabled)
            return evaluate(current());
        using Activity? activity = instruments.Start(operation);
        long begun = instruments.Begin();
        try
        {
            T answer = evaluate(current());
            instruments.Record(summarize(answer), begun, activity);
            return answer;
        }
        catch (InvalidInputException error)
        {
            instruments.RecordInvalid(operation, error.Code, begun, activity);
            throw;
        }
    }
}
