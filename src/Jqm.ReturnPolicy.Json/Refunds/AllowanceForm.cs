namespace Jqm.ReturnPolicy.Json;

/// <summary>The form of allowances.</summary>
internal static class AllowanceForm
{
    public static readonly Form<Allowance> Allowance = new ObjectForm<(string Line, string? Shipment, Money Amount), Allowance>()
        .Required("line", static (ref c, ref d) => d.Line = c.Name(), static (o, v) => o.Value(v.LineId))
        .Optional("shipment", static (ref c, ref d) => d.Shipment = c.Name(), static (o, v) => o.Value(v.ShipmentId))
        .Required("amount", static (ref c, ref d) => d.Amount = c.Money(), static (o, v) => o.Value(v.Amount))
        .Makes(static (ref d) => new Allowance(d.Line, d.Amount, d.Shipment));
}
