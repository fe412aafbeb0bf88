namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads parcels. What sending one cost says its currency, so that an event can be read without its order.</summary>
internal static class ParcelForm
{
    private const int Currency = 3;
    private const int ShippingCost = 4;

    private static readonly MemberTable Members = new("units", "carrier", "trackingNumber", "currency", "shippingCost", "shippingPaidBy");

    /// <summary>Reads a parcel, whose cost is judged when it is made.</summary>
    public static Func<Parcel> Read(ref Cursor cursor)
    {
        ValueList<ParcelUnits> units = default;
        string? carrier = null;
        string? trackingNumber = null;
        string currency = "";
        RawAmount? cost = null;
        Party paidBy = Party.Merchant;
        ObjectScan scan = cursor.BeginObject(Members);
        while (cursor.NextMember(ref scan))
        {
            switch (scan.Member)
            {
                case 0: units = ReadUnits(ref cursor); break;
                case 1: carrier = cursor.Name(); break;
                case 2: trackingNumber = cursor.Name(); break;
                case Currency: currency = cursor.Text(); break;
                case ShippingCost: cost = cursor.Amount(); break;
                default: paidBy = cursor.Word(WireNames.Parties); break;
            }
        }

        scan.Require(1);
        if (scan.Has(Currency) != scan.Has(ShippingCost))
            scan.Require(1 << Currency | 1 << ShippingCost);
        return () => new Parcel(units, carrier, trackingNumber, cost is { } amount ? InCurrency(amount, currency) : null, paidBy);
    }

    private static Money InCurrency(RawAmount amount, string code) => Jqm.ReturnPolicy.Currency.TryFromCode(code, out Currency currency)
        ? amount.In(currency, "parcel.shippingCost")
        : throw new InvalidInputException(ErrorCode.UnknownCurrency, "parcel.currency", $"'{code}' is not a currency; give an upper-case code of ISO 4217, such as USD.");

    private static ValueList<ParcelUnits> ReadUnits(ref Cursor cursor)
    {
        long start = cursor.Offset;
        ValueList<ParcelUnits> units = UnitsForm.Read(ref cursor, static (line, quantity, shipment) => new ParcelUnits(line, quantity, shipment));
        return units.Count > 0 ? units : throw new FormException(start, "The parcel is empty; name the units in it.");
    }
}
