namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads refunds, and what is due of them. Sums that follow from other members have to be what follows.</summary>
internal static class RefundForm
{
    private static readonly ObjectForm<ComponentDraft, RefundComponent> Component = new ObjectForm<ComponentDraft, RefundComponent>()
        .Required("kind", static (ref c, ref d) => d.Kind = c.Word(WireNames.ComponentKinds))
        .Required("charged", static (ref c, ref d) => d.Charged = c.Money())
        .Required("refunded", static (ref c, ref d) => d.Refunded = c.Money())
        .Required("withheld", static (ref c, ref d) => d.Withheld = c.SumLater())
        .Optional("allowed", static (ref c, ref d) => d.Allowed = c.Money())
        .Required("clause", static (ref c, ref d) => d.Clause = c.Clause())
        .Optional("agreement", static (ref c, ref d) => d.Agreement = c.Name())
        .Makes(static (ref d) =>
        {
            var component = new RefundComponent(d.Kind, d.Charged, d.Refunded, d.Clause, d.Agreement, d.Allowed);
            d.Withheld.RequireToBe(component.Withheld);
            return component;
        });

    private static readonly ObjectForm<LineDraft, RefundLine> Line = new ObjectForm<LineDraft, RefundLine>()
        .Required("line", static (ref c, ref d) => d.Line = c.Name())
        .Optional("shipment", static (ref c, ref d) => d.Shipment = c.Name())
        .Required("quantity", static (ref c, ref d) => d.Quantity = c.Quantity())
        .Required("components", static (ref c, ref d) => d.Components = c.List(Component.Read))
        .Required("refunded", static (ref c, ref d) => d.Refunded = c.SumLater())
        .Required("withheld", static (ref c, ref d) => d.Withheld = c.SumLater())
        .Makes(static (ref d) =>
        {
            var line = new RefundLine(d.Line, d.Shipment, d.Quantity, d.Components);
            d.Refunded.RequireToBe(line.Refunded);
            d.Withheld.RequireToBe(line.Withheld);
            return line;
        });

    private static readonly ObjectForm<ShippingDraft, ReturnShippingSettlement> Shipping = new ObjectForm<ShippingDraft, ReturnShippingSettlement>()
        .Required("cost", static (ref c, ref d) => d.Cost = c.SumLater())
        .Required("paidBy", static (ref c, ref d) => d.PaidBy = c.Word(WireNames.Parties))
        .Required("serviceShare", static (ref c, ref d) => d.ServiceShare = c.Money())
        .Required("merchantShare", static (ref c, ref d) => d.MerchantShare = c.Money())
        .Required("pendingShare", static (ref c, ref d) => d.PendingShare = c.Money())
        .Required("adjustment", static (ref c, ref d) => d.Adjustment = c.SumLater())
        .Makes(static (ref d) =>
        {
            var shipping = new ReturnShippingSettlement(d.PaidBy, d.ServiceShare, d.MerchantShare, d.PendingShare);
            d.Cost.RequireToBe(shipping.Cost);
            d.Adjustment.RequireToBe(shipping.Adjustment);
            return shipping;
        });

    private static readonly ObjectForm<Draft, Refund> Form = new ObjectForm<Draft, Refund>()
        .InCurrencyOf("currency")
        .Required("currency", static (ref c, ref d) => d.Currency = c.Currency())
        .Required("lines", static (ref c, ref d) => d.Lines = c.List(Line.Read))
        .Optional("allowances", static (ref c, ref d) => d.Allowances = c.List(AllowanceForm.Read))
        .Optional("returnShipping", static (ref c, ref d) => d.Shipping = Shipping.Read(ref c))
        .Required("total", static (ref c, ref d) => d.Total = c.SumLater())
        .Required("owed", static (ref c, ref d) => d.Owed = c.SumLater())
        .Required("destinations", static (ref c, ref d) => d.Destinations = c.List(DestinationForm.ReadComputed))
        .Makes(static (ref d) =>
        {
            var refund = new Refund(d.Currency, d.Lines, d.Shipping, d.Destinations, d.Allowances);
            d.Total.RequireToBe(refund.Total);
            d.Owed.RequireToBe(refund.Owed);
            return refund;
        });

    private static readonly ObjectForm<DueDraft, RefundDue> Due = new ObjectForm<DueDraft, RefundDue>()
        .InCurrencyOf("currency")
        .Required("currency", static (ref c, ref d) => c.Currency())
        .Required("total", static (ref c, ref d) => d.Total = c.Sum())
        .Required("destinations", static (ref c, ref d) => d.Destinations = c.List(DestinationForm.ReadComputed))
        .Makes(static (ref d) => new RefundDue(d.Total, d.Destinations));

    public static Refund Read(ref Cursor cursor) => Form.Read(ref cursor);

    public static RefundDue ReadDue(ref Cursor cursor) => Due.Read(ref cursor);

    private struct Draft
    {
        public Currency Currency;
        public ValueList<RefundLine> Lines;
        public ReturnShippingSettlement? Shipping;
        public ValueList<Allowance> Allowances;
        public SumAt Total, Owed;
        public ValueList<Destination> Destinations;
    }

    private struct LineDraft
    {
        public string Line;
        public string? Shipment;
        public int Quantity;
        public ValueList<RefundComponent> Components;
        public SumAt Refunded, Withheld;
    }

    private struct ComponentDraft
    {
        public ComponentKind Kind;
        public Money Charged, Refunded;
        public SumAt Withheld;
        public Money? Allowed;
        public Clause Clause;
        public string? Agreement;
    }

    private struct ShippingDraft
    {
        public SumAt Cost, Adjustment;
        public Party PaidBy;
        public Money ServiceShare, MerchantShare, PendingShare;
    }

    private struct DueDraft
    {
        public Money Total;
        public ValueList<Destination> Destinations;
    }
}
