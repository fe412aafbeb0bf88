namespace Jqm.ReturnPolicy.Testing;

/// <summary>
/// The entry point of test data: builders of orders, requests and returned goods, and answers and cases in any state in one line. Write
/// <c>using static Jqm.ReturnPolicy.Testing.TestData;</c> to call the methods without the name of the class.
/// </summary>
/// <remarks>
/// The data is real: orders, requests and goods are created by the constructors of the domain, answers by the evaluator, and cases by commands. The data is the same
/// in each run, on each machine and in each culture.
/// </remarks>
/// <example>
/// <code>
/// Order order = AnOrder().WithLine(quantity: 3, unitPrice: 19.99m).Delivered("2026-01-15T09:30:00Z");
/// Assessment late = PolicyEvaluator.Standard.Assess(order, ARequest(order).SubmittedAfterDelivery(days: 31));
/// Assessment referred = AnAssessment(AssessmentVerdict.Referred);
/// ReturnCase received = ACase(CaseState.Received);
/// </code>
/// </example>
public static class TestData
{
    /// <summary>Returns a builder of an order of one line and one unit for 20.00 USD, paid in full, delivered on 15 January 2026.</summary>
    /// <returns>A builder, which converts to an order.</returns>
    public static OrderBuilder AnOrder() => new();

    /// <summary>Returns a builder of a request for one unit of an order's first line that the standard policy accepts: defective, with details and evidence, ten days after the delivery.</summary>
    /// <param name="order">The order.</param>
    /// <returns>A builder, which converts to a request.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="order"/> is null.</exception>
    public static RequestBuilder ARequest(Order order) => new(order);

    /// <summary>Returns a builder of a request for one unit of an order's first line for a reason.</summary>
    /// <param name="order">The order.</param>
    /// <param name="reason">The reason for the return.</param>
    /// <returns>A builder, which converts to a request.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="order"/> is null.</exception>
    public static RequestBuilder ARequest(Order order, ReturnReason reason) => new RequestBuilder(order).WithItem(reason);

    /// <summary>Returns a builder of returned goods: one defective unit of an order's first line, approved, received and inspected.</summary>
    /// <param name="order">The order.</param>
    /// <returns>A builder, which converts to returned goods.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="order"/> is null.</exception>
    public static ReturnBuilder AReturn(Order order) => new(order);

    /// <summary>Returns a builder of returned goods: one unit of an order's first line, for a reason that the inspection established.</summary>
    /// <param name="order">The order.</param>
    /// <param name="reason">The reason.</param>
    /// <returns>A builder, which converts to returned goods.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="order"/> is null.</exception>
    public static ReturnBuilder AReturn(Order order, ReturnReason reason) => new ReturnBuilder(order).WithItem(reason);

    /// <summary>Returns a builder of returned goods: all goods of a request, approved, received, and inspected with the reasons of the request.</summary>
    /// <param name="order">The order.</param>
    /// <param name="request">The request, on this order.</param>
    /// <returns>A builder, which converts to returned goods.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ReturnBuilder AReturn(Order order, ReturnRequest request) => new(order, request);

    /// <summary>Creates an evaluator of one policy version that has always been in force, and of one agreement.</summary>
    /// <param name="terms">The terms of the version.</param>
    /// <param name="agreement">The changes by a written agreement with merchant <c>M-77</c>, the merchant of <see cref="AnOrder"/>; null for no agreement.</param>
    /// <returns>The evaluator.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    public static PolicyEvaluator AnEvaluator(PolicyTerms terms, TermsPatch? agreement = null)
    {
        Guard.Against.Null(terms);
        return agreement is null ? Evaluators.Under(terms) : Policies.Under(terms, new Agreement("AG-1", "M-77", agreement));
    }

    /// <summary>Returns an assessment with a given verdict, computed by the evaluator.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="order">The order; null for the order of <see cref="AnOrder"/>. If the verdict needs it, the order of the answer is delivered, or fulfilled by another company.</param>
    /// <param name="terms">
    /// The terms; null for the standard terms. <see cref="AssessmentVerdict.Referred"/>, which the standard terms never give, is given under terms that refer late requests.
    /// </param>
    /// <returns>The answer to the simplest request that gets the verdict.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such verdict.</exception>
    /// <exception cref="InvalidOperationException">No request on the order gets the verdict under the terms.</exception>
    public static Assessment AnAssessment(AssessmentVerdict verdict, Order? order = null, PolicyTerms? terms = null) => FoundAssessment.Of(verdict, order, terms).Answer;

    /// <summary>Returns a settlement with a given verdict, computed by the evaluator.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="order">The order; null for the order of <see cref="AnOrder"/>. If the verdict needs it, the order of the answer is fulfilled by another company.</param>
    /// <param name="terms">The terms; null for the standard terms.</param>
    /// <returns>The answer to the simplest return that gets the verdict.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such verdict.</exception>
    /// <exception cref="InvalidOperationException">No return of the order gets the verdict under the terms.</exception>
    public static Settlement ASettlement(SettlementVerdict verdict, Order? order = null, PolicyTerms? terms = null) => FoundSettlement.Of(verdict, order, terms).Answer;

    /// <summary>Returns a decision on a cancellation with a given verdict, computed by the evaluator.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="order">The order; null for the order of <see cref="AnOrder"/>. If the verdict needs it, the order of the answer is shipped, or fulfilled by another company.</param>
    /// <param name="terms">The terms; null for the standard terms.</param>
    /// <returns>The answer, one hour before the first shipment leaves or one hour after the last.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such verdict.</exception>
    /// <exception cref="InvalidOperationException">No cancellation of the order gets the verdict under the terms.</exception>
    public static Cancellation ACancellation(CancellationVerdict verdict, Order? order = null, PolicyTerms? terms = null) => FoundCancellation.Of(verdict, order, terms);

    /// <summary>Returns a decision about an allowance with a given verdict, computed by the evaluator.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="order">The order; null for the order of <see cref="AnOrder"/>. If the verdict needs it, the order of the answer is fulfilled by another company.</param>
    /// <param name="terms">The terms; null for the standard terms.</param>
    /// <returns>The answer to an allowance of a tenth of a unit's price.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such verdict.</exception>
    /// <exception cref="InvalidOperationException">No allowance on the order gets the verdict.</exception>
    public static AllowanceDecision AnAllowanceDecision(AllowanceVerdict verdict, Order? order = null, PolicyTerms? terms = null) => FoundAllowance.Of(verdict, order, terms);

    /// <summary>Returns a return case in a given state, created by commands. The case can be rebuilt from its events like every case.</summary>
    /// <param name="state">The state.</param>
    /// <param name="order">The order; null for the order of <see cref="AnOrder"/>. The order of the case is delivered.</param>
    /// <param name="terms">The terms; null for the standard terms.</param>
    /// <returns>The case. The ids of its commands are <c>C-1</c>, <c>C-2</c> and so on, one a day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state.</exception>
    /// <exception cref="InvalidOperationException">No case of the order gets into the state under the terms.</exception>
    public static ReturnCase ACase(CaseState state, Order? order = null, PolicyTerms? terms = null) => CaseScript.To(state, order, terms);

    /// <summary>Creates the refund ledger of an order with the refunds of a case, for the next command of the case.</summary>
    /// <param name="of">The case.</param>
    /// <returns>The ledger; empty if nothing was refunded on the case.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="of"/> is null.</exception>
    public static RefundLedger ALedger(ReturnCase of)
    {
        Guard.Against.Null(of);
        return of.Events.OfType<SettlementEvent>().Aggregate(new RefundLedger(of.Order.Number), (ledger, settlement) => ledger.Record(of, settlement).Ledger);
    }
}
