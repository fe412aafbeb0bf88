namespace Jqm.ReturnPolicy;

/// <summary>Whether a request meets the policy, item by item, and what would be refunded.</summary>
public sealed record Assessment
{
    /// <summary>Creates the answer.</summary>
    /// <param name="orderNumber">The order's number.</param>
    /// <param name="requestId">The request's id.</param>
    /// <param name="policy">The version of the policy that governs.</param>
    /// <param name="agreementIds">The ids of the agreements that apply, in the order in which they are merged.</param>
    /// <param name="items">What the policy says of each item; at least one.</param>
    /// <param name="estimate">The refund of the eligible items as if inspection confirmed them, without return shipping; null when none is eligible.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> or an item is null.</exception>
    /// <exception cref="InvalidInputException">A name or the list of items is empty.</exception>
    public Assessment(string orderNumber, string requestId, PolicyReference policy, ValueList<string> agreementIds, ValueList<AssessedItem> items, Refund? estimate = null)
    {
        Guard.Against.Null(policy);
        OrderNumber = Check.Name(orderNumber, "order");
        RequestId = Check.Name(requestId, "request");
        Policy = policy;
        AgreementIds = Check.NoNulls(agreementIds, nameof(agreementIds));
        Items = Check.NoNulls(items, nameof(items));
        Verdict = Verdicts.OfAssessment(items);
        Estimate = estimate;
    }

    /// <summary>An answer that is known to be valid, with the verdict that follows from its items.</summary>
    internal Assessment(TermsInForce inForce, Order orderNumber, ReturnRequest requestId, AssessedItem[] items, AssessmentVerdict verdict, Refund? estimate)
    {
        OrderNumber = orderNumber.Number;
        RequestId = requestId.Id;
        Policy = inForce.PolicyReference;
        AgreementIds = inForce.AgreementIds;
        Items = new ValueList<AssessedItem>(items);
        Verdict = verdict;
        Estimate = estimate;
    }

    /// <summary>The order's number.</summary>
    public string OrderNumber { get; }

    /// <summary>The request's id.</summary>
    public string RequestId { get; }

    /// <summary>The version of the policy that governs (reading R14).</summary>
    public PolicyReference Policy { get; }

    /// <summary>The ids of the agreements that apply, in the order in which they are merged (clause 0.2).</summary>
    public ValueList<string> AgreementIds { get; }

    /// <summary>The verdict, which combines those of the items (reading R19).</summary>
    public AssessmentVerdict Verdict { get; }

    /// <summary>What the policy says of each item, in order.</summary>
    public ValueList<AssessedItem> Items { get; }

    /// <summary>The refund of the eligible items as if inspection confirmed them, without return shipping; null when none is eligible.</summary>
    public Refund? Estimate { get; }
}
