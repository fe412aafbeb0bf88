namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads requests, and the waivers that requests and returns share.</summary>
internal static class RequestForm
{
    private static readonly MemberTable Members = new("id", "order", "submittedAt", "items", "waivers");
    private static readonly MemberTable ItemMembers = new("line", "shipment", "quantity", "reason", "details", "evidence");
    private static readonly MemberTable EvidenceMembers = new("kind", "uri", "clear");
    private static readonly MemberTable WaiverMembers = new("rule", "by", "note");

    public static ReturnRequest Read(ref Cursor cursor)
    {
        string id = "";
        string order = "";
        Instant submittedAt = default;
        ValueList<RequestedItem> items = default;
        ValueList<Waiver> waivers = default;
        ObjectScan scan = cursor.BeginObject(Members);
        while (cursor.NextMember(ref scan))
        {
            switch (scan.Member)
            {
                case 0: id = cursor.Name(); break;
                case 1: order = cursor.Name(); break;
                case 2: submittedAt = cursor.Instant(); break;
                case 3: items = ReadItems(ref cursor); break;
                default: waivers = ReadWaivers(ref cursor); break;
            }
        }

        scan.Require(0b_1111);
        return new ReturnRequest(id, order, submittedAt, items, waivers);
    }

    public static ValueList<Waiver> ReadWaivers(ref Cursor cursor)
    {
        var waivers = new ListBuilder<Waiver>();
        cursor.BeginList();
        while (cursor.NextElement())
            waivers.Add(ReadWaiver(ref cursor));
        return waivers.ToValueList();
    }

    public static Waiver ReadWaiver(ref Cursor cursor)
    {
        Rule rule = default;
        string by = "";
        string? note = null;
        ObjectScan scan = cursor.BeginObject(WaiverMembers);
        while (cursor.NextMember(ref scan))
        {
            switch (scan.Member)
            {
                case 0: rule = cursor.Word(WireNames.Rules); break;
                case 1: by = cursor.Name(); break;
                default: note = cursor.Text(); break;
            }
        }

        scan.Require(0b_11);
        return new Waiver(rule, by, note);
    }

    private static ValueList<RequestedItem> ReadItems(ref Cursor cursor)
    {
        long start = cursor.Offset;
        var items = new ListBuilder<RequestedItem>();
        cursor.BeginList();
        while (cursor.NextElement())
        {
            string line = "";
            string? shipment = null;
            int quantity = 0;
            ReturnReason reason = default;
            string? details = null;
            ValueList<Evidence> evidence = default;
            ObjectScan scan = cursor.BeginObject(ItemMembers);
            while (cursor.NextMember(ref scan))
            {
                switch (scan.Member)
                {
                    case 0: line = cursor.Name(); break;
                    case 1: shipment = cursor.Name(); break;
                    case 2: quantity = cursor.Quantity(); break;
                    case 3: reason = cursor.Reason(); break;
                    case 4: details = cursor.Text(); break;
                    default: evidence = ReadEvidence(ref cursor); break;
                }
            }

            scan.Require(0b_1101);
            items.Add(new RequestedItem(line, quantity, reason, shipment, details, evidence));
        }

        if (items.Count == 0)
            throw new FormException(start, "The request has no items; it needs at least one.");
        return items.ToValueList();
    }

    public static ValueList<Evidence> ReadEvidence(ref Cursor cursor)
    {
        var evidence = new ListBuilder<Evidence>();
        cursor.BeginList();
        while (cursor.NextElement())
        {
            EvidenceKind kind = default;
            string? uri = null;
            bool? clear = null;
            ObjectScan scan = cursor.BeginObject(EvidenceMembers);
            while (cursor.NextMember(ref scan))
            {
                switch (scan.Member)
                {
                    case 0: kind = cursor.Word(WireNames.EvidenceKinds); break;
                    case 1: uri = cursor.Name(); break;
                    default: clear = cursor.Flag(); break;
                }
            }

            scan.Require(1);
            evidence.Add(new Evidence(kind, uri, clear));
        }

        return evidence.ToValueList();
    }
}
