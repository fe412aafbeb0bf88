namespace Jqm.ReturnPolicy.Testing;

/// <summary>A call that a <see cref="FakePolicyEvaluator"/> received. The text of a call describes the call.</summary>
public abstract record PolicyCall
{
    private protected PolicyCall()
    {
    }
}

/// <summary>A recorded call of <see cref="IPolicyEvaluator.Assess"/>.</summary>
/// <param name="Order">The order.</param>
/// <param name="Request">The request.</param>
/// <param name="PriorRefunds">The earlier refunds on the order.</param>
public sealed record AssessCall(Order Order, ReturnRequest Request, ValueList<PriorRefund> PriorRefunds) : PolicyCall
{
    /// <summary>Returns a description of the call.</summary>
    /// <returns>A text such as <c>assess request 'R-1' on order 'JQM-10023'</c>.</returns>
    public override string ToString() => $"assess request '{Request.Id}' on order '{Order.Number}'";
}

/// <summary>A recorded call of <see cref="IPolicyEvaluator.Settle"/>.</summary>
/// <param name="Order">The order.</param>
/// <param name="Goods">The returned goods.</param>
/// <param name="PriorRefunds">The earlier refunds on the order.</param>
public sealed record SettleCall(Order Order, ReturnedGoods Goods, ValueList<PriorRefund> PriorRefunds) : PolicyCall
{
    /// <summary>Returns a description of the call.</summary>
    /// <returns>A text such as <c>settle the return of request 'R-1' on order 'JQM-10023'</c>.</returns>
    public override string ToString() => $"settle the return of request '{Goods.RequestId}' on order '{Order.Number}'";
}

/// <summary>A recorded call of <see cref="IPolicyEvaluator.Cancel"/>.</summary>
/// <param name="Order">The order.</param>
/// <param name="At">The instant of the cancellation.</param>
public sealed record CancelCall(Order Order, Instant At) : PolicyCall
{
    /// <summary>Returns a description of the call.</summary>
    /// <returns>A text such as <c>cancel order 'JQM-10023' at 2026-01-05T00:00:00Z</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"cancel order '{Order.Number}' at {At}");
}

/// <summary>A recorded call of <see cref="IPolicyEvaluator.Allow"/>.</summary>
/// <param name="Order">The order.</param>
/// <param name="At">The instant when the allowances are given.</param>
/// <param name="Allowances">The allowances.</param>
/// <param name="PriorRefunds">The earlier refunds on the order.</param>
public sealed record AllowCall(Order Order, Instant At, ValueList<Allowance> Allowances, ValueList<PriorRefund> PriorRefunds) : PolicyCall
{
    /// <summary>Returns a description of the call.</summary>
    /// <returns>A text such as <c>allow 10.00 USD on line '1' of order 'JQM-10023'</c>.</returns>
    public override string ToString() => $"allow {string.Join(" and ", Allowances.Select(allowance => $"{allowance.Amount} on line '{allowance.LineId}'"))} of order '{Order.Number}'";
}

/// <summary>A recorded call of <see cref="IPolicyEvaluator.GetTermsInForce"/>.</summary>
/// <param name="MerchantId">The id of the merchant.</param>
/// <param name="At">The governing instant.</param>
public sealed record TermsCall(string MerchantId, Instant At) : PolicyCall
{
    /// <summary>Returns a description of the call.</summary>
    /// <returns>A text such as <c>get the terms in force for merchant 'M-77' at 2026-01-05T00:00:00Z</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"get the terms in force for merchant '{MerchantId}' at {At}");
}
