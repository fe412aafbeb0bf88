namespace Jqm.ReturnPolicy.Wording;

/// <summary>What findings say.</summary>
internal abstract partial class PhraseBook
{
    public abstract string ScopeMet(string order);

    public abstract string ScopeNotMet(string order);

    public abstract string ApprovalNotRequired();

    /// <summary>Units were approved whose goods may be kept.</summary>
    public abstract string Approved(int units, Instant approved, DateTimeZone zone);

    public abstract string ApprovedThenReceived(int units, Instant approved, Instant received, DateTimeZone zone);

    public abstract string ApprovedNotReceived(int units, Instant approved, DateTimeZone zone);

    public abstract string NeverApproved(int units, Instant? received, DateTimeZone zone);

    public abstract string ApprovedAfterReceipt(int units, Instant approved, Instant received, DateTimeZone zone);

    /// <summary>Some of the units were not approved; goods that may be kept need not have come back.</summary>
    public abstract string NotAmongApproved(int units, int ofUnits, Instant approved, bool cameBack, DateTimeZone zone);

    public abstract string Inspected(ReturnReason established, Instant received, DateTimeZone zone);

    public abstract string NotReceived();

    /// <summary>Goods may be kept: for every reason under the terms, or for this reason alone.</summary>
    public abstract string GoodsKept(ReturnReason reason, bool forEveryReason);

    /// <summary>By the order, units that are settled were in no shipment, or their delivery is not confirmed.</summary>
    public abstract string NeverDelivered(string? shipment);

    public abstract string NotInspected(Instant received, DateTimeZone zone);

    public abstract string ReasonAccepted(ReturnReason reason);

    public abstract string ReasonNotAccepted(ReturnReason reason);

    public abstract string ReasonUnlisted(ReturnReason reason);

    /// <summary>No such reason is listed, but one that differs in case alone.</summary>
    public abstract string ReasonInAnotherCase(string reason, string listed);

    public abstract string InTimeByDay(LocalDate submitted, LocalDate lastDay, int days, LocalDate delivered, DateTimeZone zone);

    public abstract string LateByDay(LocalDate submitted, LocalDate lastDay, int days, LocalDate delivered, DateTimeZone zone);

    public abstract string InTimeByInstant(Instant submitted, Instant deadline, int days, Instant delivered, DateTimeZone zone);

    public abstract string LateByInstant(Instant submitted, Instant deadline, int days, Instant delivered, DateTimeZone zone);

    public abstract string ReviewerDecides();

    /// <summary>The window does not bind a reason.</summary>
    public abstract string WindowExcepted(ReturnReason reason);

    public abstract string DeliveryNotConfirmed(string shipment);

    /// <summary>What is missing where a delivery is not confirmed, and who can bring it.</summary>
    public abstract string ConfirmationMissing();

    public abstract string NotShipped(string line);

    public abstract string DetailsGiven();

    public abstract string DetailsNotRequired();

    public abstract string DetailsMissing();

    public abstract string EvidenceGiven(EvidenceCounts counted);

    public abstract string EvidenceNotRequired();

    public abstract string EvidenceMissing(EnumSet<EvidenceKind> accepted);

    public abstract string EvidenceDoesNotCount(EvidenceCounts unclear, EvidenceCounts ofOtherKind, EnumSet<EvidenceKind> accepted);

    public abstract string ConditionNotRequired();

    /// <summary>What is known of the goods: all nine combinations of answers.</summary>
    public abstract string ConditionOf(bool? unused, bool? original);

    public abstract string ConditionExcepted(ReturnReason reason);

    /// <summary>The condition of goods that are kept does not matter.</summary>
    public abstract string ConditionOfKeptGoods();

    public abstract string Refundable(string line, ProductCategory category);

    public abstract string RefundableForReason(string line, ProductCategory category, ReturnReason reason);

    public abstract string NotRefundable(string line, ProductCategory category, ReturnReason reason, ValueList<ReturnReason> exceptReasons);

    public abstract string NothingHasLeft(Instant at, DateTimeZone zone);

    public abstract string AlreadyLeft(ValueList<DepartedShipment> shipments, Instant at, DateTimeZone zone);

    /// <summary>Units that had not left, within a sentence.</summary>
    public abstract string Waiting(string line, string? shipment, int units);

    /// <summary>The units that had not left when others had.</summary>
    public abstract string NotLeft(string units);

    public abstract string CancellationNotOffered();

    public abstract string WaivedBy(string by, string? note);

    public abstract string ByAgreement(string agreement);

    /// <summary>The clause that something rests on, as a sentence of its own.</summary>
    public abstract string Citation(Clause clause);
}
