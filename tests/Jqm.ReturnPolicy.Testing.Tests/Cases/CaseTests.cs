namespace Jqm.ReturnPolicy.Testing.Tests;

/// <summary>A case can be had in every state in one line, and is a real one.</summary>
public sealed class CaseTests
{
    public static TheoryData<CaseState> States => new(Enum.GetValues<CaseState>());

    [Theory]
    [MemberData(nameof(States))]
    public void A_case_can_be_built_in_every_state(CaseState state)
    {
        ReturnCase @case = ACase(state);
        Assert.Equal((state, "JQM-10023"), (@case.State, @case.Order.Number));
        ReturnCase replayed = ReturnCase.Replay(@case.Events);
        Assert.Equal(@case, replayed);
        Assert.Equal(state, replayed.State);
        Assert.Equal(@case, ReturnPolicyJson.Read<ReturnCase>(ReturnPolicyJson.ToUtf8Bytes(@case)));
        Assert.Equal(@case, ACase(state));
        Assert.Equal(Enumerable.Range(1, @case.Version).Select(number => $"C-{number}"), @case.Events.Select(happened => happened.Id));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_case_of_an_own_order_under_own_terms_can_be_built_in_every_state(CaseState state)
    {
        Order order = AnOrder().WithNumber("JQM-7").WithLine(2, 9, category: ProductCategory.PrivateLabel).NotPaid().Shipped();
        PolicyTerms terms = PolicyTerms.Standard with { NonRefundableCategories = [], EvidenceKinds = [EvidenceKind.Document], WindowDays = 0 };
        ReturnCase @case = ACase(state, order, terms);
        Assert.Equal((state, "JQM-7", terms), (@case.State, @case.Order.Number, @case.InForce.Terms));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void The_ledger_of_a_case_has_the_refunds_of_the_case(CaseState state)
    {
        ReturnCase @case = ACase(state);
        Assert.Equal(@case.Settlements.Select(settlement => settlement.Refund).OfType<Refund>(), ALedger(@case).Entries.Select(entry => entry.Refund));
    }

    [Fact]
    public void A_settled_case_goes_on_with_its_ledger()
    {
        Order order = AnOrder().WithLine(2);
        ReturnCase approved = ACase(CaseState.Approved, order);
        ReturnCase settled = ACase(CaseState.Settled, order);
        Assert.Equal(1, ALedger(settled).Version);
        Assert.Equal(0, ALedger(approved).Version);
        CaseResult submitted = ReturnCase.Submit(new SubmitRequest("D-1", settled.Events[^1].At, "merchant", order, ARequest(order).WithId("R-2"), PolicyEvaluator.Standard, ALedger(settled)));
        Assert.Null(submitted.Refusal);
    }

    [Fact]
    public void A_state_unreachable_under_the_terms_throws_with_advice()
    {
        PolicyTerms lenient = PolicyTerms.Standard with { ConditionRequired = false, Reasons = new ReasonTable(ReturnReason.Known.Select(reason => KeyValuePair.Create(reason, new ReasonTerms(true, Fault.Service, Clause.FromNumber("1.1"))))) };
        Assert.Equal(
            "No inspection of the goods of order 'JQM-10023' leads to the state Rejected under the given terms. Give other terms, or another order.",
            Assert.Throws<InvalidOperationException>(() => ACase(CaseState.Rejected, terms: lenient)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => ACase((CaseState)99));
        Assert.Throws<ArgumentNullException>(() => ALedger(null!));
    }
}
