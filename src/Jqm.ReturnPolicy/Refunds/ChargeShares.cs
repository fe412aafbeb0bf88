namespace Jqm.ReturnPolicy;

/// <summary>
/// Walks an order's charges, each shared over the lines in its scope (reading R11). Charges are shared one by one, so that several of a kind each
/// keep to the rule.
/// </summary>
internal ref struct ChargeShares
{
    private readonly Order _order;
    private readonly ReadOnlySpan<ScopedCharge> _charges;
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
        int lines = order.Ledger.Lines.Length;
        _order = order;
        _charges = order.Ledger.Charges;
        _allocation = allocation;
        _lineWeights = scratch[..lines];
        _shipmentWeights = scratch.Slice(lines, lines);
        _shares = scratch.Slice(lines * 2, lines);
        Shipment = UnitLocation.NoShipment;
    }

    /// <summary>What the charge is, as a component of a refund.</summary>
    public ComponentKind Kind { get; private set; }

    /// <summary>The shipment that the charge is limited to, or <see cref="UnitLocation.NoShipment"/>.</summary>
    public int Shipment { get; private set; }

    /// <summary>The shares, in minor units: of the order's lines, or of the shipment's holdings.</summary>
    public ReadOnlySpan<long> Shares { get; private set; }

    /// <summary>How many numbers of scratch an order needs.</summary>
    public static int ScratchFor(Order order) => order.Ledger.Lines.Length * 3;

    /// <summary>Moves to the next charge that is not zero.</summary>
    public bool MoveNext()
    {
        if (_next == _charges.Length)
            return false;
        ref readonly ScopedCharge charge = ref _charges[_next++];
        Kind = ComponentRule.KindOf(charge.Kind);
        Share(charge.Amount, charge.Shipment);
        return true;
    }

    private void Share(long amount, int shipment)
    {
        Shipment = shipment;
        if (shipment < 0 && _lineWeights.Length == 1)
        {
            _shares[0] = amount;
            Shares = _shares;
            return;
        }

        scoped Span<long> weights;
        if (shipment >= 0)
        {
            ReadOnlySpan<UnitLocation> carried = _order.Ledger.LocationsOf(Shipment);
            weights = _shipmentWeights[..carried.Length];
            AllocationWeights.OfUnits(_order, _allocation, carried, weights);
        }
        else
        {
            weights = _lineWeights;
            if (!_linesWeighed)
                AllocationWeights.OfLines(_order, _allocation, weights);
            _linesWeighed = true;
        }

        Span<long> shares = _shares[..weights.Length];
        ExactSharing.Share(amount, weights, shares);
        Shares = shares;
    }
}
