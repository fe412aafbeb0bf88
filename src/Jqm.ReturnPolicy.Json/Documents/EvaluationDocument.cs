using System.Globalization;

namespace Jqm.ReturnPolicy.Json;

/// <summary>A question to the policy in its wire form: the operation, the order, and the input of the operation.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record EvaluationDocument
{
    /// <summary>Gets the id of the document, which the answer repeats: any string, or null for none.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the operation: what the document asks.</summary>
    public required Operation Operation { get; init; }

    /// <summary>Gets the order of the document.</summary>
    public required Order Order { get; init; }

    /// <summary>Gets the instant that selects the policy version and the agreements (reading R14).</summary>
    public GovernedBy GovernedBy { get; init; }

    /// <summary>Gets the published versions of the policy; null for the built-in standard policy.</summary>
    public ValueList<Policy>? Policies { get; init; }

    /// <summary>Gets the written agreements, of any merchants.</summary>
    public ValueList<Agreement> Agreements { get; init; }

    /// <summary>Gets the earlier refunds on the order; empty for a cancellation.</summary>
    public ValueList<PriorRefund> PriorRefunds { get; init; }

    /// <summary>Gets the return request; null unless the operation is <see cref="Operation.Assess"/>.</summary>
    public ReturnRequest? Request { get; init; }

    /// <summary>Gets the returned goods; null unless the operation is <see cref="Operation.Settle"/>.</summary>
    public ReturnedGoods? Return { get; init; }

    /// <summary>Gets the instant of the question; null unless the operation is <see cref="Operation.Cancel"/> or <see cref="Operation.Allow"/>.</summary>
    public Instant? At { get; init; }

    /// <summary>Gets the allowances, at least one; empty unless the operation is <see cref="Operation.Allow"/>.</summary>
    public ValueList<Allowance> Allowances { get; init; }

    /// <summary>Creates the document of a case that two policies answer differently. The document contains no policies; add the policies of either side to see the answers.</summary>
    /// <param name="witness">The case.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="witness"/> is null.</exception>
    public static EvaluationDocument FromWitness(PolicyWitness witness)
    {
        Guard.Against.Null(witness);
        return new EvaluationDocument
        {
            Operation = witness.Request is not null ? Operation.Assess
                : witness.Goods is not null ? Operation.Settle
                : witness.Allowances.Count > 0 ? Operation.Allow
                : Operation.Cancel,
            Order = witness.Order,
            Request = witness.Request,
            Return = witness.Goods,
            At = witness.At,
            Allowances = witness.Allowances,
        };
    }

    /// <summary>Answers the question of the document.</summary>
    /// <returns>The answer. If the parts of the document do not belong together, the answer contains the error, with a path in the document.</returns>
    /// <exception cref="InvalidOperationException">The operation's own input is missing.</exception>
    public EvaluationAnswer Evaluate()
    {
        RequireOwnInput();
        try
        {
            return EvaluateBy(CreateEvaluator());
        }
        catch (InvalidInputException error)
        {
            return EvaluationAnswer.OfError(Id, error);
        }
    }

    /// <summary>Returns the terms that govern the question, which are needed to explain an answer.</summary>
    /// <returns>The terms.</returns>
    /// <exception cref="InvalidOperationException">The operation's own input is missing.</exception>
    /// <exception cref="InvalidInputException">The policies do not fit together, or none is in force.</exception>
    public TermsInForce GetTermsInForce()
    {
        RequireOwnInput();
        RequireUnrefunded();
        return GetTermsInForce(CreateEvaluator());
    }

    internal static PolicyEvaluator EvaluatorOf(ValueList<Policy>? policies, ValueList<Agreement> agreements, GovernedBy governedBy) =>
        policies is null && agreements.Count == 0 && governedBy == GovernedBy.Request
            ? PolicyEvaluator.Standard
            : new PolicyEvaluator(policies ?? PolicyEvaluator.Standard.Policies, agreements, governedBy);

    /// <summary>Creates the evaluator of a document.</summary>
    /// <param name="policies">The published versions of the policy; null for the built-in standard policy.</param>
    /// <param name="agreements">The written agreements.</param>
    /// <param name="governedBy">Which instant decides the governing version.</param>
    /// <param name="merchantId">The order's merchant.</param>
    /// <param name="at">The governing instant.</param>
    /// <exception cref="InvalidInputException">The policies or agreements do not fit together.</exception>
    internal static PolicyEvaluator EvaluatorOf(ValueList<Policy>? policies, ValueList<Agreement> agreements, GovernedBy governedBy, string merchantId, Instant at)
    {
        try
        {
            return EvaluatorOf(policies, agreements, governedBy);
        }
        catch (InvalidInputException duplicate) when (duplicate.Code == ErrorCode.Duplicate)
        {
            throw ErrorOfMerging(policies ?? PolicyEvaluator.Standard.Policies, agreements, merchantId, at) ?? duplicate;
        }
    }

    /// <summary>Returns the instant that decides which version governs: the operation's own, or the order's placing.</summary>
    internal static Instant GoverningInstant(GovernedBy governedBy, Instant? placedAt, Instant? own) => governedBy switch
    {
        GovernedBy.Request => own!.Value,
        GovernedBy.Order => placedAt ?? throw new InvalidInputException(ErrorCode.Malformed, "order", "The order does not say when it was placed; governed by the order, an evaluation needs placedAt."),
        _ => throw new ArgumentOutOfRangeException(nameof(governedBy), governedBy, "The value is none of the enumeration."),
    };

    /// <summary>Answers the question by the policies and agreements of an evaluator; those of the document are not used.</summary>
    internal EvaluationAnswer EvaluateBy(IPolicyEvaluator evaluator)
    {
        RequireUnrefunded();
        return Operation switch
        {
            Operation.Assess => new EvaluationAnswer { Id = Id, Operation = Operation, Assessment = evaluator.Assess(Order, Request!, PriorRefunds) },
            Operation.Settle => new EvaluationAnswer { Id = Id, Operation = Operation, Settlement = evaluator.Settle(Order, Return!, PriorRefunds) },
            Operation.Cancel => new EvaluationAnswer { Id = Id, Operation = Operation, Cancellation = evaluator.Cancel(Order, At!.Value) },
            Operation.Allow => new EvaluationAnswer { Id = Id, Operation = Operation, AllowanceDecision = evaluator.Allow(Order, At!.Value, Allowances, PriorRefunds) },
            _ => throw NoSuch(Operation),
        };
    }

    /// <summary>Returns the error of an agreement that does not fit where it is merged, which is malformed and outranks a duplicate; null if all fit.</summary>
    private static InvalidInputException? ErrorOfMerging(ValueList<Policy> policies, ValueList<Agreement> agreements, string merchantId, Instant at)
    {
        try
        {
            new PolicyEvaluator(
                policies.DistinctBy(static policy => policy.PublishedAt).Select(static (policy, index) => policy with { Version = Name(index) }).ToValueList(),
                agreements.Select(static (agreement, index) => agreement with { Id = Name(index) }).ToValueList()).GetTermsInForce(merchantId, at);
            return null;
        }
        catch (InvalidInputException error)
        {
            return error.Code == ErrorCode.Malformed ? error : null;
        }

        static string Name(int index) => index.ToString(CultureInfo.InvariantCulture);
    }

    private static ArgumentOutOfRangeException NoSuch(Operation operation) => new(nameof(operation), operation, "The value is none of the enumeration.");

    /// <summary>The instant that the operation's own input states.</summary>
    private Instant? OwnInstant => Operation switch
    {
        Operation.Assess => Request?.SubmittedAt,
        Operation.Settle => Return?.SubmittedAt,
        Operation.Cancel or Operation.Allow => At,
        _ => throw NoSuch(Operation),
    };

    /// <summary>Returns the terms that an evaluator finds for the document.</summary>
    /// <exception cref="InvalidInputException">No version is in force, or an agreement does not fit.</exception>
    internal TermsInForce GetTermsInForce(PolicyEvaluator evaluator) =>
        evaluator.GetTermsInForce(Order.MerchantId, GoverningInstant(GovernedBy, Order.PlacedAt, OwnInstant));

    private PolicyEvaluator CreateEvaluator() =>
        EvaluatorOf(Policies, Agreements, GovernedBy, Order.MerchantId, GoverningInstant(GovernedBy, Order.PlacedAt, OwnInstant));

    private void RequireOwnInput()
    {
        if (OwnInstant is null || (Operation == Operation.Allow && Allowances.Count == 0))
            throw new InvalidOperationException($"The document asks to {Operation} but lacks that operation's own input.");
    }

    private void RequireUnrefunded()
    {
        if (Operation == Operation.Cancel && PriorRefunds.Count > 0)
            throw new InvalidInputException(ErrorCode.Malformed, "priorRefunds", "Something was refunded before; an order is cancelled only before any refund.");
    }
}
