namespace Jqm.ReturnPolicy;

/// <summary>
/// The amounts and locations computed from an order: the cost of each line, the charges, the total, the open balance, and the
/// <see cref="UnitLocation">locations</see> of the units. The constructor validates every rule of an order that concerns more than one member.
/// </summary>
internal sealed class OrderLedger
{
    private readonly Order _order;
    private readonly Dictionary<string, int>? _lineIndex;
    private readonly Dictionary<string, int>? _shipmentIndex;
    private readonly Dictionary<string, int>? _paymentIndex;
    private readonly int[] _firstLocationOfLine;
    private readonly int[] _firstLocationOfShipment;

    public OrderLedger(Order order)
    {
        _order = order;
        RequireUniqueNames(order);
        Currency = order.Currency;
        _lineIndex = NameLookup.BuildIndex(order.Lines, static line => line.Id);
        ShipmentIds = IdsOf(order.Shipments.AsSpan());
        _shipmentIndex = NameLookup.BuildIndex(order.Shipments, static shipment => shipment.Id);
        Lines = new LineCost[order.Lines.Count];
        Int128 lines = CostLines();
        _firstLocationOfShipment = new int[order.Shipments.Count + 1];
        _firstLocationOfLine = new int[order.Lines.Count];
        Locations = FindLocations();
        Charges = ScopeCharges(out Int128 charges);
        ChargesShipments = Array.Exists(Charges, static charge => charge.Shipment >= 0);
        Int128 total = lines + charges;
        if (total > Order.MaxMinorUnits)
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, "", $"The order's total is more than {AmountMessageText.Of(Order.MaxMinorUnits, Currency)}, the greatest amount of an order.");
        Total = (long)total;
        Captured = Capture(out long captured);
        _paymentIndex = NameLookup.BuildIndex(Captured, static payment => payment.Id);
        OpenBalance = Total - captured;
    }

    /// <summary>Gets the currency of all amounts. <see cref="Order.Currency"/> reads it from the first line, which an evaluation would load for this alone.</summary>
    public Currency Currency { get; }

    /// <summary>Gets the costs of the lines, in the order of the lines.</summary>
    public LineCost[] Lines { get; }

    /// <summary>Gets the charges that are not zero, in the order listed.</summary>
    public ScopedCharge[] Charges { get; }

    /// <summary>Gets whether a charge concerns a shipment.</summary>
    public bool ChargesShipments { get; }

    /// <summary>Gets the total of the order, in minor units.</summary>
    public long Total { get; }

    /// <summary>Gets the part of the total that the payments do not cover, in minor units.</summary>
    public long OpenBalance { get; }

    /// <summary>Gets the payments in the order listed. If the order lists none, there is one payment of the whole total.</summary>
    public ValueList<CapturedPayment> Captured { get; }

    /// <summary>Gets the ids of the shipments.</summary>
    public string[] ShipmentIds { get; }

    /// <summary>Gets the locations: shipment by shipment, each in the order of the lines; then the lines in no shipment.</summary>
    public UnitLocation[] Locations { get; }

    /// <summary>Returns the locations in a shipment, in the order of the lines.</summary>
    public ReadOnlySpan<UnitLocation> LocationsOf(int shipment) =>
        Locations.AsSpan(_firstLocationOfShipment[shipment].._firstLocationOfShipment[shipment + 1]);

    /// <summary>Returns the index of the first location in a shipment.</summary>
    public int FirstLocationOf(int shipment) => _firstLocationOfShipment[shipment];

    /// <summary>Returns the index of a shipment, or −1.</summary>
    public int ShipmentOf(string id) => NameLookup.IndexOf(_order.Shipments, _shipmentIndex, id, static shipment => shipment.Id);

    /// <summary>Returns the id of the shipment of a location; null if its units are in no shipment.</summary>
    public string? ShipmentIdOf(in UnitLocation location) => location.Shipment < 0 ? null : ShipmentIds[location.Shipment];

    /// <summary>Returns the index of a payment, or −1.</summary>
    public int PaymentOf(string id) => NameLookup.IndexOf(Captured, _paymentIndex, id, static payment => payment.Id);

    /// <summary>Returns the index of the location that a line and optionally a shipment name.</summary>
    /// <exception cref="InvalidInputException">The names match no location, or several. The path starts at the reference.</exception>
    public int Resolve(string lineId, string? shipmentId) =>
        Find(lineId, shipmentId) is var location and >= 0 ? location : throw NotFound(lineId, shipmentId);

    /// <summary>Returns the index of the location that a line and optionally a shipment name, or −1 if they match no location or several.</summary>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="shipmentId">The id of the shipment, if one is named.</param>
    /// <param name="near">The index where the line is looked for first.</param>
    public int Find(string lineId, string? shipmentId, int near = 0)
    {
        int line = (uint)near < (uint)Lines.Length && Lines[near].Id == lineId ? near : LineOf(lineId);
        if (line < 0)
            return -1;
        int first = _firstLocationOfLine[line];
        if (shipmentId is null)
            return Locations[first].NextOfLine < 0 ? first : -1;
        int shipment = ShipmentOf(shipmentId);
        int carried = shipment < 0 ? -1 : LocationsOf(shipment).BinarySearch(new OfLine(line));
        return carried < 0 ? -1 : FirstLocationOf(shipment) + carried;
    }

    /// <summary>Returns the error of a reference for which <see cref="Find"/> returns −1.</summary>
    public InvalidInputException NotFound(string lineId, string? shipmentId)
    {
        if (LineOf(lineId) < 0)
            return new InvalidInputException(ErrorCode.UnknownLine, "line", $"Order '{_order.Number}' has no line '{lineId}'.");
        if (shipmentId is null)
            return new InvalidInputException(ErrorCode.ShipmentRequired, "", $"Line '{lineId}' is in several shipments; name the shipment that is meant.");
        return new InvalidInputException(ErrorCode.UnknownShipment, "shipment", ShipmentOf(shipmentId) < 0
            ? $"Order '{_order.Number}' has no shipment '{shipmentId}'."
            : $"Shipment '{shipmentId}' does not carry line '{lineId}'.");
    }

    private static void RequireUniqueNames(Order order)
    {
        if (order.Lines.Count == 0)
            throw new InvalidInputException(ErrorCode.Malformed, "lines", "The order has no lines; it needs at least one.");
        Require(order.Lines, static line => line.Id, "lines");
        Require(order.Shipments, static shipment => shipment.Id, "shipments");
        if (order.Payments is { } payments)
            Require(payments, static payment => payment.Id, "payments");

        static void Require<T>(ValueList<T> items, Func<T, string> idOf, string list)
        {
            int second = NameLookup.IndexOfDuplicate(items, idOf);
            if (second >= 0)
                throw new InvalidInputException(ErrorCode.Duplicate, $"{list}[{second}].id", $"The id '{idOf(items[second])}' is duplicated; ids are unique in their list.");
        }
    }

    private static string[] IdsOf(ReadOnlySpan<Shipment> shipments)
    {
        string[] ids = new string[shipments.Length];
        for (int i = 0; i < ids.Length; i++)
            ids[i] = shipments[i].Id;
        return ids;
    }

    private int LineOf(string id) => NameLookup.IndexOf(_order.Lines, _lineIndex, id, static line => line.Id);

    /// <summary>Fills the costs of the lines and returns their sum, tax included.</summary>
    private Int128 CostLines()
    {
        ReadOnlySpan<OrderLine> lines = _order.Lines.AsSpan();
        Int128 sum = 0;
        Int128 taxes = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            OrderLine line = lines[i];
            if (line.UnitPrice.Currency != Currency)
                throw new InvalidInputException(ErrorCode.CurrencyMismatch, $"lines[{i}].unitPrice", $"The unit price is in {line.UnitPrice.Currency}; the order's first line is in {Currency}.");
            Lines[i] = new LineCost(line.Id, line.Value, line.ValueAfterDiscount, line.Tax.MinorUnits, line.Quantity, line.Category);
            sum += Lines[i].Product;
            taxes += Lines[i].Tax;
        }

        Money discount = AmountCheck.Require(_order.Discount, Currency, "discount");
        if (discount.MinorUnits > sum)
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, "discount", $"The discount is {AmountMessageText.Of(discount)}, but the lines cost {AmountMessageText.Of((long)sum, Currency)} after their own discounts; give at most that amount.");
        if (!discount.IsZero)
            ShareDiscount(discount.MinorUnits);
        return sum - discount.MinorUnits + taxes;
    }

    /// <summary>Subtracts each line's share of the order's discount from its cost.</summary>
    private void ShareDiscount(long discount)
    {
        int count = Lines.Length;
        Span<long> costs = Scratch.FitsStack(count) ? stackalloc long[count] : new long[count];
        Span<long> discounts = Scratch.FitsStack(count) ? stackalloc long[count] : new long[count];
        for (int i = 0; i < costs.Length; i++)
            costs[i] = Lines[i].Product;
        ExactSharing.Share(discount, costs, discounts);
        for (int i = 0; i < costs.Length; i++)
            Lines[i] = Lines[i] with { Product = costs[i] - discounts[i] };
    }

    private UnitLocation[] FindLocations()
    {
        int count = _order.Lines.Count;
        int most = count;
        foreach (Shipment shipment in _order.Shipments.AsSpan())
            most += shipment.Lines?.Count ?? 0;
        Span<UnitLocation> locations = Scratch.FitsStack(most) ? stackalloc UnitLocation[most] : new UnitLocation[most];
        Span<int> shipped = Scratch.FitsStack(count) ? stackalloc int[count] : new int[count];
        locations = locations[..FillLocations(locations, shipped)];
        ChainLocations(locations);
        return locations.ToArray();
    }

    /// <summary>Fills the locations, and counts the units of each line that are in a shipment. Returns the number of locations.</summary>
    private int FillLocations(Span<UnitLocation> locations, Span<int> shipped)
    {
        ReadOnlySpan<OrderLine> lines = _order.Lines.AsSpan();
        ReadOnlySpan<Shipment> shipments = _order.Shipments.AsSpan();
        int count = 0;
        for (int shipment = 0; shipment < shipments.Length; shipment++)
        {
            _firstLocationOfShipment[shipment] = count;
            if (shipments[shipment].Lines is { } listed)
            {
                count = FillListed(listed.AsSpan(), shipment, locations, count, shipped);
                continue;
            }

            if (Shipment.ErrorOfMissingLines(shipment, shipments.Length) is { } error)
                throw error;
            for (int line = 0; line < lines.Length; line++)
            {
                locations[count++] = new UnitLocation(line, shipment, lines[line].Quantity);
                shipped[line] = lines[line].Quantity;
            }
        }

        _firstLocationOfShipment[^1] = count;
        for (int line = 0; line < lines.Length; line++)
        {
            if (shipped[line] == 0)
                locations[count++] = new UnitLocation(line, UnitLocation.NoShipment, lines[line].Quantity);
        }

        return count;
    }

    /// <summary>Adds the locations of a shipment that lists its lines. Returns the number of locations.</summary>
    private int FillListed(ReadOnlySpan<ShipmentLine> listed, int shipment, Span<UnitLocation> locations, int count, Span<int> shipped)
    {
        int start = count;
        bool inOrder = true;
        for (int i = 0; i < listed.Length; i++)
        {
            ShipmentLine part = listed[i];
            int line = LineOf(part.LineId);
            if (line < 0)
                throw new InvalidInputException(ErrorCode.UnknownLine, $"shipments[{shipment}].lines[{i}].line", $"Order '{_order.Number}' has no line '{part.LineId}'.");
            int quantity = Lines[line].Quantity;
            if (part.Quantity > quantity - shipped[line])
                throw new InvalidInputException(ErrorCode.QuantityOutOfRange, $"shipments[{shipment}].lines[{i}].quantity", $"Shipment '{_order.Shipments[shipment].Id}' carries {MessageText.Units(part.Quantity)} of line '{part.LineId}'; of the line's {MessageText.Units(quantity)}, {MessageText.UnitsAre(quantity - shipped[line])} left.");
            shipped[line] += part.Quantity;
            inOrder &= count == start || locations[count - 1].Line < line;
            locations[count++] = new UnitLocation(line, shipment, part.Quantity);
        }

        if (!inOrder)
            locations[start..count].Sort(static (left, right) => left.Line.CompareTo(right.Line));
        return count;
    }

    /// <summary>Links the locations of each line, so that each one leads to the next.</summary>
    private void ChainLocations(Span<UnitLocation> locations)
    {
        Array.Fill(_firstLocationOfLine, -1);
        for (int i = locations.Length - 1; i >= 0; i--)
        {
            ref UnitLocation location = ref locations[i];
            location = location with { NextOfLine = _firstLocationOfLine[location.Line] };
            _firstLocationOfLine[location.Line] = i;
        }
    }

    private ScopedCharge[] ScopeCharges(out Int128 sum)
    {
        ReadOnlySpan<Charge> charges = _order.Charges.AsSpan();
        sum = 0;
        int count = 0;
        for (int i = 0; i < charges.Length; i++)
        {
            RequireCurrency(charges[i].Amount, "charges", i);
            if (charges[i].ShipmentId is { } shipment && ShipmentOf(shipment) < 0)
                throw new InvalidInputException(ErrorCode.UnknownShipment, $"charges[{i}].shipment", $"Order '{_order.Number}' has no shipment '{shipment}'.");
            sum += charges[i].Amount.MinorUnits;
            count += charges[i].Amount.IsZero ? 0 : 1;
        }

        var scoped = new ScopedCharge[count];
        int written = 0;
        foreach (Charge charge in charges)
        {
            if (!charge.Amount.IsZero)
                scoped[written++] = new ScopedCharge(charge.Amount.MinorUnits, charge.Kind, charge.ShipmentId is { } id ? ShipmentOf(id) : UnitLocation.NoShipment);
        }

        return scoped;
    }

    private ValueList<CapturedPayment> Capture(out long sum)
    {
        sum = Total;
        if (_order.Payments is not { } payments)
            return [new CapturedPayment("1", Total)];
        Int128 all = 0;
        var captured = new CapturedPayment[payments.Count];
        for (int i = 0; i < captured.Length; i++)
        {
            Payment payment = payments[i];
            RequireCurrency(payment.Amount, "payments", i);
            all += payment.Amount.MinorUnits;
            captured[i] = new CapturedPayment(payment.Id, payment.Amount.MinorUnits);
        }

        if (all > Total)
            throw new InvalidInputException(ErrorCode.PaymentsMismatch, "payments", $"The payments add up to {SumText(all)}, but the order's total is {AmountMessageText.Of(Total, Currency)}; payments add up to at most the total.");
        sum = (long)all;
        return new ValueList<CapturedPayment>(captured);
    }

    /// <summary>Formats a sum of payments. A hundred thousand payments of the greatest amount exceed what an amount can hold.</summary>
    private string SumText(Int128 sum) => sum > long.MaxValue
        ? $"more than {AmountMessageText.Of(long.MaxValue, Currency)}"
        : AmountMessageText.Of((long)sum, Currency);

    private void RequireCurrency(Money amount, string list, int index)
    {
        if (amount.Currency != Currency)
            throw new InvalidInputException(ErrorCode.CurrencyMismatch, $"{list}[{index}].amount", $"The amount is in {amount.Currency}; the order is in {Currency}.");
    }

    /// <summary>Finds the location of a line among those of a shipment, which are in the order of the lines.</summary>
    private readonly record struct OfLine(int Line) : IComparable<UnitLocation>
    {
        public int CompareTo(UnitLocation other) => Line.CompareTo(other.Line);
    }
}
