namespace Jqm.ReturnPolicy.Tests;

/// <summary>What a row of the table asks, besides the guard that the command fits.</summary>
internal enum Fact
{
    Complete,
    Incomplete,
    UnitsOut,
    NoUnitsOut,
    Due,
    NothingDue,
    PaidOut,
    NothingPaidOut,
}

/// <summary>A row of the table: from a state, by an action, where the facts hold, to a state. No state is a case that is not submitted.</summary>
internal sealed record Row(CaseState? From, CaseAction Action, CaseState To, params Fact[] When);

/// <summary>The life of a return, row by row.</summary>
internal static class StateTable
{
    public static readonly Row[] Rows =
    [
        new(null, CaseAction.Submit, CaseState.Open, Fact.Complete),
        new(null, CaseAction.Submit, CaseState.AwaitingInformation, Fact.Incomplete),

        new(CaseState.Open, CaseAction.AddInformation, CaseState.Open, Fact.Complete),
        new(CaseState.Open, CaseAction.AddInformation, CaseState.AwaitingInformation, Fact.Incomplete),
        new(CaseState.AwaitingInformation, CaseAction.AddInformation, CaseState.Open, Fact.Complete),
        new(CaseState.AwaitingInformation, CaseAction.AddInformation, CaseState.AwaitingInformation, Fact.Incomplete),

        new(CaseState.Open, CaseAction.ConfirmDelivery, CaseState.Open, Fact.Complete),
        new(CaseState.Open, CaseAction.ConfirmDelivery, CaseState.AwaitingInformation, Fact.Incomplete),
        new(CaseState.AwaitingInformation, CaseAction.ConfirmDelivery, CaseState.Open, Fact.Complete),
        new(CaseState.AwaitingInformation, CaseAction.ConfirmDelivery, CaseState.AwaitingInformation, Fact.Incomplete),

        new(CaseState.Open, CaseAction.Waive, CaseState.Open, Fact.Complete),
        new(CaseState.Open, CaseAction.Waive, CaseState.AwaitingInformation, Fact.Incomplete),
        new(CaseState.AwaitingInformation, CaseAction.Waive, CaseState.Open, Fact.Complete),
        new(CaseState.AwaitingInformation, CaseAction.Waive, CaseState.AwaitingInformation, Fact.Incomplete),

        new(CaseState.Open, CaseAction.Approve, CaseState.Approved),
        new(CaseState.AwaitingInformation, CaseAction.Approve, CaseState.Approved),

        new(CaseState.Open, CaseAction.Decline, CaseState.Declined),
        new(CaseState.AwaitingInformation, CaseAction.Decline, CaseState.Declined),

        new(CaseState.Open, CaseAction.Withdraw, CaseState.Withdrawn),
        new(CaseState.AwaitingInformation, CaseAction.Withdraw, CaseState.Withdrawn),
        new(CaseState.Approved, CaseAction.Withdraw, CaseState.Withdrawn, Fact.NothingPaidOut),
        new(CaseState.Approved, CaseAction.Withdraw, CaseState.Refunded, Fact.PaidOut),

        new(CaseState.Approved, CaseAction.Receive, CaseState.Received),
        new(CaseState.Settled, CaseAction.Receive, CaseState.Received, Fact.UnitsOut),
        new(CaseState.Open, CaseAction.Receive, CaseState.Refused),
        new(CaseState.AwaitingInformation, CaseAction.Receive, CaseState.Refused),
        new(CaseState.Declined, CaseAction.Receive, CaseState.Refused),

        new(CaseState.Received, CaseAction.Inspect, CaseState.Settled, Fact.Due),
        new(CaseState.Received, CaseAction.Inspect, CaseState.Approved, Fact.NothingDue, Fact.UnitsOut),
        new(CaseState.Received, CaseAction.Inspect, CaseState.Rejected, Fact.NothingDue, Fact.NoUnitsOut),

        new(CaseState.Approved, CaseAction.SettleWithoutReturn, CaseState.Settled, Fact.Due),
        new(CaseState.Settled, CaseAction.SettleWithoutReturn, CaseState.Settled, Fact.Due),

        new(CaseState.Settled, CaseAction.RecordRefund, CaseState.Approved, Fact.UnitsOut),
        new(CaseState.Settled, CaseAction.RecordRefund, CaseState.Refunded, Fact.NoUnitsOut),
    ];

    /// <summary>Whether a state has a row for an action, whatever its facts.</summary>
    public static bool Lets(CaseState? from, CaseAction action) => Rows.Any(row => row.From == from && row.Action == action);

    /// <summary>Where an action leads.</summary>
    public static CaseState To(CaseState? from, CaseAction action, Fact[] facts) =>
        Rows.Single(row => row.From == from && row.Action == action && row.When.All(facts.Contains)).To;
}
