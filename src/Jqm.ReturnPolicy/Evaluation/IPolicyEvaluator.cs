namespace Jqm.ReturnPolicy;

/// <summary>Evaluates return requests, returned goods, cancellations and allowances. <see cref="PolicyEvaluator"/> implements it.</summary>
public interface IPolicyEvaluator
{
    /// <summary>Returns the terms that govern a merchant's orders at an instant: the terms of the policy version in force, with the agreements of the merchant merged over them.</summary>
    /// <param name="merchantId">The id of the merchant, as the order names it.</param>
    /// <param name="at">The governing instant.</param>
    /// <returns>The terms in force.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="merchantId"/> is null.</exception>
    /// <exception cref="InvalidInputException">
    /// No version was published by then (<see cref="ErrorCode.NoPolicyInForce"/>), or an agreement does not fit where it is merged (<see cref="ErrorCode.Malformed"/>).
    /// </exception>
    TermsInForce GetTermsInForce(string merchantId, Instant at);

    /// <summary>Assesses a request: whether it meets the policy, what is missing, and what would be refunded. The assessment is provisional: the goods are inspected when they come back.</summary>
    /// <param name="order">The order.</param>
    /// <param name="request">The request, on this order.</param>
    /// <param name="priorRefunds">The earlier refunds on this order, in order: refunds of settlements and of allowances.</param>
    /// <returns>The verdict on each item with every finding, and an estimate of the refund.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidInputException">Parts do not belong together, or no policy is in force; the path starts at the argument, as in <c>request.items[0].line</c>.</exception>
    /// <example>
    /// <code>
    /// var shipped = new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0), Instant.FromUtc(2026, 1, 15, 9, 30));
    /// var order = new Order("JQM-1", "M-77", [new OrderLine("1", quantity: 2, Money.Of(19.99m, Currency.USD))], [shipped]);
    /// var item = new RequestedItem("1", quantity: 1, ReturnReason.Defective, details: "seam open", evidence: [new Evidence(EvidenceKind.Photo)]);
    /// var request = new ReturnRequest("R-1", order.Number, Instant.FromUtc(2026, 2, 1, 0, 0), [item]);
    ///
    /// Assessment assessment = PolicyEvaluator.Standard.Assess(order, request);
    /// Console.WriteLine($"{assessment.Verdict}: {assessment.Estimate?.Total}"); // Eligible: 19.99 USD
    /// </code>
    /// </example>
    Assessment Assess(Order order, ReturnRequest request, ValueList<PriorRefund> priorRefunds = default);

    /// <summary>Settles goods that came back and were inspected, or goods that may be kept: computes the refund and its destinations.</summary>
    /// <param name="order">The order.</param>
    /// <param name="goods">The returned goods, of this order.</param>
    /// <param name="priorRefunds">The earlier refunds on this order, in order: refunds of settlements and of allowances.</param>
    /// <returns>The verdict on each item with every finding, and the refund.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidInputException">Parts do not belong together, or no policy is in force; the path starts at the argument, <paramref name="goods"/> being <c>return</c>.</exception>
    /// <example>
    /// <code>
    /// var shipped = new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0), Instant.FromUtc(2026, 1, 15, 9, 30));
    /// var order = new Order("JQM-1", "M-77", [new OrderLine("1", quantity: 2, Money.Of(19.99m, Currency.USD))], [shipped]);
    /// var goods = new ReturnedGoods(
    ///     "R-1", order.Number, submittedAt: Instant.FromUtc(2026, 2, 1, 0, 0),
    ///     inspected: [new InspectedItem("1", quantity: 1, ReturnReason.Defective)],
    ///     approvedAt: Instant.FromUtc(2026, 2, 2, 0, 0), approved: [new ApprovedUnits("1", quantity: 1)],
    ///     receivedAt: Instant.FromUtc(2026, 2, 9, 0, 0));
    ///
    /// Settlement settlement = PolicyEvaluator.Standard.Settle(order, goods);
    /// foreach (Destination destination in settlement.Refund?.Destinations ?? [])
    ///     Console.WriteLine($"{destination.To} {destination.PaymentId}: {destination.Amount}"); // Payment 1: 19.99 USD
    /// </code>
    /// </example>
    Settlement Settle(Order order, ReturnedGoods goods, ValueList<PriorRefund> priorRefunds = default);

    /// <summary>Decides whether an order may be cancelled at an instant, and what is refunded (clause 5.2, readings R17 and R18).</summary>
    /// <param name="order">The order, without any earlier refund.</param>
    /// <param name="at">The instant of the cancellation, in the years 1900 to 2999.</param>
    /// <returns>The verdict, its findings, and the refund.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="order"/> is null.</exception>
    /// <exception cref="InvalidInputException">The instant is out of range, or no policy is in force.</exception>
    /// <example>
    /// <code>
    /// var order = new Order("JQM-1", "M-77", [new OrderLine("1", quantity: 2, Money.Of(19.99m, Currency.USD))]);
    ///
    /// Cancellation cancellation = PolicyEvaluator.Standard.Cancel(order, at: Instant.FromUtc(2026, 1, 5, 12, 0));
    /// Console.WriteLine($"{cancellation.Verdict}: {cancellation.Refund?.Total}"); // Cancellable: 39.98 USD
    /// </code>
    /// </example>
    Cancellation Cancel(Order order, Instant at);

    /// <summary>Decides about allowances: money that is given back on lines while the customer keeps the goods (reading R28). The amounts must not exceed the cost of the lines.</summary>
    /// <param name="order">The order.</param>
    /// <param name="at">The instant when the allowances are given, in the years 1900 to 2999.</param>
    /// <param name="allowances">The allowances; at least one, each of at least one minor unit.</param>
    /// <param name="priorRefunds">The earlier refunds on this order, in order: refunds of settlements and of allowances.</param>
    /// <returns>The verdict, its finding, and the refund.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidInputException">
    /// Parts do not belong together, an allowance exceeds the remaining cost of its line, the instant is out of range, or no policy is in force. The path starts at the argument.
    /// </exception>
    /// <example>
    /// <code>
    /// var shipped = new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0), Instant.FromUtc(2026, 1, 15, 9, 30));
    /// var order = new Order("JQM-1", "M-77", [new OrderLine("1", quantity: 2, Money.Of(19.99m, Currency.USD))], [shipped]);
    ///
    /// AllowanceDecision decision = PolicyEvaluator.Standard.Allow(
    ///     order, at: Instant.FromUtc(2026, 2, 1, 0, 0), allowances: [new Allowance("1", Money.Of(5m, Currency.USD))]);
    /// Console.WriteLine($"{decision.Verdict}: {decision.Refund?.Total}"); // Allowed: 5.00 USD
    /// </code>
    /// </example>
    AllowanceDecision Allow(Order order, Instant at, ValueList<Allowance> allowances, ValueList<PriorRefund> priorRefunds = default);
}
