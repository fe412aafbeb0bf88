namespace Jqm.ReturnPolicy;

/// <summary>Whether an order may be cancelled, and what is refunded (clause 5.2, readings R17 and R18).</summary>
public sealed record Cancellation
{
    /// <summary>Creates the answer.</summary>
    /// <param name="orderNumber">The order's number.</param>
    /// <param name="policy">The version of the policy that governs.</param>
    /// <param name="agreementIds">The ids of the agreements that apply, in the order in which they are merged.</param>
    /// <param name="findings">What each rule came to; at least one finding.</param>
    /// <param name="refund">Everything that was charged, when the order may be cancelled; else null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="InvalidInputException">The number or the list of findings is empty.</exception>
    public Cancellation(string orderNumber, PolicyReference policy, ValueList<string> agreementIds, ValueList<Finding> findings, Refund? refund = null)
    {
        Guard.Against.Null(policy);
        OrderNumber = Check.Name(orderNumber, "order");
        Policy = policy;
        AgreementIds = Check.NoNulls(agreementIds, nameof(agreementIds));
        Findings = findings;
        Verdict = FindingSet.Of(findings).CancellationVerdict;
        Refund = refund;
    }

    /// <summary>The order's number.</summary>
    public string OrderNumber { get; }

    /// <summary>The version of the policy that governs (reading R14).</summary>
    public PolicyReference Policy { get; }

    /// <summary>The ids of the agreements that apply, in the order in which they are merged (clause 0.2).</summary>
    public ValueList<string> AgreementIds { get; }

    /// <summary>The verdict, which follows from the findings.</summary>
    public CancellationVerdict Verdict { get; }

    /// <summary>What each rule came to, in the order of the rules.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>Everything that was charged, when the order may be cancelled; else null.</summary>
    public Refund? Refund { get; }
}
