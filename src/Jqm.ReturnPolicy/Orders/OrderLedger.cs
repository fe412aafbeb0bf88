namespace Jqm.ReturnPolicy;

/// <summary>
/// What follows from an order's members, worked out once: what each line costs, the charges, the total, the open balance, and the
/// <see cref="UnitLocation">holdings</see>, the places where units of a line are. Making it checks everything in the order that concerns more than one member.
/// </summary>
internal sealed class OrderLedger
{
    private readonly Order _order;
    private readonly Dictionary<string, int>? _linePlaces;
    private readonly Dictionary<string, int>? _shipmentPlaces;
    private readonly Dictionary<string, int>? _paymentPlaces;
    private readonly int[] _firstLocationOfLine;
    private readonly int[] _firstLocationOfShipment;

    public OrderLedger(Order order)
    {
        _order = order;
        RequireUniqueNames(order);
        _linePlaces = NameLookup.BuildIndex(order.Lines, static line => line.Id);
        ShipmentIds = IdsOf(order.Shipments.AsSpan());
        _shipmentPlaces = NameLookup.BuildIndex(order.Shipments, static shipment => shipment.Id);
        Lines = new LineCost[order.Lines.Count];
        Int128 lines = CostLines();
        _firstLocationOfShipment = new int[order.Shipments.Count + 1];
        _firstLocationOfLine = new int[order.Lines.Count];
        Locations = FindLocations();
        Charges = ScopeCharges(out Int128 charges);
        ChargesShipments = Array.Exists(Charges, static charge => charge.Shipment >= 0);
        Int128 total = lines + charges;
        if (total > AmountCheck.MaxMinorUnits)
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, "", $"The order comes to more than {Money.FromMinorUnits(AmountCheck.MaxMinorUnits, order.Currency)} in all.");
        Total = (long)total;
        Captured = Capture(out long captured);
        _paymentPlaces = NameLookup.BuildIndex(Captured, static payment => payment.Id);
        OpenBalance = Total - captured;
    }

    /// <summary>The lines, in their order.</summary>
    public LineCost[] Lines { get; }

    /// <summary>The charges that are not zero, in their order.</summary>
    public ScopedCharge[] Charges { get; }

    /// <summary>Whether one of the charges is of a shipment.</summary>
    public bool ChargesShipments { get; }

    /// <summary>All that was charged, in minor units.</summary>
    public long Total { get; }

    /// <summary>What the payments fall short of the total, in minor units.</summary>
    public long OpenBalance { get; }

    /// <summary>The payments in their order, the one that stands for a list left out included.</summary>
    public ValueList<CapturedPayment> Captured { get; }

    /// <summary>The ids of the shipments.</summary>
    public string[] ShipmentIds { get; }

    /// <summary>The holdings: those of each shipment together, in the order of the lines; then the lines in no shipment.</summary>
    public UnitLocation[] Locations { get; }

    /// <summary>The holdings of a shipment, in the order of the lines.</summary>
    public ReadOnlySpan<UnitLocation> LocationsOf(int shipment) =>
        Locations.AsSpan(_firstLocationOfShipment[shipment].._firstLocationOfShipment[shipment + 1]);

    /// <summary>The place of a shipment's first holding among all.</summary>
    public int FirstLocationOf(int shipment) => _firstLocationOfShipment[shipment];

    /// <summary>The place of a shipment, or −1.</summary>
    public int ShipmentOf(string id) => NameLookup.IndexOf(_order.Shipments, _shipmentPlaces, id, static shipment => shipment.Id);

    /// <summary>The id of the shipment that a holding's units are in; null where they are in none.</summary>
    public string? ShipmentIdOf(in UnitLocation location) => location.Shipment < 0 ? null : ShipmentIds[location.Shipment];

    /// <summary>The place of a payment, or −1.</summary>
    public int PaymentOf(string id) => NameLookup.IndexOf(Captured, _paymentPlaces, id, static payment => payment.Id);

    /// <summary>The holding that a line and perhaps a shipment name.</summary>
    /// <exception cref="InvalidInputException">They lead nowhere, or not to one place. The path starts at the reference.</exception>
    public int Resolve(string lineId, string? shipmentId) =>
        Find(lineId, shipmentId) is var holding and >= 0 ? holding : throw NotFound(lineId, shipmentId);

    /// <summary>The holding that a line and perhaps a shipment name, or −1 where they lead nowhere, or not to one place.</summary>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="shipmentId">The id of the shipment, if one is named.</param>
    /// <param name="near">Where the line may well be: it is looked for there first.</param>
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

    /// <summary>Why <see cref="Find"/> finds nothing.</summary>
    public InvalidInputException NotFound(string lineId, string? shipmentId)
    {
        if (LineOf(lineId) < 0)
            return new InvalidInputException(ErrorCode.UnknownLine, "line", $"Order '{_order.Number}' has no line '{lineId}'.");
        if (shipmentId is null)
            return new InvalidInputException(ErrorCode.ShipmentRequired, "", $"Line '{lineId}' is in several shipments; say which one is meant.");
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
                throw new InvalidInputException(ErrorCode.Duplicate, $"{list}[{second}].id", $"The id '{idOf(items[second])}' stands twice; ids are unique in their list.");
        }
    }

    private static string[] IdsOf(ReadOnlySpan<Shipment> shipments)
    {
        string[] ids = new string[shipments.Length];
        for (int i = 0; i < ids.Length; i++)
            ids[i] = shipments[i].Id;
        return ids;
    }

    private int LineOf(string id) => NameLookup.IndexOf(_order.Lines, _linePlaces, id, static line => line.Id);

    /// <summary>Fills the lines; the answer is what all of them come to, tax included.</summary>
    private Int128 CostLines()
    {
        Currency currency = _order.Currency;
        int count = Lines.Length;
        Span<long> costs = Scratch.FitsStack(count) ? stackalloc long[count] : new long[count];
        Span<long> discounts = Scratch.FitsStack(count) ? stackalloc long[count] : new long[count];
        Int128 sum = 0;
        Int128 taxes = 0;
        for (int i = 0; i < costs.Length; i++)
        {
            OrderLine line = _order.Lines[i];
            if (line.UnitPrice.Currency != currency)
                throw new InvalidInputException(ErrorCode.CurrencyMismatch, $"lines[{i}].unitPrice", $"The price is in {line.UnitPrice.Currency}; the order's first line is in {currency}.");
            costs[i] = line.ValueAfterDiscount;
            sum += costs[i];
            taxes += line.Tax.MinorUnits;
        }

        Money discount = AmountCheck.Require(_order.Discount, currency, "discount");
        if (discount.MinorUnits > sum)
            throw new InvalidInputException(ErrorCode.AmountOutOfRange, "discount", $"The discount is {discount}; after their own discounts the lines come to {Money.FromMinorUnits((long)sum, currency)}.");

        ExactSharing.Share(discount.MinorUnits, costs, discounts);
        for (int i = 0; i < costs.Length; i++)
        {
            OrderLine line = _order.Lines[i];
            Lines[i] = new LineCost(line.Id, line.Value, costs[i] - discounts[i], line.Tax.MinorUnits, line.Quantity, line.Category);
        }

        return sum - discount.MinorUnits + taxes;
    }

    private UnitLocation[] FindLocations()
    {
        ValueList<OrderLine> lines = _order.Lines;
        ValueList<Shipment> shipments = _order.Shipments;
        var carried = new List<UnitLocation>(lines.Count);
        int[] shipped = new int[lines.Count];
        Array.Fill(_firstLocationOfLine, -1);
        for (int shipment = 0; shipment < shipments.Count; shipment++)
        {
            int start = carried.Count;
            _firstLocationOfShipment[shipment] = start;
            if (shipments[shipment].Lines is not { } listed)
            {
                if (shipments.Count > 1)
                    throw new InvalidInputException(ErrorCode.Malformed, $"shipments[{shipment}]", "The shipment does not list its lines; only an order's single shipment may leave them out.");
                for (int line = 0; line < lines.Count; line++)
                {
                    carried.Add(new UnitLocation(line, shipment, lines[line].Quantity));
                    shipped[line] = lines[line].Quantity;
                }

                continue;
            }

            bool inOrder = true;
            for (int i = 0; i < listed.Count; i++)
            {
                ShipmentLine part = listed[i];
                int line = LineOf(part.LineId);
                if (line < 0)
                    throw new InvalidInputException(ErrorCode.UnknownLine, $"shipments[{shipment}].lines[{i}].line", $"Order '{_order.Number}' has no line '{part.LineId}'.");
                if (part.Quantity > lines[line].Quantity - shipped[line])
                    throw new InvalidInputException(ErrorCode.QuantityOutOfRange, $"shipments[{shipment}].lines[{i}].quantity", $"{part.Quantity} more units of line '{part.LineId}' are shipped; of its {lines[line].Quantity}, {lines[line].Quantity - shipped[line]} are left.");
                shipped[line] += part.Quantity;
                inOrder &= carried.Count == start || carried[^1].Line < line;
                carried.Add(new UnitLocation(line, shipment, part.Quantity));
            }

            if (!inOrder)
                carried.Sort(start, carried.Count - start, Comparer<UnitLocation>.Create(static (left, right) => left.Line.CompareTo(right.Line)));
        }

        _firstLocationOfShipment[^1] = carried.Count;
        for (int line = 0; line < lines.Count; line++)
        {
            if (shipped[line] == 0)
                carried.Add(new UnitLocation(line, UnitLocation.NoShipment, lines[line].Quantity));
        }

        UnitLocation[] holdings = carried.ToArray();
        for (int i = holdings.Length - 1; i >= 0; i--)
        {
            ref UnitLocation holding = ref holdings[i];
            holding = holding with { NextOfLine = _firstLocationOfLine[holding.Line] };
            _firstLocationOfLine[holding.Line] = i;
        }

        return holdings;
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
            throw new InvalidInputException(ErrorCode.PaymentsMismatch, "payments", $"The payments come to more than the order's total, {Money.FromMinorUnits(Total, _order.Currency)}.");
        sum = (long)all;
        return new ValueList<CapturedPayment>(captured);
    }

    private void RequireCurrency(Money amount, string list, int place)
    {
        if (amount.Currency != _order.Currency)
            throw new InvalidInputException(ErrorCode.CurrencyMismatch, $"{list}[{place}].amount", $"The amount is in {amount.Currency}; the order is in {_order.Currency}.");
    }

    /// <summary>Finds the holding of a line among those of a shipment, which stand in the order of the lines.</summary>
    private readonly record struct OfLine(int Line) : IComparable<UnitLocation>
    {
        public int CompareTo(UnitLocation other) => Line.CompareTo(other.Line);
    }
}
