namespace Jqm.ReturnPolicy.Json;

/// <summary>Writes cases and refund ledgers.</summary>
internal static class CaseWriter
{
    public static void Write(JsonOutput output, ReturnCase @case)
    {
        TermsInForce inForce = @case.InForce;
        output.BeginObject();
        output.Member("request"u8, @case.Id);
        output.Member("order"u8, @case.Order.Number);
        output.Member("state"u8, WireNames.CaseStates, @case.State);
        output.Member("version"u8, @case.Version);
        AnswerWriter.WriteGoverning(
            output,
            new PolicyReference(inForce.Policy.Id, inForce.Policy.Version),
            inForce.Agreements.Select(static agreement => agreement.Id).ToValueList());
        if (@case.UnitsOut.Count > 0)
        {
            output.Member("unitsOut"u8);
            OrderWriter.Write(output, @case.UnitsOut);
        }

        StepWriter.WriteDue(output, "due"u8, @case.Due);
        output.Member("events"u8);
        output.BeginList();
        foreach (CaseEvent happened in @case.Events.AsSpan())
            EventWriter.Write(output, happened);
        output.EndList();
        output.EndObject();
    }

    public static void Write(JsonOutput output, RefundLedger ledger)
    {
        output.BeginObject();
        output.Member("order"u8, ledger.OrderNumber);
        output.Member("version"u8, ledger.Version);
        output.Member("entries"u8);
        output.BeginList();
        foreach (LedgerEntry entry in ledger.Entries.AsSpan())
            Write(output, entry);
        output.EndList();
        output.EndObject();
    }

    public static void Write(JsonOutput output, LedgerEntry entry)
    {
        output.BeginObject();
        output.OptionalMember("request"u8, entry.RequestId);
        output.OptionalMember("inspection"u8, entry.SettlementId);
        output.OptionalMember("allowance"u8, entry.AllowanceId);
        output.Member("refund"u8);
        RefundWriter.Write(output, entry.Refund);
        output.EndObject();
    }
}
