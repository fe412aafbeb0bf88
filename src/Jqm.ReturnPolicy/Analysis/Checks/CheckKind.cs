namespace Jqm.ReturnPolicy.Analysis;

/// <summary>What a check of a policy looks for. The order is that of <see cref="PolicyCheck.All"/>.</summary>
internal enum CheckKind
{
    /// <summary>T01: No reason is accepted, so every return is refused.</summary>
    NoReasonAccepted,

    /// <summary>T02: A reason that is exempt from the condition of the goods is never accepted.</summary>
    ExemptReasonRefused,

    /// <summary>T03: Reasons are exempt from the condition of the goods, which is not required.</summary>
    ExemptListUnread,

    /// <summary>T04: A reason that is excepted from the categories that are not refundable is never accepted.</summary>
    ExceptedReasonRefused,

    /// <summary>T05: Reasons are excepted from the categories that are not refundable, but there are none.</summary>
    ExceptListUnread,

    /// <summary>T06: Evidence is required, but no kind of evidence counts. It is a warning if evidence may be waived.</summary>
    EvidenceWithoutKinds,

    /// <summary>T07: Kinds of evidence are listed, but evidence is not required.</summary>
    KindsUnread,

    /// <summary>T08: An accepted reason is refused for every category of products.</summary>
    AcceptedNeverRefunded,

    /// <summary>T09: A window of zero days ends on the day of delivery, or at its instant if days are counted as 24 hours.</summary>
    WindowOfZeroDays,

    /// <summary>T10: A time zone is set, but days are counted as 24 hours.</summary>
    ZoneUnread,

    /// <summary>T11: Late requests are referred to a reviewer, and the window may be waived as well.</summary>
    ReferAndWaive,

    /// <summary>T12: A reason is listed with the values that a reason has without being listed.</summary>
    ListedAsUnlisted,

    /// <summary>T13: An accepted reason rests on clause 1.5, or a refused one on one of the clauses 1.1 to 1.4.</summary>
    ClauseSaysOtherwise,

    /// <summary>T14: A rule may be waived that the terms never ask for.</summary>
    WaivableNeverAsked,

    /// <summary>T15: A rule may be waived that fails for no accepted reason.</summary>
    WaivableNeverFails,

    /// <summary>T16: Fees are refunded for the service's fault, which no accepted reason has.</summary>
    ServiceFaultUnreached,

    /// <summary>T17: The service bears the return shipping of a fault that no reason has.</summary>
    BearerUnreached,

    /// <summary>T18: A category is not refundable, but every accepted reason is excepted.</summary>
    CategoryAlwaysExcepted,

    /// <summary>T19: A reason that is exempt from the window is never accepted.</summary>
    WindowExemptReasonRefused,

    /// <summary>T20: A reason whose goods may be kept is never accepted.</summary>
    KeptReasonRefused,

    /// <summary>T21: Reasons are listed whose goods may be kept, but no goods must come back.</summary>
    KeptListUnread,

    /// <summary>T22: A reason that has days of its own is never accepted.</summary>
    DaysOfReasonRefused,

    /// <summary>T23: A reason that has a restocking fee is never accepted.</summary>
    PercentageOfReasonRefused,

    /// <summary>T24: The restocking fee of an accepted reason is 100 %, so nothing of the product cost is refunded.</summary>
    FeeOfWholePrice,

    /// <summary>T25: A term is set that changes no verdict and no amount.</summary>
    TermWithoutEffect,

    /// <summary>V01: No version is in force before the first publication, so requests of that time are errors. It is a warning if there is no version at all.</summary>
    GapBefore,

    /// <summary>V02: A version answers everything as the version before.</summary>
    VersionChangesNothing,

    /// <summary>V03: A version is in force for less than a day.</summary>
    ShortVersion,

    /// <summary>V04: The versions belong to policies of different ids.</summary>
    MixedIds,

    /// <summary>A01: An agreement does not fit where it is merged, so every request that it governs is an error.</summary>
    AgreementUnfit,

    /// <summary>A02: An agreement ends before any version is in force.</summary>
    NeverApplies,

    /// <summary>A03: An agreement changes no answer over any version that it meets.</summary>
    ChangesNothing,

    /// <summary>A04: An agreement names terms without changing them, so findings cite it all the same.</summary>
    NamesUnchanged,

    /// <summary>A05: A later agreement covers the period of an agreement and everything that it sets.</summary>
    Shadowed,

    /// <summary>A06: Two agreements hold at once and set the same term; the later one wins.</summary>
    Overlap,

    /// <summary>N01: A reason that is the service's fault is refused for some categories (reading R07).</summary>
    ErredButExcluded,

    /// <summary>N02: Goods must come back unused and original although the service is at fault.</summary>
    ErredButMustBeUnused,

    /// <summary>N03: The merchant bears return shipping although the service is at fault.</summary>
    ErredMerchantPays,

    /// <summary>N04: Tax does not always follow the product cost (reading R08).</summary>
    TaxKept,

    /// <summary>N05: Orders cannot be cancelled, not even before they ship.</summary>
    NoCancellation,

    /// <summary>N06: Late requests are declined and the window may not be waived, though clause 2.2 allows a second look.</summary>
    NoSecondLook,
}
