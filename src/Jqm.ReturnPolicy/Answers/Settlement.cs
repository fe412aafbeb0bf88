namespace Jqm.ReturnPolicy;

/// <summary>What came of goods that were sent back, item by item, and what is refunded.</summary>
public sealed record Settlement
{
    /// <summary>Creates the answer.</summary>
    /// <param name="order">The order's number.</param>
    /// <param name="request">The request's id.</param>
    /// <param name="policy">The version of the policy that governs.</param>
    /// <param name="agreements">The ids of the agreements that apply, in the order in which they are merged.</param>
    /// <param name="items">What the policy says of each item; at least one.</param>
    /// <param name="refund">The refund, when an item is approved, or when a shipping cost is given and an item is approved or rejected; else null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> or an item is null.</exception>
    /// <exception cref="InvalidInputException">A name or the list of items is empty.</exception>
    public Settlement(string order, string request, PolicyReference policy, ValueList<string> agreements, ValueList<SettledItem> items, Refund? refund = null)
    {
        Guard.Against.Null(policy);
        Order = Check.Name(order, "order");
        Request = Check.Name(request, "request");
        Policy = policy;
        Agreements = Check.NoNulls(agreements, nameof(agreements));
        Items = Check.NoNulls(items, nameof(items));
        Verdict = Verdicts.OfSettlement(items);
        Refund = refund;
    }

    /// <summary>An answer that is known to be valid, with the verdict that follows from its items.</summary>
    internal Settlement(TermsInForce inForce, Order order, ReturnedGoods goods, SettledItem[] items, SettlementVerdict verdict, Refund? refund)
    {
        Order = order.Number;
        Request = goods.Request;
        Policy = inForce.PolicyReference;
        Agreements = inForce.AgreementIds;
        Items = new ValueList<SettledItem>(items);
        Verdict = verdict;
        Refund = refund;
    }

    /// <summary>The order's number.</summary>
    public string Order { get; }

    /// <summary>The request's id.</summary>
    public string Request { get; }

    /// <summary>The version of the policy that governs (reading R14).</summary>
    public PolicyReference Policy { get; }

    /// <summary>The ids of the agreements that apply, in the order in which they are merged (clause 0.2).</summary>
    public ValueList<string> Agreements { get; }

    /// <summary>The verdict, which combines those of the items (reading R19).</summary>
    public SettlementVerdict Verdict { get; }

    /// <summary>What the policy says of each item, in order.</summary>
    public ValueList<SettledItem> Items { get; }

    /// <summary>The refund, when an item is approved, or when a shipping cost is given and an item is approved or rejected; else null.</summary>
    public Refund? Refund { get; }
}
