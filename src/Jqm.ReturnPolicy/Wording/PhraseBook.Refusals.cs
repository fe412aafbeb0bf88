using Jqm.ReturnPolicy.Cases;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>What refusals say.</summary>
internal abstract partial class PhraseBook
{
    public abstract string WrongState(CaseState state, CaseAction action, EnumSet<CaseAction> possible);

    public abstract string TooEarly(Instant notBefore, DateTimeZone zone);

    /// <param name="number">The item's number, from 1.</param>
    /// <param name="items">How many there are.</param>
    public abstract string NoSuchItem(int number, int items);

    public abstract string ItemTwice(int number);

    public abstract string TooManyUnits(int number, int given, int actual);

    public abstract string RuleNotWaivable(Rule rule);

    public abstract string NotApprovable();

    public abstract string NoteRequired();

    /// <param name="action">What was asked: to receive a parcel, or to settle without a return.</param>
    public abstract string NothingOut(CaseAction action);

    /// <param name="place">The units' line and shipment, as <see cref="OfPlace"/> names them.</param>
    /// <param name="given">How many units are to be settled.</param>
    /// <param name="actual">How many are out.</param>
    public abstract string UnitsNotOut(string place, int given, int actual);

    /// <param name="place">The units' line and shipment, as <see cref="OfPlace"/> names them.</param>
    /// <param name="given">How many units are to be settled.</param>
    /// <param name="actual">How many of these may be kept.</param>
    public abstract string GoodsMustComeBack(string place, int given, int actual);

    /// <summary>A line and, where there is one, its shipment, within a sentence.</summary>
    public abstract string OfPlace(string line, string? shipment);

    public abstract string ParcelDiffers(string line, int given, int actual);

    public abstract string InspectionIncomplete();

    /// <summary>Sentences about an item.</summary>
    public abstract string OfItem(int number, string sentences);

    /// <summary>A finding that blocks a command, if its facts are not known.</summary>
    public abstract string Open(int number, Rule rule, FindingStatus status);

    public abstract string RefundDiffers(Money due);

    public abstract string LedgerOfOtherOrder();

    public abstract string LedgerChanged(int given, int actual);

    /// <param name="given">The version of the ledger.</param>
    /// <param name="actual">The lowest version that the case requires.</param>
    public abstract string LedgerOlderThanCase(int given, int actual);

    public abstract string LedgerDiffersFromCase();

    public abstract string EntryDiffers();

    public abstract string BeyondCharged();

    /// <summary>What kind of fault input has.</summary>
    public abstract string Means(ErrorCode code);

    /// <summary>What is wrong with the input, and where.</summary>
    /// <param name="code">The kind.</param>
    /// <param name="path">Where; empty for the whole.</param>
    /// <param name="message">The sentence of the fault, in English; null when there is none.</param>
    public abstract string InvalidInput(ErrorCode code, string path, string? message);
}
