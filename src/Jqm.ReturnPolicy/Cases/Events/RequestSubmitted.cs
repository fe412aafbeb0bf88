namespace Jqm.ReturnPolicy.Cases;

/// <summary>An event: a request was submitted and assessed (clause 3.1). The policy version and the agreements of the submission govern the case to its end (reading R14).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record RequestSubmitted : CaseEvent
{
    /// <summary>Creates the event of a submitted request.</summary>
    /// <param name="id">The id of the command that led to the event.</param>
    /// <param name="at">The instant of the event.</param>
    /// <param name="actor">The person or system that gave the command.</param>
    /// <param name="order">The order.</param>
    /// <param name="request">The request.</param>
    /// <param name="policy">The version of the policy that governs.</param>
    /// <param name="agreements">The agreements that apply, in the order in which they are merged.</param>
    /// <param name="assessment">The assessment of the request.</param>
    /// <param name="priorRefunds">The refunds on the order before the request.</param>
    /// <exception cref="ArgumentNullException">The order, the request, the policy or the assessment is null.</exception>
    /// <exception cref="InvalidInputException">A name is empty, or the instant is out of range.</exception>
    public RequestSubmitted(string id, Instant at, string actor, Order order, ReturnRequest request, Policy policy, ValueList<Agreement> agreements, Assessment assessment, ValueList<PriorRefund> priorRefunds = default)
        : base(id, at, actor)
    {
        Guard.Against.Null(order);
        Guard.Against.Null(request);
        Guard.Against.Null(policy);
        Guard.Against.Null(assessment);
        Order = order;
        Request = request;
        Policy = policy;
        Agreements = Check.NoNulls(agreements, nameof(agreements));
        Assessment = assessment;
        PriorRefunds = Check.NoNulls(priorRefunds, nameof(priorRefunds));
    }

    /// <summary>Gets the order of the request.</summary>
    public Order Order { get; }

    /// <summary>Gets the submitted request.</summary>
    public ReturnRequest Request { get; }

    /// <summary>Gets the version of the policy that governs.</summary>
    public Policy Policy { get; }

    /// <summary>Gets the agreements that apply, in the order in which they are merged.</summary>
    public ValueList<Agreement> Agreements { get; }

    /// <summary>Gets the assessment of the request.</summary>
    public Assessment Assessment { get; }

    /// <summary>Gets the refunds on the order before the request.</summary>
    public ValueList<PriorRefund> PriorRefunds { get; }

    private protected override CaseAction Kind => CaseAction.Submit;
}
