namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads refunds, and what is due of them. Sums that follow from other members have to be what follows.</summary>
internal static class RefundForm
{
    private static readonly MemberTable Members = new("currency", "lines", "allowances", "returnShipping", "total", "owed", "destinations");
    private static readonly MemberTable LineMembers = new("line", "shipment", "quantity", "components", "refunded", "withheld");
    private static readonly MemberTable ComponentMembers = new("kind", "charged", "refunded", "withheld", "allowed", "clause", "agreement");
    private static readonly MemberTable DueMembers = new("currency", "total", "destinations");
    private static readonly MemberTable ShippingMembers = new("cost", "paidBy", "serviceShare", "merchantShare", "pendingShare", "adjustment");

    public static Refund Read(ref Cursor cursor)
    {
        Currency currency = cursor.CurrencyAhead(Members, 0);
        ValueList<RefundLine> lines = default;
        ValueList<Allowance> allowances = default;
        ReturnShippingSettlement? shipping = null;
        var total = new Sum();
        var owed = new Sum();
        var destinations = new ListBuilder<Destination>();
        ObjectScan scan = cursor.BeginObject(Members);
        while (cursor.NextMember(ref scan))
        {
            switch (scan.Member)
            {
                case 1: lines = ReadLines(ref cursor, currency); break;
                case 2: allowances = ReadAllowances(ref cursor, currency); break;
                case 3: shipping = ReadShipping(ref cursor, currency); break;
                case 4: total = Sum.Read(ref cursor); break;
                case 5: owed = Sum.Read(ref cursor); break;
                case 6: ReadDestinations(ref cursor, currency, ref destinations); break;
            }
        }

        scan.Require(0b_1110011);
        try
        {
            var refund = new Refund(currency, lines, shipping, destinations.ToValueList(), allowances);
            total.RequireToBe(refund.Total);
            owed.RequireToBe(refund.Owed);
            return refund;
        }
        catch (InvalidInputException fault)
        {
            throw new FormException(scan.Start, fault.Message, fault.Code, fault.Path);
        }
    }

    public static RefundDue ReadDue(ref Cursor cursor)
    {
        Currency currency = cursor.CurrencyAhead(DueMembers, 0);
        RawAmount total = default;
        var destinations = new ListBuilder<Destination>();
        ObjectScan scan = cursor.BeginObject(DueMembers);
        while (cursor.NextMember(ref scan))
        {
            switch (scan.Member)
            {
                case 1: total = cursor.Amount(); break;
                case 2: ReadDestinations(ref cursor, currency, ref destinations); break;
            }
        }

        scan.Require(0b_111);
        try
        {
            return new RefundDue(total.SumIn(currency, "total"), destinations.ToValueList());
        }
        catch (InvalidInputException fault)
        {
            throw new FormException(scan.Start, fault.Message, fault.Code, fault.Path);
        }
    }

    private static ValueList<RefundLine> ReadLines(ref Cursor cursor, Currency currency)
    {
        var lines = new ListBuilder<RefundLine>();
        cursor.BeginList();
        while (cursor.NextElement())
        {
            string line = "";
            string? shipment = null;
            int quantity = 0;
            ValueList<RefundComponent> components = default;
            var refunded = new Sum();
            var withheld = new Sum();
            ObjectScan scan = cursor.BeginObject(LineMembers);
            while (cursor.NextMember(ref scan))
            {
                switch (scan.Member)
                {
                    case 0: line = cursor.Name(); break;
                    case 1: shipment = cursor.Name(); break;
                    case 2: quantity = cursor.Quantity(); break;
                    case 3: components = ReadComponents(ref cursor, currency); break;
                    case 4: refunded = Sum.Read(ref cursor); break;
                    default: withheld = Sum.Read(ref cursor); break;
                }
            }

            scan.Require(0b_111101);
            try
            {
                var read = new RefundLine(line, shipment, quantity, components);
                refunded.RequireToBe(read.Refunded);
                withheld.RequireToBe(read.Withheld);
                lines.Add(read);
            }
            catch (InvalidInputException fault)
            {
                throw new FormException(scan.Start, fault.Message, fault.Code, fault.Path);
            }
        }

        return lines.ToValueList();
    }

    private static ValueList<RefundComponent> ReadComponents(ref Cursor cursor, Currency currency)
    {
        var components = new ListBuilder<RefundComponent>();
        cursor.BeginList();
        while (cursor.NextElement())
        {
            ComponentKind kind = default;
            Money charged = default;
            Money refunded = default;
            var withheld = new Sum();
            Clause? clause = null;
            Money? allowed = null;
            string? agreement = null;
            ObjectScan scan = cursor.BeginObject(ComponentMembers);
            while (cursor.NextMember(ref scan))
            {
                switch (scan.Member)
                {
                    case 0: kind = cursor.Word(WireNames.ComponentKinds); break;
                    case 1: charged = cursor.Amount(currency); break;
                    case 2: refunded = cursor.Amount(currency); break;
                    case 3: withheld = Sum.Read(ref cursor); break;
                    case 4: allowed = cursor.Amount(currency); break;
                    case 5: clause = cursor.Clause(); break;
                    default: agreement = cursor.Name(); break;
                }
            }

            scan.Require(0b_101111);
            try
            {
                var component = new RefundComponent(kind, charged, refunded, clause!, agreement, allowed);
                withheld.RequireToBe(component.Withheld);
                components.Add(component);
            }
            catch (InvalidInputException fault)
            {
                throw new FormException(scan.Start, fault.Message, fault.Code, fault.Path);
            }
        }

        return components.ToValueList();
    }

    private static ValueList<Allowance> ReadAllowances(ref Cursor cursor, Currency currency)
    {
        var allowances = new ListBuilder<Allowance>();
        foreach (PriorRefundDraft.Given given in PriorRefundForm.ReadAllowances(ref cursor).Items)
            allowances.Add(new Allowance(given.Line, given.Amount.SumIn(currency, "amount"), given.Shipment));
        return allowances.ToValueList();
    }

    private static ReturnShippingSettlement ReadShipping(ref Cursor cursor, Currency currency)
    {
        var cost = new Sum();
        Party paidBy = default;
        Money serviceShare = default;
        Money merchantShare = default;
        Money pendingShare = default;
        var adjustment = new Sum();
        ObjectScan scan = cursor.BeginObject(ShippingMembers);
        while (cursor.NextMember(ref scan))
        {
            switch (scan.Member)
            {
                case 0: cost = Sum.Read(ref cursor); break;
                case 1: paidBy = cursor.Word(WireNames.Parties); break;
                case 2: serviceShare = cursor.Amount(currency); break;
                case 3: merchantShare = cursor.Amount(currency); break;
                case 4: pendingShare = cursor.Amount(currency); break;
                default: adjustment = Sum.Read(ref cursor); break;
            }
        }

        scan.Require(0b_111111);
        var shipping = new ReturnShippingSettlement(paidBy, serviceShare, merchantShare, pendingShare);
        cost.RequireToBe(shipping.Cost);
        adjustment.RequireToBe(shipping.Adjustment);
        return shipping;
    }

    private static void ReadDestinations(ref Cursor cursor, Currency currency, ref ListBuilder<Destination> destinations)
    {
        long start = cursor.Offset;
        foreach (PriorRefundDraft.Target target in PriorRefundForm.ReadDestinations(ref cursor).Items)
        {
            try
            {
                destinations.Add(target.In(target.Amount.SumIn(currency, FormattableString.Invariant($"[{destinations.Count}].amount"))));
            }
            catch (InvalidInputException fault)
            {
                throw new FormException(start, fault.Message, fault.Code, fault.Path);
            }
        }
    }

    /// <summary>A written amount that follows from others.</summary>
    private readonly record struct Sum(RawAmount Amount, long Offset)
    {
        public static Sum Read(ref Cursor cursor) => new(cursor.Amount(), cursor.Offset);

        public void RequireToBe(Money derived)
        {
            if (!Amount.Is(derived))
                throw new FormException(Offset, $"The amount is not what follows from the others, {derived}.", ErrorCode.AmountOutOfRange);
        }
    }
}
