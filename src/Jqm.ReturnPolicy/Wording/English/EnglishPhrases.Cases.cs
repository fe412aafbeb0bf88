using System.Diagnostics;
using Jqm.ReturnPolicy.Cases;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>What the states and the events of a case say in English.</summary>
internal sealed partial class EnglishPhrases
{
    public override string Name(CaseState state) => state switch
    {
        CaseState.Open => "open",
        CaseState.AwaitingInformation => "awaiting information",
        CaseState.Approved => "approved",
        CaseState.Received => "received",
        CaseState.Settled => "settled",
        CaseState.Refunded => "refunded",
        CaseState.Rejected => "rejected",
        CaseState.Declined => "declined",
        CaseState.Withdrawn => "withdrawn",
        CaseState.Refused => "refused",
        _ => throw new UnreachableException($"No name is defined for the state {state}."),
    };

    public override string Means(CaseState state) => state switch
    {
        CaseState.Open => "The request is complete; our support decides.",
        CaseState.AwaitingInformation => "Something is missing before the request can be decided.",
        CaseState.Approved => "Return instructions are given; the goods are awaited.",
        CaseState.Received => "The goods are here; the inspection is not finished yet.",
        CaseState.Settled => "The refund is approved, in part or whole; it is not completed yet.",
        CaseState.Refunded => "The refund is completed; the return is closed.",
        CaseState.Rejected => "The goods are inspected and not refunded; the return is closed.",
        CaseState.Declined => "Our support declined the request; the return is closed.",
        CaseState.Withdrawn => "The request was withdrawn, and nothing was paid out; the return is closed.",
        CaseState.Refused => "Goods came without prior approval and were not accepted; the return is closed.",
        _ => throw new UnreachableException($"No meaning is defined for the state {state}."),
    };

    public override string Name(CaseAction action) => action switch
    {
        CaseAction.Submit => "submit a request",
        CaseAction.AddInformation => "add information",
        CaseAction.ConfirmDelivery => "confirm delivery",
        CaseAction.Waive => "waive a rule",
        CaseAction.Approve => "approve",
        CaseAction.Decline => "decline",
        CaseAction.Withdraw => "withdraw",
        CaseAction.Receive => "receive a parcel",
        CaseAction.Inspect => "inspect the parcel",
        CaseAction.SettleWithoutReturn => "settle without a return",
        CaseAction.RecordRefund => "record the refund",
        _ => throw new UnreachableException($"No name is defined for the action {action}."),
    };

    public override string When(Instant at, DateTimeZone zone) => Moment(at, zone) + In(zone);

    public override string UnitsOfPlace(string line, string? shipment, int units) => Units(units) + " of " + OfPlace(line, shipment);

    public override string OfPlace(string line, string? shipment) => "line " + line + (shipment is null ? "" : " from shipment " + shipment);

    public override string Submitted(string request, string order, int items) =>
        "Return request " + request + " for order " + order + " was submitted, with " + Count(items, "item", "items") + ".";

    public override string InformationAdded(string line, string? shipment, bool details, EvidenceCounts evidence)
    {
        string place = "Added for line " + line + (shipment is null ? "" : " from shipment " + shipment) + ": ";
        string proof = evidence.IsEmpty ? "" : Counted(evidence);
        return place + (details ? "product details" + (evidence.IsEmpty ? "" : "; " + proof) : proof) + ".";
    }

    public override string ShipmentDelivered(string shipment, Instant delivered, DateTimeZone zone) =>
        "Shipment " + shipment + " was delivered on " + Moment(delivered, zone) + In(zone) + ".";

    public override string ShipmentOnItsWay(string shipment, Instant left, DateTimeZone zone) =>
        "Shipment " + shipment + " left on " + Moment(left, zone) + In(zone) + "; its delivery is not confirmed yet.";

    public override string ShipmentNotLeft(string shipment) => "Shipment " + shipment + " has not left yet.";

    public override string RuleWaived(Rule rule, string by, string? note) =>
        "The rule “" + Name(rule) + "” was waived by " + by + (note is null ? "." : ", with the note “" + note + "”.");

    public override string RequestApproved(string units, string reference) => "Approved: " + units + "; the return reference is " + reference + ".";

    public override string RequestDeclined() => "The request was declined.";

    public override string RequestWithdrawn() => "The request was withdrawn.";

    public override string RefundedBefore(Money paidOut, Money setOff)
    {
        if (paidOut.IsZero)
            return Amount(setOff) + " had been set off before against what is still open on the order; nothing was paid out.";
        return Amount(paidOut) + " had been paid out before" + (setOff.IsZero ? "" : ", and " + Amount(setOff) + " had been set off against what is still open on the order") + ".";
    }

    public override string ParcelReceived(string units) => "A parcel was received, with " + units + ".";

    public override string ParcelRefused(string units) => "A parcel came without prior approval and was not accepted, with " + units + ".";

    public override string CarriedBy(string? carrier, string? number) => (carrier, number) switch
    {
        (null, _) => "Its tracking number is " + number + ".",
        (_, null) => "It was carried by " + carrier + ".",
        _ => "It was carried by " + carrier + ", tracking number " + number + ".",
    };

    public override string CarriageCost(Money cost, Party paidBy) => "Sending it cost " + Amount(cost) + ", paid by " + (paidBy == Party.Service ? "us" : "you") + ".";

    public override string ParcelInspected() => "The parcel was inspected.";

    public override string SettledWithoutReturn(string units) => "Settled without a return: " + units + ".";

    public override string RefundCarriedOut(Money paidOut, Money setOff) => (paidOut.IsZero, setOff.IsZero) switch
    {
        (true, true) => "The refund was closed without a payment.",
        (false, true) => "The refund of " + Amount(paidOut) + " was paid out.",
        (true, false) => "The refund of " + Amount(setOff) + " was set off in full; nothing was paid out.",
        (false, false) => "Of the refund of " + Amount(paidOut + setOff) + ", " + Amount(paidOut) + " was paid out and " + Amount(setOff) + " was set off.",
    };

    public override string NeedNotComeBack(string units) => "Need not come back: " + units + ".";

    public override string Note(string note) => "Note: “" + note + "”.";
}
