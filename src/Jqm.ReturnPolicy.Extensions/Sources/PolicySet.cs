namespace Jqm.ReturnPolicy.Extensions;

/// <summary>The published versions of a policy and the written agreements that govern together.</summary>
public sealed record PolicySet
{
    /// <summary>Creates a set of policies and agreements.</summary>
    /// <param name="policies">The published versions, in any order; null for the built-in standard policy.</param>
    /// <param name="agreements">The written agreements, of any merchants.</param>
    /// <param name="governedBy">The instant that selects the policy version and the agreements (reading R14).</param>
    public PolicySet(ValueList<Policy>? policies = null, ValueList<Agreement> agreements = default, GovernedBy governedBy = GovernedBy.Request)
    {
        Policies = policies ?? Standard.Policies;
        Agreements = agreements;
        GovernedBy = governedBy;
    }

    private PolicySet(ValueList<Policy> policies) => Policies = policies;

    /// <summary>Gets the built-in standard policy, without agreements.</summary>
    public static PolicySet Standard { get; } = new(PolicyEvaluator.Standard.Policies);

    /// <summary>Gets the published versions of the policy.</summary>
    public ValueList<Policy> Policies { get; init; }

    /// <summary>Gets the written agreements, of any merchants.</summary>
    public ValueList<Agreement> Agreements { get; init; }

    /// <summary>Gets the instant that selects the policy version and the agreements (reading R14).</summary>
    public GovernedBy GovernedBy { get; init; }
}
