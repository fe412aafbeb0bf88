using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Comparisons whose result is known from reading the terms.</summary>
public sealed class DiffTests
{
    private static readonly PolicyTerms Standard = PolicyTerms.Standard;

    [Fact]
    public void More_days_are_laxer_with_the_last_day_as_the_plainest_case()
    {
        PolicyChange change = Only(PolicyAnalysis.Diff(Standard, Standard with { WindowDays = 45 }), PolicyRelation.Laxer);
        Assert.Equal(("window.days", 30, 45), (change.Path, (int)change.Before!, (int)change.After!));
        Assert.Equal([ChangeEffect.Laxer], change.Effect);
        Assert.Equal("2.1", Assert.Single(change.Clauses).Number);
        ReturnRequest request = change.Witness.Request!;
        Assert.Equal(Instant.FromUtc(2026, 1, 15, 9, 30), change.Witness.Order.Shipments[0].DeliveredAt);
        Assert.Equal(Instant.FromUtc(2026, 3, 1, 9, 30), request.SubmittedAt);
        Assert.Equal(ReturnReason.Defective, request.Items[0].Reason);
        Assert.Equal([OutcomeKind.AssessmentVerdict, OutcomeKind.LastDay, OutcomeKind.Finding], change.Outcomes.Select(outcome => outcome.Kind));
    }

    [Fact]
    public void A_required_approval_is_stricter_for_verdicts_and_for_return_shipping()
    {
        PolicyChange change = Only(PolicyAnalysis.Diff(Standard with { ApprovalRequired = false }, Standard), PolicyRelation.Stricter);
        Assert.Equal("approval.required", change.Path);
        Assert.Equal([OutcomeKind.SettlementVerdict, OutcomeKind.ReturnShipping, OutcomeKind.Finding], change.Outcomes.Select(outcome => outcome.Kind).Order());
    }

    [Fact]
    public void An_accepted_reason_is_one_change_of_its_member()
    {
        ReasonTable reasons = ReasonTable.Standard.With(ReturnReason.ChangeOfMind, new ReasonTerms(true, Fault.Merchant, Clause.FromNumber("1.5")));
        PolicyChange change = Only(PolicyAnalysis.Diff(Standard, Standard with { Reasons = reasons }), PolicyRelation.Laxer);
        Assert.Equal(("reasons.changeOfMind.accepted", false, true), (change.Path, (bool)change.Before!, (bool)change.After!));
        Assert.Equal(ReturnReason.ChangeOfMind, change.Reason);
    }

    [Fact]
    public void A_carrier_reason_with_the_service_s_fault_refunds_fees_and_return_shipping()
    {
        ReasonTable reasons = ReasonTable.Standard.With(ReturnReason.DamagedInShipping, new ReasonTerms(true, Fault.Service, Clause.FromNumber("1.2")));
        PolicyChange change = Only(PolicyAnalysis.Diff(Standard, Standard with { Reasons = reasons }), PolicyRelation.Laxer);
        Assert.Equal("reasons.damagedInShipping.fault", change.Path);
        Assert.Equal(
            [(OutcomeKind.Component, ComponentKind.Shipping), (OutcomeKind.Component, ComponentKind.Handling), (OutcomeKind.Component, ComponentKind.CustomsDuty), (OutcomeKind.ReturnShipping, null), (OutcomeKind.Fault, (ComponentKind?)null)],
            change.Outcomes.Select(outcome => (outcome.Kind, outcome.Component)));
    }

    [Fact]
    public void Goods_that_may_be_kept_are_laxer_although_refused_reasons_are_refused_earlier()
    {
        PolicyChange change = Only(PolicyAnalysis.Diff(Standard, Standard with { GoodsBackRequired = false }), PolicyRelation.Laxer);
        Assert.Equal("goodsBack.required", change.Path);
        Assert.Equal([(OutcomeKind.GoodsBack, ChangeEffect.Laxer), (OutcomeKind.Finding, ChangeEffect.Other)], change.Outcomes.Select(outcome => (outcome.Kind, outcome.Effect)));
    }

    [Fact]
    public void Orders_that_may_be_cancelled_are_laxer()
    {
        PolicyChange change = Only(PolicyAnalysis.Diff(Standard with { CancellableBeforeShipment = false }, Standard), PolicyRelation.Laxer);
        Assert.Equal("cancellation.beforeShipment", change.Path);
        Only(PolicyAnalysis.Diff(Standard, Standard with { CancellableBeforeShipment = false }), PolicyRelation.Stricter);
    }

    /// <summary>A change of a term of all reasons moves the second reason alone, because the first one has terms of its own. The first one is the ordinary reason.</summary>
    [Theory]
    [InlineData("days")]
    [InlineData("exempt")]
    [InlineData("newly exempt")]
    [InlineData("fault")]
    [InlineData("fee and fault")]
    public void A_change_is_found_on_the_only_reason_that_it_moves(string situation)
    {
        ReturnReason first = ReturnReason.Defective;
        ReturnReason second = ReturnReason.DamagedInShipping;
        PolicyTerms terms = Standard with { Reasons = new ReasonTable([new(first, new ReasonTerms(true, Fault.Product, Clause.FromNumber("1.1"))), new(second, new ReasonTerms(true, Fault.Product, Clause.FromNumber("1.2")))]) };
        PolicyTerms ofSecond = terms with { Reasons = terms.Reasons.With(second, new ReasonTerms(true, Fault.Service, Clause.FromNumber("1.2"))) };
        (PolicyTerms before, PolicyTerms after) = situation switch
        {
            "days" => (terms with { WindowDaysByReason = [new(first, 10)] }, terms with { WindowDaysByReason = [new(first, 10)], WindowDays = 45 }),
            "exempt" => (terms with { WindowExemptReasons = [first] }, terms with { WindowExemptReasons = [first], WindowDays = 45 }),
            "newly exempt" => (terms, terms with { WindowExemptReasons = [second] }),
            "fault" => (ofSecond, ofSecond with { Fees = ofSecond.Fees.With(ComponentKind.Shipping, FeeRefund.Never) }),
            _ => (
                ofSecond with { RestockingFeePercentByReason = [new(first, Percentage.Of(15)), new(second, Percentage.Of(15))] },
                ofSecond with { RestockingFeePercentByReason = [new(first, Percentage.Of(15)), new(second, Percentage.Of(15))], Fees = ofSecond.Fees.With(ComponentKind.Shipping, FeeRefund.Never) }),
        };
        PolicyDiff diff = PolicyAnalysis.Diff(before, after);
        Assert.NotEqual(PolicyRelation.Equivalent, diff.Relation);
        Assert.Equal(second, diff.Changes[0].Witness.Request?.Items[0].Reason ?? diff.Changes[0].Witness.Goods!.Inspected[0].Reason);
    }

    [Fact]
    public void Another_destination_is_equivalent_but_answers_differ()
    {
        PolicyDiff diff = PolicyAnalysis.Diff(Standard, Standard with { RefundTo = RefundTo.AccountBalance });
        PolicyChange change = Only(diff, PolicyRelation.Equivalent);
        Assert.False(diff.AnswersEqual);
        Assert.Equal([ChangeEffect.Other], change.Effect);
    }

    [Fact]
    public void A_window_of_elapsed_days_is_stricter_in_Shanghai_and_incomparable_in_Berlin()
    {
        Only(PolicyAnalysis.Diff(Standard, Standard with { WindowCounting = WindowCounting.Elapsed }), PolicyRelation.Stricter);
        PolicyTerms berlin = Standard with { WindowZone = "Europe/Berlin" };
        Only(PolicyAnalysis.Diff(berlin, berlin with { WindowCounting = WindowCounting.Elapsed }), PolicyRelation.Incomparable);
    }

    [Fact]
    public void A_period_decides_which_turns_of_clocks_count()
    {
        var century = new AnalysisPeriod(Instant.FromUtc(1900, 1, 1, 0, 0), Instant.FromUtc(3000, 1, 1, 0, 0));
        PolicyTerms elapsed = Standard with { WindowCounting = WindowCounting.Elapsed };
        Assert.Equal(PolicyRelation.Incomparable, PolicyAnalysis.Diff(Standard, elapsed, century).Relation);
        (PolicyTerms berlin, PolicyTerms paris) = (Standard with { WindowZone = "Europe/Berlin" }, Standard with { WindowZone = "Europe/Paris" });
        Assert.True(PolicyAnalysis.Diff(berlin, paris).AnswersEqual);
        Assert.False(PolicyAnalysis.Diff(berlin, paris, century).AnswersEqual);
    }

    [Fact]
    public void Reason_and_category_that_are_freed_together_are_both_named()
    {
        PolicyTerms after = Standard with
        {
            Reasons = ReasonTable.Standard.With(ReturnReason.ChangeOfMind, new ReasonTerms(true, Fault.Merchant, Clause.FromNumber("1.5"))),
            NonRefundableExceptReasons = [ReturnReason.Defective, ReturnReason.ChangeOfMind],
        };
        PolicyDiff diff = PolicyAnalysis.Diff(Standard, after);
        Assert.Equal(PolicyRelation.Laxer, diff.Relation);
        Assert.Equal(["reasons.changeOfMind.accepted", "nonRefundable.exceptReasons"], diff.Changes.Select(change => change.Path));
        Assert.All(diff.Changes, change => Assert.Equal([ChangeEffect.Laxer], change.Effect));
    }

    public static TheoryData<string, PolicyTerms, PolicyTerms> EqualPairs => new()
    {
        { "a link of a zone", Standard, Standard with { WindowZone = "Asia/Chongqing" } },
        { "a zone that is not read", Standard with { WindowCounting = WindowCounting.Elapsed }, Standard with { WindowCounting = WindowCounting.Elapsed, WindowZone = "UTC" } },
        { "a reason listed as one that is not listed", Standard, Standard with { Reasons = ReasonTable.Standard.Without(ReturnReason.ImproperUse) } },
        { "kinds of evidence that is not required", Standard with { EvidenceRequired = false }, Standard with { EvidenceRequired = false, EvidenceKinds = [] } },
        { "exempt reasons of a condition that is not required", Standard with { ConditionRequired = false }, Standard with { ConditionRequired = false, ConditionExemptReasons = [] } },
        { "exempt reasons where all goods may be kept", Standard with { GoodsBackRequired = false }, Standard with { GoodsBackRequired = false, GoodsBackExemptReasons = [ReturnReason.WrongItem] } },
        { "excepted reasons without a category", Standard with { NonRefundableCategories = [] }, Standard with { NonRefundableCategories = [], NonRefundableExceptReasons = [] } },
        { "days of a reason that all have", Standard, Standard with { WindowDaysByReason = [new(ReturnReason.WrongItem, 30)] } },
        { "a percentage of a reason that is refused", Standard, Standard with { RestockingFeePercentByReason = [new(ReturnReason.ChangeOfMind, Percentage.Of(15))] } },
        { "a bearer of a fault that no reason has", Standard with { Reasons = ReasonTable.Standard.Without(ReturnReason.DamagedInShipping) }, Standard with { Reasons = ReasonTable.Standard.Without(ReturnReason.DamagedInShipping), ServiceBearsReturnShipping = [Fault.Service, Fault.Product, Fault.Carrier] } },
        { "a fee rule without a reason of another fault", OnlyForTheService, OnlyForTheService with { Fees = Standard.Fees.With(ComponentKind.Shipping, FeeRefund.WithProduct) } },
    };

    private static PolicyTerms OnlyForTheService => Standard with { Reasons = new ReasonTable([new(ReturnReason.WrongItem, new ReasonTerms(true, Fault.Service, Clause.FromNumber("1.4")))]) };

    [Theory]
    [MemberData(nameof(EqualPairs))]
    public void Terms_that_differ_without_an_effect_are_recognised(string situation, PolicyTerms before, PolicyTerms after)
    {
        Assert.NotEqual(before, after);
        Assert.True(PolicyAnalysis.Diff(before, after).AnswersEqual, situation);
        Assert.True(PolicyAnalysis.Diff(after, before).AnswersEqual, situation);
    }

    [Fact]
    public void An_impossible_period_is_refused()
    {
        Instant day = Instant.FromUtc(2026, 1, 1, 0, 0);
        Assert.Equal(ErrorCode.TimeOrder, Assert.Throws<InvalidInputException>(() => new AnalysisPeriod(day, day)).Code);
        Assert.Equal("from", Assert.Throws<InvalidInputException>(() => new AnalysisPeriod(Instant.FromUtc(1899, 12, 31, 0, 0), day)).Path);
        Assert.Equal("to", Assert.Throws<InvalidInputException>(() => new AnalysisPeriod(day, day + Duration.FromMilliseconds(1500))).Path);
    }

    private static PolicyChange Only(PolicyDiff diff, PolicyRelation relation)
    {
        Assert.Equal(relation, diff.Relation);
        return Assert.Single(diff.Changes);
    }
}
