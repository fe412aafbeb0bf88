namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads prior refunds: of a refund, only what the evaluation needs.</summary>
internal static class PriorRefundForm
{
    private static readonly ObjectForm<UnitsDraft, PriorRefundLine> Line =
        UnitsDraft.Form(static (line, quantity, shipment) => new PriorRefundLine(line, quantity, shipment)).Ignored("components", "refunded", "withheld");

    private static readonly ObjectForm<Draft, PriorRefund> Given = Form(computed: false);
    private static readonly ObjectForm<Draft, PriorRefund> Computed = Form(computed: true);

    /// <summary>Reads a prior refund that is given.</summary>
    public static PriorRefund Read(ref Cursor cursor) => Given.Read(ref cursor);

    /// <summary>Reads a prior refund whose amounts the library computed.</summary>
    public static PriorRefund ReadComputed(ref Cursor cursor) => Computed.Read(ref cursor);

    private static ObjectForm<Draft, PriorRefund> Form(bool computed) => new ObjectForm<Draft, PriorRefund>()
        .Optional("currency", static (ref c, ref d) => d.Currency = c.SameCurrency())
        .Required("lines", static (ref c, ref d) => d.Lines = c.List(Line.Read))
        .Optional("allowances", static (ref c, ref d) => d.Allowances = c.List(AllowanceForm.Read))
        .Optional("returnShipping", static (ref c, ref d) =>
        {
            d.HasReturnShipping = true;
            c.Skip();
        })
        .Ignored("total", "owed")
        .Optional("destinations", (ref c, ref d) =>
        {
            d.DestinationsOffset = c.Offset;
            d.Destinations = DestinationForm.ReadList(ref c, computed, out d.HasMoney);
        })
        .Checked(static (ref _, ref d, in _) =>
        {
            if (d is { HasMoney: true, HasReturnShipping: false, Lines.Count: 0, Allowances.Count: 0 })
                throw new FormException(d.DestinationsOffset, "Money went out, but the refund has no lines, no allowances and no return shipping; name the units that were refunded, or give the money as an allowance on its line.");
        })
        .Makes(static (ref d) => new PriorRefund(d.Lines, d.Destinations, d.Currency, d.Allowances, d.HasReturnShipping));

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
