namespace Jqm.ReturnPolicy.Json;

/// <summary>A document that is of the form; its values are judged when it is built.</summary>
internal sealed class DocumentDraft
{
    public readonly OrderDraft Order = new();
    public string? Id;
    public Operation Operation;
    public GovernedBy GovernedBy;
    public ValueList<Policy>? Policies;
    public ValueList<Agreement> Agreements;
    public ListBuilder<PriorRefundDraft> PriorRefunds;
    public ReturnRequest? Request;
    public ReturnedGoods? Return;
    public RawAmount? ShippingCost;
    public Instant? At;

    /// <summary>Empties the draft, for the next document.</summary>
    public void Clear()
    {
        Order.Clear();
        Id = null;
        Operation = default;
        GovernedBy = default;
        Policies = null;
        Agreements = default;
        PriorRefunds.Clear();
        Request = null;
        Return = null;
        ShippingCost = null;
        At = null;
    }

    public PolicyEvaluator Evaluator() => EvaluationDocument.EvaluatorOf(Policies, Agreements, GovernedBy);

    /// <summary>The instant that decides which version governs.</summary>
    public Instant GoverningInstant() => EvaluationDocument.GoverningInstant(GovernedBy, Operation, Order.PlacedAt, Request, Return, At);

    public EvaluationDocument Build()
    {
        Order order = Order.BuildMember();
        ReturnedGoods? goods = Return;
        if (goods is not null && ShippingCost is { } cost)
            goods = goods with { ShippingCost = cost.In(order.Currency, "return.shippingCost") };
        return new EvaluationDocument
        {
            Id = Id,
            Operation = Operation,
            Order = order,
            GovernedBy = GovernedBy,
            Policies = Policies,
            Agreements = Agreements,
            PriorRefunds = PriorRefundDraft.BuildList(PriorRefunds, order.Currency),
            Request = Request,
            Return = goods,
            At = At,
        };
    }
}
