using System.Text;
using Jqm.ReturnPolicy.Json;

namespace Jqm.ReturnPolicy.Generators;

/// <summary>
/// Returns of one order, one after the other; each knows what the ones before it refunded. Goods that were pending or rejected may come again, and so may
/// units that are refunded already, which is refused. It prints as a stream of documents that <c>jqm-returns</c> takes.
/// </summary>
/// <param name="Order">The order.</param>
/// <param name="Terms">The terms that govern all of them.</param>
/// <param name="Steps">What came back, in turn.</param>
public sealed record ReturnSequence(Order Order, PolicyTerms Terms, ValueList<ReturnedGoods> Steps)
{
    /// <summary>Any sequence, of up to some thirty returns.</summary>
    public static readonly Gen<ReturnSequence> Any =
        from order in Orders.Any
        from terms in Testing.Terms.Any
        from seed in Gen.Choose(0, int.MaxValue)
        select Of(order, terms, new Random(seed));

    /// <summary>Shorter sequences, of smaller orders under more usual terms.</summary>
    /// <param name="larger">The sequence.</param>
    public static IEnumerable<ReturnSequence> Shrink(ReturnSequence larger)
    {
        foreach (ValueList<ReturnedGoods> fewer in Lists.Fewer(larger.Steps).Where(fewer => fewer.Count > 0))
            yield return larger with { Steps = fewer };
        for (int i = 0; i < larger.Steps.Count; i++)
        {
            int place = i;
            foreach (ReturnedGoods smaller in GoodsShrinker.Shrink(larger.Steps[i]))
                yield return larger with { Steps = larger.Steps.Select((step, index) => index == place ? smaller : step).ToValueList() };
        }

        foreach (PolicyTerms terms in Testing.Terms.Shrink(larger.Terms))
        {
            // A waiver that the terms do not admit is another case, not a smaller one.
            if (larger.Steps.All(step => step.Waivers.All(waiver => terms.Waivable.Contains(waiver.Rule))))
                yield return larger with { Terms = terms };
        }

        foreach (Order order in Orders.Shrink(larger.Order))
        {
            ValueList<ReturnedGoods> kept = larger.Steps
                .Where(step => step.Inspected.Any(item => order.Lines.Any(line => line.Id == item.LineId)))
                .Select(step => GoodsShrinker.About(order, step))
                .ToValueList();
            if (kept.Count > 0)
                yield return larger with { Order = order, Steps = kept };
        }
    }

    /// <summary>The units that come back in each return, as they are listed.</summary>
    internal IReadOnlyList<IReadOnlyList<Place>> Parcels => Steps
        .Select(step => step.Inspected.Select(item => new Place(item.LineId, item.ShipmentId, item.Quantity)).ToArray())
        .ToArray();

    /// <inheritdoc/>
    public override string ToString()
    {
        var lines = new StringBuilder();
        var refunds = new List<PriorRefund>();
        foreach (ReturnedGoods step in Steps)
        {
            var document = new EvaluationDocument
            {
                Operation = Operation.Settle,
                Order = Order,
                Policies = [new Policy("own", "1", null, Terms)],
                PriorRefunds = refunds.ToValueList(),
                Return = step,
            };
            lines.Append(lines.Length == 0 ? "" : "\n").Append(ReturnPolicyJson.ToJson(document));
            if (document.Evaluate().Settlement?.Refund is { } refund)
                refunds.Add(refund);
        }

        return lines.ToString();
    }

    private static ReturnSequence Of(Order order, PolicyTerms terms, Random random)
    {
        IReadOnlyList<Place> pieces = Place.Pieces(order, random, all: random.Next(2) == 0);
        if (pieces.Count == 0)
            pieces = [Place.Of(order)[0]];
        var steps = new List<ReturnedGoods>();
        foreach (IReadOnlyList<Place> parcel in Place.Parcels(pieces, random))
        {
            steps.Add(Goods.Any(order, parcel, terms, random));

            // Some goods come again: those that waited, those that were refused, and some that were refunded.
            if (random.Next(3) == 0)
                steps.Add(Goods.Any(order, Place.Parcels(parcel, random)[0], terms, random));
        }

        return new ReturnSequence(order, terms, steps.ToValueList());
    }
}
