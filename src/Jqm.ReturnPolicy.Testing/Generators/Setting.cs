namespace Jqm.ReturnPolicy.Testing;

/// <summary>The parts of a question: an order, terms, other versions and agreements. It makes them a document.</summary>
internal sealed class Setting
{
    private readonly Order _order;
    private readonly PolicyTerms _terms;
    private readonly PolicyTerms[] _others;
    private readonly TermsPatch[] _patches;
    private readonly Random _random;

    public Setting(Order order, PolicyTerms terms, Turn? turn, PolicyTerms[] others, TermsPatch[] patches, Random random)
    {
        _random = random;
        _terms = turn is null ? terms : terms with { WindowZone = turn.Zone };
        _order = turn is null ? order : Near(turn, order);
        _others = others;
        _patches = patches;
    }

    /// <summary>Differs between merchants, so that no law relies on a name.</summary>
    private string PolicyId => $"policy of {_order.MerchantId}";

    public EvaluationDocument ToAssess()
    {
        (IReadOnlyList<Place> before, IReadOnlyList<Place> now) = Units();
        Instant submitted = Submission();
        EvaluationDocument document = Under(submitted, out PolicyTerms terms);
        return document with
        {
            Operation = Operation.Assess,
            PriorRefunds = Earlier(before),
            Request = Requests.Any(_order, now, terms, _random) with { SubmittedAt = submitted },
        };
    }

    public EvaluationDocument ToSettle()
    {
        (IReadOnlyList<Place> before, IReadOnlyList<Place> now) = Units();
        Instant submitted = Submission();
        EvaluationDocument document = Under(submitted, out PolicyTerms terms);
        return document with
        {
            Operation = Operation.Settle,
            PriorRefunds = Earlier(before),
            Return = Goods.Any(_order, now, terms, _random) with { SubmittedAt = submitted },
        };
    }

    public EvaluationDocument ToCancel()
    {
        Instant left = _order.Shipments.Select(shipment => shipment.ShippedAt).FirstOrDefault(at => at is not null) ?? Days.Shipped;
        Instant at = left + Jitter();
        return Under(at, out _) with { Operation = Operation.Cancel, At = at };
    }

    /// <summary>Allowances on some lines, each of at most what is left of its line; null if nothing is left of any line.</summary>
    public EvaluationDocument? ToAllow()
    {
        (IReadOnlyList<Place> before, IReadOnlyList<Place> now) = Units();
        Instant at = Submission();
        EvaluationDocument document = Under(at, out _) with { Operation = Operation.Allow, At = at, PriorRefunds = Earlier(before) };
        foreach (Place piece in now.Take(_random.Next(1, 4)))
        {
            OrderLine line = _order.Lines.First(sold => sold.Id == piece.Line);
            long amount = _random.NextInt64((long)Int128.Min(Orders.MostOfOrder, (Int128)line.UnitPrice.MinorUnits * line.Quantity) + 1);
            while (amount > 0 && Allowed(document, piece, amount).Evaluate().IsError)
                amount /= 2;
            if (amount > 0)
                document = Allowed(document, piece, amount);
        }

        return document.Allowances.Count > 0 ? document : null;
    }

    private EvaluationDocument Allowed(EvaluationDocument document, Place piece, long amount) =>
        document with { Allowances = [.. document.Allowances, new Allowance(piece.Line, Money.FromMinorUnits(amount, _order.Currency), piece.Shipment)] };

    /// <summary>Delivered, or at the end of the window, about when the clocks are turned.</summary>
    private Order Near(Turn turn, Order order)
    {
        Duration earlier = Duration.FromDays(_random.Next(2) == 0 ? 0 : Math.Min(_terms.WindowDays, 365));
        return order with
        {
            Shipments = order.Shipments.Select(shipment => shipment.DeliveredAt is null
                ? shipment
                : shipment with { DeliveredAt = null } with { ShippedAt = turn.At - earlier - Duration.FromDays(3) } with { DeliveredAt = turn.At - earlier + Jitter() }).ToValueList(),
        };
    }

    /// <summary>Nothing, the shortest moment, some minutes or some hours, either way.</summary>
    private Duration Jitter() => _random.Next(8) switch
    {
        0 => Duration.Zero,
        1 => Duration.Epsilon,
        2 => -Duration.Epsilon,
        3 => Duration.FromMinutes(_random.Next(-120, 121)),
        4 => Duration.FromHours(_random.Next(-2, 3)),
        _ => Duration.FromMinutes(_random.Next(-60 * 30, 60 * 30)),
    };

    /// <summary>About the last moment of the window, or any time.</summary>
    private Instant Submission()
    {
        Instant[] delivered = _order.Shipments.Where(shipment => shipment.DeliveredAt is not null).Select(shipment => shipment.DeliveredAt!.Value).ToArray();
        if (delivered.Length == 0 || _random.Next(3) == 0)
            return Days.Delivered + Duration.FromHours(_random.Next(-48, 24 * 70));
        Instant from = delivered[_random.Next(delivered.Length)];
        if (_terms.WindowCounting == WindowCounting.Elapsed)
            return from + Duration.FromDays(_terms.WindowDays) + Jitter();
        LocalDate last = from.InZone(DateTimeZoneProviders.Tzdb[_terms.WindowZone]).Date.PlusDays(_terms.WindowDays);
        return Turn.StartOf(last.PlusDays(1), _terms.WindowZone) + Jitter();
    }

    /// <summary>Units that came back before, and units that come back now, of which there are some.</summary>
    private (IReadOnlyList<Place> Before, IReadOnlyList<Place> Now) Units()
    {
        IReadOnlyList<Place> pieces = Place.Pieces(_order, _random, all: false);
        if (pieces.Count == 0)
            pieces = [Place.Of(_order)[0]];
        int before = _random.Next(3) == 0 ? _random.Next(pieces.Count) : 0;
        return (pieces.Take(before).ToArray(), pieces.Skip(before).Select(Unnamed).ToArray());

        // A line that is in one shipment alone can be meant without it.
        Place Unnamed(Place piece) => Place.Of(_order).Count(place => place.Line == piece.Line) == 1 && _random.Next(4) == 0 ? piece with { Shipment = null } : piece;
    }

    /// <summary>Refunds of the units, to wherever there was something to pay back.</summary>
    private ValueList<PriorRefund> Earlier(IReadOnlyList<Place> pieces)
    {
        long open = _order.OpenBalance.MinorUnits;
        long[] left = (_order.Payments ?? []).Select(payment => payment.Amount.MinorUnits).ToArray();
        return Place.Parcels(pieces, _random).Select(parcel => new PriorRefund(
            parcel.Select(piece => new PriorRefundLine(piece.Line, piece.Quantity, piece.Shipment)).ToValueList(),
            _random.Next(4) == 0 ? [] : Paid().ToValueList(),
            _random.Next(4) == 0 ? null : _order.Currency)).ToValueList();

        IEnumerable<Destination> Paid()
        {
            if (Take(ref open) is { IsZero: false } setOff)
                yield return Destination.ToOpenBalance(setOff);
            for (int i = 0; i < left.Length; i++)
            {
                if (Take(ref left[i]) is { IsZero: false } back)
                    yield return Destination.ToPayment(_order.Payments!.Value[i].Id, back);
            }

            if (_random.Next(3) == 0)
                yield return Destination.ToAccountBalance(Money.FromMinorUnits(_random.Next(1_000), _order.Currency));
        }

        Money Take(ref long amount)
        {
            long taken = _random.Next(3) switch { 0 => amount, 1 => 0, _ => _random.NextInt64(amount + 1) };
            amount -= taken;
            return Money.FromMinorUnits(taken, _order.Currency);
        }
    }

    /// <summary>The terms govern at the instant; other versions are published before and after, agreements begin and end about then.</summary>
    private EvaluationDocument Under(Instant governing, out PolicyTerms inForce)
    {
        var document = new EvaluationDocument { Operation = Operation.Assess, Order = _order, Policies = [new Policy(PolicyId, "1", null, _terms)] };
        if (_random.Next(4) == 0)
        {
            document = document with { GovernedBy = GovernedBy.Order, Order = _order with { PlacedAt = _order.PlacedAt ?? Days.Placed } };
            governing = document.Order.PlacedAt!.Value;
        }

        if (_terms == PolicyTerms.Standard && _random.Next(2) == 0)
            document = document with { Policies = null };
        else if (_others.Length > 0)
            document = document with { Policies = Versions(governing) };
        if (_patches.Length > 0)
            document = document with { Agreements = _patches.Select((patch, number) => About(governing, number, patch)).ToValueList() };
        if (TermsOf(document, governing) is { } terms)
        {
            inForce = terms;
            return document;
        }

        // A reason that an agreement changes in one member is not listed by the version that it is merged over.
        document = document with { Agreements = document.Agreements.Where(agreement => agreement.Terms.Reasons.Count == 0).ToValueList() };
        inForce = TermsOf(document, governing)!;
        return document;
    }

    private ValueList<Policy> Versions(Instant governing)
    {
        Duration some = Duration.FromHours(_random.Next(1, 24 * 40));
        Instant published = _random.Next(2) == 0 ? governing : governing - some;
        Policy[] versions =
        [
            new(PolicyId, "1", _random.Next(2) == 0 ? null : published - some, _others[0]),
            new(PolicyId, "2", published, _terms),
            new(PolicyId, "3", _random.Next(2) == 0 ? governing + Duration.Epsilon : governing + some, _others[1]),
        ];
        _random.Shuffle(versions);
        return versions.ToValueList();
    }

    private Agreement About(Instant governing, int number, TermsPatch patch)
    {
        Duration some = Duration.FromHours(_random.Next(1, 24 * 40));
        Instant? from = _random.Next(5) switch { 0 => null, 1 => governing, 2 => governing + Duration.Epsilon, _ => governing - some };
        Instant? to = _random.Next(5) switch { 0 => null, 1 => governing, 2 => governing + Duration.Epsilon, _ => governing + some };
        if (to <= from)
            to = null;
        return new Agreement($"AG-{number + 1}", _random.Next(6) == 0 ? "M-78" : _order.MerchantId, patch, from, to);
    }

    private static PolicyTerms? TermsOf(EvaluationDocument document, Instant governing)
    {
        try
        {
            return new PolicyEvaluator(document.Policies ?? [Policy.Standard], document.Agreements).GetTermsInForce(document.Order.MerchantId, governing).Terms;
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }
}
