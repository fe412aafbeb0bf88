namespace Jqm.ReturnPolicy;

/// <summary>What came of goods that were sent back, item by item, and what is refunded.</summary>
public sealed record Settlement
{
    /// <summary>Creates the answer.</summary>
    /// <param name="orderNumber">The order's number.</param>
    /// <param name="requestId">The request's id.</param>
    /// <param name="policy">The version of the policy that governs.</param>
    /// <param name="agreementIds">The ids of the agreements that apply, in the order in which they are merged.</param>
    /// <param name="items">What the policy says of each item; at least one.</param>
    /// <param name="refund">The refund, when an item is approved, or when a shipping cost is given and an item is approved or rejected; else null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> or an item is null.</exception>
    /// <exception cref="InvalidInputException">A name or the list of items is empty.</exception>
    public Settlement(string orderNumber, string requestId, PolicyReference policy, ValueList<string> agreementIds, ValueList<SettledItem> items, Refund? refund = null)
    {
        Guard.Against.Null(policy);
        OrderNumber = Check.Name(orderNumber, "order");
        RequestId = Check.Name(requestId, "request");
        Policy = policy;
        AgreementIds = Check.NoNulls(agreementIds, nameof(agreementIds));
        Items = Check.NoNulls(items, nameof(items));
        Verdict = Verdicts.OfSettlement(items);
        Refund = refund;
    }

    /// <summary>An answer that is known to be valid, with the verdict that follows from its items.</summary>
    internal Settlement(TermsInForce inForce, Order orderNumber, ReturnedGoods goods, SettledItem[] items, SettlementVerdict verdict, Refund? refund)
    {
        OrderNumber = orderNumber.Number;
        RequestId = goods.RequestId;
        Policy = inForce.PolicyReference;
        AgreementIds = inForce.AgreementIds;
        Items = new ValueList<SettledItem>(items);
        Verdict = verdict;
        Refund = refund;
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
    public SettlementVerdict Verdict { get; }

    /// <summary>What the policy says of each item, in order.</summary>
    public ValueList<SettledItem> Items { get; }

    /// <summary>The refund, when an item is approved, or when a shipping cost is given and an item is approved or rejected; else null.</summary>
    public Refund? Refund { get; }
}
