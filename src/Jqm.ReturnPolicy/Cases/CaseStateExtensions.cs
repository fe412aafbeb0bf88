namespace Jqm.ReturnPolicy.Cases;

/// <summary>What a state lets be done, and the clauses behind it.</summary>
public static class CaseStateExtensions
{
    private static readonly EnumSet<CaseAction> BeforeTheDecision =
    [
        CaseAction.AddInformation, CaseAction.ConfirmDelivery, CaseAction.Waive, CaseAction.Approve, CaseAction.Decline, CaseAction.Withdraw, CaseAction.Receive,
    ];

    private static readonly ValueList<Clause>[] ClausesOfStates =
    [
        [Clause.FromNumber("3.1")],
        [Clause.FromNumber("3.1")],
        [Clause.FromNumber("3.2")],
        [Clause.FromNumber("4.1")],
        [Clause.FromNumber("4.1")],
        [Clause.FromNumber("4.2")],
        [Clause.FromNumber("4.1")],
        [Clause.FromNumber("1.5"), Clause.FromNumber("2.1"), Clause.FromNumber("5.1")],
        [],
        [Clause.FromNumber("3.3")],
    ];

    /// <summary>What a case in this state can be asked. A command may still be refused by its own guard.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The actions; none in an end, but goods may come to a declined case.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="state"/> is not a member of its enumeration.</exception>
    public static EnumSet<CaseAction> Actions(this CaseState state) => Check.Defined(state) switch
    {
        CaseState.Open or CaseState.AwaitingInformation => BeforeTheDecision,
        CaseState.Approved => [CaseAction.Withdraw, CaseAction.Receive],
        CaseState.Received => [CaseAction.Inspect],
        CaseState.Settled => [CaseAction.Receive, CaseAction.RecordRefund],
        CaseState.Declined => [CaseAction.Receive],
        _ => [],
    };

    /// <summary>The clauses that a state rests on; none for a case that was withdrawn.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The clauses, in their order.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="state"/> is not a member of its enumeration.</exception>
    public static ValueList<Clause> Clauses(this CaseState state) => ClausesOfStates[(int)Check.Defined(state)];

    /// <summary>Whether nothing more is done about a case in this state. Goods that come to a declined case are still refused.</summary>
    /// <param name="state">The state.</param>
    /// <returns>True for refunded, rejected, declined, withdrawn and refused.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="state"/> is not a member of its enumeration.</exception>
    public static bool IsEnd(this CaseState state) =>
        Check.Defined(state) is CaseState.Refunded or CaseState.Rejected or CaseState.Declined or CaseState.Withdrawn or CaseState.Refused;
}
