namespace Jqm.ReturnPolicy;

/// <summary>
/// Evaluates orders under terms that are already known, for example the terms of a case's submission. <see cref="IPolicyEvaluator"/> finds the terms itself.
/// </summary>
public static class TermsInForceExtensions
{
    /// <summary>Assesses a return request under these terms, as <see cref="IPolicyEvaluator.Assess"/> does.</summary>
    /// <param name="terms">The terms that <see cref="PolicyEvaluator.GetTermsInForce(string, Instant)"/> returned for the order's merchant.</param>
    /// <param name="order">The order.</param>
    /// <param name="request">The request, on this order.</param>
    /// <param name="priorRefunds">The earlier refunds on this order, in order: refunds of settlements and of allowances.</param>
    /// <returns>The verdict on each item with every finding, and an estimate of the refund.</returns>
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

    /// <summary>Settles returned goods under these terms, as <see cref="IPolicyEvaluator.Settle"/> does.</summary>
    /// <param name="terms">The terms that <see cref="PolicyEvaluator.GetTermsInForce(string, Instant)"/> returned for the order's merchant.</param>
    /// <param name="order">The order.</param>
    /// <param name="goods">The returned goods, of this order.</param>
    /// <param name="priorRefunds">The earlier refunds on this order, in order: refunds of settlements and of allowances.</param>
    /// <returns>The verdict on each item with every finding, and the refund.</returns>
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

    /// <summary>Decides about a cancellation under these terms, as <see cref="IPolicyEvaluator.Cancel"/> does.</summary>
    /// <param name="terms">The terms that <see cref="PolicyEvaluator.GetTermsInForce(string, Instant)"/> returned for the order's merchant.</param>
    /// <param name="order">The order, without any earlier refund.</param>
    /// <param name="at">The instant of the cancellation, in the years 1900 to 2999.</param>
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

    /// <summary>Decides about allowances under these terms, as <see cref="IPolicyEvaluator.Allow"/> does.</summary>
    /// <param name="terms">The terms that <see cref="PolicyEvaluator.GetTermsInForce(string, Instant)"/> returned for the order's merchant.</param>
    /// <param name="order">The order.</param>
    /// <param name="allowances">The allowances; at least one, each of at least one minor unit.</param>
    /// <param name="priorRefunds">The earlier refunds on this order, in order: refunds of settlements and of allowances.</param>
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
