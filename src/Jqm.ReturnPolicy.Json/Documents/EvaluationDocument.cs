namespace Jqm.ReturnPolicy.Json;

/// <summary>A question to the policy with everything that it needs.</summary>
public sealed record EvaluationDocument
{
    /// <summary>Any string, which the answer repeats; null for none.</summary>
    public string? Id { get; init; }

    /// <summary>What is asked.</summary>
    public required Operation Operation { get; init; }

    /// <summary>The order that it is about.</summary>
    public required Order Order { get; init; }

    /// <summary>Which instant decides the governing version (reading R14).</summary>
    public GovernedBy GovernedBy { get; init; }

    /// <summary>The published versions; null for the built-in standard policy.</summary>
    public ValueList<Policy>? Policies { get; init; }

    /// <summary>The written agreements, of whichever merchant.</summary>
    public ValueList<Agreement> Agreements { get; init; }

    /// <summary>What was refunded on the order before; empty for a cancellation.</summary>
    public ValueList<PriorRefund> PriorRefunds { get; init; }

    /// <summary>What is requested; for <see cref="Operation.Assess"/> alone.</summary>
    public ReturnRequest? Request { get; init; }

    /// <summary>What came back; for <see cref="Operation.Settle"/> alone.</summary>
    public ReturnedGoods? Return { get; init; }

    /// <summary>The instant asked about; for <see cref="Operation.Cancel"/> alone.</summary>
    public Instant? At { get; init; }

    /// <summary>Answers the question.</summary>
    /// <returns>The answer; what is wrong with the parts becomes its error, with a path in the document.</returns>
    /// <exception cref="InvalidOperationException">The operation's own input is missing.</exception>
    public EvaluationAnswer Evaluate()
    {
        try
        {
            return EvaluateUnder(GetTermsInForce());
        }
        catch (InvalidInputException fault)
        {
            return EvaluationAnswer.OfFault(Id, fault);
        }
    }

    /// <summary>The terms that govern the question; an answer is explained from them.</summary>
    /// <returns>The terms.</returns>
    /// <exception cref="InvalidOperationException">The operation's own input is missing.</exception>
    /// <exception cref="InvalidInputException">The policies do not fit together, or none is in force.</exception>
    public TermsInForce GetTermsInForce()
    {
        RequireOwnInput();
        Instant governing = GoverningInstant(GovernedBy, Operation, Order.PlacedAt, Request, Return, At);
        return EvaluatorOf(Policies, Agreements, GovernedBy).GetTermsInForce(Order.MerchantId, governing);
    }

    internal static PolicyEvaluator EvaluatorOf(ValueList<Policy>? policies, ValueList<Agreement> agreements, GovernedBy governedBy) =>
        policies is null && agreements.Count == 0 && governedBy == GovernedBy.Request
            ? PolicyEvaluator.Standard
            : new PolicyEvaluator(policies ?? PolicyEvaluator.Standard.Policies, agreements, governedBy);

    /// <summary>The instant that decides which version governs: the operation's own, or the order's placing.</summary>
    internal static Instant GoverningInstant(GovernedBy governedBy, Operation operation, Instant? placedAt, ReturnRequest? request, ReturnedGoods? goods, Instant? at) =>
        (governedBy, operation) switch
        {
            (GovernedBy.Order, _) => placedAt ?? throw new InvalidInputException(ErrorCode.Malformed, "order", "The order does not say when it was placed; governed by the order, an evaluation needs placedAt."),
            (_, Operation.Assess) => request!.SubmittedAt,
            (_, Operation.Settle) => goods!.SubmittedAt,
            _ => at!.Value,
        };

    internal EvaluationAnswer EvaluateUnder(TermsInForce inForce) => Operation switch
    {
        Operation.Assess => new EvaluationAnswer { Id = Id, Operation = Operation, Assessment = inForce.Assess(Order, Request!, PriorRefunds) },
        Operation.Settle => new EvaluationAnswer { Id = Id, Operation = Operation, Settlement = inForce.Settle(Order, Return!, PriorRefunds) },
        _ => new EvaluationAnswer { Id = Id, Operation = Operation, Cancellation = inForce.Cancel(Order, At!.Value) },
    };

    private void RequireOwnInput()
    {
        bool given = Operation switch
        {
            Operation.Assess => Request is not null,
            Operation.Settle => Return is not null,
            _ => At is not null,
        };
        if (!given)
            throw new InvalidOperationException($"The document asks to {Operation} but lacks that operation's own input.");
        if (Operation == Operation.Cancel && PriorRefunds.Count > 0)
            throw new InvalidInputException(ErrorCode.Malformed, "priorRefunds", "Something was refunded before; an order is cancelled only before any refund.");
    }
}
