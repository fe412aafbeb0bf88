namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads parcels. The shipping cost of a parcel states its currency, so that an event can be read without its order.</summary>
internal static class ParcelForm
{
    private static readonly ObjectForm<UnitsDraft, ParcelUnits> Units = UnitsDraft.Form(static (line, quantity, shipment) => new ParcelUnits(line, quantity, shipment));

    private static readonly ObjectForm<Draft, Parcel> Form = new ObjectForm<Draft, Parcel>()
        .InCurrencyOf("currency")
        .Required("units", static (ref c, ref d) => d.Units = c.List(Units.Read, "The parcel is empty; name the units in it."))
        .Optional("carrier", static (ref c, ref d) => d.Carrier = c.Name())
        .Optional("trackingNumber", static (ref c, ref d) => d.TrackingNumber = c.Name())
        .Optional("currency", static (ref c, ref d) => (d.HasCurrency, _) = (true, c.Currency()))
        .Optional("shippingCost", static (ref c, ref d) => d.ShippingCost = c.Money())
        .Optional("shippingPaidBy", static (ref c, ref d) => d.PaidBy = c.Word(WireNames.Parties))
        .Checked(static (ref _, ref d, in scan) =>
        {
            if (d.HasCurrency)
                scan.Require("shippingCost");
        })
        .Makes(static (ref d) => new Parcel(d.Units, d.Carrier, d.TrackingNumber, d.ShippingCost, d.PaidBy ?? Party.Merchant));

    public static Parcel Read(ref Cursor cursor) => Form.Read(ref cursor);

    private struct Draft
    {
        public ValueList<ParcelUnits> Units;
        public string? Carrier, TrackingNumber;
        public bool HasCurrency;
        public Money? ShippingCost;
        public Party? PaidBy;
    }
}
