using Jqm.ReturnPolicy.Cases;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>What the states and the events of a case say.</summary>
internal abstract partial class PhraseBook
{
    public abstract string Name(CaseState state);

    /// <summary>What a state means.</summary>
    public abstract string Means(CaseState state);

    /// <summary>What can be asked of a case, as something to do.</summary>
    public abstract string Name(CaseAction action);

    /// <summary>An instant with its zone, outside a sentence.</summary>
    public abstract string When(Instant at, DateTimeZone zone);

    /// <summary>Units and where they are of, within a sentence.</summary>
    public abstract string UnitsOfPlace(string line, string? shipment, int units);

    public abstract string Submitted(string request, string order, int items);

    public abstract string InformationAdded(string line, string? shipment, bool details, EvidenceCounts evidence);

    public abstract string ShipmentDelivered(string shipment, Instant delivered, DateTimeZone zone);

    public abstract string ShipmentOnItsWay(string shipment, Instant left, DateTimeZone zone);

    public abstract string ShipmentNotLeft(string shipment);

    public abstract string RuleWaived(Rule rule, string by, string? note);

    public abstract string RequestApproved(string units, string reference);

    public abstract string RequestDeclined();

    public abstract string RequestWithdrawn();

    /// <summary>What was refunded before a case was withdrawn: an amount that was paid out, and one that was set off. At least one is not zero.</summary>
    public abstract string RefundedBefore(Money paidOut, Money setOff);

    public abstract string ParcelReceived(string units);

    public abstract string ParcelRefused(string units);

    public abstract string CarriedBy(string? carrier, string? number);

    public abstract string CarriageCost(Money cost, Party paidBy);

    public abstract string ParcelInspected();

    /// <summary>Units that need not come back were settled.</summary>
    public abstract string SettledWithoutReturn(string units);

    /// <summary>A refund was carried out: a part of it was paid out, a part was set off. Both may be zero.</summary>
    public abstract string RefundCarriedOut(Money paidOut, Money setOff);

    /// <summary>Approved units that need not come back.</summary>
    public abstract string NeedNotComeBack(string units);

    public abstract string Note(string note);
}
