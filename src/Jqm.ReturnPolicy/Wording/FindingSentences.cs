namespace Jqm.ReturnPolicy.Wording;

/// <summary>Chooses what a finding says, by its status and the facts that it was made from.</summary>
internal static class FindingSentences
{
    public static string OfAssessed(PhraseBook book, Finding finding, TermsInForce inForce, Order order, ReturnRequest request, RequestedItem item) => finding.Rule switch
    {
        Rule.Scope => Scope(book, finding, order),
        Rule.Reason => Finished(book, finding, Reason(book, finding, inForce.Terms, item.Reason), request.Waivers),
        Rule.Window => Finished(book, finding, WindowSentence(book, finding, inForce, order, request.SubmittedAt, item), request.Waivers),
        Rule.Details => Finished(book, finding, Details(book, finding, item), request.Waivers),
        Rule.Evidence => Finished(book, finding, EvidenceSentence(book, finding, inForce.Terms, item.Evidence), request.Waivers),
        Rule.Category => Finished(book, finding, Category(book, finding, inForce.Terms, LineOf(order, item.LineId, item.ShipmentId), item.Reason), request.Waivers),
        _ => throw Foreign(finding.Rule, "a request"),
    };

    /// <param name="book">The language.</param>
    /// <param name="finding">What is explained.</param>
    /// <param name="inForce">The terms.</param>
    /// <param name="order">The order.</param>
    /// <param name="goods">What came back.</param>
    /// <param name="item">The inspected item.</param>
    /// <param name="units">How many of its units the finding is about: an item of which only a part was approved is answered as two.</param>
    public static string OfSettled(PhraseBook book, Finding finding, TermsInForce inForce, Order order, ReturnedGoods goods, InspectedItem item, int units) => finding.Rule switch
    {
        Rule.Scope => Scope(book, finding, order),
        Rule.Approval => Finished(book, finding, Approval(book, finding, inForce, goods, item, units), goods.Waivers),
        Rule.Inspection => Inspection(book, inForce, goods, item),
        Rule.Reason => Finished(book, finding, Reason(book, finding, inForce.Terms, EstablishedOf(item)), goods.Waivers),
        Rule.Condition => Finished(book, finding, Condition(book, finding, inForce.Terms, item), goods.Waivers),
        Rule.Category => Finished(book, finding, Category(book, finding, inForce.Terms, LineOf(order, item.LineId, item.ShipmentId), EstablishedOf(item)), goods.Waivers),
        _ => throw Foreign(finding.Rule, "goods that came back"),
    };

    public static string OfCancelled(PhraseBook book, Finding finding, TermsInForce inForce, Order order, Instant at) => finding.Rule switch
    {
        Rule.Scope => Scope(book, finding, order),
        Rule.Cancellation => Finished(book, finding, CancellationSentence(book, finding, inForce, order, at), default),
        _ => throw Foreign(finding.Rule, "a cancellation"),
    };

    /// <summary>The zone in which the policy counts its days, and in which all instants are told.</summary>
    public static DateTimeZone ZoneOf(TermsInForce inForce) => DateTimeZoneProviders.Tzdb[inForce.Terms.WindowZone];

    private static string Scope(PhraseBook book, Finding finding, Order order) =>
        finding.Status == FindingStatus.Met ? book.ScopeMet(InlineText.Text(order.Number)) : book.ScopeNotMet(InlineText.Text(order.Number));

    private static string Approval(PhraseBook book, Finding finding, TermsInForce inForce, ReturnedGoods goods, InspectedItem item, int units)
    {
        if (!inForce.Terms.ApprovalRequired)
            return book.ApprovalNotRequired();
        DateTimeZone zone = ZoneOf(inForce);
        if (goods.ApprovedAt is not { } approved)
            return book.NeverApproved(units, goods.ReceivedAt, zone);
        if (finding.Status == FindingStatus.Met)
            return book.Approved(units, approved, goods.ReceivedAt, zone);
        return goods.ReceivedAt is { } received && received < approved
            ? book.ApprovedAfterReceipt(units, approved, received, zone)
            : book.NotAmongApproved(units, item.Quantity, approved, zone);
    }

    private static string Inspection(PhraseBook book, TermsInForce inForce, ReturnedGoods goods, InspectedItem item)
    {
        if (goods.ReceivedAt is not { } received)
            return book.NotReceived();
        return item.Reason is { } established
            ? book.Inspected(established, received, ZoneOf(inForce))
            : book.NotInspected(received, ZoneOf(inForce));
    }

    private static string Reason(PhraseBook book, Finding finding, PolicyTerms terms, ReturnReason reason)
    {
        if (finding.Status == FindingStatus.Met)
            return book.ReasonAccepted(reason);
        return terms.Reasons[reason] is null ? book.ReasonUnlisted(reason) : book.ReasonNotAccepted(reason);
    }

    private static string WindowSentence(PhraseBook book, Finding finding, TermsInForce inForce, Order order, Instant submitted, RequestedItem item)
    {
        ref readonly UnitLocation holding = ref order.Ledger.Locations[order.Ledger.Resolve(item.LineId, item.ShipmentId)];
        if (holding.Shipment < 0)
            return book.NotShipped(InlineText.Text(item.LineId));
        Shipment shipment = order.Shipments[holding.Shipment];
        if (shipment.DeliveredAt is not { } delivered)
            return book.DeliveryNotConfirmed(InlineText.Text(shipment.Id));

        int reason = inForce.CompiledTerms.GetReasonIndex(item.Reason);
        int days = inForce.CompiledTerms.GetWindowDays(reason);
        DateTimeZone zone = ZoneOf(inForce);
        WindowFacts window = inForce.Window.Measure(submitted, delivered, reason);
        bool inTime = window.Timeliness == Timeliness.InTime;
        string sentence = (window, inTime) switch
        {
            ({ Deadline: { } deadline }, true) => book.InTimeByInstant(submitted, deadline, days, delivered, zone),
            ({ Deadline: { } deadline }, false) => book.LateByInstant(submitted, deadline, days, delivered, zone),
            (_, true) => book.InTimeByDay(LocalDateOf(submitted, zone), window.LastDay!.Value, days, LocalDateOf(delivered, zone), zone),
            _ => book.LateByDay(LocalDateOf(submitted, zone), window.LastDay!.Value, days, LocalDateOf(delivered, zone), zone),
        };
        return finding.Status == FindingStatus.Discretionary ? book.Then(sentence, book.ReviewerDecides()) : sentence;
    }

    private static string Details(PhraseBook book, Finding finding, RequestedItem item)
    {
        if (!string.IsNullOrWhiteSpace(item.Details))
            return book.DetailsGiven();
        return finding.Status == FindingStatus.Met ? book.DetailsNotRequired() : book.DetailsMissing();
    }

    private static string EvidenceSentence(PhraseBook book, Finding finding, PolicyTerms terms, ValueList<Evidence> evidence)
    {
        EvidenceCounts counted = default;
        EvidenceCounts unclear = default;
        EvidenceCounts ofOtherKind = default;
        foreach (Evidence piece in evidence)
        {
            if (!terms.EvidenceKinds.Contains(piece.Kind))
                ofOtherKind = ofOtherKind.With(piece.Kind);
            else if (piece.Clear == false)
                unclear = unclear.With(piece.Kind);
            else
                counted = counted.With(piece.Kind);
        }

        if (!counted.IsEmpty)
            return book.EvidenceGiven(counted);
        if (finding.Status == FindingStatus.Met)
            return book.EvidenceNotRequired();
        return evidence.Count == 0
            ? book.EvidenceMissing(terms.EvidenceKinds)
            : book.EvidenceDoesNotCount(unclear, ofOtherKind, terms.EvidenceKinds);
    }

    private static string Condition(PhraseBook book, Finding finding, PolicyTerms terms, InspectedItem item) => finding.Status switch
    {
        FindingStatus.Met when !terms.ConditionRequired => book.ConditionNotRequired(),
        FindingStatus.Excepted => book.Then(book.ConditionOf(item.Unused, item.Original), book.ConditionExcepted(EstablishedOf(item))),
        _ => book.ConditionOf(item.Unused, item.Original),
    };

    private static string Category(PhraseBook book, Finding finding, PolicyTerms terms, OrderLine line, ReturnReason reason) => finding.Status switch
    {
        FindingStatus.Met => book.Refundable(InlineText.Text(line.Id), line.Category),
        FindingStatus.Excepted => book.RefundableForReason(InlineText.Text(line.Id), line.Category, reason),
        _ => book.NotRefundable(InlineText.Text(line.Id), line.Category, reason, terms.NonRefundableExceptReasons),
    };

    private static string CancellationSentence(PhraseBook book, Finding finding, TermsInForce inForce, Order order, Instant at)
    {
        DateTimeZone zone = ZoneOf(inForce);
        Shipment? first = null;
        foreach (Shipment shipment in order.Shipments)
        {
            if (shipment.ShippedAt <= at && (first is null || shipment.ShippedAt < first.ShippedAt))
                first = shipment;
        }

        string left = first is { ShippedAt: { } leftAt }
            ? book.AlreadyLeft(InlineText.Text(first.Id), leftAt, at, zone)
            : book.NothingHasLeft(at, zone);
        return finding.Status == FindingStatus.Met || inForce.Terms.CancellableBeforeShipment ? left : book.Then(book.CancellationNotOffered(), left);
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

    private static OrderLine LineOf(Order order, string line, string? shipment) =>
        order.Lines[order.Ledger.Locations[order.Ledger.Resolve(line, shipment)].Line];

    private static ReturnReason EstablishedOf(InspectedItem item) =>
        item.Reason ?? throw new ArgumentException("The item is not inspected; a finding of its reason, condition or category is of another item.");

    private static LocalDate LocalDateOf(Instant at, DateTimeZone zone) => at.WithOffset(zone.GetUtcOffset(at)).Date;

    private static ArgumentException Foreign(Rule rule, string judged) => new($"The rule {rule} is not judged of {judged}; the finding is of another answer.");
}
