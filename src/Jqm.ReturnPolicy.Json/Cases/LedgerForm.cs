namespace Jqm.ReturnPolicy.Json;

/// <summary>The forms of refund ledgers and their entries. The version has to be the number of entries.</summary>
internal static class LedgerForm
{
    public static readonly Form<LedgerEntry> Entry = new ObjectForm<(string? Request, string? Inspection, string? Allowance, Refund Refund), LedgerEntry>()
        .Optional("request", static (ref c, ref d) => d.Request = c.Name(), static (o, v) => o.Value(v.RequestId))
        .Optional("inspection", static (ref c, ref d) => d.Inspection = c.Name(), static (o, v) => o.Value(v.SettlementId))
        .Optional("allowance", static (ref c, ref d) => d.Allowance = c.Name(), static (o, v) => o.Value(v.AllowanceId))
        .Required("refund", static (ref c, ref d) => d.Refund = RefundForm.Refund.Read(ref c), static (o, v) => RefundForm.Refund.Write(o, v.Refund))
        .Checked(static (ref _, ref d, start) =>
        {
            if (d.Allowance is null && (d.Request is null || d.Inspection is null))
                throw FormException.Missing(start, d.Request is null ? "request" : "inspection");
            if (d.Allowance is not null && (d.Request is not null || d.Inspection is not null))
                throw new FormException(start, "The entry names an allowance and a settlement; name 'allowance', or 'request' and 'inspection'.");
        })
        .Makes(static (ref d) => d.Allowance is { } id ? LedgerEntry.OfAllowance(id, d.Refund) : new LedgerEntry(d.Request!, d.Inspection!, d.Refund));

    public static readonly Form<RefundLedger> Ledger = new ObjectForm<(string Order, int Version, long VersionOffset, ValueList<LedgerEntry> Entries), RefundLedger>()
        .Required("order", static (ref c, ref d) => d.Order = c.Name(), static (o, v) => o.Value(v.OrderNumber))
        .Required("version", static (ref c, ref d) => (d.Version, d.VersionOffset) = (c.Index(), c.Offset), static (o, v) => o.Value(v.Version))
        .Required("entries", static (ref c, ref d) => d.Entries = Entry.ReadList(ref c), static (o, v) => Entry.WriteList(o, v.Entries))
        .Checked(static (ref _, ref d, _) =>
        {
            if (d.Version != d.Entries.Count)
                throw new FormException(d.VersionOffset, FormattableString.Invariant($"The version is {d.Version}; it is the number of entries, {d.Entries.Count}."));
        })
        .Makes(static (ref d) => new RefundLedger(d.Order, d.Entries));
}
