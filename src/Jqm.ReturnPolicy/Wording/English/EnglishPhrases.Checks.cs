using System.Diagnostics;
using Jqm.ReturnPolicy.Analysis;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>What checks of policies say in English.</summary>
internal sealed partial class EnglishPhrases
{
    public override string Name(CheckLevel level) => level switch
    {
        CheckLevel.Note => "note",
        CheckLevel.Warning => "warning",
        CheckLevel.Error => "error",
        _ => throw new UnreachableException($"{level} has no name."),
    };

    public override string Found(CheckKind kind, string subject) => kind switch
    {
        CheckKind.NoReasonAccepted => "No reason is accepted, so every return is refused; accept at least one reason.",
        CheckKind.ExemptReasonRefused => $"Goods need not be unused and original for the reason \u201C{subject}\u201D, but this reason is never accepted.",
        CheckKind.ExemptListUnread => "The condition of the goods is not required, so the list of exempt reasons has no effect.",
        CheckKind.ExceptedReasonRefused => $"Products that are not refundable are excepted for the reason \u201C{subject}\u201D, but this reason is never accepted.",
        CheckKind.ExceptListUnread => "Every category is refundable, so the list of excepted reasons has no effect.",
        CheckKind.EvidenceWithoutKinds => "Evidence is required but no kind of evidence counts, so a request is complete only if evidence is waived; list a kind that counts.",
        CheckKind.KindsUnread => "Evidence is not required, so the list of kinds that count has no effect.",
        CheckKind.AcceptedNeverRefunded => $"The reason \u201C{subject}\u201D is accepted, but no category of products is refundable for it.",
        CheckKind.WindowOfZeroDays => "The window has zero days, so a request must be submitted on the day of delivery; if days are counted as 24 hours, at that very instant.",
        CheckKind.ZoneUnread => "Days are counted as 24 hours, so the time zone has no effect on the window.",
        CheckKind.ReferAndWaive => "Late requests are referred to a reviewer, who may also waive the window; one of the two is usually enough.",
        CheckKind.ListedAsUnlisted => $"The reason \u201C{subject}\u201D is listed with the values that every reason has that is not listed.",
        CheckKind.ClauseSaysOtherwise => $"The clause of the reason \u201C{subject}\u201D says the opposite of whether the reason is accepted.",
        CheckKind.WaivableNeverAsked => $"The rule \u201C{subject}\u201D may be waived, but the terms never ask for it.",
        CheckKind.WaivableNeverFails => $"The rule \u201C{subject}\u201D may be waived, but it fails for no reason that can be approved.",
        CheckKind.ServiceFaultUnreached => "Some fees are refunded only for the service's fault, but no accepted reason is the service's fault.",
        CheckKind.BearerUnreached => $"The service bears return shipping if the fault is that of \u201C{subject}\u201D, but no reason has this fault.",
        CheckKind.CategoryAlwaysExcepted => $"The category \u201C{subject}\u201D is not refundable, but every accepted reason is excepted from that.",
        CheckKind.WindowExemptReasonRefused => $"The window does not matter for the reason \u201C{subject}\u201D, but this reason is never accepted.",
        CheckKind.KeptReasonRefused => $"Goods may be kept for the reason \u201C{subject}\u201D, but this reason is never accepted.",
        CheckKind.KeptListUnread => "No goods must come back, so the list of reasons whose goods may be kept has no effect.",
        CheckKind.DaysOfReasonRefused => $"The reason \u201C{subject}\u201D has days of its own, but it is never accepted.",
        CheckKind.PercentageOfReasonRefused => $"The reason \u201C{subject}\u201D has a restocking fee, but it is never accepted.",
        CheckKind.FeeOfWholePrice => $"The restocking fee of the reason \u201C{subject}\u201D is the whole product cost, so nothing of it is refunded.",
        CheckKind.TermWithoutEffect => "The value changes no verdict and no amount; every answer is as good without it.",
        CheckKind.GapBefore => "No version is in force before the first publication, so requests of that time are errors; leave out the first instant of publication if there should be no gap.",
        CheckKind.VersionChangesNothing => "The version answers every request as the version before does.",
        CheckKind.ShortVersion => "The version is in force for less than a day.",
        CheckKind.MixedIds => "The version has another id than the first one, so the versions seem to belong to different policies.",
        CheckKind.AgreementUnfit => "The agreement changes a reason that the terms beneath do not list, and does not give all that a new reason needs, so every request that it governs is an error.",
        CheckKind.NeverApplies => "The agreement ends before any version is in force, so it never applies.",
        CheckKind.ChangesNothing => "The agreement changes no answer over any version that it meets.",
        CheckKind.NamesUnchanged => "The agreement names these terms but changes none of them; findings cite the agreement all the same.",
        CheckKind.Shadowed => $"The later agreement {subject} holds at all times at which this agreement does and sets all that it sets, so this agreement has no effect.",
        CheckKind.Overlap => $"The agreement {subject} sets this as well and holds at the same time; this agreement wins, since it is merged later.",
        CheckKind.ErredButExcluded => $"The reason \u201C{subject}\u201D is the service's fault, but some categories of products are not refundable for it (reading R07).",
        CheckKind.ErredButMustBeUnused => $"The reason \u201C{subject}\u201D is the service's fault, but goods must come back unused and original for it.",
        CheckKind.ErredMerchantPays => "The merchant bears return shipping even if the service is at fault.",
        CheckKind.TaxKept => "Tax is not always refunded with the product (reading R08).",
        CheckKind.NoCancellation => "Orders cannot be cancelled, not even before they ship.",
        CheckKind.NoSecondLook => "Late requests are declined and the window may not be waived, though the policy allows the service a second look.",
        _ => throw new UnreachableException($"{kind} has no sentence."),
    };
}
