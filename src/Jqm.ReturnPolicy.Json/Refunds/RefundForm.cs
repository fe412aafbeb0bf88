namespace Jqm.ReturnPolicy.Json;

/// <summary>The forms of refunds, and of what is due of them. Sums that follow from other members have to be what follows.</summary>
internal static class RefundForm
{
    public static readonly Form<RefundComponent> Component =
        new ObjectForm<(ComponentKind Kind, Money Charged, Money Refunded, SumAt Withheld, Money? Allowed, Clause Clause, string? Agreement), RefundComponent>()
            .Required("kind", static (ref c, ref d) => d.Kind = c.Word(WireNames.ComponentKinds), static (o, v) => o.Word(WireNames.ComponentKinds, v.Kind))
            .Required("charged", static (ref c, ref d) => d.Charged = c.Money(), static (o, v) => o.Value(v.Charged))
            .Required("refunded", static (ref c, ref d) => d.Refunded = c.Money(), static (o, v) => o.Value(v.Refunded))
            .Required("withheld", static (ref c, ref d) => d.Withheld = c.SumLater(), static (o, v) => o.Value(v.Withheld))
            .Optional("allowed", static (ref c, ref d) => d.Allowed = c.Money(), static (o, v) => o.ValueUnlessZero(v.Allowed))
            .Required("clause", static (ref c, ref d) => d.Clause = c.Clause(), static (o, v) => o.Value(v.Clause.Number))
            .Optional("agreement", static (ref c, ref d) => d.Agreement = c.Name(), static (o, v) => o.Value(v.AgreementId))
            .Makes(static (ref d) =>
            {
                var component = new RefundComponent(d.Kind, d.Charged, d.Refunded, d.Clause, d.Agreement, d.Allowed);
                d.Withheld.RequireToBe(component.Withheld);
                return component;
            });

    public static readonly Form<RefundLine> Line = new ObjectForm<ItemDraft, RefundLine>()
        .Units(static v => v.LineId, static v => v.ShipmentId, static v => v.Quantity)
        .Required("components", static (ref c, ref d) => d.Components = Component.ReadList(ref c), static (o, v) => Component.WriteList(o, v.Components))
        .Required("refunded", static (ref c, ref d) => d.Refunded = c.SumLater(), static (o, v) => o.Value(v.Refunded))
        .Required("withheld", static (ref c, ref d) => d.Withheld = c.SumLater(), static (o, v) => o.Value(v.Withheld))
        .Makes(static (ref d) =>
        {
            var line = new RefundLine(d.Line, d.Shipment, d.Quantity, d.Components);
            d.Refunded.RequireToBe(line.Refunded);
            d.Withheld.RequireToBe(line.Withheld);
            return line;
        });

    public static readonly Form<ReturnShippingSettlement> Shipping =
        new ObjectForm<(SumAt Cost, Party PaidBy, Money ServiceShare, Money MerchantShare, Money PendingShare, SumAt Adjustment), ReturnShippingSettlement>()
            .Required("cost", static (ref c, ref d) => d.Cost = c.SumLater(), static (o, v) => o.Value(v.Cost))
            .Required("paidBy", static (ref c, ref d) => d.PaidBy = c.Word(WireNames.Parties), static (o, v) => o.Word(WireNames.Parties, v.PaidBy))
            .Required("serviceShare", static (ref c, ref d) => d.ServiceShare = c.Money(), static (o, v) => o.Value(v.ServiceShare))
            .Required("merchantShare", static (ref c, ref d) => d.MerchantShare = c.Money(), static (o, v) => o.Value(v.MerchantShare))
            .Required("pendingShare", static (ref c, ref d) => d.PendingShare = c.Money(), static (o, v) => o.Value(v.PendingShare))
            .Required("adjustment", static (ref c, ref d) => d.Adjustment = c.SumLater(), static (o, v) => o.Value(v.Adjustment))
            .Makes(static (ref d) =>
            {
                var shipping = new ReturnShippingSettlement(d.PaidBy, d.ServiceShare, d.MerchantShare, d.PendingShare);
                d.Cost.RequireToBe(shipping.Cost);
                d.Adjustment.RequireToBe(shipping.Adjustment);
                return shipping;
            });

    public static readonly Form<Refund> Refund = new ObjectForm<Draft, Refund>()
        .InCurrencyOf("currency")
        .Required("currency", static (ref c, ref d) => d.Currency = c.Currency(), static (o, v) => o.Value(v.Currency.Code))
        .Required("lines", static (ref c, ref d) => d.Lines = Line.ReadList(ref c), static (o, v) => Line.WriteList(o, v.Lines))
        .Optional("allowances", static (ref c, ref d) => d.Allowances = AllowanceForm.Allowance.ReadList(ref c), static (o, v) => AllowanceForm.Allowance.WriteFilledList(o, v.Allowances))
        .Optional("returnShipping", static (ref c, ref d) => d.Shipping = Shipping.Read(ref c), static (o, v) => Shipping.WriteOptional(o, v.ReturnShipping))
        .Required("total", static (ref c, ref d) => d.Total = c.SumLater(), static (o, v) => o.Value(v.Total))
        .Required("owed", static (ref c, ref d) => d.Owed = c.SumLater(), static (o, v) => o.Value(v.Owed))
        .Required("destinations", static (ref c, ref d) => d.Destinations = DestinationForm.Computed.ReadList(ref c), static (o, v) => DestinationForm.Computed.WriteList(o, v.Destinations))
        .Makes(static (ref d) =>
        {
            var refund = new Refund(d.Currency, d.Lines, d.Shipping, d.Destinations, d.Allowances);
            d.Total.RequireToBe(refund.Total);
            d.Owed.RequireToBe(refund.Owed);
            return refund;
        });

    /// <summary>What is due of a refund.</summary>
    public static readonly Form<RefundDue> Due = new ObjectForm<(Money Total, ValueList<Destination> Destinations), RefundDue>()
        .InCurrencyOf("currency")
        .Required("currency", static (ref c, ref _) => c.Currency(), static (o, v) => o.Value(v.Total.Currency.Code))
        .Required("total", static (ref c, ref d) => d.Total = c.Sum(), static (o, v) => o.Value(v.Total))
        .Required("destinations", static (ref c, ref d) => d.Destinations = DestinationForm.Computed.ReadList(ref c), static (o, v) => DestinationForm.Computed.WriteList(o, v.Destinations))
        .Makes(static (ref d) => new RefundDue(d.Total, d.Destinations));

    private struct Draft
    {
        public Currency Currency;
        public ValueList<RefundLine> Lines;
        public ReturnShippingSettlement? Shipping;
        public ValueList<Allowance> Allowances;
        public SumAt Total, Owed;
        public ValueList<Destination> Destinations;
    }
}
