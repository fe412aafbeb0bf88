using System.Diagnostics;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Writes commands.</summary>
internal static class CommandWriter
{
    private static readonly ValueList<Policy> BuiltIn = PolicyEvaluator.Standard.Policies;

    public static void Write(JsonOutput output, CaseCommand command)
    {
        StepWriter.Begin(output, "command"u8, WireNames.Actions, command.Action, command.Id, command.At, command.Actor);
        switch (command)
        {
            case SubmitRequest submit: WriteOwn(output, submit); break;
            case AddInformation adding: StepWriter.WriteItems(output, adding.Items); break;
            case ConfirmDelivery confirming: StepWriter.WriteShipments(output, confirming.Shipments); break;
            case WaiveRule waiving:
                output.Member("rule"u8, WireNames.Rules, waiving.Rule);
                output.Member("note"u8, waiving.Note);
                break;
            case ApproveRequest approving:
                StepWriter.WriteItems(output, approving.Items);
                output.Member("address"u8, approving.Address);
                output.OptionalMember("reference"u8, approving.Reference);
                output.OptionalMember("note"u8, approving.Note);
                break;
            case DeclineRequest declining: output.OptionalMember("note"u8, declining.Note); break;
            case WithdrawRequest withdrawing: output.OptionalMember("note"u8, withdrawing.Note); break;
            case ReceiveParcel receiving: StepWriter.WriteParcel(output, receiving.Parcel); break;
            case InspectParcel inspecting:
                StepWriter.WriteInspected(output, inspecting.Inspected);
                WriteLedger(output, inspecting.Ledger);
                break;
            case SettleWithoutReturn settling:
                output.Member("units"u8);
                OrderWriter.Write(output, settling.Units);
                WriteLedger(output, settling.Ledger);
                break;
            case RecordRefund recording: StepWriter.WriteDue(output, "paid"u8, recording.Paid); break;
            default: throw new UnreachableException($"No JSON form is defined for the command {command.GetType().Name}.");
        }

        output.EndObject();
    }

    private static void WriteOwn(JsonOutput output, SubmitRequest submit)
    {
        PolicyEvaluator evaluator = submit.Evaluator;
        StepWriter.WriteOrderAndRequest(output, submit.Order, submit.Request);
        if (evaluator.GovernedBy != GovernedBy.Request)
            output.Member("governedBy"u8, WireNames.GovernedBys, evaluator.GovernedBy);
        if (evaluator.Policies != BuiltIn)
        {
            output.Member("policies"u8);
            DocumentWriter.Write(output, evaluator.Policies);
        }

        if (evaluator.Agreements.Count > 0)
        {
            output.Member("agreements"u8);
            DocumentWriter.Write(output, evaluator.Agreements);
        }

        if (submit.Ledger is { } ledger)
            WriteLedger(output, ledger);
    }

    private static void WriteLedger(JsonOutput output, RefundLedger ledger)
    {
        output.Member("ledger"u8);
        CaseWriter.Write(output, ledger);
    }
}
