namespace Jqm.ReturnPolicy.Json;

/// <summary>Reads allowances.</summary>
internal static class AllowanceForm
{
    private static readonly ObjectForm<Draft, Allowance> Form = new ObjectForm<Draft, Allowance>()
        .Required("line", static (ref c, ref d) => d.Line = c.Name())
        .Optional("shipment", static (ref c, ref d) => d.Shipment = c.Name())
        .Required("amount", static (ref c, ref d) => d.Amount = c.Money())
        .Makes(static (ref d) => new Allowance(d.Line, d.Amount, d.Shipment));

    public static Allowance Read(ref Cursor cursor) => Form.Read(ref cursor);

    private struct Draft
    {
        public string Line;
        public string? Shipment;
        public Money Amount;
    }
}
