using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Comparisons of sets: versions over time, and agreements by merchant.</summary>
public sealed class SetDiffTests
{
    private static readonly Instant March = Instant.FromUtc(2026, 3, 1, 0, 0);
    private static readonly Instant June = Instant.FromUtc(2026, 6, 1, 0, 0);
    private static readonly Policy First = new("p", "1");
    private static readonly PolicyTerms Longer = PolicyTerms.Standard with { WindowDays = 45 };

    [Fact]
    public void A_new_version_changes_answers_from_its_publication_on()
    {
        PolicySetDiff diff = PolicyAnalysis.DiffSets(new([First]), new([First, new Policy("p", "2", March, Longer)]));
        PolicySetSpan span = Assert.Single(diff.Spans);
        Assert.Equal((null, March, null), (span.MerchantId, span.From, span.To));
        Assert.Equal(PolicyRelation.Laxer, diff.Relation);
        PolicySetChange change = Assert.Single(diff.Changes);
        Assert.False(change.AffectsEverybody);
        Assert.All(change.Change.Outcomes, outcome => Assert.True(outcome.Witness.Request!.SubmittedAt >= March));
    }

    [Fact]
    public void The_witness_of_a_span_is_submitted_in_it_and_answered_differently_by_the_sets()
    {
        var before = new PolicyEvaluator([First, new Policy("p", "2", March), new Policy("p", "3", June, Longer)]);
        var after = new PolicyEvaluator([First, new Policy("p", "2", March, Longer), new Policy("p", "3", June, Longer)]);
        PolicySetSpan span = Assert.Single(PolicyAnalysis.DiffSets(before, after).Spans);
        Assert.Equal((March, June), (span.From, span.To));
        foreach (ChangedOutcome outcome in span.Diff!.Changes.SelectMany(change => change.Outcomes))
        {
            ReturnRequest request = outcome.Witness.Request!;
            Assert.InRange(request.SubmittedAt, March, June - Duration.Epsilon);
            Assert.NotEqual(before.Assess(outcome.Witness.Order, request).Items[0], after.Assess(outcome.Witness.Order, request).Items[0]);
        }
    }

    [Fact]
    public void Versions_with_the_same_terms_are_one_span()
    {
        PolicySetDiff diff = PolicyAnalysis.DiffSets(new([First, new Policy("p", "2", March)]), new([new Policy("p", "1", terms: Longer), new Policy("p", "2", March, Longer), new Policy("p", "3", June)]));
        PolicySetSpan span = Assert.Single(diff.Spans);
        Assert.Equal((null, (Instant?)null, June), (span.MerchantId, span.From, span.To));
    }

    [Fact]
    public void A_span_of_one_second_is_compared()
    {
        PolicySetDiff diff = PolicyAnalysis.DiffSets(new([First]), new([First, new Policy("p", "2", March, Longer with { CancellableBeforeShipment = false }), new Policy("p", "3", March + Duration.FromSeconds(1))]));
        Assert.Equal((March, March + Duration.FromSeconds(1)), (Assert.Single(diff.Spans).From, diff.Spans[0].To));
    }

    /// <summary>Goods come back days after the request, but no instant is after the year 2999.</summary>
    [Fact]
    public void A_span_in_the_last_days_has_witnesses_that_can_be_written()
    {
        Instant last = Instant.FromUtc(2999, 12, 31, 12, 0);
        var before = new PolicyEvaluator([First]);
        var after = new PolicyEvaluator([First, new Policy("p", "2", last, PolicyTerms.Standard with { ConditionRequired = false })]);
        PolicyWitness witness = Assert.Single(PolicyAnalysis.DiffSets(before, after).Changes).Change.Witness;
        Assert.NotEqual(before.Settle(witness.Order, witness.Goods!).Items[0].Verdict, after.Settle(witness.Order, witness.Goods!).Items[0].Verdict);
        Assert.True(witness.Goods!.SubmittedAt >= last);
    }

    [Fact]
    public void An_agreement_affects_its_merchant_in_its_period()
    {
        var agreement = new Agreement("AG-1", "M-77", new TermsPatch { WindowDays = 60, RefundTo = RefundTo.AccountBalance }, March, June);
        PolicySetDiff diff = PolicyAnalysis.DiffSets(new([First]), new([First], [agreement]));
        PolicySetSpan span = Assert.Single(diff.Spans);
        Assert.Equal(("M-77", March, June), (span.MerchantId, span.From, span.To));
        Assert.Equal(["window.days", "refundTo"], diff.Changes.Select(change => change.Change.Path));
        Assert.All(span.Diff!.Changes, change => Assert.Equal("M-77", change.Witness.Order.MerchantId));
        Assert.True(PolicyAnalysis.DiffSets(new([First]), new([First], [agreement]), merchantId: "M-78").AnswersEqual);
        Assert.True(PolicyAnalysis.DiffSets(new([First]), new([First], [agreement]), at: June).AnswersEqual);
        Assert.Equal(diff.Spans.Select(each => each.MerchantId), PolicyAnalysis.DiffSets(new([First]), new([First], [agreement]), "M-77", March).Spans.Select(each => each.MerchantId));
    }

    [Fact]
    public void A_merchant_whose_agreement_says_otherwise_is_not_affected_by_a_new_version()
    {
        var agreement = new Agreement("AG-1", "M-77", new TermsPatch { WindowDays = 60 });
        PolicySetDiff diff = PolicyAnalysis.DiffSets(new([First], [agreement]), new([new Policy("p", "1", terms: Longer)], [agreement]));
        Assert.Null(Assert.Single(diff.Spans).MerchantId);
        Assert.True(Assert.Single(diff.Changes).AffectsEverybody);
    }

    [Fact]
    public void One_change_for_several_merchants_is_listed_once()
    {
        Agreement[] agreements = [new("AG-1", "M-1", new TermsPatch { RefundTo = RefundTo.AccountBalance }), new("AG-2", "M-2", new TermsPatch { RefundTo = RefundTo.AccountBalance })];
        PolicySetDiff diff = PolicyAnalysis.DiffSets(new([First], agreements), new([new Policy("p", "1", terms: Longer)], agreements));
        PolicySetChange change = Assert.Single(diff.Changes);
        Assert.Equal([null, "M-1", "M-2"], change.Spans.Select(span => span.MerchantId));
    }

    [Fact]
    public void A_time_without_a_version_in_one_set_is_a_gap_and_not_compared()
    {
        PolicySetDiff diff = PolicyAnalysis.DiffSets(new([First]), new([new Policy("p", "2", March)]));
        PolicySetSpan gap = Assert.Single(diff.Spans);
        Assert.True(diff.HasGaps);
        Assert.False(diff.AnswersEqual);
        Assert.Equal((null, March), (gap.From, gap.To));
        Assert.Null(gap.After);
        Assert.Null(gap.Diff);
        Assert.Equal(PolicyRelation.Equivalent, diff.Relation);
    }

    [Fact]
    public void A_span_far_from_the_ordinary_delivery_has_its_own_witnesses()
    {
        Instant late = Instant.FromUtc(2090, 1, 1, 0, 0);
        PolicySetDiff diff = PolicyAnalysis.DiffSets(new([First]), new([First, new Policy("p", "2", late, Longer with { CancellableBeforeShipment = false })]));
        Assert.Equal(PolicyRelation.Incomparable, diff.Relation);
        foreach (PolicyWitness witness in diff.Changes.Select(change => change.Change.Witness))
            Assert.True((witness.Request?.SubmittedAt ?? witness.At) >= late);
    }
}
