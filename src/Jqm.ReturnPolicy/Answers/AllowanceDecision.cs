using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy;

/// <summary>The decision about allowances: whether the allowances may be given, and where the money goes (reading R28).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record AllowanceDecision
{
    private readonly OutsideEquality<TermsInForce?> _terms;

    /// <summary>Creates the decision about allowances.</summary>
    /// <param name="orderNumber">The number of the order.</param>
    /// <param name="policy">The version of the policy that governs.</param>
    /// <param name="agreementIds">The ids of the agreements that apply, in the order in which they are merged.</param>
    /// <param name="findings">The finding about the scope.</param>
    /// <param name="refund">The allowances and their destinations, if the allowances are allowed; otherwise null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="InvalidInputException">The number is empty, or the findings are not exactly one about the scope that is met or not met.</exception>
    public AllowanceDecision(string orderNumber, PolicyReference policy, ValueList<string> agreementIds, ValueList<Finding> findings, Refund? refund = null)
        : this(null, orderNumber, policy, agreementIds, findings, refund)
    {
    }

    internal AllowanceDecision(TermsInForce? terms, string orderNumber, PolicyReference policy, ValueList<string> agreementIds, ValueList<Finding> findings, Refund? refund)
    {
        Guard.Against.Null(policy);
        OrderNumber = Check.Name(orderNumber, "order");
        Policy = policy;
        AgreementIds = Check.NoNulls(agreementIds, nameof(agreementIds));
        Findings = findings.Count == 1 && findings[0] is { Rule: Rule.Scope, Status: FindingStatus.Met or FindingStatus.NotMet }
            ? findings
            : throw new InvalidInputException(ErrorCode.Malformed, "findings", "Allowances are judged by scope alone; give one finding about it, met or not met.");
        Verdict = findings[0].Status == FindingStatus.Met ? AllowanceVerdict.Allowed : AllowanceVerdict.OutOfScope;
        Refund = refund;
        _terms = new(terms);
    }

    /// <summary>Gets the number of the order.</summary>
    public string OrderNumber { get; }

    /// <summary>Gets the version of the policy that governs (reading R14).</summary>
    public PolicyReference Policy { get; }

    /// <summary>Gets the ids of the agreements that apply, in the order in which they are merged (clause 0.2).</summary>
    public ValueList<string> AgreementIds { get; }

    /// <summary>Gets the verdict on the allowances, which follows from the finding.</summary>
    public AllowanceVerdict Verdict { get; }

    /// <summary>Gets the findings: one, about the scope (clause 0.1).</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>Gets the allowances and their destinations, when they are allowed; else null.</summary>
    public Refund? Refund { get; }

    /// <summary>
    /// Gets the terms that decided the answer; null on an answer that was read from JSON, until <see cref="WithFacts"/> is called. The value is not part of equality.
    /// </summary>
    public TermsInForce? Terms => _terms.Value;

    /// <summary>Returns the same answer with the terms that decided it, so that the answer can be explained.</summary>
    /// <param name="terms">The terms of the answer, as returned by <see cref="PolicyEvaluator.GetTermsInForce(string, Instant)"/>.</param>
    /// <param name="order">The order.</param>
    /// <returns>The answer with its terms.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The answer was computed from other input, or the order leads to another finding.</exception>
    public AllowanceDecision WithFacts(TermsInForce terms, Order order)
    {
        Guard.Against.Null(terms);
        Guard.Against.Null(order);
        AnswerParts.Require(OrderNumber == order.Number, "order");
        AnswerParts.Require(Policy == terms.PolicyReference && AgreementIds == terms.AgreementIds, "terms");
        foreach (Allowance allowance in Refund?.Allowances ?? default)
            AnswerParts.LocationOf(order, allowance.LineId, allowance.ShipmentId);
        SameResult.Require("order", "the order", Findings, [ScopeOf(order)]);
        return new AllowanceDecision(terms, OrderNumber, Policy, AgreementIds, Findings, Refund);
    }

    /// <summary>The finding about the scope (clause 0.1).</summary>
    internal static Finding ScopeOf(Order order) =>
        new(Rule.Scope, order.FulfilledBy == Fulfilment.Service ? FindingStatus.Met : FindingStatus.NotMet, Clauses.Scope);

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"OrderNumber = {OrderNumber}, Policy = {Policy}, AgreementIds = {AgreementIds}, Verdict = {Verdict}, Findings = {Findings}, Refund = {Refund}");
        return true;
    }
}
