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

    public static void WriteOrderAndRequest(JsonOutput output, Order order, ReturnRequest request)
    {
        output.OptionalMember("order"u8, order, OrderWriter.Write);
        output.OptionalMember("request"u8, request, OrderWriter.Write);
    }

    public static void Write(JsonOutput output, ItemUnits units)
    {
        output.BeginObject();
        output.Member("item"u8, units.ItemIndex);
        output.Member("quantity"u8, units.Quantity);
        output.EndObject();
    }

    public static void Write(JsonOutput output, ItemInformation added)
    {
        output.BeginObject();
        output.Member("item"u8, added.ItemIndex);
        output.OptionalMember("details"u8, added.Details);
        output.OptionalList("evidence"u8, added.Evidence, OrderWriter.Write);
        output.EndObject();
    }

    public static void Write(JsonOutput output, Parcel parcel)
    {
        output.BeginObject();
        output.List("units"u8, parcel.Units, static (output, units) => OrderWriter.WriteUnits(output, units.LineId, units.ShipmentId, units.Quantity));
        output.OptionalMember("carrier"u8, parcel.Carrier);
        output.OptionalMember("trackingNumber"u8, parcel.TrackingNumber);
        output.OptionalMember("currency"u8, parcel.ShippingCost?.Currency.Code);
        output.OptionalMember("shippingCost"u8, parcel.ShippingCost);
        output.MemberUnless("shippingPaidBy"u8, WireNames.Parties, parcel.ShippingPaidBy, Party.Merchant);
        output.EndObject();
    }
}
