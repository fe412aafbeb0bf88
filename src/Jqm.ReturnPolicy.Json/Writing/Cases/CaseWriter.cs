namespace Jqm.ReturnPolicy.Json;

/// <summary>Writes cases, refund ledgers and refusals.</summary>
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
        output.OptionalList("unitsOut"u8, @case.UnitsOut, OrderWriter.Write);
        output.OptionalMember("due"u8, @case.Due, RefundWriter.Write);
        output.List("events"u8, @case.Events, EventWriter.Write);
        output.EndObject();
    }

    public static void Write(JsonOutput output, RefundLedger ledger)
    {
        output.BeginObject();
        output.Member("order"u8, ledger.OrderNumber);
        output.Member("version"u8, ledger.Version);
        output.List("entries"u8, ledger.Entries, Write);
        output.EndObject();
    }

    public static void Write(JsonOutput output, LedgerEntry entry)
    {
        output.BeginObject();
        output.OptionalMember("request"u8, entry.RequestId);
        output.OptionalMember("inspection"u8, entry.SettlementId);
        output.OptionalMember("allowance"u8, entry.AllowanceId);
        output.OptionalMember("refund"u8, entry.Refund, RefundWriter.Write);
        output.EndObject();
    }

    public static void Write(JsonOutput output, Refusal refusal)
    {
        output.BeginObject();
        output.Member("code"u8, WireNames.RefusalCodes, refusal.Code);
        output.OptionalMember("clause"u8, refusal.Clause?.Number);
        output.OptionalMember("state"u8, WireNames.CaseStates, refusal.State);
        output.OptionalMember("action"u8, WireNames.Actions, refusal.Action);
        output.OptionalMember("notBefore"u8, refusal.NotBefore);
        output.OptionalMember("item"u8, refusal.ItemIndex);
        output.OptionalMember("line"u8, refusal.LineId);
        output.OptionalMember("given"u8, refusal.Given);
        output.OptionalMember("actual"u8, refusal.Actual);
        output.OptionalMember("rule"u8, WireNames.Rules, refusal.Rule);
        output.OptionalMember("due"u8, refusal.Due, RefundWriter.Write);
        output.OptionalList("blocked"u8, refusal.Blocked, Write);
        if (refusal.Error is { } code)
            output.OptionalMember("error"u8, new InputError(code, refusal.Path!, refusal.ErrorMessage!), AnswerWriter.Write);
        output.EndObject();
    }

    private static void Write(JsonOutput output, BlockedItem blocked)
    {
        output.BeginObject();
        output.Member("item"u8, blocked.ItemIndex);
        output.List("findings"u8, blocked.Findings, AnswerWriter.Write);
        output.EndObject();
    }
}
