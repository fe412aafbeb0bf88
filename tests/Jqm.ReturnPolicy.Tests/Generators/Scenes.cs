namespace Jqm.ReturnPolicy.Tests;

/// <summary>Requests and returned goods as the tests need them.</summary>
internal static class Scenes
{
    public static readonly Instant Submitted = Instant.FromUtc(2026, 2, 1, 0, 0);
    public static readonly Instant Approved = Instant.FromUtc(2026, 2, 2, 0, 0);
    public static readonly Instant Received = Instant.FromUtc(2026, 2, 11, 0, 0);

    public static PolicyEvaluator Under(PolicyTerms terms, params ReadOnlySpan<Agreement> agreements) =>
        new([new Policy("own", "1", null, terms)], ValueList.Create(agreements));

    /// <summary>Goods that were approved, received, and found as new, all for one reason.</summary>
    public static ReturnedGoods AsNew(Order order, IEnumerable<Place> pieces, ReturnReason reason)
    {
        Place[] list = pieces.ToArray();
        return new ReturnedGoods(
            "R-1",
            order.Number,
            Submitted,
            list.Select(piece => new InspectedItem(piece.Line, piece.Quantity, reason, true, true, piece.Shipment)).ToValueList(),
            Approved,
            list.Select(piece => new ApprovedUnits(piece.Line, piece.Quantity, piece.Shipment)).ToValueList(),
            Received);
    }

    /// <summary>Goods about which anything may be the case: reasons, condition, approval, waivers, shipping.</summary>
    public static ReturnedGoods Any(Order order, IEnumerable<Place> pieces, PolicyTerms terms, Random random)
    {
        Place[] list = pieces.ToArray();
        ReturnReason[] reasons = [.. ReturnReason.Known, TermsGenerator.Recall, new ReturnReason("noneOfThese")];
        bool?[] answers = [true, true, true, false, null];
        return new ReturnedGoods(
            "R-1",
            order.Number,
            Submitted,
            list.Select(piece => new InspectedItem(
                piece.Line,
                piece.Quantity,
                random.Next(8) == 0 ? null : random.Next(2) == 0 ? reasons[random.Next(4)] : reasons[random.Next(reasons.Length)],
                answers[random.Next(answers.Length)],
                answers[random.Next(answers.Length)],
                piece.Shipment)).ToValueList(),
            random.Next(8) == 0 ? null : Approved,
            list.Where(_ => random.Next(6) != 0).Select(piece => new ApprovedUnits(piece.Line, random.Next(3) == 0 ? random.Next(1, piece.Quantity + 1) : piece.Quantity, piece.Shipment)).ToValueList(),
            random.Next(10) == 0 ? null : Received,
            random.Next(2) == 0 ? null : Money.FromMinorUnits(random.NextInt64(random.Next(2) == 0 ? 2_000 : 1_000_000_000), order.Currency),
            random.Next(2) == 0 ? Party.Merchant : Party.Service,
            Waivers(terms, random));
    }

    /// <summary>A request about which anything may be the case.</summary>
    public static ReturnRequest AnyRequest(Order order, IEnumerable<Place> pieces, PolicyTerms terms, Random random)
    {
        ReturnReason[] reasons = [.. ReturnReason.Known, TermsGenerator.Recall, new ReturnReason("noneOfThese")];
        return new ReturnRequest(
            "R-1",
            order.Number,
            OrderGenerator.Delivered + Duration.FromHours(random.Next(-48, 24 * 70)),
            pieces.Select(piece => new RequestedItem(
                piece.Line,
                piece.Quantity,
                reasons[random.Next(reasons.Length)],
                piece.Shipment,
                random.Next(4) switch { 0 => null, 1 => " \t", _ => "seam open" },
                Enumerable.Range(0, random.Next(4)).Select(number => AnyEvidence(number, random)).ToValueList())).ToValueList(),
            Waivers(terms, random));
    }

    public static Evidence AnyEvidence(int number, Random random)
    {
        bool?[] clear = [true, false, null];
        return new Evidence((EvidenceKind)random.Next(3), $"https://evidence.example/{number}", clear[random.Next(3)]);
    }

    private static ValueList<Waiver> Waivers(PolicyTerms terms, Random random) =>
        terms.Waivable.Where(_ => random.Next(3) == 0).Select(rule => new Waiver(rule, "reviewer-4", "goodwill")).ToValueList();
}
