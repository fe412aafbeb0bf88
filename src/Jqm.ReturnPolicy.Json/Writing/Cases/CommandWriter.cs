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
            case AddInformation adding: output.List("items"u8, adding.Items, StepWriter.Write); break;
            case ConfirmDelivery confirming: output.List("shipments"u8, confirming.Shipments, OrderWriter.Write); break;
            case WaiveRule waiving:
                output.Member("rule"u8, WireNames.Rules, waiving.Rule);
                output.Member("note"u8, waiving.Note);
                break;
            case ApproveRequest approving:
                output.List("items"u8, approving.Items, StepWriter.Write);
                output.Member("address"u8, approving.Address);
                output.OptionalMember("reference"u8, approving.Reference);
                output.OptionalMember("note"u8, approving.Note);
                break;
            case DeclineRequest declining: output.OptionalMember("note"u8, declining.Note); break;
            case WithdrawRequest withdrawing: output.OptionalMember("note"u8, withdrawing.Note); break;
            case ReceiveParcel receiving: output.OptionalMember("parcel"u8, receiving.Parcel, StepWriter.Write); break;
            case InspectParcel inspecting:
                output.List("inspected"u8, inspecting.Inspected, OrderWriter.Write);
                output.OptionalMember("ledger"u8, inspecting.Ledger, CaseWriter.Write);
                break;
            case SettleWithoutReturn settling:
                output.List("units"u8, settling.Units, OrderWriter.Write);
                output.OptionalMember("ledger"u8, settling.Ledger, CaseWriter.Write);
                break;
            case RecordRefund recording: output.OptionalMember("paid"u8, recording.Paid, RefundWriter.Write); break;
            default: throw new UnreachableException($"{command.GetType()} is none of the commands.");
        }

        output.EndObject();
    }

    private static void WriteOwn(JsonOutput output, SubmitRequest submit)
    {
        PolicyEvaluator evaluator = submit.Evaluator;
        StepWriter.WriteOrderAndRequest(output, submit.Order, submit.Request);
        DocumentWriter.WriteGovernance(output, evaluator.GovernedBy, evaluator.Policies == BuiltIn ? null : evaluator.Policies, evaluator.Agreements);
        output.OptionalMember("ledger"u8, submit.Ledger, CaseWriter.Write);
    }
}
