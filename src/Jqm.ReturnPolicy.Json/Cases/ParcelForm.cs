namespace Jqm.ReturnPolicy.Json;

/// <summary>The form of parcels. The shipping cost of a parcel states its currency, so that an event can be read without its order.</summary>
internal static class ParcelForm
{
    public static readonly Form<ParcelUnits> Units = new ObjectForm<ItemDraft, ParcelUnits>()
        .Units(static v => v.LineId, static v => v.ShipmentId, static v => v.Quantity)
        .Makes(static (ref d) => new ParcelUnits(d.Line, d.Quantity, d.Shipment));

    public static readonly Form<Parcel> Parcel =
        new ObjectForm<(ValueList<ParcelUnits> Units, string? Carrier, string? TrackingNumber, bool HasCurrency, Money? ShippingCost, Party? PaidBy), Parcel>()
            .InCurrencyOf("currency")
            .Required("units", static (ref c, ref d) => d.Units = Units.ReadList(ref c, "The parcel is empty; name the units in it."), static (o, v) => Units.WriteList(o, v.Units))
            .Optional("carrier", static (ref c, ref d) => d.Carrier = c.Name(), static (o, v) => o.Value(v.Carrier))
            .Optional("trackingNumber", static (ref c, ref d) => d.TrackingNumber = c.Name(), static (o, v) => o.Value(v.TrackingNumber))
            .Optional("currency", static (ref c, ref d) => (d.HasCurrency, _) = (true, c.Currency()), static (o, v) => o.Value(v.ShippingCost?.Currency.Code))
            .Optional("shippingCost", static (ref c, ref d) => d.ShippingCost = c.Money(), static (o, v) => o.Value(v.ShippingCost))
            .Optional("shippingPaidBy", static (ref c, ref d) => d.PaidBy = c.Word(WireNames.Parties), static (o, v) => o.WordUnless(WireNames.Parties, v.ShippingPaidBy, Party.Merchant))
            .Checked(static (ref _, ref d, start) =>
            {
                if (d is { HasCurrency: true, ShippingCost: null })
                    throw FormException.Missing(start, "shippingCost");
            })
            .Makes(static (ref d) => new Parcel(d.Units, d.Carrier, d.TrackingNumber, d.ShippingCost, d.PaidBy ?? Party.Merchant));
}
