namespace Jqm.ReturnPolicy.Testing;

/// <summary>Generates requests.</summary>
internal static class Requests
{
    /// <summary>A request about which anything may be the case.</summary>
    /// <param name="order">The order.</param>
    /// <param name="pieces">The units, and where they are.</param>
    /// <param name="terms">The terms, which list the waivable rules.</param>
    /// <param name="random">Where chance comes from.</param>
    public static ReturnRequest Any(Order order, IEnumerable<Place> pieces, PolicyTerms terms, Random random)
    {
        ReturnReason[] reasons = [.. ReturnReason.Known, Reasons.Recall, Reasons.Unlisted];
        return new ReturnRequest(
            "R-1",
            order.Number,
            Days.Delivered + Duration.FromHours(random.Next(-48, 24 * 70)),
            pieces.Select(piece => new RequestedItem(
                piece.Line,
                piece.Quantity,
                reasons[random.Next(reasons.Length)],
                piece.Shipment,
                random.Next(5) switch { 0 => null, 1 => " \t", 2 => "Naht \"offen\" \\ \u00df \u0001 \U0001F9F5", _ => "seam open" },
                Enumerable.Range(0, random.Next(4)).Select(number => AnyEvidence(number, random)).ToValueList())).ToValueList(),
            Waivers(terms, random));
    }

    /// <summary>A photo, video or document, clear or not.</summary>
    /// <param name="number">A number for its address.</param>
    /// <param name="random">Where chance comes from.</param>
    public static Evidence AnyEvidence(int number, Random random)
    {
        bool?[] clear = [true, false, null];
        return new Evidence(random.NextOf<EvidenceKind>(), $"https://evidence.example/{number}", clear[random.Next(3)]);
    }

    internal static ValueList<Waiver> Waivers(PolicyTerms terms, Random random) =>
        terms.Waivable.Concat(terms.Waivable).Where(_ => random.Next(5) == 0).Select(rule => new Waiver(rule, $"reviewer-{random.Next(4)}", random.Next(2) == 0 ? null : "goodwill")).ToValueList();
}
