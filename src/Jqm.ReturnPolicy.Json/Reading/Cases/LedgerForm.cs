namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads refund ledgers. The version has to be the number of entries.</summary>
internal static class LedgerForm
{
    private static readonly MemberTable Members = new("order", "version", "entries");
    private static readonly MemberTable EntryMembers = new("request", "inspection", "allowance", "refund");

    public static RefundLedger Read(ref Cursor cursor)
    {
        string order = "";
        int version = 0;
        long versionStart = 0;
        ValueList<LedgerEntry> entries = default;
        ObjectScan scan = cursor.BeginObject(Members);
        while (cursor.NextMember(ref scan))
        {
            switch (scan.Member)
            {
                case 0: order = cursor.Name(); break;
                case 1:
                    version = cursor.Place();
                    versionStart = cursor.Offset;
                    break;
                default: entries = ReadEntries(ref cursor); break;
            }
        }

        scan.Require(0b_111);
        if (version != entries.Count)
            throw new FormException(versionStart, FormattableString.Invariant($"The version is {version}; it is the number of entries, {entries.Count}."));
        try
        {
            return new RefundLedger(order, entries);
        }
        catch (InvalidInputException fault)
        {
            throw new FormException(scan.Start, fault.Message, fault.Code, fault.Path);
        }
    }

    public static LedgerEntry ReadEntry(ref Cursor cursor)
    {
        string? request = null;
        string? inspection = null;
        string? allowance = null;
        Refund? refund = null;
        ObjectScan scan = cursor.BeginObject(EntryMembers);
        while (cursor.NextMember(ref scan))
        {
            switch (scan.Member)
            {
                case 0: request = cursor.Name(); break;
                case 1: inspection = cursor.Name(); break;
                case 2: allowance = cursor.Name(); break;
                default: refund = RefundForm.Read(ref cursor); break;
            }
        }

        if (allowance is null)
        {
            scan.Require(0b_1011);
            return new LedgerEntry(request!, inspection!, refund!);
        }

        scan.Require(0b_1100);
        return request is null && inspection is null
            ? LedgerEntry.OfAllowance(allowance, refund!)
            : throw new FormException(scan.Start, "The entry names an allowance and a settlement; name 'allowance', or 'request' and 'inspection'.");
    }

    private static ValueList<LedgerEntry> ReadEntries(ref Cursor cursor)
    {
        var entries = new ListBuilder<LedgerEntry>();
        cursor.BeginList();
        while (cursor.NextElement())
            entries.Add(ReadEntry(ref cursor));
        return entries.ToValueList();
    }
}
