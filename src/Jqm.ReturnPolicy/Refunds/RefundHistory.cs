namespace Jqm.ReturnPolicy;

/// <summary>
/// What was refunded on an order so far: the units of each line and each location, the allowances of each line, what each payment got back, what was set off. It
/// starts from the prior refunds, and counts the units of the current answer as they are refunded.
/// </summary>
internal readonly ref struct RefundHistory
{
    private readonly Order _order;
    private readonly Span<long> _unitsOfLine;
    private readonly Span<long> _unitsOfLocation;
    private readonly Span<long> _allowedOfLine;
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
        _allowedOfLine = scratch.Slice(lines + holdings, lines);
        _paidBack = scratch[(2 * lines + holdings)..];
        for (int i = 0; i < priorRefunds.Count; i++)
        {
            try
            {
                TakeUp(priorRefunds[i], ref _setOff);
            }
            catch (InvalidInputException error)
            {
                throw error.Within($"priorRefunds[{i}]");
            }

            HasAllowances |= priorRefunds[i].Allowances.Count > 0;
        }
    }

    /// <summary>How many numbers of scratch an order needs.</summary>
    public static int ScratchFor(Order order) => 2 * order.Ledger.Lines.Length + order.Ledger.Locations.Length + order.Ledger.Captured.Count;

    /// <summary>Whether any prior refund gave an allowance.</summary>
    public bool HasAllowances { get; }

    /// <summary>What of the open balance is not set off yet, in minor units.</summary>
    public long OpenBalanceLeft => _order.Ledger.OpenBalance - _setOff;

    /// <summary>What a payment captured less what it got back, in minor units.</summary>
    public long PaymentLeft(int payment) => _order.Ledger.Captured.AsSpan()[payment].Amount - _paidBack[payment];

    /// <summary>How many units of a line were refunded.</summary>
    public int UnitsOfLine(int line) => (int)_unitsOfLine[line];

    /// <summary>How many units of a holding were refunded.</summary>
    public int UnitsOfLocation(int location) => (int)_unitsOfLocation[location];

    /// <summary>The allowances of a line, in minor units, whatever their shipment (reading R28).</summary>
    public long AllowedOfLine(int line) => _allowedOfLine[line];

    /// <summary>Counts an allowance, if it is within what the line cost and was not refunded or allowed yet (reading R28).</summary>
    /// <param name="allowance">The allowance.</param>
    /// <param name="path">The path of the allowance.</param>
    /// <returns>The location that line and shipment name.</returns>
    /// <exception cref="InvalidInputException">The allowance names a line or shipment that the order does not have, is in another currency, or exceeds the remaining amount of the line.</exception>
    public int TakeUp(Allowance allowance, string path)
    {
        OrderLedger ledger = _order.Ledger;
        int location = ledger.Find(allowance.LineId, allowance.ShipmentId) is var found and >= 0 ? found : throw ledger.NotFound(allowance.LineId, allowance.ShipmentId).Within(path);
        Currency currency = _order.Currency;
        if (allowance.Amount.Currency != currency)
            throw new InvalidInputException(ErrorCode.CurrencyMismatch, path + ".amount", $"The amount is in {allowance.Amount.Currency}; the order is in {currency}.");
        ref readonly LineCost line = ref ledger.Lines[ledger.Locations[location].Line];
        int index = ledger.Locations[location].Line;
        long refunded = new UnitRange(0, UnitsOfLine(index), line.Quantity).Of(line.Product);
        long left = Math.Max(0, line.Product - refunded - _allowedOfLine[index]);
        if (allowance.Amount.MinorUnits > left)
        {
            throw new InvalidInputException(
                ErrorCode.AmountOutOfRange,
                path + ".amount",
                $"The allowance is {AmountMessageText.Of(allowance.Amount)}; of the {Of(line.Product)} that line '{line.Id}' cost, {Of(refunded)} belongs to units that were refunded and {Of(_allowedOfLine[index])} was allowed before; {(left == 0 ? "nothing is left of the line" : $"give at most {Of(left)}")}.");
        }

        _allowedOfLine[index] += allowance.Amount.MinorUnits;
        return location;

        string Of(long minorUnits) => AmountMessageText.Of(minorUnits, currency);
    }

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
            int refunded = UnitsOfLocation(holding);
            if (line.Quantity > _order.Ledger.Locations[holding].Quantity - refunded)
                throw UnitsLeft.TooMany(_order, holding, line.Quantity, "refunded", refunded, 0, $"lines[{i}].quantity");
            TakeUp(holding, line.Quantity);
        }

        for (int i = 0; i < refund.Allowances.Count; i++)
            TakeUp(refund.Allowances[i], $"allowances[{i}]");

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
                throw new InvalidInputException(ErrorCode.AmountOutOfRange, $"destinations[{i}].amount", $"{AmountMessageText.Of(destination.Amount)} goes to {(payment < 0 ? "the open balance" : $"payment '{destination.PaymentId}'")}, of which {AmountMessageText.Of(left, _order.Currency)} is left; give at most that amount.");
            if (payment < 0)
                setOff += destination.Amount.MinorUnits;
            else
                _paidBack[payment] += destination.Amount.MinorUnits;
        }
    }
}
