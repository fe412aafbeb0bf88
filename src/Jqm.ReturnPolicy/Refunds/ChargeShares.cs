namespace Jqm.ReturnPolicy;

/// <summary>
/// Walks an order's charges, each shared over the lines in its scope (reading R11). Charges are shared one by one, so that several of a kind each
/// keep to the rule.
/// </summary>
internal ref struct ChargeShares
{
    private readonly Order _order;
    private readonly FeeAllocation _allocation;
    private readonly Span<long> _lineWeights;
    private readonly Span<long> _shipmentWeights;
    private readonly Span<long> _shares;
    private bool _linesWeighed;
    private int _next;

    /// <summary>Starts before the first charge.</summary>
    /// <param name="order">The order.</param>
    /// <param name="allocation">How charges are shared.</param>
    /// <param name="scratch">Room for <see cref="ScratchFor"/> numbers.</param>
    public ChargeShares(Order order, FeeAllocation allocation, Span<long> scratch)
    {
        int lines = order.Lines.Count;
        _order = order;
        _allocation = allocation;
        _lineWeights = scratch[..lines];
        _shipmentWeights = scratch.Slice(lines, lines);
        _shares = scratch.Slice(lines * 2, lines);
        Shipment = Holding.NoShipment;
    }

    /// <summary>What the charge is, as a component of a refund.</summary>
    public ComponentKind Kind { get; private set; }

    /// <summary>The shipment that the charge is limited to, or <see cref="Holding.NoShipment"/>.</summary>
    public int Shipment { get; private set; }

    /// <summary>The shares, in minor units: of the order's lines, or of the shipment's holdings.</summary>
    public ReadOnlySpan<long> Shares { get; private set; }

    /// <summary>How many numbers of scratch an order needs.</summary>
    public static int ScratchFor(Order order) => order.Lines.Count * 3;

    /// <summary>Goes on to the next charge that is not zero.</summary>
    public bool MoveNext()
    {
        while (_next < _order.Charges.Count)
        {
            Charge charge = _order.Charges[_next++];
            if (charge.Amount.IsZero)
                continue;
            Kind = ComponentOf(charge.Kind);
            Share(charge);
            return true;
        }

        return false;
    }

    private void Share(Charge charge)
    {
        scoped Span<long> weights;
        if (charge.Shipment is { } id)
        {
            Shipment = _order.Books.ShipmentOf(id);
            ReadOnlySpan<Holding> carried = _order.Books.HoldingsOf(Shipment);
            weights = _shipmentWeights[..carried.Length];
            Weights.OfUnits(_order, _allocation, carried, weights);
        }
        else
        {
            Shipment = Holding.NoShipment;
            weights = _lineWeights;
            if (!_linesWeighed)
                Weights.OfLines(_order, _allocation, weights);
            _linesWeighed = true;
        }

        Span<long> shares = _shares[..weights.Length];
        ExactSharing.Share(charge.Amount.MinorUnits, weights, shares);
        Shares = shares;
    }

    /// <summary>What a charge is as a component of a refund.</summary>
    public static ComponentKind ComponentOf(ChargeKind kind) => kind switch
    {
        ChargeKind.Shipping => ComponentKind.Shipping,
        ChargeKind.Handling => ComponentKind.Handling,
        ChargeKind.CustomsDuty => ComponentKind.CustomsDuty,
        _ => ComponentKind.Other,
    };
}
