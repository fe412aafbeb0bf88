using System.Diagnostics;

namespace Jqm.ReturnPolicy.EntityFrameworkCore;

/// <summary>Compares a command with the event that is recorded under its id.</summary>
internal static class RepeatedCommand
{
    /// <summary>
    /// Returns whether a command asks for what an event records, by the same actor. The instant does not count, since a service that receives a command twice reads its clock
    /// twice. Nor do the ledger and the policies, which may have changed since.
    /// </summary>
    /// <remarks>A value that the command leaves to the library, such as the return reference, matches any recorded one.</remarks>
    public static bool Matches(CaseCommand command, CaseEvent recorded) =>
        command.Actor == recorded.Actor && command.Action == recorded.Action && AsksFor(command, recorded);

    /// <summary>Returns whether allowances are those of a recorded refund, whose shipments are filled in.</summary>
    public static bool Matches(ValueList<Allowance> asked, Refund recorded) => asked.Count == recorded.Allowances.Count && asked.Zip(recorded.Allowances).All(pair =>
        (pair.First.LineId, pair.First.Amount) == (pair.Second.LineId, pair.Second.Amount) && (pair.First.ShipmentId is null || pair.First.ShipmentId == pair.Second.ShipmentId));

    private static bool AsksFor(CaseCommand command, CaseEvent recorded) => (command, recorded) switch
    {
        (SubmitRequest asked, RequestSubmitted done) => asked.Order == done.Order && asked.Request == done.Request,
        (AddInformation asked, InformationAdded done) => asked.Items == done.Items,
        (ConfirmDelivery asked, DeliveryConfirmed done) => asked.Shipments == done.Shipments,
        (WaiveRule asked, RuleWaived done) => (asked.Rule, asked.Note) == (done.Waiver.Rule, done.Waiver.Note),
        (ApproveRequest asked, RequestApproved done) => asked.Items == done.Items && asked.Address == done.Instructions.Address && asked.Note == done.Note
            && (asked.Reference is null || asked.Reference == done.Instructions.Reference),
        (DeclineRequest asked, RequestDeclined done) => asked.Note == done.Note,
        (WithdrawRequest asked, RequestWithdrawn done) => asked.Note == done.Note,
        (ReceiveParcel asked, ParcelReceived done) => asked.Parcel == done.Parcel,
        (ReceiveParcel asked, ParcelRefused done) => asked.Parcel == done.Parcel,
        (InspectParcel asked, ParcelInspected done) => asked.Inspected == done.Inspected,
        (SettleWithoutReturn asked, SettledWithoutReturn done) => asked.Units == done.Units,
        (RecordRefund asked, RefundRecorded done) => asked.Paid is null || asked.Paid == done.Paid,
        _ => throw new UnreachableException($"No comparison is defined for the command {command.GetType().Name} and the event {recorded.GetType().Name}."),
    };
}
