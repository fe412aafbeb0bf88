namespace Jqm.ReturnPolicy.Generators;

/// <summary>Specifies how a step is carried out.</summary>
public enum Manner
{
    /// <summary>Does what the state of the case lets be done, and mostly rightly.</summary>
    Rightly,

    /// <summary>Does anything, with any members.</summary>
    Anyhow,

    /// <summary>Anything, under an id that the case has seen.</summary>
    Again,

    /// <summary>Anything, at an instant before the last event.</summary>
    TooEarly,

    /// <summary>No command to a case: an allowance is given on the order (<see cref="Steps.AllowancesOf"/>).</summary>
    Allow,
}

/// <summary>A step in a case. Which command the step becomes depends on the state of the case: <see cref="Steps.CommandOf"/>.</summary>
/// <param name="Case">The place of the case among those of the order, from 0.</param>
/// <param name="Manner">How the step is carried out.</param>
/// <param name="Seed">Where its chance comes from.</param>
public sealed record Step(int Case, Manner Manner, int Seed);

/// <summary>What several cases of one order go through.</summary>
/// <param name="Order">The order.</param>
/// <param name="Policies">The published versions.</param>
/// <param name="Agreements">The written agreements.</param>
/// <param name="GovernedBy">Which instant governs.</param>
/// <param name="Steps">The steps, in order.</param>
public sealed record Story(Order Order, ValueList<Policy> Policies, ValueList<Agreement> Agreements, GovernedBy GovernedBy, ValueList<Step> Steps)
{
    /// <summary>How many cases the order has at most.</summary>
    public const int Cases = 3;

    /// <summary>The evaluator of the policies and agreements.</summary>
    public PolicyEvaluator Evaluator() => new(Policies, Agreements, GovernedBy);
}
