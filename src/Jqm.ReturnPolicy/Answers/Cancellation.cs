using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy;

/// <summary>The decision on a cancellation: whether the order may be cancelled, and what is refunded (clause 5.2, readings R17 and R18).</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record Cancellation
{
    private readonly OutsideEquality<CancellationFacts?> _facts;

    /// <summary>Creates the decision on a cancellation.</summary>
    /// <param name="orderNumber">The order's number.</param>
    /// <param name="policy">The version of the policy that governs.</param>
    /// <param name="agreementIds">The ids of the agreements that apply, in the order in which they are merged.</param>
    /// <param name="findings">The findings, in the order of the rules; at least one.</param>
    /// <param name="refund">The refund of everything that was charged, if the order may be cancelled; otherwise null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="InvalidInputException">The number or the list of findings is empty.</exception>
    public Cancellation(string orderNumber, PolicyReference policy, ValueList<string> agreementIds, ValueList<Finding> findings, Refund? refund = null)
    {
        Guard.Against.Null(policy);
        OrderNumber = Check.Name(orderNumber, "order");
        Policy = policy;
        AgreementIds = Check.NoNulls(agreementIds, nameof(agreementIds));
        Findings = findings;
        Verdict = Citations.Pack(findings).CancellationVerdict;
        Refund = refund;
    }

    internal Cancellation(Order order, CancellationFacts facts, ValueList<Finding> findings, CancellationVerdict verdict, Refund? refund)
    {
        _facts = new(facts);
        OrderNumber = order.Number;
        Policy = facts.Terms.PolicyReference;
        AgreementIds = facts.Terms.AgreementIds;
        Findings = findings;
        Verdict = verdict;
        Refund = refund;
    }

    private Cancellation(Cancellation answer, CancellationFacts facts, Refund? refund)
        : this(answer)
    {
        _facts = new(facts);
        Refund = refund;
    }

    /// <summary>Gets the number of the order.</summary>
    public string OrderNumber { get; }

    /// <summary>Gets the version of the policy that governs (reading R14).</summary>
    public PolicyReference Policy { get; }

    /// <summary>Gets the ids of the agreements that apply, in the order in which they are merged (clause 0.2).</summary>
    public ValueList<string> AgreementIds { get; }

    /// <summary>Gets the verdict on the cancellation, which follows from the findings.</summary>
    public CancellationVerdict Verdict { get; }

    /// <summary>Gets the findings on the order, in the order of the rules.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>Gets the refund of everything that was charged; null if the order may not be cancelled.</summary>
    public Refund? Refund { get; }

    /// <summary>
    /// Gets the terms that decided the answer; null on an answer that was read from JSON, until <see cref="WithFacts"/> is called. The value is not part of equality.
    /// </summary>
    public TermsInForce? Terms => Facts?.Terms;

    /// <summary>
    /// Gets the facts that decided the findings; null on an answer that was read from JSON, until <see cref="WithFacts"/> is called. The value is not part of equality.
    /// </summary>
    public CancellationFacts? Facts => _facts.Value;

    /// <summary>
    /// Returns the same answer with the facts that decided it, so that the answer can be explained. Answers of an evaluator contain their facts; answers that were read from JSON do not.
    /// The given facts are evaluated again and must give the recorded findings. The recorded amounts do not change.
    /// </summary>
    /// <param name="terms">The terms of the answer, as returned by <see cref="PolicyEvaluator.GetTermsInForce(string, Instant)"/>.</param>
    /// <param name="order">The order.</param>
    /// <param name="at">The instant of the cancellation.</param>
    /// <returns>The answer with its facts.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The answer was computed from other input, or the given facts give another result; the message names the first rule that differs.</exception>
    public Cancellation WithFacts(TermsInForce terms, Order order, Instant at)
    {
        Guard.Against.Null(terms);
        Guard.Against.Null(order);
        AnswerParts.Require(OrderNumber == order.Number, "order");
        AnswerParts.Require(Policy == terms.PolicyReference && AgreementIds == terms.AgreementIds, "terms");
        var facts = CancellationFacts.Of(terms, order, at);
        SameResult.Require("order and instant", "the order", Findings, facts.Judge(order, out _));
        return new Cancellation(this, facts, Refund is { } refund ? RefundGrounds.RecallCancelled(refund) : null);
    }

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"OrderNumber = {OrderNumber}, Policy = {Policy}, AgreementIds = {AgreementIds}, Verdict = {Verdict}, Findings = {Findings}, Refund = {Refund}");
        return true;
    }
}
