using System.Diagnostics;

namespace Jqm.ReturnPolicy.Testing;

/// <summary>
/// A generated question to the policy: an order with policy versions, agreements, earlier refunds and the input of an operation. The text of a question is a document of the wire
/// form, so that you can repeat a failed property with <c>jqm-returns</c>.
/// </summary>
public abstract class Question
{
    private protected Question(EvaluationDocument document) => Document = document;

    /// <summary>Gets the question as a document of the wire form.</summary>
    public EvaluationDocument Document { get; }

    /// <summary>Gets the order of the question.</summary>
    public Order Order => Document.Order;

    /// <summary>Gets the earlier refunds on the order.</summary>
    public ValueList<PriorRefund> PriorRefunds => Document.PriorRefunds;

    /// <summary>Gets an evaluator of the versions and agreements of the question.</summary>
    public PolicyEvaluator Evaluator => new(Document.Policies ?? [Policy.Standard], Document.Agreements, Document.GovernedBy);

    /// <summary>Gets the terms that govern the question.</summary>
    public PolicyTerms Terms => Document.GetTermsInForce().Terms;

    /// <summary>Gets the instant that decides which terms are in force.</summary>
    internal Instant Governing => Document switch
    {
        { GovernedBy: GovernedBy.Order } => Order.PlacedAt!.Value,
        { Request: { } request } => request.SubmittedAt,
        { Return: { } goods } => goods.SubmittedAt,
        { At: { } at } => at,
        _ => throw new UnreachableException("A question has a request, a return or an instant."),
    };

    /// <summary>Returns the question as JSON.</summary>
    /// <returns>A document of the wire form, on one line.</returns>
    public sealed override string ToString() => ReturnPolicyJson.ToJson(Document);
}
