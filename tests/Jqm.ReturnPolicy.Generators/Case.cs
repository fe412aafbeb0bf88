using Jqm.ReturnPolicy.Json;

namespace Jqm.ReturnPolicy.Generators;

/// <summary>
/// A whole question to the policy: an order with the versions, the agreements, the earlier refunds, and what is asked. It prints as the document that
/// <c>jqm-returns</c> takes, so that a case that breaks a law can be run by hand.
/// </summary>
public abstract record Case
{
    private protected Case(EvaluationDocument document) => Document = document;

    /// <summary>The question.</summary>
    public EvaluationDocument Document { get; }

    /// <summary>The order that it is about.</summary>
    public Order Order => Document.Order;

    /// <summary>The instant that decides which terms are in force.</summary>
    public Instant Governing => Document switch
    {
        { GovernedBy: GovernedBy.Order } => Order.PlacedAt!.Value,
        { Request: { } request } => request.SubmittedAt,
        { Return: { } goods } => goods.SubmittedAt,
        _ => Document.At!.Value,
    };

    /// <summary>An evaluator of the versions and agreements of the case.</summary>
    public PolicyEvaluator Evaluator => new(Document.Policies ?? [Policy.Standard], Document.Agreements, Document.GovernedBy);

    /// <summary>The terms that govern the case.</summary>
    public PolicyTerms Terms => Evaluator.GetTermsInForce(Order.MerchantId, Governing).Terms;

    /// <inheritdoc/>
    public sealed override string ToString() => ReturnPolicyJson.ToJson(Document);
}

/// <summary>A case of assessing a request.</summary>
public sealed record AssessCase : Case
{
    /// <summary>A case of a document.</summary>
    /// <param name="document">The question.</param>
    public AssessCase(EvaluationDocument document)
        : base(document)
    {
    }

    /// <summary>What is requested.</summary>
    public ReturnRequest Request => Document.Request!;

    /// <summary>The answer.</summary>
    public Assessment Answer() => Evaluator.Assess(Order, Request, Document.PriorRefunds);

    /// <summary>The answer to a request under given terms, whenever it is submitted.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="request">The request; null for that of the case.</param>
    public Assessment AnswerUnder(PolicyTerms terms, ReturnRequest? request = null) =>
        Policies.Under(terms).Assess(Order, request ?? Request, Document.PriorRefunds);
}

/// <summary>A case of settling what came back.</summary>
public sealed record SettleCase : Case
{
    /// <summary>A case of a document.</summary>
    /// <param name="document">The question.</param>
    public SettleCase(EvaluationDocument document)
        : base(document)
    {
    }

    /// <summary>What came back.</summary>
    public ReturnedGoods Goods => Document.Return!;

    /// <summary>The answer.</summary>
    public Settlement Answer() => Evaluator.Settle(Order, Goods, Document.PriorRefunds);

    /// <summary>The answer for goods under given terms.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="goods">The goods; null for those of the case.</param>
    public Settlement AnswerUnder(PolicyTerms terms, ReturnedGoods? goods = null) =>
        Policies.Under(terms).Settle(Order, goods ?? Goods, Document.PriorRefunds);
}

/// <summary>A case of cancelling an order.</summary>
public sealed record CancelCase : Case
{
    /// <summary>A case of a document.</summary>
    /// <param name="document">The question.</param>
    public CancelCase(EvaluationDocument document)
        : base(document)
    {
    }

    /// <summary>The instant asked about.</summary>
    public Instant At => Document.At!.Value;

    /// <summary>The answer.</summary>
    public Cancellation Answer() => Evaluator.Cancel(Order, At);
}
