namespace Jqm.ReturnPolicy.Testing;

/// <summary>Generates returned goods.</summary>
internal static class Goods
{
    /// <summary>Goods that were approved, received, and found as new, all for one reason.</summary>
    /// <param name="order">The order.</param>
    /// <param name="pieces">The units, and where they are.</param>
    /// <param name="reason">The reason.</param>
    public static ReturnedGoods AsNew(Order order, IEnumerable<Place> pieces, ReturnReason reason)
    {
        Place[] list = pieces.ToArray();
        return new ReturnedGoods(
            "R-1",
            order.Number,
            Days.Submitted,
            list.Select(piece => new InspectedItem(piece.Line, piece.Quantity, reason, true, true, piece.Shipment)).ToValueList(),
            Days.Approved,
            list.Select(piece => new ApprovedUnits(piece.Line, piece.Quantity, piece.Shipment)).ToValueList(),
            Days.Received);
    }

    /// <summary>Goods about which anything may be the case: reasons, condition, approval, waivers, shipping.</summary>
    /// <param name="order">The order.</param>
    /// <param name="pieces">The units, and where they are.</param>
    /// <param name="terms">The terms, which list the waivable rules.</param>
    /// <param name="random">Where chance comes from.</param>
    public static ReturnedGoods Any(Order order, IEnumerable<Place> pieces, PolicyTerms terms, Random random)
    {
        Place[] list = pieces.ToArray();
        ReturnReason[] reasons = [.. ReturnReason.Known, Reasons.Recall, Reasons.Unlisted];
        bool?[] answers = [true, true, true, false, null];
        return new ReturnedGoods(
            "R-1",
            order.Number,
            Days.Submitted,
            list.Select(piece => new InspectedItem(
                piece.Line,
                piece.Quantity,
                random.Next(8) == 0 ? null : random.Next(2) == 0 ? reasons[random.Next(4)] : reasons[random.Next(reasons.Length)],
                answers[random.Next(answers.Length)],
                answers[random.Next(answers.Length)],
                piece.Shipment)).ToValueList(),
            random.Next(10) switch { 0 => null, 1 => Days.Received, 2 => Days.Received + Duration.Epsilon, _ => Days.Approved },
            list.Where(_ => random.Next(6) != 0).Select(piece => new ApprovedUnits(piece.Line, random.Next(3) == 0 ? random.Next(1, piece.Quantity + 1) : piece.Quantity, piece.Shipment)).ToValueList(),
            random.Next(10) == 0 ? null : Days.Received,
            random.Next(2) == 0 ? null : Money.FromMinorUnits(random.NextInt64(random.Next(2) == 0 ? 2_000 : 1_000_000_000), order.Currency),
            random.NextOf<Party>(),
            Requests.Waivers(terms, random));
    }
}
