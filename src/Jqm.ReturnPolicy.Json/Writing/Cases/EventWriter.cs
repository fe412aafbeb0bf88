using System.Diagnostics;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Writes events.</summary>
internal static class EventWriter
{
    public static void Write(JsonOutput output, CaseEvent happened)
    {
        StepWriter.Begin(output, "event"u8, WireNames.EventKinds, KindOf(happened), happened.Id, happened.At, happened.Actor);
        switch (happened)
        {
            case RequestSubmitted submitted: WriteOwn(output, submitted); break;
            case InformationAdded added:
                output.List("items"u8, added.Items, StepWriter.Write);
                WriteAssessment(output, added.Assessment);
                break;
            case DeliveryConfirmed confirmed:
                output.List("shipments"u8, confirmed.Shipments, OrderWriter.Write);
                WriteAssessment(output, confirmed.Assessment);
                break;
            case RuleWaived waived:
                output.OptionalMember("waiver"u8, waived.Waiver, OrderWriter.Write);
                WriteAssessment(output, waived.Assessment);
                break;
            case RequestApproved approved:
                output.List("items"u8, approved.Items, StepWriter.Write);
                output.OptionalMember("instructions"u8, approved.Instructions, Write);
                output.OptionalMember("note"u8, approved.Note);
                break;
            case RequestDeclined declined: output.OptionalMember("note"u8, declined.Note); break;
            case RequestWithdrawn withdrawn: output.OptionalMember("note"u8, withdrawn.Note); break;
            case ParcelReceived received: output.OptionalMember("parcel"u8, received.Parcel, StepWriter.Write); break;
            case ParcelRefused refused: output.OptionalMember("parcel"u8, refused.Parcel, StepWriter.Write); break;
            case ParcelInspected inspected:
                output.List("inspected"u8, inspected.Inspected, OrderWriter.Write);
                WriteSettlement(output, inspected);
                break;
            case SettledWithoutReturn settled:
                output.List("units"u8, settled.Units, OrderWriter.Write);
                WriteSettlement(output, settled);
                break;
            case RefundRecorded recorded: output.OptionalMember("paid"u8, recorded.Paid, RefundWriter.Write); break;
            default: throw new UnreachableException($"{happened.GetType()} is none of the events.");
        }

        output.EndObject();
    }

    public static void Write(JsonOutput output, ReturnInstructions instructions)
    {
        output.BeginObject();
        output.Member("reference"u8, instructions.Reference);
        output.Member("address"u8, instructions.Address);
        output.List("items"u8, instructions.Items, Write);
        output.EndObject();
    }

    private static void Write(JsonOutput output, InstructedItem item)
    {
        OrderWriter.BeginUnits(output, item.LineId, item.ShipmentId, item.Quantity);
        output.Member("reason"u8, item.Reason.Code);
        output.Member("fault"u8, WireNames.Faults, item.Fault);
        output.OptionalMember("returnShipping"u8, item.ReturnShipping, AnswerWriter.Write);
        output.MemberUnless("goodsBack"u8, item.GoodsBack, true);
        output.Member("asNew"u8, item.RequiresOriginalCondition);
        output.EndObject();
    }

    private static EventKind KindOf(CaseEvent happened) => happened switch
    {
        RequestSubmitted => EventKind.RequestSubmitted,
        InformationAdded => EventKind.InformationAdded,
        DeliveryConfirmed => EventKind.DeliveryConfirmed,
        RuleWaived => EventKind.RuleWaived,
        RequestApproved => EventKind.RequestApproved,
        RequestDeclined => EventKind.RequestDeclined,
        RequestWithdrawn => EventKind.RequestWithdrawn,
        ParcelReceived => EventKind.ParcelReceived,
        ParcelRefused => EventKind.ParcelRefused,
        ParcelInspected => EventKind.ParcelInspected,
        SettledWithoutReturn => EventKind.SettledWithoutReturn,
        RefundRecorded => EventKind.RefundRecorded,
        _ => throw new UnreachableException($"{happened.GetType()} is none of the events."),
    };

    private static void WriteOwn(JsonOutput output, RequestSubmitted submitted)
    {
        StepWriter.WriteOrderAndRequest(output, submitted.Order, submitted.Request);
        output.OptionalMember("policy"u8, submitted.Policy, TermsWriter.Write);
        output.OptionalList("agreements"u8, submitted.Agreements, TermsWriter.Write);
        output.OptionalList("priorRefunds"u8, submitted.PriorRefunds, RefundWriter.Write);
        WriteAssessment(output, submitted.Assessment);
    }

    private static void WriteSettlement(JsonOutput output, SettlementEvent settled)
    {
        output.Member("ledgerVersion"u8, settled.LedgerVersion);
        output.OptionalMember("settlement"u8, settled.Settlement, AnswerWriter.Write);
    }

    private static void WriteAssessment(JsonOutput output, Assessment assessment) => output.OptionalMember("assessment"u8, assessment, AnswerWriter.Write);
}
