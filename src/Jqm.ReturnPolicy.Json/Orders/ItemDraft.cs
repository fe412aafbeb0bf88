namespace Jqm.ReturnPolicy.Json;

/// <summary>The members of an object that concerns units of one line, whichever of them it has.</summary>
internal struct ItemDraft
{
    public string Line;
    public string? Shipment, Details;
    public int Quantity;
    public ReturnReason? Reason;
    public ValueList<Evidence> Evidence;
    public bool? Unused, Original;
    public WordAt Verdict;
    public Fault? Fault;
    public ReturnShippingBearer? Bearer;
    public bool GoodsStay, AsNew;
    public LocalDate? LastDay;
    public Instant? Deadline;
    public ValueList<Finding> Findings;
    public ValueList<RefundComponent> Components;
    public SumAt Refunded, Withheld;
}

/// <summary>Declares members that several objects have.</summary>
internal static class ItemMembers
{
    /// <summary>Declares units of a line.</summary>
    public static ObjectForm<ItemDraft, T> Units<T>(this ObjectForm<ItemDraft, T> form, Func<T, string> line, Func<T, string?> shipment, Func<T, int> quantity) => form
        .Required("line", static (ref c, ref d) => d.Line = c.Name(), (o, v) => o.Value(line(v)))
        .Optional("shipment", static (ref c, ref d) => d.Shipment = c.Name(), (o, v) => o.Value(shipment(v)))
        .Required("quantity", static (ref c, ref d) => d.Quantity = c.Quantity(), (o, v) => o.Value(quantity(v)));

    /// <summary>Declares the reason of an item that always has one.</summary>
    public static ObjectForm<ItemDraft, T> Reason<T>(this ObjectForm<ItemDraft, T> form, Func<T, ReturnReason> reason) => form
        .Required("reason", static (ref c, ref d) => d.Reason = c.Reason(), (o, v) => o.Value(reason(v).Code));

    /// <summary>Declares the reason of an item that may have one.</summary>
    public static ObjectForm<ItemDraft, T> OptionalReason<T>(this ObjectForm<ItemDraft, T> form, Func<T, ReturnReason?> reason) => form
        .Optional("reason", static (ref c, ref d) => d.Reason = c.Reason(), (o, v) => o.Value(reason(v)?.Code));

    /// <summary>Declares whether goods have to come back, which they have to when it is left out.</summary>
    public static ObjectForm<ItemDraft, T> GoodsBack<T>(this ObjectForm<ItemDraft, T> form, Func<T, bool> goodsBack) => form
        .Optional("goodsBack", static (ref c, ref d) => d.GoodsStay = !c.Flag(), (o, v) => o.Value(goodsBack(v) ? null : false));
}
