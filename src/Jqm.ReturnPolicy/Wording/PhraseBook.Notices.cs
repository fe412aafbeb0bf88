namespace Jqm.ReturnPolicy.Wording;

/// <summary>What notices say around the sentences of an answer.</summary>
internal abstract partial class PhraseBook
{
    public abstract string Name(NoticeKind kind);

    public abstract string Subject(NoticeKind kind, string request, string order);

    public abstract string Greeting(string merchant);

    /// <summary>The last lines of a letter.</summary>
    public abstract string Closing(string date);

    /// <summary>The contact of clause 8.1.</summary>
    public abstract string Contact();

    public abstract string InformationNeeded(string request, string order, Instant submitted, DateTimeZone zone);

    public abstract string WeApproved(string request, string order, Instant at, DateTimeZone zone, bool inPart);

    public abstract string WeDeclined(string request, string order, Instant at, DateTimeZone zone);

    public abstract string WeRefusedGoods(string request, string order, Instant at, DateTimeZone zone);

    public abstract string WeInspected(string request, string order, Instant at, DateTimeZone zone);

    public abstract string WePaid(string request, string order, Instant at, DateTimeZone zone, bool isNothing);

    /// <summary>What support said of a decline.</summary>
    public abstract string DeclinedBecause(string note);

    public abstract string FindingsTitle();

    public abstract string InstructionsTitle();

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

    public abstract string SendOnlyThese();

    public abstract string NotApproved(int units, int ofUnits);

    public abstract string PleaseComplete(string request);

    public abstract string PleaseDoNotSend();

    public abstract string IfWeMissedSomething();

    public abstract string ArrangeRefusedGoods();

    public abstract string ArrangeGoods();

    public abstract string PayoutFollows();

    public abstract string StillAwaited(string units);

    public abstract string PleasePay(Money owed);

    public abstract string NothingToDo();
}
