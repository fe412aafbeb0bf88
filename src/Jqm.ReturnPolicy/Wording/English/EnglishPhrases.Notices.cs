using System.Diagnostics;
using Jqm.ReturnPolicy.Cases;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>What notices say in English.</summary>
internal sealed partial class EnglishPhrases
{
    public override string Name(NoticeKind kind) => kind switch
    {
        NoticeKind.InformationMissing => "information missing",
        NoticeKind.Approved => "approved, with return instructions",
        NoticeKind.Declined => "declined",
        NoticeKind.GoodsRefused => "goods not accepted",
        NoticeKind.RefundApproved => "refund approved",
        NoticeKind.RefundApprovedInPart => "refund approved in part",
        NoticeKind.RefundRejected => "refund rejected",
        NoticeKind.Refunded => "refund completed",
        _ => throw new UnreachableException($"No name is defined for the notice kind {kind}."),
    };

    public override string Subject(NoticeKind kind, string request, string order) => "Return request " + request + " for order " + order + ": " + Name(kind);

    public override string SubjectOfKeptGoods(string request, string order) => "Return request " + request + " for order " + order + ": approved, the goods need not come back";

    public override string Greeting(string merchant) => "To merchant " + merchant + ",";

    public override string Closing(string date) => "Kind regards,\n" + ServiceContact.Name + "\n" + date;

    public override string Contact() =>
        "If you have any questions, please contact the " + ServiceContact.Name + ": " + ServiceContact.Email + ", " + ServiceContact.Telephone + " (clause 8.1).";

    public override string InformationNeeded(string request, string order, Instant submitted, DateTimeZone zone) =>
        "Thank you for return request " + request + " for order " + order + ", submitted on " + When(submitted, zone) + ". Before we can decide on all of it, something is missing.";

    public override string WeApproved(string request, string order, Instant at, DateTimeZone zone, bool inPart, bool anyBack, bool anyKept)
    {
        string goods = (anyBack, anyKept) switch
        {
            (true, true) => "Some of the units named below may be sent back, some need not come back",
            (false, true) => "The units named below need not come back",
            _ => "The units named below may be sent back",
        };
        return "On " + When(at, zone) + " we approved return request " + request + " for order " + order + (inPart ? " in part. " : ". ") + goods + (inPart ? "; the others are not approved." : ".");
    }

    public override string WeDeclined(string request, string order, Instant at, DateTimeZone zone) =>
        "We are sorry to tell you that on " + When(at, zone) + " we declined return request " + request + " for order " + order + ".";

    public override string WeRefusedGoods(string request, string order, Instant at, DateTimeZone zone) =>
        "On " + When(at, zone) + " goods of order " + order + " arrived under return request " + request + ". As we had not approved the return, we could not accept them.";

    public override string WeInspected(string request, string order, Instant at, DateTimeZone zone) =>
        "On " + When(at, zone) + " we finished inspecting goods that came back under return request " + request + " for order " + order + ".";

    public override string WeSettledWithoutReturn(string request, string order, Instant at, DateTimeZone zone) =>
        "On " + When(at, zone) + " we settled goods of return request " + request + " for order " + order + " that need not come back.";

    public override string WeRefunded(string request, string order, Instant at, DateTimeZone zone, Money paidOut, Money setOff) => (paidOut.IsZero, setOff.IsZero) switch
    {
        (true, true) => "On " + When(at, zone) + " we closed the refund for return request " + request + " for order " + order + ".",
        (false, true) => "On " + When(at, zone) + " we paid out the refund for return request " + request + " for order " + order + ".",
        (true, false) => "On " + When(at, zone) + " we set off the refund for return request " + request + " against what is still open on order " + order + ". Nothing was paid out.",
        (false, false) => "On " + When(at, zone) + " we completed the refund for return request " + request + " for order " + order + ". A part of it was paid out, and a part was set off against what is still open on the order.",
    };

    public override string WasWithdrawn(string request, string order, Instant at, DateTimeZone zone) =>
        "On " + When(at, zone) + " return request " + request + " for order " + order + " was withdrawn.";

    public override string DeclinedBecause(string note) => "Our reason: “" + note + "”.";

    public override string FindingsTitle() => "What we found";

    public override string InstructionsTitle() => "Return instructions";

    public override string KeptGoodsTitle() => "Goods that need not come back";

    public override string LeftOutTitle() => "What is not approved";

    public override string GoodsTitle() => "The goods";

    public override string RefundTitle() => "The refund";

    public override string NextTitle() => "What to do next";

    public override string Entry(int number, string text) => "- " + text;

    public override string Judged(FindingStatus status, string sentences) => Capital(Name(status)) + ": " + sentences;

    public override string SendTo() => "Please send the goods to:";

    public override string WriteReference(string reference) => "Please write the return reference on the parcel: " + reference;

    public override string SendAsNew() => "Please send the goods back unused and in original condition. " + Citation(Clauses.Condition);

    public override string SendAsItIs() => "The goods may come back as they are. " + Citation(Clauses.Condition);

    public override string NoNeedToSend() => "These goods need not come back; we settle them without receiving them. " + Citation(Clauses.Inspection);

    public override string ReferenceIs(string reference) => "The return reference is: " + reference;

    public override string WeSettleWithoutReceipt() => "You need not do anything about the goods that need not come back. We will tell you how they are settled. " + Citation(Clauses.Inspection);

    public override string SendOnlyThese(bool exceptKept) =>
        "Please send the units named above" + (exceptKept ? " that are to come back" : "") + ", and these alone: goods without approval are not accepted. " + Citation(Clauses.Approval) + " After we have received and inspected them, we will tell you whether the refund is approved. " + Citation(Clauses.Inspection);

    public override string NotApproved(int units, int ofUnits) => units == ofUnits
        ? "This item is not approved."
        : "Of " + Units(ofUnits) + " requested, " + NumberText.Grouped(units) + (units == 1 ? " is" : " are") + " not approved.";

    public override string PleaseComplete(string request) => "Please send us what is missing, and name return request " + request + ".";

    public override string DeliveryToBeConfirmed(ReadOnlySpan<string> shipments) => shipments.Length switch
    {
        0 => "The delivery of the goods is not confirmed, since they are in no shipment yet. Once they are delivered, the carrier confirms it; you need not send anything for this.",
        1 => "What is missing is the carrier's confirmation that shipment " + shipments[0] + " was delivered. The carrier issues it, and we ask the carrier for it; if you have the carrier's proof of delivery, you can send it to us.",
        _ => "What is missing is the carrier's confirmation that shipments " + And(shipments) + " were delivered. The carrier issues it, and we ask the carrier for it; if you have the carrier's proof of delivery, you can send it to us.",
    };

    public override string JudgedBySubmission() => "Whether the request is in time is judged by the day on which you submitted it, not by when it is completed.";

    public override string PleaseDoNotSend() => "Please do not send the goods back: goods without approval are not accepted. " + Citation(Clauses.Approval);

    public override string IfWeMissedSomething() => "If we have missed something, please let us know.";

    public override string ArrangeRefusedGoods() => "Please let us know what is to happen with these goods.";

    public override string ArrangeGoods() => "Please let us know what is to happen with the goods that are not refunded.";

    public override string PayoutFollows() => "We will tell you as soon as the refund is completed.";

    public override string StillAwaited(string units) => "Still awaited: " + units + ". The return instructions apply as before.";

    public override string StillToSettle(string units) => "Still to be settled without a return: " + units + ".";

    public override string NothingMoreIsRefunded() => "Nothing more is refunded under this request.";

    public override string PleasePay(Money owed) => "Please arrange for the amount owed, " + Amount(owed) + ", to be paid to us.";

    public override string NothingToDo() => "You need not do anything further.";
}
