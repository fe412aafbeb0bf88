namespace Jqm.ReturnPolicy.Testing;

/// <summary>Shrinks documents to smaller ones that are still answered: fewer agreements, versions, earlier refunds, items and waivers, terms more standard, orders smaller.</summary>
internal static class DocumentShrinker
{
    public static IEnumerable<EvaluationDocument> Shrink(EvaluationDocument document) => Parts(document)
        .SelectMany(candidates => candidates)
        .Select(Built)
        .OfType<EvaluationDocument>();

    private static IEnumerable<IEnumerable<Func<EvaluationDocument>>> Parts(EvaluationDocument document)
    {
        yield return Fewer(document.Agreements, fewer => document with { Agreements = fewer });
        yield return Fewer(document.PriorRefunds, fewer => document with { PriorRefunds = fewer });
        yield return Fewer(document.Allowances, fewer => document with { Allowances = fewer });
        if (document.GovernedBy == GovernedBy.Order)
            yield return [() => document with { GovernedBy = GovernedBy.Request }];
        if (document.Policies is { } policies)
        {
            yield return [() => document with { Policies = null }];
            yield return Fewer(policies, fewer => document with { Policies = fewer });
            for (int i = 0; i < policies.Count; i++)
            {
                int place = i;
                yield return Terms.Shrink(policies[i].Terms).Select(terms => (Func<EvaluationDocument>)(() => document with { Policies = Replaced(policies, place, policies[place] with { Terms = terms }) }));
            }
        }

        if (document.Request is { } request)
        {
            yield return Fewer(request.Items, fewer => document with { Request = request with { Items = fewer } });
            yield return Fewer(request.Waivers, fewer => document with { Request = request with { Waivers = fewer } });
            for (int i = 0; i < request.Items.Count; i++)
            {
                int place = i;
                RequestedItem item = request.Items[i];
                EvaluationDocument With(RequestedItem smaller) => document with { Request = request with { Items = Replaced(request.Items, place, smaller) } };
                yield return Fewer(item.Evidence, fewer => With(item with { Evidence = fewer }));
                if (item.Quantity > 1)
                    yield return [() => With(item with { Quantity = item.Quantity / 2 })];
            }
        }

        if (document.Return is { } goods)
            yield return GoodsShrinker.Shrink(goods).Select(smaller => (Func<EvaluationDocument>)(() => document with { Return = smaller }));
        yield return Orders.Shrink(document.Order).Select(order => (Func<EvaluationDocument>)(() => About(order, document)));
    }

    /// <summary>The document about a smaller order: what it said of lines and shipments that are gone is gone too.</summary>
    private static EvaluationDocument About(Order order, EvaluationDocument document)
    {
        string? Known(string? shipment) => order.Shipments.Any(known => known.Id == shipment) ? shipment : null;
        bool Has(string line) => order.Lines.Any(sold => sold.Id == line);
        return document with
        {
            Order = order,
            PriorRefunds = document.PriorRefunds.Select(refund => new PriorRefund(
                refund.Lines.Where(line => Has(line.LineId)).Select(line => new PriorRefundLine(line.LineId, line.Quantity, Known(line.ShipmentId))).ToValueList())).ToValueList(),
            Allowances = document.Allowances.Where(allowance => Has(allowance.LineId)).Select(allowance => new Allowance(allowance.LineId, allowance.Amount, Known(allowance.ShipmentId))).ToValueList(),
            Request = document.Request is { } request
                ? request with { Items = request.Items.Where(item => Has(item.LineId)).Select(item => item with { ShipmentId = Known(item.ShipmentId) }).ToValueList() }
                : null,
            Return = document.Return is { } goods ? GoodsShrinker.About(order, goods) : null,
        };
    }

    /// <summary>The smaller document, when its parts are valid and fit together.</summary>
    private static EvaluationDocument? Built(Func<EvaluationDocument> candidate)
    {
        try
        {
            EvaluationDocument document = candidate();
            bool asksNothing = document is { Operation: Operation.Allow, Allowances.Count: 0 };
            return asksNothing || document.Evaluate().IsError ? null : document;
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    private static IEnumerable<Func<EvaluationDocument>> Fewer<T>(ValueList<T> items, Func<ValueList<T>, EvaluationDocument> with) =>
        Lists.Fewer(items).Select(fewer => (Func<EvaluationDocument>)(() => with(fewer)));

    private static ValueList<T> Replaced<T>(ValueList<T> items, int place, T item) => items.Select((old, index) => index == place ? item : old).ToValueList();
}
