namespace Jqm.ReturnPolicy.Wording;

/// <summary>What findings say in English.</summary>
internal sealed partial class EnglishPhrases
{
    public override string ScopeMet(string order) => "We fulfilled order " + order + ".";

    public override string ScopeNotMet(string order) => "We did not fulfil order " + order + ", so the policy does not apply to it.";

    public override string ApprovalNotRequired() => "The terms do not require approval before goods are sent back.";

    public override string Approved(int units, Instant approved, DateTimeZone zone) => WereApproved(units, approved, zone) + In(zone) + ".";

    public override string ApprovedThenReceived(int units, Instant approved, Instant received, DateTimeZone zone) =>
        WereApproved(units, approved, zone) + ", before we received " + Them(units) + " on " + Moment(received, zone) + In(zone) + ".";

    public override string ApprovedNotReceived(int units, Instant approved, DateTimeZone zone) =>
        WereApproved(units, approved, zone) + In(zone) + "; we have not received " + Them(units) + " yet.";

    public override string NeverApproved(int units, Instant? received, DateTimeZone zone) => received is { } at
        ? "We received " + Units(units) + " on " + Moment(at, zone) + In(zone) + " without having approved the return."
        : "No approval is on record for " + Units(units) + ".";

    public override string ApprovedAfterReceipt(int units, Instant approved, Instant received, DateTimeZone zone) =>
        "We received " + Units(units) + " on " + Moment(received, zone) + ", before the return was approved on " + Moment(approved, zone) + In(zone) + ".";

    public override string NotAmongApproved(int units, int ofUnits, Instant approved, bool cameBack, DateTimeZone zone)
    {
        string rest = Was(units) + "not among those approved on " + Moment(approved, zone) + In(zone) + ".";
        if (!cameBack)
            return (units == ofUnits ? Units(units) : "Of " + Units(ofUnits) + ", " + NumberText.Grouped(units)) + rest;
        return units == ofUnits
            ? Units(units) + " came back that" + rest
            : Units(ofUnits) + " came back, of which " + NumberText.Grouped(units) + rest;
    }

    public override string Inspected(ReturnReason established, Instant received, DateTimeZone zone) =>
        "Received on " + Moment(received, zone) + In(zone) + " and inspected; the reason established is " + Quoted(established) + ".";

    public override string NotReceived() => "We have not received the goods yet.";

    public override string GoodsKept(ReturnReason reason, bool forEveryReason) => forEveryReason
        ? "Under the terms the goods need not come back, so the item is settled without a receipt; the reason is " + Quoted(reason) + "."
        : "The goods need not come back for the reason " + Quoted(reason) + ", so the item is settled without a receipt.";

    public override string NeverDelivered(string? shipment) => shipment is null
        ? "According to the order, these units were in no shipment."
        : "According to the order, the delivery of shipment " + shipment + " is not confirmed.";

    public override string NotInspected(Instant received, DateTimeZone zone) =>
        "Received on " + Moment(received, zone) + In(zone) + "; the inspection is not finished yet.";

    public override string ReasonAccepted(ReturnReason reason) => "The reason " + Quoted(reason) + " is accepted.";

    public override string ReasonNotAccepted(ReturnReason reason) => "The reason " + Quoted(reason) + " is not accepted.";

    public override string ReasonUnlisted(ReturnReason reason) => "The terms do not list the reason " + Quoted(reason) + ", so it is not accepted.";

    public override string ReasonInAnotherCase(string reason, string listed) =>
        "The terms do not list the reason “" + reason + "”, so it is not accepted; names are case-sensitive, and the listed reason is “" + listed + "”.";

    public override string InTimeByDay(LocalDate submitted, LocalDate lastDay, int days, LocalDate delivered, DateTimeZone zone) =>
        "Submitted in time, on " + Date(submitted) + "; the last day was " + LastDay(lastDay, days, delivered, zone);

    public override string LateByDay(LocalDate submitted, LocalDate lastDay, int days, LocalDate delivered, DateTimeZone zone) =>
        "Submitted on " + Date(submitted) + "; the last day was " + LastDay(lastDay, days, delivered, zone);

    public override string InTimeByInstant(Instant submitted, Instant deadline, int days, Instant delivered, DateTimeZone zone) =>
        "Submitted in time, on " + Moment(submitted, zone) + "; the deadline was " + Deadline(deadline, days, delivered, zone);

    public override string LateByInstant(Instant submitted, Instant deadline, int days, Instant delivered, DateTimeZone zone) =>
        "Submitted on " + Moment(submitted, zone) + "; the deadline was " + Deadline(deadline, days, delivered, zone);

    public override string ReviewerDecides() => "Whether we still look at a late request is for a reviewer to decide.";

    public override string WindowExcepted(ReturnReason reason) => "The return window does not apply to the reason " + Quoted(reason) + ".";

    public override string ConfirmationMissing() => "What is missing is the carrier's confirmation of the delivery: the carrier issues it, and either you or we can obtain it there.";

    public override string DeliveryNotConfirmed(string shipment) => "Delivery of shipment " + shipment + " is not confirmed yet.";

    public override string NotShipped(string line) => "Line " + line + " has not been shipped yet, so its delivery is not confirmed.";

    public override string DetailsGiven() => "Product details are given.";

    public override string DetailsNotRequired() => "The terms do not require product details.";

    public override string DetailsMissing() => "Product details are missing; please describe the product and the issue.";

    public override string EvidenceGiven(EvidenceCounts counted) => "Clear evidence is given: " + Counted(counted) + ".";

    public override string EvidenceNotRequired() => "The terms do not require evidence.";

    public override string EvidenceMissing(EnumSet<EvidenceKind> accepted) => "No evidence is given; " + PleaseSend(accepted);

    public override string EvidenceDoesNotCount(EvidenceCounts unclear, EvidenceCounts ofOtherKind, EnumSet<EvidenceKind> accepted)
    {
        string blurred = unclear.IsEmpty ? "" : Counted(unclear) + " marked unclear";
        string other = ofOtherKind.IsEmpty ? "" : Counted(ofOtherKind) + " of a kind that does not count";
        return "The evidence given is not enough: " + blurred + (blurred.Length > 0 && other.Length > 0 ? ", and " : "") + other + "; " + PleaseSend(accepted);
    }

    public override string ConditionNotRequired() => "The terms ask nothing of the condition of the goods.";

    public override string ConditionOf(bool? unused, bool? original) => (unused, original) switch
    {
        (true, true) => "The goods are unused and in original condition.",
        (true, false) => "The goods are unused, but not in original condition.",
        (true, null) => "The goods are unused; whether they are in original condition is not recorded.",
        (false, true) => "The goods are used, though otherwise in original condition.",
        (false, false) => "The goods are used and not in original condition.",
        (false, null) => "The goods are used.",
        (null, true) => "The goods are in original condition; whether they are unused is not recorded.",
        (null, false) => "The goods are not in original condition.",
        (null, null) => "Whether the goods are unused and in original condition is not recorded.",
    };

    public override string ConditionExcepted(ReturnReason reason) => "The condition of the goods does not matter for the reason " + Quoted(reason) + ".";

    public override string ConditionOfKeptGoods() => "The goods need not come back, so their condition does not matter.";

    public override string Refundable(string line, ProductCategory category) => "Line " + line + " is " + A(category) + ", which is refundable.";

    public override string RefundableForReason(string line, ProductCategory category, ReturnReason reason) =>
        "Line " + line + " is " + A(category) + ", which is refundable only as an exception: the reason is " + Quoted(reason) + ".";

    public override string NotRefundable(string line, ProductCategory category, ReturnReason reason, ValueList<ReturnReason> exceptReasons)
    {
        string plain = "Line " + line + " is " + A(category) + ", which is not refundable";
        return exceptReasons.Count == 0
            ? plain + "."
            : plain + " unless the reason is " + Or(QuotedAll(exceptReasons)) + "; the reason here is " + Quoted(reason) + ".";
    }

    public override string NothingHasLeft(Instant at, DateTimeZone zone) => "No shipment had left by " + Moment(at, zone) + In(zone) + ".";

    public override string AlreadyLeft(ValueList<DepartedShipment> shipments, Instant at, DateTimeZone zone)
    {
        string[] left = new string[shipments.Count];
        for (int i = 0; i < left.Length; i++)
            left[i] = (i == 0 ? "Shipment " : "shipment ") + InlineText.Text(shipments[i].ShipmentId) + (i == 0 ? " left on " : " on ") + Moment(shipments[i].LeftAt, zone);
        return And(left) + "; cancellation was asked for on " + Moment(at, zone) + In(zone) + ".";
    }

    public override string Waiting(string line, string? shipment, int units) =>
        Units(units) + " of line " + line + (shipment is null ? " in no shipment" : " in shipment " + shipment);

    public override string NotLeft(string units) => "Not left yet: " + units + ".";

    public override string CancellationNotOffered() => "The terms do not offer cancellation.";

    public override string WaivedBy(string by, string? note) =>
        "Waived by " + by + (string.IsNullOrWhiteSpace(note) ? "." : ", with the note “" + note + "”.");

    public override string ByAgreement(string agreement) => "Agreement " + agreement + " sets this term (clause 0.2).";

    public override string Citation(Clause clause) =>
        clause.IsStandard ? "Clause " + clause.Number + ", " + clause.Title + "." : "Clause " + InlineText.Text(clause.Number) + ".";

    private static string Was(int units) => units == 1 ? " was " : " were ";

    private string In(DateTimeZone zone) => " (" + Zone(zone) + ")";

    private string LastDay(LocalDate lastDay, int days, LocalDate delivered, DateTimeZone zone) =>
        Date(lastDay) + (days == 0 ? ", the day of delivery" : ", " + Count(days, "day", "days") + " after delivery on " + Date(delivered)) + In(zone) + ".";

    private string Deadline(Instant deadline, int days, Instant delivered, DateTimeZone zone) =>
        Moment(deadline, zone) + (days == 0 ? ", the moment of delivery" : ", " + Count(days, "day", "days") + " of 24 hours after delivery on " + Moment(delivered, zone)) + In(zone) + ".";

    private string PleaseSend(EnumSet<EvidenceKind> accepted)
    {
        if (accepted.Count == 0)
            return "the terms accept no kind of evidence.";
        var kinds = new List<string>(3);
        foreach (EvidenceKind kind in Enum.GetValues<EvidenceKind>())
        {
            if (accepted.Contains(kind))
                kinds.Add(Name(kind));
        }

        return "please send a clear " + Or(kinds.ToArray()) + " of the issue.";
    }

    private string Counted(EvidenceCounts counts)
    {
        var parts = new List<string>(3);
        foreach (EvidenceKind kind in Enum.GetValues<EvidenceKind>())
        {
            if (counts[kind] is var count and > 0)
                parts.Add(Count(count, Name(kind), Name(kind) + "s"));
        }

        return And(parts.ToArray());
    }

    private string WereApproved(int units, Instant approved, DateTimeZone zone) => Units(units) + Was(units) + "approved on " + Moment(approved, zone);

    private static string Them(int units) => units == 1 ? "it" : "them";

    private string A(ProductCategory category) => "a " + Name(category);

    private string Quoted(ReturnReason reason) => "“" + Name(reason) + "”";

    private string[] QuotedAll(ValueList<ReturnReason> reasons)
    {
        string[] names = new string[reasons.Count];
        for (int i = 0; i < names.Length; i++)
            names[i] = Quoted(reasons[i]);
        return names;
    }
}
