namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads what was refunded before: of a refund, only what the evaluation needs.</summary>
internal static class PriorRefundForm
{
    private static readonly MemberTable Members = new("currency", "lines", "allowances", "returnShipping", "total", "owed", "destinations");
    private static readonly MemberTable LineMembers = new("line", "shipment", "quantity", "components", "refunded", "withheld");
    private static readonly MemberTable AllowanceMembers = new("line", "shipment", "amount");
    private static readonly MemberTable DestinationMembers = new("to", "payment", "amount");

    public static PriorRefundDraft Read(ref Cursor cursor)
    {
        var refund = new PriorRefundDraft();
        ObjectScan scan = cursor.BeginObject(Members);
        while (cursor.NextMember(ref scan))
        {
            switch (scan.Member)
            {
                case 0: refund.Currency = cursor.Text(); break;
                case 1: refund.Lines = ReadLines(ref cursor); break;
                case 3:
                    refund.HasReturnShipping = true;
                    cursor.Skip();
                    break;
                case 2: refund.Allowances = ReadAllowances(ref cursor); break;
                case 6: refund.Destinations = ReadDestinations(ref cursor); break;
                default: cursor.Skip(); break;
            }
        }

        scan.Require(0b_10);
        return refund;
    }

    public static ListBuilder<PriorRefundDraft> ReadList(ref Cursor cursor)
    {
        var refunds = new ListBuilder<PriorRefundDraft>();
        cursor.BeginList();
        while (cursor.NextElement())
            refunds.Add(Read(ref cursor));
        return refunds;
    }

    public static ListBuilder<PriorRefundDraft.Given> ReadAllowances(ref Cursor cursor)
    {
        var allowances = new ListBuilder<PriorRefundDraft.Given>();
        cursor.BeginList();
        while (cursor.NextElement())
        {
            var given = new PriorRefundDraft.Given();
            ObjectScan scan = cursor.BeginObject(AllowanceMembers);
            while (cursor.NextMember(ref scan))
            {
                switch (scan.Member)
                {
                    case 0: given.Line = cursor.Name(); break;
                    case 1: given.Shipment = cursor.Name(); break;
                    default: given.Amount = cursor.Amount(); break;
                }
            }

            scan.Require(0b_101);
            allowances.Add(given);
        }

        return allowances;
    }

    public static ListBuilder<PriorRefundDraft.Target> ReadDestinations(ref Cursor cursor)
    {
        var destinations = new ListBuilder<PriorRefundDraft.Target>();
        cursor.BeginList();
        while (cursor.NextElement())
        {
            var target = new PriorRefundDraft.Target();
            long paymentName = 0;
            ObjectScan scan = cursor.BeginObject(DestinationMembers);
            while (cursor.NextMember(ref scan))
            {
                switch (scan.Member)
                {
                    case 0: target.To = cursor.Word(WireNames.DestinationKinds); break;
                    case 1:
                        paymentName = scan.NameStart;
                        target.Payment = cursor.Name();
                        break;
                    default: target.Amount = cursor.Amount(); break;
                }
            }

            scan.Require(target.To == DestinationKind.Payment ? 0b_111u : 0b_101u);
            if (target.To != DestinationKind.Payment && target.Payment is not null)
                throw new FormException(paymentName, "Only a destination that is a payment names one; leave 'payment' out.");
            destinations.Add(target);
        }

        return destinations;
    }

    private static ValueList<PriorRefundLine> ReadLines(ref Cursor cursor)
    {
        var lines = new ListBuilder<PriorRefundLine>();
        cursor.BeginList();
        while (cursor.NextElement())
        {
            string line = "";
            string? shipment = null;
            int quantity = 0;
            ObjectScan scan = cursor.BeginObject(LineMembers);
            while (cursor.NextMember(ref scan))
            {
                switch (scan.Member)
                {
                    case 0: line = cursor.Name(); break;
                    case 1: shipment = cursor.Name(); break;
                    case 2: quantity = cursor.Quantity(); break;
                    default: cursor.Skip(); break;
                }
            }

            scan.Require(0b_101);
            lines.Add(new PriorRefundLine(line, quantity, shipment));
        }

        return lines.ToValueList();
    }
}
