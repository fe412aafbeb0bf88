using System.Diagnostics;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>What each state lets be done.</summary>
public sealed class CaseStatesTests
{
    private static readonly Parcel OneUnit = new([new ParcelUnits("1", 1)]);

    public static TheoryData<CaseState, CaseAction> StatesAndActions
    {
        get
        {
            var data = new TheoryData<CaseState, CaseAction>();
            foreach (CaseState state in Enum.GetValues<CaseState>())
            {
                foreach (CaseAction action in Enum.GetValues<CaseAction>())
                    data.Add(state, action);
            }

            return data;
        }
    }

    /// <summary>A case in a state.</summary>
    internal static Act In(CaseState state)
    {
        Act act = state switch
        {
            CaseState.Open => Act.Submitted(),
            CaseState.AwaitingInformation => Act.Submitted(Act.Request with { Items = Act.Request.Items.Select(item => item with { Evidence = [] }).ToValueList() }),
            CaseState.Approved => Act.Approved(),
            CaseState.Received => Act.Received(),
            CaseState.Settled => Act.Settled(),
            CaseState.Refunded => Act.Submitted(Act.Single).Approve().Receive(OneUnit).Inspect(new InspectedItem("1", 1, ReturnReason.Defective)).Pay(),
            CaseState.Rejected => Act.Submitted(Act.Single).Approve().Receive(OneUnit).Inspect(new InspectedItem("1", 1, ReturnReason.ChangeOfMind)),
            CaseState.Declined => Act.Submitted().Do((id, at) => new DeclineRequest(id, at, "support", "no")),
            CaseState.Withdrawn => Act.Submitted().Do((id, at) => new WithdrawRequest(id, at, "merchant")),
            CaseState.Refused => Act.Submitted().Receive(OneUnit),
            _ => throw new UnreachableException($"No case is made for the state {state}."),
        };
        Assert.Equal(state, act.Case.State);
        return act;
    }

    /// <summary>A command of an action.</summary>
    internal static CaseCommand Command(CaseAction action, string id, Instant at, Act act) => action switch
    {
        CaseAction.Submit => new SubmitRequest(id, at, "merchant", Act.Order, Act.Request, PolicyEvaluator.Standard),
        CaseAction.AddInformation => new AddInformation(id, at, "merchant", [new ItemInformation(0, "blue")]),
        CaseAction.ConfirmDelivery => new ConfirmDelivery(id, at, "carrier", Act.Order.Shipments),
        CaseAction.Waive => new WaiveRule(id, at, "reviewer-4", Rule.Window, "goodwill"),
        CaseAction.Approve => new ApproveRequest(id, at, "support", [new ItemUnits(0, 1)], "Warehouse 3"),
        CaseAction.Decline => new DeclineRequest(id, at, "support", "no"),
        CaseAction.Withdraw => new WithdrawRequest(id, at, "merchant"),
        CaseAction.Receive => new ReceiveParcel(id, at, "warehouse", OneUnit),
        CaseAction.Inspect => new InspectParcel(id, at, "warehouse", [new InspectedItem("1", 2, ReturnReason.Defective)], act.Ledger),
        CaseAction.SettleWithoutReturn => new SettleWithoutReturn(id, at, "support", [new ApprovedUnits("1", 1, "S1")], act.Ledger),
        CaseAction.RecordRefund => new RecordRefund(id, at, "finance"),
        _ => throw new UnreachableException($"No command is defined for {action}."),
    };

    [Theory]
    [MemberData(nameof(StatesAndActions))]
    public void A_state_allows_the_actions_of_the_table(CaseState state, CaseAction action)
    {
        Act act = In(state);
        Assert.Equal(StateTable.Lets(state, action), act.Case.Actions.Contains(action));
        Assert.Equal(StateTable.Lets(state, action), state.GetActions().Contains(action));
        CaseResult step = act.Try((id, at) => Command(action, id, at, act));
        Assert.Equal(!StateTable.Lets(state, action), step.Refusal is { Code: RefusalCode.WrongState });
        if (step.Refusal is { Code: RefusalCode.WrongState } refusal)
            Assert.Equal((state, action, null), (refusal.State, refusal.Action, refusal.Clause));
        Assert.Equal(RefusalCode.TimeOrder, act.Case.Execute(Command(action, "early", act.Case.Events[^1].At - Duration.Epsilon, act)).Refusal!.Code);
        Assert.True(act.Case.Execute(Command(action, act.Case.Events[0].Id, act.Case.Events[^1].At, act)).IsRepeated);
    }

    [Theory]
    [InlineData(CaseState.Open, "3.1")]
    [InlineData(CaseState.AwaitingInformation, "3.1")]
    [InlineData(CaseState.Approved, "3.2")]
    [InlineData(CaseState.Received, "4.1")]
    [InlineData(CaseState.Settled, "4.1")]
    [InlineData(CaseState.Refunded, "4.2")]
    [InlineData(CaseState.Rejected, "4.1")]
    [InlineData(CaseState.Declined, "1.5", "2.1", "5.1")]
    [InlineData(CaseState.Withdrawn)]
    [InlineData(CaseState.Refused, "3.3")]
    public void A_state_names_its_clauses(CaseState state, params string[] clauses) => Assert.Equal(clauses, state.GetClauses().Select(clause => clause.Number));

    [Fact]
    public void Five_states_are_ends_and_only_a_declined_case_can_still_receive() => Assert.All(
        Enum.GetValues<CaseState>(),
        state => Assert.Equal(state is CaseState.Declined ? [CaseAction.Receive] : [], state.IsEnd() ? state.GetActions().ToArray() : []));

    [Fact]
    public void The_ends_are_those_of_the_table() =>
        Assert.Equal([CaseState.Refunded, CaseState.Rejected, CaseState.Declined, CaseState.Withdrawn, CaseState.Refused], Enum.GetValues<CaseState>().Where(state => state.IsEnd()));

    [Fact]
    public void An_undefined_state_throws_an_argument_exception()
    {
        const CaseState None = (CaseState)10;
        Assert.Throws<ArgumentOutOfRangeException>(() => None.GetActions());
        Assert.Throws<ArgumentOutOfRangeException>(() => None.GetClauses());
        Assert.Throws<ArgumentOutOfRangeException>(() => None.IsEnd());
    }

    [Fact]
    public void A_command_is_not_null()
    {
        Assert.Throws<ArgumentNullException>(() => Act.Submitted().Case.Execute(null!));
        Assert.Throws<ArgumentNullException>(() => ReturnCase.Submit(null!));
    }
}
