using System.Diagnostics;
using Jqm.ReturnPolicy.Cases;

namespace Jqm.ReturnPolicy.Wording;

/// <summary>Says what happened to a case.</summary>
internal sealed class EventSentences(PhraseBook book, ReturnCase after)
{
    private readonly DateTimeZone _zone = FindingSentences.ZoneOf(after.InForce);

    public string Of(CaseEvent happened) => happened switch
    {
        RequestSubmitted submitted => All(book.Submitted(InlineText.Text(after.Id), InlineText.Text(after.Order.Number), submitted.Request.Items.Count), book.Whole(submitted.Assessment.Verdict)),
        InformationAdded added => All([.. added.Items.Select(Added), book.Whole(added.Assessment.Verdict)]),
        DeliveryConfirmed confirmed => All([.. confirmed.Shipments.Select(Shipped), book.Whole(confirmed.Assessment.Verdict)]),
        RuleWaived waived => All(book.RuleWaived(waived.Waiver.Rule, InlineText.Text(waived.Waiver.By), NoteOf(waived.Waiver.Note)), book.Whole(waived.Assessment.Verdict)),
        RequestApproved approved => All([book.RequestApproved(UnitsOf(approved.Instructions.Items), InlineText.Text(approved.Instructions.Reference)), .. Kept(approved.Instructions), .. Note(approved.Note)]),
        RequestDeclined declined => All([book.RequestDeclined(), .. Note(declined.Note)]),
        RequestWithdrawn withdrawn => All([book.RequestWithdrawn(), .. RefundedBefore(), .. Note(withdrawn.Note)]),
        ParcelReceived received => All([book.ParcelReceived(UnitsOf(received.Parcel)), .. Carriage(received.Parcel)]),
        ParcelRefused refused => All([book.ParcelRefused(UnitsOf(refused.Parcel)), .. Carriage(refused.Parcel)]),
        ParcelInspected inspected => All([book.ParcelInspected(), book.Whole(inspected.Settlement.Verdict), .. Money(inspected.Settlement.Refund)]),
        SettledWithoutReturn settled => All([book.SettledWithoutReturn(UnitsOf(settled.Units)), book.Whole(settled.Settlement.Verdict), .. Money(settled.Settlement.Refund)]),
        RefundRecorded recorded => All([book.RefundCarriedOut(recorded.Paid.PaidOut, recorded.Paid.SetOff), .. recorded.Paid.Destinations.Select(destination => RefundSentences.Destination(book, destination))]),
        _ => throw new UnreachableException($"No sentence is defined for the event {happened.GetType().Name}."),
    };

    /// <summary>What was refunded on the case before it was withdrawn; nothing if nothing was.</summary>
    public IEnumerable<string> RefundedBefore()
    {
        Money none = Jqm.ReturnPolicy.Money.Zero(after.Order.Currency);
        Money paidOut = none;
        Money setOff = none;
        foreach (RefundRecorded recorded in after.Events.OfType<RefundRecorded>())
        {
            paidOut += recorded.Paid.PaidOut;
            setOff += recorded.Paid.SetOff;
        }

        if (!paidOut.IsZero || !setOff.IsZero)
            yield return book.RefundedBefore(paidOut, setOff);
    }

    /// <summary>Units of a parcel, place by place.</summary>
    public string UnitsOf(Parcel parcel) => book.And([.. parcel.Units.Select(units => HeadOf(units.LineId, units.ShipmentId, units.Quantity))]);

    /// <summary>Units that are still awaited, place by place.</summary>
    public string UnitsOf(ValueList<ApprovedUnits> approved) => book.And([.. approved.Select(units => HeadOf(units.LineId, units.ShipmentId, units.Quantity))]);

    private IEnumerable<string> Kept(ReturnInstructions instructions)
    {
        InstructedItem[] kept = instructions.Items.Where(item => !item.GoodsBack).ToArray();
        if (kept.Length > 0)
            yield return book.NeedNotComeBack(UnitsOf(kept));
    }

    private string UnitsOf(IEnumerable<InstructedItem> items) => book.And([.. items.Select(item => HeadOf(item.LineId, item.ShipmentId, item.Quantity))]);

    private string HeadOf(string line, string? shipment, int units) =>
        book.UnitsOfPlace(InlineText.Text(line), InlineText.OptionalText(shipment), units);

    private string Added(ItemInformation added)
    {
        RequestedItem item = after.Request.Items[added.ItemIndex];
        EvidenceCounts evidence = default;
        foreach (Evidence piece in added.Evidence)
            evidence = evidence.With(piece.Kind);
        return book.InformationAdded(InlineText.Text(item.LineId), InlineText.OptionalText(item.ShipmentId), added.Details is not null, evidence);
    }

    private string Shipped(Shipment shipment)
    {
        string id = InlineText.Text(shipment.Id);
        if (shipment.DeliveredAt is { } delivered)
            return book.ShipmentDelivered(id, delivered, _zone);
        return shipment.ShippedAt is { } left ? book.ShipmentOnItsWay(id, left, _zone) : book.ShipmentNotLeft(id);
    }

    private IEnumerable<string> Carriage(Parcel parcel)
    {
        if (parcel.Carrier is not null || parcel.TrackingNumber is not null)
            yield return book.CarriedBy(InlineText.OptionalText(parcel.Carrier), InlineText.OptionalText(parcel.TrackingNumber));
        if (parcel.ShippingCost is { } cost)
            yield return book.CarriageCost(cost, parcel.ShippingPaidBy);
    }

    private IEnumerable<string> Money(Refund? refund)
    {
        if (refund is null)
            yield break;
        yield return RefundSentences.Total(book, refund.Total, refund.Destinations);
        if (!refund.Owed.IsZero)
            yield return book.Owed(refund.Owed);
    }

    private IEnumerable<string> Note(string? note)
    {
        if (NoteOf(note) is { } said)
            yield return book.Note(said);
    }

    /// <summary>A note as it is shown; null when it says nothing.</summary>
    public static string? NoteOf(string? note) => string.IsNullOrWhiteSpace(note) ? null : InlineText.Text(note.Trim());

    private string All(params IEnumerable<string> sentences) => sentences.Aggregate(book.Then);
}
