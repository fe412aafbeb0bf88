using System.Diagnostics.CodeAnalysis;

namespace Jqm.ReturnPolicy.Analysis;

/// <summary>A check that <c>PolicyAnalysis.Check</c> makes: its id, its name and its usual level.</summary>
public sealed class PolicyCheck
{
    private static readonly PolicyCheck[] Defined =
    [
        new(CheckKind.NoReasonAccepted, "T01", CheckLevel.Error, "1.5", "No reason is accepted, so every return is refused."),
        new(CheckKind.ExemptReasonRefused, "T02", CheckLevel.Warning, "3.4", "A reason that is exempt from the condition of the goods is never accepted."),
        new(CheckKind.ExemptListUnread, "T03", CheckLevel.Warning, "3.4", "Reasons are exempt from the condition of the goods, which is not required."),
        new(CheckKind.ExceptedReasonRefused, "T04", CheckLevel.Warning, "5.1", "A reason that is excepted from the categories that are not refundable is never accepted."),
        new(CheckKind.ExceptListUnread, "T05", CheckLevel.Warning, "5.1", "Reasons are excepted from the categories that are not refundable, but there are none."),
        new(CheckKind.EvidenceWithoutKinds, "T06", CheckLevel.Error, "3.1", "Evidence is required, but no kind of evidence counts. It is a warning if evidence may be waived."),
        new(CheckKind.KindsUnread, "T07", CheckLevel.Warning, "3.1", "Kinds of evidence are listed, but evidence is not required."),
        new(CheckKind.AcceptedNeverRefunded, "T08", CheckLevel.Warning, "5.1", "An accepted reason is refused for every category of products."),
        new(CheckKind.WindowOfZeroDays, "T09", CheckLevel.Warning, "2.1", "A window of zero days ends on the day of delivery, or at its instant if days are counted as 24 hours."),
        new(CheckKind.ZoneUnread, "T10", CheckLevel.Warning, "2.1", "A time zone is set, but days are counted as 24 hours."),
        new(CheckKind.ReferAndWaive, "T11", CheckLevel.Note, "2.2", "Late requests are referred to a reviewer, and the window may be waived as well."),
        new(CheckKind.ListedAsUnlisted, "T12", CheckLevel.Note, "1.5", "A reason is listed with the values that a reason has without being listed."),
        new(CheckKind.ClauseSaysOtherwise, "T13", CheckLevel.Warning, "1.5", "An accepted reason rests on clause 1.5, or a refused one on one of the clauses 1.1 to 1.4."),
        new(CheckKind.WaivableNeverAsked, "T14", CheckLevel.Warning, "3.1", "A rule may be waived that the terms never ask for."),
        new(CheckKind.WaivableNeverFails, "T15", CheckLevel.Warning, "3.4", "A rule may be waived that fails for no accepted reason."),
        new(CheckKind.ServiceFaultUnreached, "T16", CheckLevel.Warning, "4.4", "Fees are refunded for the service's fault, which no accepted reason has."),
        new(CheckKind.BearerUnreached, "T17", CheckLevel.Warning, "6.1", "The service bears the return shipping of a fault that no reason has."),
        new(CheckKind.CategoryAlwaysExcepted, "T18", CheckLevel.Warning, "5.1", "A category is not refundable, but every accepted reason is excepted."),
        new(CheckKind.WindowExemptReasonRefused, "T19", CheckLevel.Warning, "2.1", "A reason that is exempt from the window is never accepted."),
        new(CheckKind.KeptReasonRefused, "T20", CheckLevel.Warning, "4.1", "A reason whose goods may be kept is never accepted."),
        new(CheckKind.KeptListUnread, "T21", CheckLevel.Warning, "4.1", "Reasons are listed whose goods may be kept, but no goods must come back."),
        new(CheckKind.DaysOfReasonRefused, "T22", CheckLevel.Warning, "2.1", "A reason that has days of its own is never accepted."),
        new(CheckKind.PercentageOfReasonRefused, "T23", CheckLevel.Warning, "4.3", "A reason that has a restocking fee is never accepted."),
        new(CheckKind.FeeOfWholePrice, "T24", CheckLevel.Warning, "4.3", "The restocking fee of an accepted reason is 100 %, so nothing of the product cost is refunded."),
        new(CheckKind.TermWithoutEffect, "T25", CheckLevel.Warning, "0.1", "A term is set that changes no verdict and no amount."),
        new(CheckKind.GapBefore, "V01", CheckLevel.Note, "7.2", "No version is in force before the first publication, so requests of that time are errors. It is a warning if there is no version at all."),
        new(CheckKind.VersionChangesNothing, "V02", CheckLevel.Warning, "7.2", "A version answers everything as the version before."),
        new(CheckKind.ShortVersion, "V03", CheckLevel.Note, "7.2", "A version is in force for less than a day."),
        new(CheckKind.MixedIds, "V04", CheckLevel.Note, "7.1", "The versions belong to policies of different ids."),
        new(CheckKind.AgreementUnfit, "A01", CheckLevel.Error, "0.2", "An agreement does not fit where it is merged, so every request that it governs is an error."),
        new(CheckKind.NeverApplies, "A02", CheckLevel.Warning, "0.2", "An agreement ends before any version is in force."),
        new(CheckKind.ChangesNothing, "A03", CheckLevel.Warning, "0.2", "An agreement changes no answer over any version that it meets."),
        new(CheckKind.NamesUnchanged, "A04", CheckLevel.Note, "0.2", "An agreement names terms without changing them, so findings cite it all the same."),
        new(CheckKind.Shadowed, "A05", CheckLevel.Warning, "0.2", "A later agreement covers the period of an agreement and everything that it sets."),
        new(CheckKind.Overlap, "A06", CheckLevel.Note, "0.2", "Two agreements hold at once and set the same term; the later one wins."),
        new(CheckKind.ErredButExcluded, "N01", CheckLevel.Note, "5.1", "A reason that is the service's fault is refused for some categories (reading R07)."),
        new(CheckKind.ErredButMustBeUnused, "N02", CheckLevel.Note, "3.4", "Goods must come back unused and original although the service is at fault."),
        new(CheckKind.ErredMerchantPays, "N03", CheckLevel.Note, "6.1", "The merchant bears return shipping although the service is at fault."),
        new(CheckKind.TaxKept, "N04", CheckLevel.Note, "4.3", "Tax does not always follow the product cost (reading R08)."),
        new(CheckKind.NoCancellation, "N05", CheckLevel.Note, "5.2", "Orders cannot be cancelled, not even before they ship."),
        new(CheckKind.NoSecondLook, "N06", CheckLevel.Note, "2.2", "Late requests are declined and the window may not be waived, though clause 2.2 allows a second look."),
    ];

    private PolicyCheck(CheckKind kind, string id, CheckLevel level, string clause, string summary)
    {
        Kind = kind;
        Id = id;
        Name = MemberName.Of(kind);
        Level = level;
        Clause = Clause.FromNumber(clause);
        Summary = summary;
    }

    /// <summary>Gets all checks in the order of their ids: of terms (T), of versions (V), of agreements (A), and notes on harsh terms (N).</summary>
    public static ValueList<PolicyCheck> All { get; } = new(Defined);

    /// <summary>Gets the id of the check, such as <c>T01</c>. The id never changes.</summary>
    public string Id { get; }

    /// <summary>Gets the name of the check, such as <c>noReasonAccepted</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the usual level of the check's findings. A single finding can have another level; see <see cref="PolicyFinding.Level"/>.</summary>
    public CheckLevel Level { get; }

    /// <summary>Gets the clause that the check is usually about. A finding about a single reason or rule can name another clause.</summary>
    public Clause Clause { get; }

    /// <summary>Gets a sentence that says what the check looks for.</summary>
    public string Summary { get; }

    internal CheckKind Kind { get; }

    /// <summary>Returns the check with an id.</summary>
    /// <param name="id">The id, such as <c>T01</c>. Case counts.</param>
    /// <param name="check">The check; null if no check has the id.</param>
    /// <returns>True if a check has the id.</returns>
    public static bool TryFromId(string id, [NotNullWhen(true)] out PolicyCheck? check)
    {
        check = Array.Find(Defined, each => each.Id == id);
        return check is not null;
    }

    /// <summary>Returns the id and the name of the check.</summary>
    /// <returns>The text, such as <c>T01 noReasonAccepted</c>.</returns>
    public override string ToString() => $"{Id} {Name}";

    internal static PolicyCheck Of(CheckKind kind) => Defined[(int)kind];
}
