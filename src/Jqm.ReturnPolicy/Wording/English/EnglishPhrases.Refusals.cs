using System.Diagnostics;
using Jqm.ReturnPolicy.Cases;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>What refusals say in English.</summary>
internal sealed partial class EnglishPhrases
{
    public override string WrongState(CaseState state, CaseAction action, EnumSet<CaseAction> possible)
    {
        string cannot = "In the state “" + Name(state) + "” one cannot " + Name(action);
        return cannot + (possible.Count == 0 ? "; the case is closed." : "; one can " + Or([.. possible.Select(Name)]) + ".");
    }

    public override string TooEarly(Instant notBefore, DateTimeZone zone) =>
        "The instant of the command is too early; it may not lie before " + Moment(notBefore, zone) + In(zone) + ".";

    public override string NoSuchItem(int number, int items) =>
        "There is no item number " + NumberText.Grouped(number) + "; the request has " + Count(items, "item", "items") + ".";

    public override string ItemTwice(int number) => "Item number " + NumberText.Grouped(number) + " is named twice; name it once.";

    public override string TooManyUnits(int number, int given, int actual) =>
        Units(given) + Was(given) + "named of item number " + NumberText.Grouped(number) + "; the request has " + NumberText.Grouped(actual) + ".";

    public override string RuleNotWaivable(Rule rule) => "The governing terms do not let the rule “" + Name(rule) + "” be waived.";

    public override string NotApprovable() => "This cannot be approved.";

    public override string NoteRequired() => "An item that meets the policy is declined; a note must say why.";

    public override string NothingOut(CaseAction action) => action == CaseAction.SettleWithoutReturn
        ? "All approved units are settled already; there are none left to settle without a return."
        : "All approved units are settled already; further goods are not accepted.";

    public override string UnitsNotOut(string place, int given, int actual) =>
        "Of " + place + ", " + Units(given) + (given == 1 ? " is" : " are") + " to be settled without a return, but " + (actual == 0 ? "no unit is" : actual == 1 ? "only 1 unit is" : "only " + Units(actual) + " are") + " approved and not settled yet.";

    public override string GoodsMustComeBack(string place, int given, int actual) =>
        "Of " + place + ", " + Units(given) + (given == 1 ? " is" : " are") + " to be settled without a return, but by the governing terms " + (actual == 0 ? "the goods must come back" : "only " + Units(actual) + " may be kept") + ".";

    public override string ParcelDiffers(string line, int given, int actual) =>
        "The inspection names " + Units(given) + " of line " + line + "; the parcel holds " + NumberText.Grouped(actual) + ".";

    public override string InspectionIncomplete() => "The inspection leaves something open.";

    public override string OfItem(int number, string sentences) => "Item number " + NumberText.Grouped(number) + ": " + sentences;

    public override string Open(int number, Rule rule, FindingStatus status) =>
        OfItem(number, Name(rule) + ", " + Name(status) + ".");

    public override string RefundDiffers(Money due) =>
        "The amount or its destinations are not what the settlement approved; " + Amount(due) + " is due, to the destinations of the settlement.";

    public override string LedgerOfOtherOrder() => "The refund ledger is that of another order.";

    public override string LedgerChanged(int given, int actual) =>
        "The settlement was made from version " + NumberText.Of(given) + " of the refund ledger, which has version " + NumberText.Of(actual) + " by now; please settle again with the ledger as it is.";

    public override string LedgerOlderThanCase(int given, int actual) =>
        "The refund ledger has version " + NumberText.Of(given) + ", but the case was made with at least version " + NumberText.Of(actual) + "; please settle again with the ledger as it is.";

    public override string LedgerDiffersFromCase() =>
        "The refunds of this request in the refund ledger are not those of the case; please settle again with the case and the ledger as they are.";

    public override string EntryDiffers() => "The refund ledger contains another refund under the same id.";

    public override string BeyondCharged() => "More would be refunded than was charged or paid.";

    public override string InvalidInput(ErrorCode code, string path, string? message) =>
        (message ?? Means(code)) + (path.Length == 0 ? "" : " It concerns " + path + ".");

    public override string Means(ErrorCode code) => code switch
    {
        ErrorCode.Malformed => "The input is not of the required form.",
        ErrorCode.UnknownCurrency => "The currency is not known.",
        ErrorCode.AmountPrecision => "The amount has more decimals than its currency.",
        ErrorCode.AmountOutOfRange => "The amount is out of range.",
        ErrorCode.QuantityOutOfRange => "The number of units is out of range.",
        ErrorCode.Duplicate => "Something is given twice that may be given once.",
        ErrorCode.UnknownLine => "The order has no such line.",
        ErrorCode.UnknownShipment => "The order has no such shipment, or the shipment does not carry the line.",
        ErrorCode.UnknownPayment => "The order has no such payment.",
        ErrorCode.ShipmentRequired => "The line is in several shipments; it must be said which one is meant.",
        ErrorCode.OrderMismatch => "The request is for another order.",
        ErrorCode.CurrencyMismatch => "The amount is in another currency than the order.",
        ErrorCode.PaymentsMismatch => "The payments add up to more than the order's total.",
        ErrorCode.TimeOrder => "The instants are not in order.",
        ErrorCode.NoPolicyInForce => "No version of the policy was in force at that instant.",
        ErrorCode.NotWaivable => "The governing terms do not let this rule be waived.",
        _ => throw new UnreachableException($"No meaning is defined for the error code {code}."),
    };
}
