namespace Jqm.ReturnPolicy.Wording;

/// <summary>What notices say around the sentences of an answer.</summary>
internal abstract partial class PhraseBook
{
    public abstract string Name(NoticeKind kind);

    public abstract string Subject(NoticeKind kind, string request, string order);

    /// <summary>The subject of an approval of goods none of which need to come back.</summary>
    public abstract string SubjectOfKeptGoods(string request, string order);

    public abstract string Greeting(string merchant);

    /// <summary>The last lines of a letter.</summary>
    public abstract string Closing(string date);

    /// <summary>The contact of clause 8.1.</summary>
    public abstract string Contact();

    public abstract string InformationNeeded(string request, string order, Instant submitted, DateTimeZone zone);

    /// <param name="request">The id of the request.</param>
    /// <param name="order">The number of the order.</param>
    /// <param name="at">When it was approved.</param>
    /// <param name="zone">The zone of the policy.</param>
    /// <param name="inPart">Whether something is declined with the approval.</param>
    /// <param name="anyBack">Whether some of the approved goods must come back.</param>
    /// <param name="anyKept">Whether some of the approved goods need not come back.</param>
    public abstract string WeApproved(string request, string order, Instant at, DateTimeZone zone, bool inPart, bool anyBack, bool anyKept);

    public abstract string WeDeclined(string request, string order, Instant at, DateTimeZone zone);

    public abstract string WeRefusedGoods(string request, string order, Instant at, DateTimeZone zone);

    public abstract string WeInspected(string request, string order, Instant at, DateTimeZone zone);

    public abstract string WeSettledWithoutReturn(string request, string order, Instant at, DateTimeZone zone);

    /// <summary>A refund was carried out: a part of it was paid out, a part was set off. Both may be zero.</summary>
    public abstract string WeRefunded(string request, string order, Instant at, DateTimeZone zone, Money paidOut, Money setOff);

    public abstract string WasWithdrawn(string request, string order, Instant at, DateTimeZone zone);

    /// <summary>What support said of a decline.</summary>
    public abstract string DeclinedBecause(string note);

    public abstract string FindingsTitle();

    public abstract string InstructionsTitle();

    /// <summary>The title of the instructions if no goods need to come back.</summary>
    public abstract string KeptGoodsTitle();

    public abstract string LeftOutTitle();

    public abstract string GoodsTitle();

    public abstract string RefundTitle();

    public abstract string NextTitle();

    /// <summary>An entry of a list.</summary>
    public abstract string Entry(int number, string text);

    /// <summary>A finding with the name of its status before it.</summary>
    public abstract string Judged(FindingStatus status, string sentences);

    public abstract string SendTo();

    public abstract string WriteReference(string reference);

    public abstract string SendAsNew();

    public abstract string SendAsItIs();

    /// <summary>The item's goods need not come back.</summary>
    public abstract string NoNeedToSend();

    /// <summary>The return reference, where no parcel is sent.</summary>
    public abstract string ReferenceIs(string reference);

    /// <summary>What to send.</summary>
    /// <param name="exceptKept">Whether the instructions also name goods that need not come back.</param>
    public abstract string SendOnlyThese(bool exceptKept);

    /// <summary>What happens with approved goods that need not come back.</summary>
    public abstract string WeSettleWithoutReceipt();

    public abstract string NotApproved(int units, int ofUnits);

    public abstract string PleaseComplete(string request);

    /// <summary>A delivery is not confirmed: who can confirm it.</summary>
    /// <param name="shipments">The shipments whose delivery is not confirmed; empty where the units are in no shipment.</param>
    public abstract string DeliveryToBeConfirmed(ReadOnlySpan<string> shipments);

    public abstract string JudgedBySubmission();

    public abstract string PleaseDoNotSend();

    public abstract string IfWeMissedSomething();

    public abstract string ArrangeRefusedGoods();

    public abstract string ArrangeGoods();

    public abstract string PayoutFollows();

    public abstract string StillAwaited(string units);

    /// <summary>Units that need not come back and are not settled yet.</summary>
    public abstract string StillToSettle(string units);

    public abstract string NothingMoreIsRefunded();

    public abstract string PleasePay(Money owed);

    public abstract string NothingToDo();
}
