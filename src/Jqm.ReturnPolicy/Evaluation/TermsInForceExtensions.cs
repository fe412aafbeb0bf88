namespace Jqm.ReturnPolicy;

/// <summary>
/// Asks questions of terms that are known already, as of a request that keeps the terms of its submission. <see cref="IPolicyEvaluator"/> finds the terms by itself.
/// </summary>
public static class TermsInForceExtensions
{
    /// <summary>Assesses a request, as <see cref="IPolicyEvaluator.Assess"/> does.</summary>
    /// <param name="terms">What <see cref="PolicyEvaluator.GetTermsInForce(string, Instant)"/> gave for the order's merchant.</param>
    /// <param name="order">The order.</param>
    /// <param name="request">The request, on this order.</param>
    /// <param name="priorRefunds">What was refunded on this order before, in order: the refunds of earlier settlements and allowances.</param>
    /// <returns>The verdict, item by item with every finding, and an estimate of the refund.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidInputException">Parts do not belong together; the path starts at the argument.</exception>
    public static Assessment Assess(this TermsInForce terms, Order order, ReturnRequest request, ValueList<PriorRefund> priorRefunds = default)
    {
        Guard.Against.Null(terms);
        Guard.Against.Null(order);
        Guard.Against.Null(request);
        Check.NoNulls(priorRefunds, nameof(priorRefunds));
        return AssessOperation.Run(terms, order, request, priorRefunds);
    }

    /// <summary>Settles returned goods, as <see cref="IPolicyEvaluator.Settle"/> does.</summary>
    /// <param name="terms">What <see cref="PolicyEvaluator.GetTermsInForce(string, Instant)"/> gave for the order's merchant.</param>
    /// <param name="order">The order.</param>
    /// <param name="goods">What came back, of this order.</param>
    /// <param name="priorRefunds">What was refunded on this order before, in order: the refunds of earlier settlements and allowances.</param>
    /// <returns>The verdict, item by item with every finding, and the refund.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidInputException">Parts do not belong together; the path starts at the argument, <paramref name="goods"/> being <c>return</c>.</exception>
    public static Settlement Settle(this TermsInForce terms, Order order, ReturnedGoods goods, ValueList<PriorRefund> priorRefunds = default)
    {
        Guard.Against.Null(terms);
        Guard.Against.Null(order);
        Guard.Against.Null(goods);
        Check.NoNulls(priorRefunds, nameof(priorRefunds));
        return SettleOperation.Run(terms, order, goods, priorRefunds);
    }

    /// <summary>Decides about a cancellation, as <see cref="IPolicyEvaluator.Cancel"/> does.</summary>
    /// <param name="terms">What <see cref="PolicyEvaluator.GetTermsInForce(string, Instant)"/> gave for the order's merchant.</param>
    /// <param name="order">The order; nothing was refunded on it before.</param>
    /// <param name="at">The instant that is asked about, in the years 1900 to 2999.</param>
    /// <returns>The verdict, its findings, and the refund.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidInputException">The instant is out of range.</exception>
    public static Cancellation Cancel(this TermsInForce terms, Order order, Instant at)
    {
        Guard.Against.Null(terms);
        Guard.Against.Null(order);
        Check.Instant(at, nameof(at));
        return CancelOperation.Run(terms, order, at);
    }

    /// <summary>Gives money back while the goods stay, as <see cref="IPolicyEvaluator.Allow"/> does.</summary>
    /// <param name="terms">What <see cref="PolicyEvaluator.GetTermsInForce(string, Instant)"/> gave for the order's merchant.</param>
    /// <param name="order">The order.</param>
    /// <param name="allowances">The allowances; at least one, each of at least one minor unit.</param>
    /// <param name="priorRefunds">What was refunded on this order before, in order: the refunds of earlier settlements and allowances.</param>
    /// <returns>The verdict, its finding, and the refund.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidInputException">Parts do not belong together, or an allowance is more than what is left of its line; the path starts at the argument.</exception>
    public static AllowanceDecision Allow(this TermsInForce terms, Order order, ValueList<Allowance> allowances, ValueList<PriorRefund> priorRefunds = default)
    {
        Guard.Against.Null(terms);
        Guard.Against.Null(order);
        Check.NoNulls(allowances, nameof(allowances));
        Check.NoNulls(priorRefunds, nameof(priorRefunds));
        return AllowOperation.Run(terms, order, allowances, priorRefunds);
    }
}
