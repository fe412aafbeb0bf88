namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads what events and commands say of the request's items: units, added information, instructions.</summary>
internal static class ItemForm
{
    private static readonly MemberTable UnitsMembers = new("item", "quantity");
    private static readonly MemberTable InformationMembers = new("item", "details", "evidence");
    private static readonly MemberTable InstructionsMembers = new("reference", "address", "items");
    private static readonly MemberTable InstructedMembers = new("line", "shipment", "quantity", "reason", "fault", "returnShipping", "goodsBack", "asNew");

    public static ValueList<ItemUnits> ReadUnits(ref Cursor cursor)
    {
        long start = cursor.Offset;
        var items = new ListBuilder<ItemUnits>();
        cursor.BeginList();
        while (cursor.NextElement())
        {
            int item = 0;
            int quantity = 0;
            ObjectScan scan = cursor.BeginObject(UnitsMembers);
            while (cursor.NextMember(ref scan))
            {
                if (scan.Member == 0)
                    item = cursor.Place();
                else
                    quantity = cursor.Quantity();
            }

            scan.Require(0b_11);
            items.Add(new ItemUnits(item, quantity));
        }

        return NotEmpty(start, items);
    }

    public static ValueList<ItemInformation> ReadInformation(ref Cursor cursor)
    {
        long start = cursor.Offset;
        var items = new ListBuilder<ItemInformation>();
        cursor.BeginList();
        while (cursor.NextElement())
        {
            int item = 0;
            string? details = null;
            ValueList<Evidence> evidence = default;
            ObjectScan scan = cursor.BeginObject(InformationMembers);
            while (cursor.NextMember(ref scan))
            {
                switch (scan.Member)
                {
                    case 0: item = cursor.Place(); break;
                    case 1: details = cursor.Text(); break;
                    default: evidence = RequestForm.ReadEvidence(ref cursor); break;
                }
            }

            scan.Require(1);
            if (details is null && evidence.Count == 0)
                throw new FormException(scan.Start, "Nothing is added; give details, evidence, or both.");
            items.Add(new ItemInformation(item, details, evidence));
        }

        return NotEmpty(start, items);
    }

    public static ReturnInstructions ReadInstructions(ref Cursor cursor)
    {
        string reference = "";
        string address = "";
        ValueList<InstructedItem> items = default;
        ObjectScan scan = cursor.BeginObject(InstructionsMembers);
        while (cursor.NextMember(ref scan))
        {
            switch (scan.Member)
            {
                case 0: reference = cursor.Name(); break;
                case 1: address = cursor.Name(); break;
                default: items = ReadInstructed(ref cursor); break;
            }
        }

        scan.Require(0b_111);
        return new ReturnInstructions(reference, address, items);
    }

    private static ValueList<InstructedItem> ReadInstructed(ref Cursor cursor)
    {
        long start = cursor.Offset;
        var items = new ListBuilder<InstructedItem>();
        cursor.BeginList();
        while (cursor.NextElement())
        {
            string line = "";
            string? shipment = null;
            int quantity = 0;
            ReturnReason reason = default;
            Fault fault = default;
            ReturnShippingBearer? bearer = null;
            bool goodsBack = true;
            bool asNew = false;
            ObjectScan scan = cursor.BeginObject(InstructedMembers);
            while (cursor.NextMember(ref scan))
            {
                switch (scan.Member)
                {
                    case 0: line = cursor.Name(); break;
                    case 1: shipment = cursor.Name(); break;
                    case 2: quantity = cursor.Quantity(); break;
                    case 3: reason = cursor.Reason(); break;
                    case 4: fault = cursor.Word(WireNames.Faults); break;
                    case 5: bearer = AnswerForm.ReadBearer(ref cursor); break;
                    case 6: goodsBack = cursor.Flag(); break;
                    default: asNew = cursor.Flag(); break;
                }
            }

            scan.Require(0b_10111101);
            items.Add(new InstructedItem(line, shipment, quantity, reason, fault, bearer!, asNew, goodsBack));
        }

        return NotEmpty(start, items);
    }

    private static ValueList<T> NotEmpty<T>(long start, ListBuilder<T> items) => items.Count > 0
        ? items.ToValueList()
        : throw new FormException(start, "The list is empty; name at least one item.");
}
