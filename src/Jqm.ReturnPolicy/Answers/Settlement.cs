using System.Globalization;
using System.Text;

namespace Jqm.ReturnPolicy;

/// <summary>The settlement of goods that were sent back or may be kept: the verdict on each item, and what is refunded.</summary>
[JsonConverter(typeof(WireFormGuard))]
public sealed record Settlement
{
    private readonly OutsideEquality<SettlementSource?> _source;

    /// <summary>Creates the settlement of returned goods.</summary>
    /// <param name="orderNumber">The order's number.</param>
    /// <param name="requestId">The request's id.</param>
    /// <param name="policy">The version of the policy that governs.</param>
    /// <param name="agreementIds">The ids of the agreements that apply, in the order in which they are merged.</param>
    /// <param name="items">The settlement of each item; at least one.</param>
    /// <param name="refund">The refund. Null if no item is approved, unless a shipping cost is given and an item is rejected.</param>
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

    /// <summary>Creates an answer that is known to be valid, with the verdict that follows from its items.</summary>
    internal Settlement(SettlementSource source, SettledItem[] items, SettlementVerdict verdict, Refund? refund)
    {
        _source = new(source);
        OrderNumber = source.Order.Number;
        RequestId = source.Goods.RequestId;
        Policy = source.Terms.PolicyReference;
        AgreementIds = source.Terms.AgreementIds;
        Items = new ValueList<SettledItem>(items);
        Verdict = verdict;
        Refund = refund;
    }

    private Settlement(Settlement answer, SettlementSource source, SettledItem[] items, Refund? refund)
        : this(answer)
    {
        _source = new(source);
        Items = new ValueList<SettledItem>(items);
        Refund = refund;
    }

    /// <summary>Gets the number of the order.</summary>
    public string OrderNumber { get; }

    /// <summary>Gets the id of the settled request.</summary>
    public string RequestId { get; }

    /// <summary>Gets the version of the policy that governs (reading R14).</summary>
    public PolicyReference Policy { get; }

    /// <summary>Gets the ids of the agreements that apply, in the order in which they are merged (clause 0.2).</summary>
    public ValueList<string> AgreementIds { get; }

    /// <summary>Gets the verdict on the return, which combines the verdicts on the items (reading R19).</summary>
    public SettlementVerdict Verdict { get; }

    /// <summary>Gets the settled items with their verdicts and findings, in the order of the return.</summary>
    public ValueList<SettledItem> Items { get; }

    /// <summary>Gets the refund. Null if no item is approved, unless a shipping cost is given and an item is rejected.</summary>
    public Refund? Refund { get; }

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
    /// <param name="goods">The returned goods. If the goods name no approved units, the findings say which units were approved.</param>
    /// <returns>The answer with its facts.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The answer was computed from other input, or the given facts give another result; the message names the first item and rule that differ.</exception>
    public Settlement WithFacts(TermsInForce terms, Order order, ReturnedGoods goods)
    {
        Settlement answer = WithRecordedFacts(terms, order, goods);
        answer.RequireSameResult();
        return answer;
    }

    /// <summary>Returns the same answer with facts that were recorded with it, as the events of a case are. They are not judged again: the version of the library that made the answer did.</summary>
    /// <exception cref="ArgumentException">The answer was computed from other input.</exception>
    internal Settlement WithRecordedFacts(TermsInForce terms, Order order, ReturnedGoods goods)
    {
        Guard.Against.Null(terms);
        Guard.Against.Null(order);
        Guard.Against.Null(goods);
        AnswerParts.Require(OrderNumber == order.Number && RequestId == goods.RequestId, "order and return");
        AnswerParts.Require(Policy == terms.PolicyReference && AgreementIds == terms.AgreementIds, "terms");
        var source = new SettlementSource(terms, order, goods);
        var items = new SettledItem[Items.Count];
        int inspected = -1;
        int left = 0;
        for (int i = 0; i < items.Length; i++)
        {
            // An inspected item of which only a part was approved is answered as two (reading R16).
            SettledItem item = Items[i];
            if (left == 0)
            {
                AnswerParts.Require(++inspected < goods.Inspected.Count, "return");
                left = goods.Inspected[inspected].Quantity;
            }

            AnswerParts.Require(item.LineId == goods.Inspected[inspected].LineId && item.Quantity <= left, "return");
            AnswerParts.Require(item.Reason is null || item.Reason == goods.Inspected[inspected].Reason, "return");
            left -= item.Quantity;
            int location = AnswerParts.LocationOf(order, item.LineId, item.ShipmentId);
            AnswerParts.Require(location == order.Ledger.Find(item.LineId, goods.Inspected[inspected].ShipmentId), "return");
            items[i] = item.WithSource(new SettledItemSource(source, inspected, location));
        }

        AnswerParts.Require(left == 0 && inspected == goods.Inspected.Count - 1, "return");
        SettledItem[] approved = Array.FindAll(items, static item => item.Verdict == SettlementVerdict.Approved);
        return new Settlement(this, source, items, Refund is { } refund ? RefundGrounds.Recall(refund, terms.CompiledTerms, approved, static item => (item.LineId, item.ShipmentId, item.Quantity, item.Fault, item.Reason)) : null);
    }

    private void RequireSameResult()
    {
        SettlementSource source = _source.Value!;
        bool approvalCounts = GoodsJudge.ApprovalCounts(source);
        var judge = new GoodsJudge(source);
        int[]? approvedLeft = source.ApprovedByLocation();
        (int inspected, int left) = (-1, 0);
        for (int i = 0; i < Items.Count; i++)
        {
            SettledItem item = Items[i];
            int location = source.Order.Ledger.Find(item.LineId, item.ShipmentId);
            if (left == 0)
                left = source.Goods.Inspected[++inspected].Quantity;
            bool approved = approvalCounts && item.Findings.Any(static finding => finding is { Rule: Rule.Approval, Status: FindingStatus.Met });
            if (approvalCounts && approvedLeft is not null)
            {
                // The approved units of an item come first (reading R16).
                int within = Math.Min(left, approvedLeft[location]);
                approved = within > 0;
                AnswerParts.Require(item.Quantity == (approved ? within : left), "return");
                approvedLeft[location] -= within;
            }

            left -= item.Quantity;
            SameResult.Require(i, item, judge.Judge(inspected, location, item.Quantity, approved, out _));
        }
    }

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"OrderNumber = {OrderNumber}, RequestId = {RequestId}, Policy = {Policy}, AgreementIds = {AgreementIds}, Verdict = {Verdict}, Items = {Items}, Refund = {Refund}");
        return true;
    }
}
