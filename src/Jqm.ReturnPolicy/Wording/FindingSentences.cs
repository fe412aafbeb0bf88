using System.Diagnostics;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>Chooses what a finding says, by its status and the facts that it was made from.</summary>
internal static class FindingSentences
{
    public static string OfAssessed(PhraseBook book, Finding finding, AssessedItem item, AssessedItemFacts facts) => finding.Rule switch
    {
        Rule.Scope => Scope(book, finding, facts.OrderNumber),
        Rule.Reason => Finished(book, finding, Reason(book, finding, facts.Terms.Terms, item.Reason), facts.Waivers),
        Rule.Window => Finished(book, finding, Window(book, finding, item, facts), facts.Waivers),
        Rule.Details => Finished(book, finding, Details(book, finding, facts.HasDetails), facts.Waivers),
        Rule.Evidence => Finished(book, finding, Evidence(book, finding, facts.Terms.Terms, facts.Evidence), facts.Waivers),
        Rule.Category => Finished(book, finding, Category(book, finding, facts.Terms.Terms, item.LineId, facts.Category, item.Reason), facts.Waivers),
        _ => throw Foreign(finding.Rule, "a request"),
    };

    public static string OfSettled(PhraseBook book, Finding finding, SettledItem item, SettledItemFacts facts) => finding.Rule switch
    {
        Rule.Scope => Scope(book, finding, facts.OrderNumber),
        Rule.Approval => Finished(book, finding, Approval(book, finding, item, facts), facts.Waivers),
        Rule.Inspection => Finished(book, finding, Inspection(book, finding, item, facts), facts.Waivers),
        Rule.Reason => Finished(book, finding, Reason(book, finding, facts.Terms.Terms, Established(facts)), facts.Waivers),
        Rule.Condition => Finished(book, finding, Condition(book, finding, facts), facts.Waivers),
        Rule.Category => Finished(book, finding, Category(book, finding, facts.Terms.Terms, item.LineId, facts.Category, Established(facts)), facts.Waivers),
        _ => throw Foreign(finding.Rule, "goods that came back"),
    };

    public static string OfCancelled(PhraseBook book, Finding finding, string order, CancellationFacts facts) => finding.Rule switch
    {
        Rule.Scope => Scope(book, finding, order),
        Rule.Cancellation => Finished(book, finding, Cancellation(book, finding, facts), default),
        _ => throw Foreign(finding.Rule, "a cancellation"),
    };

    public static string OfAllowed(PhraseBook book, Finding finding, string order) => Scope(book, finding, order);

    /// <summary>The zone in which the policy counts its days, and in which all instants are told.</summary>
    public static DateTimeZone ZoneOf(TermsInForce inForce) => DateTimeZoneProviders.Tzdb[inForce.Terms.WindowZone];

    private static string Scope(PhraseBook book, Finding finding, string order) =>
        finding.Status == FindingStatus.Met ? book.ScopeMet(InlineText.Text(order)) : book.ScopeNotMet(InlineText.Text(order));

    private static string Approval(PhraseBook book, Finding finding, SettledItem item, SettledItemFacts facts)
    {
        if (!facts.Terms.Terms.ApprovalRequired)
            return book.ApprovalNotRequired();
        DateTimeZone zone = ZoneOf(facts.Terms);
        int units = item.Quantity;
        if (facts.ApprovedAt is not { } approved)
            return book.NeverApproved(units, facts.ReceivedAt, zone);
        if (finding.Status == FindingStatus.Met)
            return Approved(book, item, facts, approved, zone);
        return facts.ReceivedAt is { } received && received < approved
            ? book.ApprovedAfterReceipt(units, approved, received, zone)
            : book.NotAmongApproved(units, facts.InspectedQuantity, approved, cameBack: facts.ReceivedAt is not null, zone);
    }

    /// <summary>Says when units were approved, and whether they came back. Goods that may be kept are not awaited.</summary>
    private static string Approved(PhraseBook book, SettledItem item, SettledItemFacts facts, Instant approved, DateTimeZone zone)
    {
        if (facts.ReceivedAt is { } received)
            return book.ApprovedThenReceived(item.Quantity, approved, received, zone);
        bool kept = item.Findings.Any(other => other is { Rule: Rule.Inspection, Status: FindingStatus.Excepted });
        return kept ? book.Approved(item.Quantity, approved, zone) : book.ApprovedNotReceived(item.Quantity, approved, zone);
    }

    private static string Inspection(PhraseBook book, Finding finding, SettledItem item, SettledItemFacts facts)
    {
        string sentence = (finding.Status, facts.ReceivedAt, facts.Reason) switch
        {
            (FindingStatus.Excepted, _, _) => book.GoodsKept(Established(facts), !facts.Terms.Terms.GoodsBackRequired),
            (_, null, _) => book.NotReceived(),
            (_, { } received, { } established) => book.Inspected(established, received, ZoneOf(facts.Terms)),
            (_, { } received, null) => book.NotInspected(received, ZoneOf(facts.Terms)),
        };
        bool settled = finding.Status is FindingStatus.Met or FindingStatus.Excepted;
        return settled && facts.DeliveredAt is null ? book.Then(sentence, book.NeverDelivered(InlineText.OptionalText(item.ShipmentId))) : sentence;
    }

    private static string Reason(PhraseBook book, Finding finding, PolicyTerms terms, ReturnReason reason)
    {
        if (finding.Status == FindingStatus.Met)
            return book.ReasonAccepted(reason);
        if (terms.Reasons[reason] is not null)
            return book.ReasonNotAccepted(reason);
        foreach ((ReturnReason listed, _) in terms.Reasons)
        {
            if (listed.Code.Equals(reason.Code, StringComparison.OrdinalIgnoreCase))
                return book.ReasonInAnotherCase(InlineText.Text(reason.Code), InlineText.Text(listed.Code));
        }

        return book.ReasonUnlisted(reason);
    }

    private static string Window(PhraseBook book, Finding finding, AssessedItem item, AssessedItemFacts facts)
    {
        if (facts.DeliveredAt is not { } delivered)
        {
            string unknown = item.ShipmentId is { } shipment ? book.DeliveryNotConfirmed(InlineText.Text(shipment)) : book.NotShipped(InlineText.Text(item.LineId));
            return finding.Status switch
            {
                FindingStatus.Missing => item.ShipmentId is null ? unknown : book.Then(unknown, book.ConfirmationMissing()),
                FindingStatus.Excepted => book.Then(unknown, book.WindowExcepted(item.Reason)),
                FindingStatus.Met or FindingStatus.Waived or FindingStatus.Discretionary or FindingStatus.NotMet => unknown,
                _ => throw Unknown(finding),
            };
        }

        int days = facts.WindowDays;
        Instant submitted = facts.SubmittedAt;
        DateTimeZone zone = ZoneOf(facts.Terms);
        bool inTime = finding.Status == FindingStatus.Met;
        string sentence = (item.Deadline, item.LastDay, inTime) switch
        {
            ({ } deadline, _, true) => book.InTimeByInstant(submitted, deadline, days, delivered, zone),
            ({ } deadline, _, false) => book.LateByInstant(submitted, deadline, days, delivered, zone),
            (null, { } lastDay, true) => book.InTimeByDay(LocalDateOf(submitted, zone), lastDay, days, LocalDateOf(delivered, zone), zone),
            (null, { } lastDay, false) => book.LateByDay(LocalDateOf(submitted, zone), lastDay, days, LocalDateOf(delivered, zone), zone),
            _ => throw new ArgumentException("The item has neither a last day nor a deadline, though its delivery is confirmed; the item is of another answer."),
        };
        return finding.Status switch
        {
            FindingStatus.Discretionary => book.Then(sentence, book.ReviewerDecides()),
            FindingStatus.Excepted => book.Then(sentence, book.WindowExcepted(item.Reason)),
            FindingStatus.Met or FindingStatus.Waived or FindingStatus.Missing or FindingStatus.NotMet => sentence,
            _ => throw Unknown(finding),
        };
    }

    private static string Details(PhraseBook book, Finding finding, bool given)
    {
        if (given)
            return book.DetailsGiven();
        return finding.Status == FindingStatus.Met ? book.DetailsNotRequired() : book.DetailsMissing();
    }

    private static string Evidence(PhraseBook book, Finding finding, PolicyTerms terms, in EvidenceTally evidence)
    {
        if (!evidence.Counted.IsEmpty)
            return book.EvidenceGiven(evidence.Counted);
        if (finding.Status == FindingStatus.Met)
            return book.EvidenceNotRequired();
        return evidence.IsEmpty
            ? book.EvidenceMissing(terms.EvidenceKinds)
            : book.EvidenceDoesNotCount(evidence.Unclear, evidence.OfOtherKind, terms.EvidenceKinds);
    }

    private static string Condition(PhraseBook book, Finding finding, SettledItemFacts facts) => finding.Status switch
    {
        FindingStatus.Met when !facts.Terms.Terms.ConditionRequired => book.ConditionNotRequired(),
        FindingStatus.Excepted when facts.ReceivedAt is null => book.ConditionOfKeptGoods(),
        FindingStatus.Excepted => book.Then(book.ConditionOf(facts.Unused, facts.Original), book.ConditionExcepted(Established(facts))),
        FindingStatus.Met or FindingStatus.Waived or FindingStatus.Discretionary or FindingStatus.Missing or FindingStatus.NotMet => book.ConditionOf(facts.Unused, facts.Original),
        _ => throw Unknown(finding),
    };

    private static string Category(PhraseBook book, Finding finding, PolicyTerms terms, string line, ProductCategory category, ReturnReason reason) => finding.Status switch
    {
        FindingStatus.Met => book.Refundable(InlineText.Text(line), category),
        FindingStatus.Excepted => book.RefundableForReason(InlineText.Text(line), category, reason),
        FindingStatus.Waived or FindingStatus.Discretionary or FindingStatus.Missing or FindingStatus.NotMet => book.NotRefundable(InlineText.Text(line), category, reason, terms.NonRefundableExceptReasons),
        _ => throw Unknown(finding),
    };

    private static string Cancellation(PhraseBook book, Finding finding, CancellationFacts facts)
    {
        DateTimeZone zone = ZoneOf(facts.Terms);
        string left = facts.ShipmentsLeft.Count == 0
            ? book.NothingHasLeft(facts.At, zone)
            : book.AlreadyLeft(facts.ShipmentsLeft, facts.At, zone);
        if (facts.UnitsNotLeft.Count > 0)
            left = book.Then(left, book.NotLeft(book.And([.. facts.UnitsNotLeft.Select(units => book.Waiting(InlineText.Text(units.LineId), InlineText.OptionalText(units.ShipmentId), units.Quantity))])));
        return finding.Status == FindingStatus.Met || facts.Terms.Terms.CancellableBeforeShipment ? left : book.Then(book.CancellationNotOffered(), left);
    }

    /// <summary>Says who waived, and which agreement set the term.</summary>
    private static string Finished(PhraseBook book, Finding finding, string sentence, ValueList<Waiver> waivers)
    {
        if (finding.WaivedBy is { } by)
            sentence = book.Then(sentence, book.WaivedBy(InlineText.Text(by), NoteOf(finding.Rule, waivers)));
        return finding.AgreementId is { } agreement ? book.Then(sentence, book.ByAgreement(InlineText.Text(agreement))) : sentence;
    }

    private static string? NoteOf(Rule rule, ValueList<Waiver> waivers)
    {
        foreach (Waiver waiver in waivers)
        {
            if (waiver.Rule == rule)
                return waiver.Note is { } note ? InlineText.Text(note.Trim()) : null;
        }

        return null;
    }

    private static ReturnReason Established(SettledItemFacts facts) =>
        facts.Reason ?? throw new ArgumentException("The item is not inspected; a finding of its reason, condition or category is of another item.");

    private static LocalDate LocalDateOf(Instant at, DateTimeZone zone) => at.WithOffset(zone.GetUtcOffset(at)).Date;

    private static UnreachableException Unknown(Finding finding) => new($"The status {finding.Status} is not explained.");

    private static ArgumentException Foreign(Rule rule, string judged) => new($"The rule {rule} is not judged of {judged}; the finding is of another answer.");
}
