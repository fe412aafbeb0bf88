namespace Jqm.ReturnPolicy.Cases;

/// <summary>A command that submits a request, which starts a case (clause 3.1). The policy version and the agreements of the submission govern the case to its end (reading R14).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record SubmitRequest : CaseCommand
{
    /// <summary>Creates a command that submits a request.</summary>
    /// <param name="id">The id of the command.</param>
    /// <param name="at">The instant of the command: not before the request's submission.</param>
    /// <param name="actor">The person or system that gives the command.</param>
    /// <param name="order">The order.</param>
    /// <param name="request">The request, on this order.</param>
    /// <param name="evaluator">The policies and agreements that are in force; <see cref="PolicyEvaluator.Standard"/> if only the built-in standard policy is in force.</param>
    /// <param name="ledger">The ledger of the order's refunds so far; null if nothing was refunded.</param>
    /// <exception cref="ArgumentNullException"><paramref name="order"/>, <paramref name="request"/> or <paramref name="evaluator"/> is null.</exception>
    /// <exception cref="InvalidInputException">A name is empty, or the instant is out of range.</exception>
    public SubmitRequest(string id, Instant at, string actor, Order order, ReturnRequest request, PolicyEvaluator evaluator, RefundLedger? ledger = null)
        : base(id, at, actor)
    {
        Guard.Against.Null(order);
        Guard.Against.Null(request);
        Guard.Against.Null(evaluator);
        Order = order;
        Request = request;
        Evaluator = evaluator;
        Ledger = ledger;
    }

    /// <summary>Gets the order of the request.</summary>
    public Order Order { get; }

    /// <summary>Gets the request, on this order.</summary>
    public ReturnRequest Request { get; }

    /// <summary>Gets the evaluator with the policies and agreements that are in force.</summary>
    public PolicyEvaluator Evaluator { get; }

    /// <summary>Gets the ledger of the order's refunds so far; null if nothing was refunded.</summary>
    public RefundLedger? Ledger { get; }

    private protected override CaseAction Kind => CaseAction.Submit;
}
