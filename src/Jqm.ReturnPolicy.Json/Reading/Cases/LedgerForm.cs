namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads refund ledgers. The version has to be the number of entries.</summary>
internal static class LedgerForm
{
    private static readonly ObjectForm<EntryDraft, LedgerEntry> Entry = new ObjectForm<EntryDraft, LedgerEntry>()
        .Optional("request", static (ref c, ref d) => d.Request = c.Name())
        .Optional("inspection", static (ref c, ref d) => d.Inspection = c.Name())
        .Optional("allowance", static (ref c, ref d) => d.Allowance = c.Name())
        .Required("refund", static (ref c, ref d) => d.Refund = RefundForm.Read(ref c))
        .Checked(static (ref _, ref d, in scan) =>
        {
            if (d.Allowance is null)
            {
                scan.Require("request");
                scan.Require("inspection");
            }
            else if (d.Request is not null || d.Inspection is not null)
            {
                throw new FormException(scan.Start, "The entry names an allowance and a settlement; name 'allowance', or 'request' and 'inspection'.");
            }
        })
        .Makes(static (ref d) => d.Allowance is { } id ? LedgerEntry.OfAllowance(id, d.Refund) : new LedgerEntry(d.Request!, d.Inspection!, d.Refund));

    private static readonly ObjectForm<Draft, RefundLedger> Form = new ObjectForm<Draft, RefundLedger>()
        .Required("order", static (ref c, ref d) => d.Order = c.Name())
        .Required("version", static (ref c, ref d) => (d.Version, d.VersionOffset) = (c.Index(), c.Offset))
        .Required("entries", static (ref c, ref d) => d.Entries = c.List(ReadEntry))
        .Checked(static (ref _, ref d, in _) =>
        {
            if (d.Version != d.Entries.Count)
                throw new FormException(d.VersionOffset, FormattableString.Invariant($"The version is {d.Version}; it is the number of entries, {d.Entries.Count}."));
        })
        .Makes(static (ref d) => new RefundLedger(d.Order, d.Entries));

    public static RefundLedger Read(ref Cursor cursor) => Form.Read(ref cursor);

    public static LedgerEntry ReadEntry(ref Cursor cursor) => Entry.Read(ref cursor);

    private struct Draft
    {
        public string Order;
        public int Version;
        public long VersionOffset;
        public ValueList<LedgerEntry> Entries;
    }

    private struct EntryDraft
    {
        public string? Request, Inspection, Allowance;
        public Refund Refund;
    }
}
