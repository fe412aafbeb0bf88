namespace Jqm.ReturnPolicy.Tests;

/// <summary>What findings of a request say.</summary>
internal static class RequestSayings
{
    private const string Section = "Findings of a request";

    private static readonly Instant Delivered = Instant.FromUtc(2026, 1, 15, 9, 30);
    private static readonly Instant InTime = Instant.FromUtc(2026, 2, 1, 0, 0);
    private static readonly Instant Late = Instant.FromUtc(2026, 2, 15, 1, 2);

    public static IEnumerable<Saying> All()
    {
        PolicyTerms standard = PolicyTerms.Standard;
        PolicyTerms refer = standard with { LateRequestHandling = LateRequestHandling.Refer };
        PolicyTerms elapsed = standard with { WindowCounting = WindowCounting.Elapsed };
        PolicyTerms waivable = standard with { Waivable = [Rule.Window, Rule.Details, Rule.Evidence, Rule.Condition, Rule.Category] };
        PolicyTerms lenient = standard with { DetailsRequired = false, EvidenceRequired = false };
        yield return Of(Rule.Scope, "fulfilled by the service");
        yield return Of(Rule.Scope, "fulfilled by another service", order: Sold() with { FulfilledBy = Fulfilment.Other });
        foreach (ReturnReason reason in ReturnReason.Known)
            yield return Of(Rule.Reason, reason.Code, item: Item(reason));
        yield return Of(Rule.Reason, "a reason that the terms do not list", item: Item(new ReturnReason("recall")));
        yield return Of(Rule.Reason, "a reason in another case", item: Item(new ReturnReason("Defective")));
        yield return Of(Rule.Window, "in time");
        yield return Of(Rule.Window, "late", submitted: Late);
        yield return Of(Rule.Window, "late, on the day of delivery only", standard with { WindowDays = 0 }, submitted: Late);
        yield return Of(Rule.Window, "late, one day", standard with { WindowDays = 1 }, submitted: Late);
        yield return Of(Rule.Window, "late, in another zone", standard with { WindowZone = "Europe/Berlin" }, submitted: Late);
        yield return Of(Rule.Window, "late, referred", refer, submitted: Late);
        yield return Of(Rule.Window, "late, waived", submitted: Late, waived: Rule.Window);
        yield return Of(Rule.Window, "late, waived without a note", submitted: Late, waived: Rule.Window, note: null);
        yield return Of(Rule.Window, "in time by the hour", elapsed);
        yield return Of(Rule.Window, "late by a moment", elapsed, submitted: Delivered + Duration.FromDays(30) + Duration.FromMilliseconds(250));
        yield return Of(Rule.Window, "late by the hour, from the moment of delivery", elapsed with { WindowDays = 0 }, submitted: Late);
        yield return Of(Rule.Window, "delivery not confirmed", order: Sold(new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0))));
        yield return Of(Rule.Window, "not shipped", order: Sold() with { Shipments = [] });
        yield return Of(Rule.Window, "delivery not confirmed, waived", order: Sold() with { Shipments = [] }, waived: Rule.Window);
        PolicyTerms exempt = standard with { WindowExemptReasons = [ReturnReason.Defective] };
        yield return Of(Rule.Window, "late, excepted for the reason", exempt, submitted: Late);
        yield return Of(Rule.Window, "late by the hour, excepted for the reason", exempt with { WindowCounting = WindowCounting.Elapsed }, submitted: Late);
        yield return Of(Rule.Window, "delivery not confirmed, excepted for the reason", exempt, order: Sold(new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0))));
        yield return Of(Rule.Window, "in time by the days of the reason", standard with { WindowDaysByReason = [new(ReturnReason.Defective, 90)] }, submitted: Late);
        yield return Of(Rule.Window, "by an agreement", agreement: new TermsPatch { WindowDays = 45 });
        yield return Of(Rule.Details, "given");
        yield return Of(Rule.Details, "not given, not required", lenient, item: Item() with { Details = null });
        yield return Of(Rule.Details, "missing", item: Item() with { Details = " " });
        yield return Of(Rule.Details, "missing, waived", waivable, item: Item() with { Details = null }, waived: Rule.Details);
        yield return Of(Rule.Evidence, "a photo");
        yield return Of(Rule.Evidence, "photos and a video", item: Given(new(EvidenceKind.Photo), new(EvidenceKind.Video), new(EvidenceKind.Photo, clear: true), new(EvidenceKind.Photo, clear: false)));
        yield return Of(Rule.Evidence, "a document, which counts", standard with { EvidenceKinds = [EvidenceKind.Document] }, item: Given(new Evidence(EvidenceKind.Document)));
        yield return Of(Rule.Evidence, "not given, not required", lenient, item: Given());
        yield return Of(Rule.Evidence, "missing", item: Given());
        yield return Of(Rule.Evidence, "missing, of three kinds", standard with { EvidenceKinds = [EvidenceKind.Photo, EvidenceKind.Video, EvidenceKind.Document] }, item: Given());
        yield return Of(Rule.Evidence, "missing, where no kind counts", standard with { EvidenceKinds = [] }, item: Given());
        yield return Of(Rule.Evidence, "marked unclear", item: Given(new(EvidenceKind.Photo, clear: false), new(EvidenceKind.Photo, clear: false)));
        yield return Of(Rule.Evidence, "of a kind that does not count", item: Given(new Evidence(EvidenceKind.Document)));
        yield return Of(Rule.Evidence, "unclear, and of another kind", item: Given(new(EvidenceKind.Video, clear: false), new(EvidenceKind.Document), new(EvidenceKind.Document)));
        yield return Of(Rule.Evidence, "missing, waived", waivable, item: Given(), waived: Rule.Evidence);
        foreach (ProductCategory category in Enum.GetValues<ProductCategory>())
            yield return Of(Rule.Category, $"{category}, change of mind", order: Sold(category), item: Item(ReturnReason.ChangeOfMind));
        yield return Of(Rule.Category, "excepted for a defect", order: Sold(ProductCategory.Customized));
        yield return Of(Rule.Category, "two reasons excepted", standard with { NonRefundableExceptReasons = [ReturnReason.Defective, ReturnReason.WrongItem] }, order: Sold(ProductCategory.SpecialOrder), item: Item(ReturnReason.ChangeOfMind));
        yield return Of(Rule.Category, "no reason excepted", standard with { NonRefundableExceptReasons = [] }, order: Sold(ProductCategory.PrivateLabel));
        yield return Of(Rule.Category, "waived", waivable, order: Sold(ProductCategory.Customized), item: Item(ReturnReason.WrongItem), waived: Rule.Category);
    }

    public static Order Sold(Shipment? shipment = null, ProductCategory category = ProductCategory.Standard) => new(
        "JQM-10023",
        "M-77",
        [new OrderLine("L1", 12, Money.Of(103.63m, Currency.USD), category: category)],
        [shipment ?? new Shipment("S1", Instant.FromUtc(2026, 1, 6, 0, 0), Delivered)]);

    private static Order Sold(ProductCategory category) => Sold(null, category);

    private static RequestedItem Item(ReturnReason? reason = null) => new("L1", 12, reason ?? ReturnReason.Defective, "S1", "seam open", [new Evidence(EvidenceKind.Photo)]);

    private static RequestedItem Given(params Evidence[] evidence) => Item() with { Evidence = evidence.ToValueList() };

    private static Saying Of(
        Rule rule,
        string title,
        PolicyTerms? terms = null,
        Order? order = null,
        RequestedItem? item = null,
        Instant? submitted = null,
        Rule? waived = null,
        string? note = "carrier strike",
        TermsPatch? agreement = null)
    {
        Order sold = order ?? Sold();
        RequestedItem asked = item ?? Item();
        if (sold.Shipments.Count == 0)
            asked = asked with { ShipmentId = null };
        ValueList<Waiver> waivers = waived is { } waivedRule ? [new Waiver(waivedRule, "reviewer-4", note)] : [];
        var request = new ReturnRequest("R-1", sold.Number, submitted ?? InTime, [asked], waivers);
        ValueList<Agreement> agreements = agreement is null ? [] : [new Agreement("AG-7", "M-77", agreement)];
        TermsInForce inForce = new PolicyEvaluator([new Policy("own", "1", null, terms ?? PolicyTerms.Standard)], agreements).GetTermsInForce("M-77", request.SubmittedAt);
        AssessedItem judged = inForce.Assess(sold, request).Items[0];
        Finding finding = judged.Findings.Single(found => found.Rule == rule);
        return new Saying(Section, $"{rule} {finding.Status}: {title}", language => judged.Explain(finding, language), finding);
    }
}
