namespace Jqm.ReturnPolicy.Cases;

/// <summary>Returns the allowed actions and the clauses of a case state.</summary>
public static class CaseStateExtensions
{
    private static readonly EnumSet<CaseAction> BeforeTheDecision =
    [
        CaseAction.AddInformation, CaseAction.ConfirmDelivery, CaseAction.Waive, CaseAction.Approve, CaseAction.Decline, CaseAction.Withdraw, CaseAction.Receive,
    ];

    /// <summary>Returns the actions that a case in this state allows. A command may still be refused by its own guard.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The actions; none in an end state, except that a declined case can still receive a parcel.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="state"/> is not a member of its enumeration.</exception>
    public static EnumSet<CaseAction> GetActions(this CaseState state) => Check.Defined(state) switch
    {
        CaseState.Open or CaseState.AwaitingInformation => BeforeTheDecision,
        CaseState.Approved => [CaseAction.Withdraw, CaseAction.Receive, CaseAction.SettleWithoutReturn],
        CaseState.Received => [CaseAction.Inspect],
        CaseState.Settled => [CaseAction.Receive, CaseAction.SettleWithoutReturn, CaseAction.RecordRefund],
        CaseState.Declined => [CaseAction.Receive],
        CaseState.Refunded or CaseState.Rejected or CaseState.Withdrawn or CaseState.Refused => [],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "The state has no list of actions."),
    };

    /// <summary>Returns the clauses that a state of a case is based on; none for a withdrawn case.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The clauses, in the order of the policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="state"/> is not a member of its enumeration.</exception>
    public static ValueList<Clause> GetClauses(this CaseState state) => Check.Defined(state) switch
    {
        CaseState.Open or CaseState.AwaitingInformation => [Clause.FromNumber("3.1")],
        CaseState.Approved => [Clause.FromNumber("3.2")],
        CaseState.Received or CaseState.Settled or CaseState.Rejected => [Clause.FromNumber("4.1")],
        CaseState.Refunded => [Clause.FromNumber("4.2")],
        CaseState.Declined => [Clause.FromNumber("1.5"), Clause.FromNumber("2.1"), Clause.FromNumber("5.1")],
        CaseState.Withdrawn => [],
        CaseState.Refused => [Clause.FromNumber("3.3")],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "The state has no list of clauses."),
    };

    /// <summary>Returns whether a state is an end state, in which a case is closed. Goods that arrive for a declined case are still refused.</summary>
    /// <param name="state">The state.</param>
    /// <returns>True for refunded, rejected, declined, withdrawn and refused.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="state"/> is not a member of its enumeration.</exception>
    public static bool IsEnd(this CaseState state) =>
        Check.Defined(state) is CaseState.Refunded or CaseState.Rejected or CaseState.Declined or CaseState.Withdrawn or CaseState.Refused;
}
