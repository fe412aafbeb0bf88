namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads what came back.</summary>
internal static class ReturnForm
{
    private static readonly MemberTable Members = new(
        "request", "order", "submittedAt", "approvedAt", "approved", "receivedAt", "inspected", "shippingCost", "shippingPaidBy", "waivers");

    private static readonly MemberTable InspectedMembers = new("line", "shipment", "quantity", "reason", "unused", "original");

    /// <summary>Reads a return; its shipping cost is set when the currency is known.</summary>
    public static ReturnedGoods Read(ref Cursor cursor, out RawAmount? shippingCost)
    {
        string request = "";
        string order = "";
        Instant submittedAt = default;
        Instant? approvedAt = null;
        Instant? receivedAt = null;
        ValueList<ApprovedUnits> approved = default;
        ValueList<InspectedItem> inspected = default;
        Party paidBy = Party.Merchant;
        ValueList<Waiver> waivers = default;
        shippingCost = null;
        ObjectScan scan = cursor.BeginObject(Members);
        while (cursor.NextMember(ref scan))
        {
            switch (scan.Member)
            {
                case 0: request = cursor.Name(); break;
                case 1: order = cursor.Name(); break;
                case 2: submittedAt = cursor.Instant(); break;
                case 3: approvedAt = cursor.Instant(); break;
                case 4: approved = ReadApproved(ref cursor); break;
                case 5: receivedAt = cursor.Instant(); break;
                case 6: inspected = ReadInspected(ref cursor); break;
                case 7: shippingCost = cursor.Amount(); break;
                case 8: paidBy = cursor.Word(WireNames.Parties); break;
                default: waivers = RequestForm.ReadWaivers(ref cursor); break;
            }
        }

        scan.Require(0b_1000111);
        return new ReturnedGoods(request, order, submittedAt, inspected, approvedAt, approved, receivedAt, null, paidBy, waivers);
    }

    public static ValueList<ApprovedUnits> ReadApproved(ref Cursor cursor) =>
        UnitsForm.Read(ref cursor, static (line, quantity, shipment) => new ApprovedUnits(line, quantity, shipment));

    public static ValueList<InspectedItem> ReadInspected(ref Cursor cursor)
    {
        long start = cursor.Offset;
        var inspected = new ListBuilder<InspectedItem>();
        cursor.BeginList();
        while (cursor.NextElement())
        {
            string line = "";
            string? shipment = null;
            int quantity = 0;
            ReturnReason? reason = null;
            bool? unused = null;
            bool? original = null;
            ObjectScan scan = cursor.BeginObject(InspectedMembers);
            while (cursor.NextMember(ref scan))
            {
                switch (scan.Member)
                {
                    case 0: line = cursor.Name(); break;
                    case 1: shipment = cursor.Name(); break;
                    case 2: quantity = cursor.Quantity(); break;
                    case 3: reason = cursor.Reason(); break;
                    case 4: unused = cursor.Flag(); break;
                    default: original = cursor.Flag(); break;
                }
            }

            scan.Require(0b_101);
            inspected.Add(new InspectedItem(line, quantity, reason, unused, original, shipment));
        }

        if (inspected.Count == 0)
            throw new FormException(start, "Nothing came back; a return has at least one inspected item.");
        return inspected.ToValueList();
    }
}
