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
                output.Member("ledgerVersion"u8, inspected.LedgerVersion);
                output.Member("settlement"u8);
                AnswerWriter.Write(output, inspected.Settlement, null);
                break;
            case RefundRecorded recorded: StepWriter.WriteDue(output, "paid"u8, recorded.Paid); break;
        }

        output.EndObject();
    }

    private static EventKind KindOf(CaseEvent happened) => happened.Match(
        static _ => EventKind.RequestSubmitted,
        static _ => EventKind.InformationAdded,
        static _ => EventKind.DeliveryConfirmed,
        static _ => EventKind.RuleWaived,
        static _ => EventKind.RequestApproved,
        static _ => EventKind.RequestDeclined,
        static _ => EventKind.RequestWithdrawn,
        static _ => EventKind.ParcelReceived,
        static _ => EventKind.ParcelRefused,
        static _ => EventKind.ParcelInspected,
        static _ => EventKind.RefundRecorded);

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
            output.Member("asNew"u8, item.AsNew);
            output.EndObject();
        }

        output.EndList();
        output.EndObject();
    }
}
