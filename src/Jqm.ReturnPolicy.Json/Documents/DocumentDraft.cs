namespace Jqm.ReturnPolicy.Json;

/// <summary>The members of a document. What decides the governing terms is known even when another value is invalid.</summary>
internal struct DocumentDraft
{
    /// <summary>Whether policies and agreements are given from outside, and the document may bring none.</summary>
    public bool IsGoverned;

    /// <summary>The policies and agreements of earlier documents; null if there are none to remember.</summary>
    public KnownPolicies? Known;

    /// <summary>The policies as they are known from now on; null if they are not remembered.</summary>
    public KnownList<ValueList<Policy>>? KnownPolicies;

    /// <summary>The agreements as they are known from now on; null if they are not remembered.</summary>
    public KnownList<ValueList<Agreement>>? KnownAgreements;

    public string? Id;
    public Operation Operation;
    public Order Order;
    public long OrderOffset, PriorRefundsOffset;
    public string Merchant;
    public Instant? PlacedAt, At;
    public Instant SubmittedAt;
    public GovernedBy GovernedBy;
    public ValueList<Policy>? Policies;
    public ValueList<Agreement> Agreements;
    public ValueList<PriorRefund> PriorRefunds;
    public ValueList<Allowance> Allowances;
    public ReturnRequest? Request;
    public ReturnedGoods? Return;

    /// <summary>Creates an evaluator of policies with the document's own agreements.</summary>
    /// <param name="policies">The published versions of the policy; null for the built-in standard policy.</param>
    /// <exception cref="InvalidInputException">The policies or agreements do not fit together.</exception>
    public readonly PolicyEvaluator CreateEvaluator(ValueList<Policy>? policies) =>
        EvaluationDocument.EvaluatorOf(policies, Agreements, GovernedBy, Merchant, GoverningInstant(GovernedBy));

    /// <summary>Requires terms that govern the document. This error outranks one of the document's values, but not one of its form.</summary>
    /// <exception cref="InvalidInputException">An agreement does not fit where it is merged, or no version is in force.</exception>
    public readonly void RequireTerms(PolicyEvaluator evaluator) => evaluator.GetTermsInForce(Merchant, GoverningInstant(evaluator.GovernedBy));

    /// <summary>Returns the instant that decides which version governs.</summary>
    public readonly Instant GoverningInstant(GovernedBy governedBy) =>
        EvaluationDocument.GoverningInstant(governedBy, PlacedAt, At ?? SubmittedAt);
}
