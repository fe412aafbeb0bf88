using System.Diagnostics;

namespace Jqm.ReturnPolicy.Tests;

/// <summary>Changes a recorded event: another quantity, another reference, another answer.</summary>
internal static class Tampering
{
    private static readonly int[] Quantities = [1, 2, 7, OrderLine.MaxQuantity, int.MaxValue];

    public static CaseEvent Change(CaseEvent happened, ReturnCase @case, Order another, Random random) => happened switch
    {
        RequestSubmitted submitted => Submission(submitted, another, random),
        InformationAdded adding => new InformationAdded(adding.Id, adding.At, adding.Actor, [new ItemInformation(Quantity(random), " ")], adding.Assessment),
        DeliveryConfirmed confirmed => new DeliveryConfirmed(confirmed.Id, confirmed.At, confirmed.Actor, another.Shipments.Count > 0 ? another.Shipments : [new Shipment("S1")], confirmed.Assessment),
        RuleWaived waived => new RuleWaived(waived.Id, waived.At, waived.Actor, new Waiver(random.NextOf<Rule>(), "somebody"), waived.Assessment),
        RequestApproved approved => new RequestApproved(
            approved.Id,
            approved.At,
            approved.Actor,
            approved.Items.Concat(approved.Items.Take(random.Next(2))).Select(units => new ItemUnits(units.ItemIndex + random.Next(2), random.Next(2) == 0 ? units.Quantity : Quantity(random))).ToValueList(),
            approved.Instructions),
        RequestDeclined declined => new RequestDeclined(declined.Id, declined.At, declined.Actor),
        RequestWithdrawn withdrawn => new RequestDeclined(withdrawn.Id, withdrawn.At, withdrawn.Actor, "declined"),
        ParcelReceived received => random.Next(3) == 0
            ? new ParcelRefused(received.Id, received.At, received.Actor, received.Parcel)
            : new ParcelReceived(received.Id, received.At, received.Actor, Changed(received.Parcel, another, random)),
        ParcelRefused refused => random.Next(3) == 0
            ? new ParcelReceived(refused.Id, refused.At, refused.Actor, refused.Parcel)
            : new ParcelRefused(refused.Id, refused.At, refused.Actor, Changed(refused.Parcel, another, random)),
        ParcelInspected inspected => Inspection(inspected, @case, random),
        SettledWithoutReturn settled => WithoutReturn(settled, @case, random),
        RefundRecorded recorded => new RefundRecorded(recorded.Id, recorded.At, recorded.Actor, Twice(recorded.Paid)),
        _ => throw new UnreachableException($"No change is defined for the event {happened.GetType().Name}."),
    };

    private static int Quantity(Random random) => Quantities[random.Next(Quantities.Length)];

    private static RequestSubmitted Submission(RequestSubmitted submitted, Order another, Random random)
    {
        (Order order, ReturnRequest request, Policy policy) = (submitted.Order, submitted.Request, submitted.Policy);
        ValueList<Agreement> agreements = submitted.Agreements;
        ValueList<PriorRefund> priorRefunds = submitted.PriorRefunds;
        switch (random.Next(5))
        {
            case 0: order = another; break;
            case 1: request = request with { Items = request.Items.Select(item => item with { Quantity = Quantity(random) }).ToValueList() }; break;
            case 2: policy = new Policy("own", "9", terms: PolicyTerms.Standard with { Reasons = new ReasonTable([]) }); break;
            case 3: agreements = [new Agreement("AG-9", order.MerchantId, new TermsPatch { Reasons = [new ReasonPatch(ReturnReason.WrongItem) { Accepted = false }] })]; break;
            default: priorRefunds = [new PriorRefund([new PriorRefundLine(order.Lines[0].Id, Quantity(random))], [Destination.ToOpenBalance(order.Total)])]; break;
        }

        return new RequestSubmitted(submitted.Id, submitted.At, submitted.Actor, order, request, policy, agreements, submitted.Assessment, priorRefunds);
    }

    private static Parcel Changed(Parcel parcel, Order another, Random random) => new(
        [.. parcel.Units, new ParcelUnits(random.Next(2) == 0 ? parcel.Units[0].LineId : "none", Quantity(random), random.Next(2) == 0 ? null : "S2")],
        shippingCost: Money.Zero(another.Currency));

    private static ParcelInspected Inspection(ParcelInspected inspected, ReturnCase @case, Random random)
    {
        ValueList<InspectedItem> items = inspected.Inspected;
        if (random.Next(4) == 0)
            items = items.Concat(items).Select(item => item with { Quantity = Quantity(random) }).ToValueList();
        (Settlement settlement, int version) = Settlement(inspected, @case, random);
        return new ParcelInspected(inspected.Id, inspected.At, inspected.Actor, items, settlement, version);
    }

    private static SettledWithoutReturn WithoutReturn(SettledWithoutReturn settled, ReturnCase @case, Random random)
    {
        ValueList<ApprovedUnits> units = settled.Units;
        if (random.Next(4) == 0)
            units = units.Concat(units).Select(item => item with { Quantity = Quantity(random) }).ToValueList();
        (Settlement settlement, int version) = Settlement(settled, @case, random);
        return new SettledWithoutReturn(settled.Id, settled.At, settled.Actor, units, settlement, version);
    }

    private static (Settlement Settlement, int Version) Settlement(SettlementEvent settled, ReturnCase @case, Random random)
    {
        Settlement told = settled.Settlement;
        Refund? refund = told.Refund;
        int version = settled.LedgerVersion;
        switch (random.Next(3))
        {
            case 0: refund = null; break;
            case 1 when refund is not null && @case.Settlements.Count > 0: refund = @case.Settlements[0].Refund; break;
            default: version = random.Next(3); break;
        }

        return (new Settlement(told.OrderNumber, told.RequestId, told.Policy, told.AgreementIds, told.Items, refund), version);
    }

    private static RefundDue Twice(RefundDue paid) => new(paid.Total * 2, [.. paid.Destinations, .. paid.Destinations]);
}
