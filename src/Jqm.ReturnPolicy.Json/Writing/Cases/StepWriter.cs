namespace Jqm.ReturnPolicy.Json;

/// <summary>Writes what events and commands share.</summary>
internal static class StepWriter
{
    public static void Begin<T>(JsonOutput output, ReadOnlySpan<byte> kind, WireNameTable<T> words, T member, string id, Instant at, string actor)
        where T : unmanaged, Enum
    {
        output.BeginObject();
        output.Member(kind, words, member);
        output.Member("id"u8, id);
        output.Member("at"u8, at);
        output.Member("actor"u8, actor);
    }

    public static void WriteItems(JsonOutput output, ValueList<ItemUnits> items)
    {
        output.Member("items"u8);
        output.BeginList();
        foreach (ItemUnits units in items.AsSpan())
        {
            output.BeginObject();
            output.Member("item"u8, units.ItemIndex);
            output.Member("quantity"u8, units.Quantity);
            output.EndObject();
        }

        output.EndList();
    }

    public static void WriteItems(JsonOutput output, ValueList<ItemInformation> items)
    {
        output.Member("items"u8);
        output.BeginList();
        foreach (ItemInformation added in items.AsSpan())
        {
            output.BeginObject();
            output.Member("item"u8, added.ItemIndex);
            output.OptionalMember("details"u8, added.Details);
            OrderWriter.WriteEvidence(output, added.Evidence);
            output.EndObject();
        }

        output.EndList();
    }

    public static void WriteOrderAndRequest(JsonOutput output, Order order, ReturnRequest request)
    {
        output.Member("order"u8);
        OrderWriter.Write(output, order);
        output.Member("request"u8);
        OrderWriter.Write(output, request);
    }

    public static void WriteShipments(JsonOutput output, ValueList<Shipment> shipments)
    {
        output.Member("shipments"u8);
        OrderWriter.Write(output, shipments);
    }

    public static void WriteInspected(JsonOutput output, ValueList<InspectedItem> inspected)
    {
        output.Member("inspected"u8);
        OrderWriter.Write(output, inspected);
    }

    public static void WriteParcel(JsonOutput output, Parcel parcel)
    {
        output.Member("parcel"u8);
        output.BeginObject();
        output.Member("units"u8);
        output.BeginList();
        foreach (ParcelUnits units in parcel.Units.AsSpan())
        {
            OrderWriter.BeginUnits(output, units.LineId, units.ShipmentId, units.Quantity);
            output.EndObject();
        }

        output.EndList();
        output.OptionalMember("carrier"u8, parcel.Carrier);
        output.OptionalMember("trackingNumber"u8, parcel.TrackingNumber);
        if (parcel.ShippingCost is { } cost)
        {
            output.Member("currency"u8, cost.Currency.Code);
            output.Member("shippingCost"u8, cost);
        }

        if (parcel.ShippingPaidBy != Party.Merchant)
            output.Member("shippingPaidBy"u8, WireNames.Parties, parcel.ShippingPaidBy);
        output.EndObject();
    }

    public static void WriteDue(JsonOutput output, ReadOnlySpan<byte> name, RefundDue? due)
    {
        if (due is null)
            return;
        output.Member(name);
        RefundWriter.Write(output, due);
    }
}
