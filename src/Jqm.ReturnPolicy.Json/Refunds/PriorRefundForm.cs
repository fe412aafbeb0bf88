namespace Jqm.ReturnPolicy.Json;

/// <summary>The forms of prior refunds: of a refund, only what the evaluation needs.</summary>
internal static class PriorRefundForm
{
    public static readonly Form<PriorRefundLine> Line = new ObjectForm<ItemDraft, PriorRefundLine>()
        .Units(static v => v.LineId, static v => v.ShipmentId, static v => v.Quantity)
        .Ignored("components", "refunded", "withheld")
        .Makes(static (ref d) => new PriorRefundLine(d.Line, d.Quantity, d.Shipment));

    /// <summary>A prior refund that is given.</summary>
    public static readonly Form<PriorRefund> Given = Declare(computed: false);

    /// <summary>A prior refund whose amounts the library computed.</summary>
    public static readonly Form<PriorRefund> Computed = Declare(computed: true);

    private static ObjectForm<Draft, PriorRefund> Declare(bool computed) => new ObjectForm<Draft, PriorRefund>()
        .Optional("currency", static (ref c, ref d) => d.Currency = c.SameCurrency(), static (o, v) => o.Value(v.Currency?.Code))
        .Required("lines", static (ref c, ref d) => d.Lines = Line.ReadList(ref c), static (o, v) => Line.WriteList(o, v.Lines))
        .Optional("allowances", static (ref c, ref d) => d.Allowances = AllowanceForm.Allowance.ReadList(ref c), static (o, v) => AllowanceForm.Allowance.WriteFilledList(o, v.Allowances))
        .Optional("returnShipping", ReadReturnShipping, WriteReturnShipping)
        .Ignored("total", "owed")
        .Optional(
            "destinations",
            (ref c, ref d) => (d.DestinationsOffset, d.Destinations) = (c.Offset, DestinationForm.ReadList(ref c, computed, out d.HasMoney)),
            static (o, v) => DestinationForm.Given.WriteFilledList(o, v.Destinations))
        .Checked(static (ref _, ref d, _) =>
        {
            if (d is { HasMoney: true, HasReturnShipping: false, Lines.Count: 0, Allowances.Count: 0 })
                throw new FormException(d.DestinationsOffset, "Money went out, but the refund has no lines, no allowances and no return shipping; name the units that were refunded, or give the money as an allowance on its line.");
        })
        .Makes(static (ref d) => new PriorRefund(d.Lines, d.Destinations, d.Currency, d.Allowances, d.HasReturnShipping));

    private static void ReadReturnShipping(ref Cursor cursor, ref Draft draft)
    {
        draft.HasReturnShipping = true;
        cursor.Skip();
    }

    private static void WriteReturnShipping(JsonOutput output, PriorRefund refund)
    {
        if (!refund.HasReturnShipping)
            return;
        output.BeginObject();
        output.EndObject();
    }

    private struct Draft
    {
        public Currency? Currency;
        public ValueList<PriorRefundLine> Lines;
        public ValueList<Destination> Destinations;
        public ValueList<Allowance> Allowances;
        public bool HasReturnShipping, HasMoney;
        public long DestinationsOffset;
    }
}
