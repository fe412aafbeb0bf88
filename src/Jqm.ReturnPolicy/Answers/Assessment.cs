using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy;

/// <summary>The assessment of a return request: whether each item meets the policy, and what would be refunded.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record Assessment
{
    private readonly OutsideEquality<AssessmentSource?> _source;

    /// <summary>Creates the assessment of a request.</summary>
    /// <param name="orderNumber">The order's number.</param>
    /// <param name="requestId">The request's id.</param>
    /// <param name="policy">The version of the policy that governs.</param>
    /// <param name="agreementIds">The ids of the agreements that apply, in the order in which they are merged.</param>
    /// <param name="items">The assessment of each item; at least one.</param>
    /// <param name="estimate">The refund of the eligible items as if inspection confirmed them, without return shipping; null if no item is eligible.</param>
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

    /// <summary>Creates an answer that is known to be valid, with the verdict that follows from its items.</summary>
    internal Assessment(AssessmentSource source, AssessedItem[] items, AssessmentVerdict verdict, Refund? estimate)
    {
        _source = new(source);
        OrderNumber = source.Order.Number;
        RequestId = source.Request.Id;
        Policy = source.Terms.PolicyReference;
        AgreementIds = source.Terms.AgreementIds;
        Items = new ValueList<AssessedItem>(items);
        Verdict = verdict;
        Estimate = estimate;
    }

    private Assessment(Assessment answer, AssessmentSource source, AssessedItem[] items, Refund? estimate)
        : this(answer)
    {
        _source = new(source);
        Items = new ValueList<AssessedItem>(items);
        Estimate = estimate;
    }

    /// <summary>Gets the number of the order.</summary>
    public string OrderNumber { get; }

    /// <summary>Gets the id of the assessed request.</summary>
    public string RequestId { get; }

    /// <summary>Gets the version of the policy that governs (reading R14).</summary>
    public PolicyReference Policy { get; }

    /// <summary>Gets the ids of the agreements that apply, in the order in which they are merged (clause 0.2).</summary>
    public ValueList<string> AgreementIds { get; }

    /// <summary>Gets the verdict on the request, which combines the verdicts on the items (reading R19).</summary>
    public AssessmentVerdict Verdict { get; }

    /// <summary>Gets the assessed items with their verdicts and findings, in the order of the request.</summary>
    public ValueList<AssessedItem> Items { get; }

    /// <summary>Gets the refund of the eligible items as if inspection confirmed them, without return shipping; null if no item is eligible.</summary>
    public Refund? Estimate { get; }

    /// <summary>
    /// Gets the terms that decided the answer; null on an answer that was read from JSON, until <see cref="WithFacts"/> is called. The value is not part of equality.
    /// </summary>
    public TermsInForce? Terms => _source.Value?.Terms;

    /// <summary>
    /// Returns the same answer with the facts that decided it, so that the answer can be explained. Answers of an evaluator contain their facts; answers that were read from JSON do not.
    /// The given facts are evaluated again and must give the recorded findings. The recorded amounts do not change.
    /// </summary>
    /// <param name="terms">The terms of the answer, as returned by <see cref="PolicyEvaluator.GetTermsInForce(string, Instant)"/>.</param>
    /// <param name="order">The order.</param>
    /// <param name="request">The request.</param>
    /// <returns>The answer with its facts.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The answer was computed from other input, or the given facts give another result; the message names the first item and rule that differ.</exception>
    public Assessment WithFacts(TermsInForce terms, Order order, ReturnRequest request)
    {
        Assessment answer = WithRecordedFacts(terms, order, request);
        AssessmentSource source = answer._source.Value!;
        var judge = new RequestJudge(source);
        for (int i = 0; i < Items.Count; i++)
            SameResult.Require(i, Items[i], judge.Judge(i, order.Ledger.Find(Items[i].LineId, Items[i].ShipmentId), out _));
        return answer;
    }

    /// <summary>Returns the same answer with facts that were recorded with it, as the events of a case are. They are not judged again: the version of the library that made the answer did.</summary>
    /// <exception cref="ArgumentException">The answer was computed from other input.</exception>
    internal Assessment WithRecordedFacts(TermsInForce terms, Order order, ReturnRequest request)
    {
        Guard.Against.Null(terms);
        Guard.Against.Null(order);
        Guard.Against.Null(request);
        AnswerParts.Require(OrderNumber == order.Number && RequestId == request.Id && Items.Count == request.Items.Count, "order and request");
        AnswerParts.Require(Policy == terms.PolicyReference && AgreementIds == terms.AgreementIds, "terms");
        var source = new AssessmentSource(terms, order, request);
        var items = new AssessedItem[Items.Count];
        for (int i = 0; i < items.Length; i++)
        {
            (AssessedItem item, RequestedItem requested) = (Items[i], request.Items[i]);
            AnswerParts.Require((item.LineId, item.Quantity, item.Reason) == (requested.LineId, requested.Quantity, requested.Reason), "order and request");
            int location = AnswerParts.LocationOf(order, item.LineId, item.ShipmentId);
            AnswerParts.Require(location == order.Ledger.Find(requested.LineId, requested.ShipmentId), "order and request");
            AnswerParts.Require(AnswerParts.SaysWindowEnd(item, order, location), "order and request");
            items[i] = item.WithSource(new AssessedItemSource(source, i, location, terms.CompiledTerms.GetWindowDays(terms.CompiledTerms.GetReasonIndex(item.Reason))));
        }

        AssessedItem[] eligible = Array.FindAll(items, static item => item.Verdict == AssessmentVerdict.Eligible);
        return new Assessment(this, source, items, Estimate is { } estimate ? RefundGrounds.Recall(estimate, terms.CompiledTerms, eligible, static item => (item.LineId, item.ShipmentId, item.Quantity, item.Fault, item.Reason)) : null);
    }

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"OrderNumber = {OrderNumber}, RequestId = {RequestId}, Policy = {Policy}, AgreementIds = {AgreementIds}, Verdict = {Verdict}, Items = {Items}, Estimate = {Estimate}");
        return true;
    }
}
