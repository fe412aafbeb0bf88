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
                StepWriter.WriteItems(output, added.Items);
                Write(output, added.Assessment);
                break;
            case DeliveryConfirmed confirmed:
                StepWriter.WriteShipments(output, confirmed.Shipments);
                Write(output, confirmed.Assessment);
                break;
            case RuleWaived waived:
                output.Member("waiver"u8);
                OrderWriter.Write(output, waived.Waiver);
                Write(output, waived.Assessment);
                break;
            case RequestApproved approved:
                StepWriter.WriteItems(output, approved.Items);
                Write(output, approved.Instructions);
                output.OptionalMember("note"u8, approved.Note);
                break;
            case RequestDeclined declined: output.OptionalMember("note"u8, declined.Note); break;
            case RequestWithdrawn withdrawn: output.OptionalMember("note"u8, withdrawn.Note); break;
            case ParcelReceived received: StepWriter.WriteParcel(output, received.Parcel); break;
            case ParcelRefused refused: StepWriter.WriteParcel(output, refused.Parcel); break;
            case ParcelInspected inspected:
                StepWriter.WriteInspected(output, inspected.Inspected);
                WriteSettlement(output, inspected);
                break;
            case SettledWithoutReturn settled:
                output.Member("units"u8);
                OrderWriter.Write(output, settled.Units);
                WriteSettlement(output, settled);
                break;
            case RefundRecorded recorded: StepWriter.WriteDue(output, "paid"u8, recorded.Paid); break;
            default: throw Unknown(happened);
        }

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
        _ => throw Unknown(happened),
    };

    private static UnreachableException Unknown(CaseEvent happened) => new($"No JSON form is defined for the event {happened.GetType().Name}.");

    private static void WriteSettlement(JsonOutput output, SettlementEvent settled)
    {
        output.Member("ledgerVersion"u8, settled.LedgerVersion);
        output.Member("settlement"u8);
        AnswerWriter.Write(output, settled.Settlement, null);
    }

    private static void WriteOwn(JsonOutput output, RequestSubmitted submitted)
    {
        StepWriter.WriteOrderAndRequest(output, submitted.Order, submitted.Request);
        output.Member("policy"u8);
        TermsWriter.Write(output, submitted.Policy);
        if (submitted.Agreements.Count > 0)
        {
            output.Member("agreements"u8);
            DocumentWriter.Write(output, submitted.Agreements);
        }

        if (submitted.PriorRefunds.Count > 0)
        {
            output.Member("priorRefunds"u8);
            DocumentWriter.Write(output, submitted.PriorRefunds);
        }

        Write(output, submitted.Assessment);
    }

    private static void Write(JsonOutput output, Assessment assessment)
    {
        output.Member("assessment"u8);
        AnswerWriter.Write(output, assessment, null);
    }

    private static void Write(JsonOutput output, ReturnInstructions instructions)
    {
        output.Member("instructions"u8);
        output.BeginObject();
        output.Member("reference"u8, instructions.Reference);
        output.Member("address"u8, instructions.Address);
        output.Member("items"u8);
        output.BeginList();
        foreach (InstructedItem item in instructions.Items.AsSpan())
        {
            OrderWriter.BeginUnits(output, item.LineId, item.ShipmentId, item.Quantity);
            output.Member("reason"u8, item.Reason.Code);
            output.Member("fault"u8, WireNames.Faults, item.Fault);
            AnswerWriter.WriteBearer(output, item.ReturnShipping);
            if (!item.GoodsBack)
                output.Member("goodsBack"u8, item.GoodsBack);
            output.Member("asNew"u8, item.RequiresOriginalCondition);
            output.EndObject();
        }

        output.EndList();
        output.EndObject();
    }
}
