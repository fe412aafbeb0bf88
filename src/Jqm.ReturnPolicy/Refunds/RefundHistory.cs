namespace Jqm.ReturnPolicy;

/// <summary>
/// What was refunded on an order so far: the units of each line and each holding, what each payment got back, what was set off. It starts from
/// the prior refunds, and takes up the units of the answer at hand as they are refunded.
/// </summary>
internal readonly ref struct RefundHistory
{
    private readonly Order _order;
    private readonly Span<long> _unitsOfLine;
    private readonly Span<long> _unitsOfLocation;
    private readonly Span<long> _paidBack;
    private readonly long _setOff;

    /// <summary>Resolves the prior refunds against the order.</summary>
    /// <exception cref="InvalidInputException">One does not belong to the order, or refunds more than there was. The path starts at <c>priorRefunds</c>.</exception>
    public RefundHistory(Order order, ValueList<PriorRefund> priorRefunds)
        : this(order, priorRefunds, new long[ScratchFor(order)])
    {
    }

    /// <summary>Resolves the prior refunds against the order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="priorRefunds">The prior refunds.</param>
    /// <param name="scratch">Room for <see cref="ScratchFor"/> numbers.</param>
    /// <exception cref="InvalidInputException">One does not belong to the order, or refunds more than there was. The path starts at <c>priorRefunds</c>.</exception>
    public RefundHistory(Order order, ValueList<PriorRefund> priorRefunds, Span<long> scratch)
    {
        scratch.Clear();
        int lines = order.Ledger.Lines.Length;
        int holdings = order.Ledger.Locations.Length;
        _order = order;
        _unitsOfLine = scratch[..lines];
        _unitsOfLocation = scratch.Slice(lines, holdings);
        _paidBack = scratch[(lines + holdings)..];
        for (int i = 0; i < priorRefunds.Count; i++)
        {
            try
            {
                TakeUp(priorRefunds[i], ref _setOff);
            }
            catch (InvalidInputException fault)
            {
                throw fault.Within($"priorRefunds[{i}]");
            }
        }
    }

    /// <summary>How many numbers of scratch an order needs.</summary>
    public static int ScratchFor(Order order) => order.Ledger.Lines.Length + order.Ledger.Locations.Length + order.Ledger.Captured.Count;

    /// <summary>What of the open balance is not set off yet, in minor units.</summary>
    public long OpenBalanceLeft => _order.Ledger.OpenBalance - _setOff;

    /// <summary>What a payment captured less what it got back, in minor units.</summary>
    public long PaymentLeft(int payment) => _order.Ledger.Captured.AsSpan()[payment].Amount - _paidBack[payment];

    /// <summary>How many units of a line were refunded.</summary>
    public int UnitsOfLine(int line) => (int)_unitsOfLine[line];

    /// <summary>How many units of a holding were refunded.</summary>
    public int UnitsOfLocation(int location) => (int)_unitsOfLocation[location];

    /// <summary>Counts units of a holding as refunded.</summary>
    public void TakeUp(int location, int quantity)
    {
        _unitsOfLocation[location] += quantity;
        _unitsOfLine[_order.Ledger.Locations[location].Line] += quantity;
    }

    private void TakeUp(PriorRefund refund, ref long setOff)
    {
        if (refund.Currency is { } currency && currency != _order.Currency)
            throw new InvalidInputException(ErrorCode.CurrencyMismatch, "currency", $"The refund is in {currency}; the order is in {_order.Currency}.");
        for (int i = 0; i < refund.Lines.Count; i++)
        {
            PriorRefundLine line = refund.Lines[i];
            int holding = ItemReferences.Resolve(_order, line.LineId, line.ShipmentId, "lines", i);
            int left = _order.Ledger.Locations[holding].Quantity - UnitsOfLocation(holding);
            if (line.Quantity > left)
                throw new InvalidInputException(ErrorCode.QuantityOutOfRange, $"lines[{i}].quantity", $"{line.Quantity} units of line '{line.LineId}' are said to be refunded; {left} are left.");
            TakeUp(holding, line.Quantity);
        }

        for (int i = 0; i < refund.Destinations.Count; i++)
        {
            Destination destination = refund.Destinations[i];
            if (destination.Amount.Currency != _order.Currency)
                throw new InvalidInputException(ErrorCode.CurrencyMismatch, $"destinations[{i}].amount", $"The amount is in {destination.Amount.Currency}; the order is in {_order.Currency}.");
            if (destination.To == DestinationKind.AccountBalance)
                continue;
            int payment = -1;
            if (destination.PaymentId is { } id && (payment = _order.Ledger.PaymentOf(id)) < 0)
                throw new InvalidInputException(ErrorCode.UnknownPayment, $"destinations[{i}].payment", $"Order '{_order.Number}' has no payment '{id}'.");
            long left = payment < 0 ? OpenBalanceLeft : PaymentLeft(payment);
            if (destination.Amount.MinorUnits > left)
                throw new InvalidInputException(ErrorCode.AmountOutOfRange, $"destinations[{i}].amount", $"{destination.Amount} is said to have gone there; {Money.FromMinorUnits(left, _order.Currency)} was left.");
            if (payment < 0)
                setOff += destination.Amount.MinorUnits;
            else
                _paidBack[payment] += destination.Amount.MinorUnits;
        }
    }
}
