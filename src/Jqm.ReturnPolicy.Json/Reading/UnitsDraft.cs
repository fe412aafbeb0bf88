namespace Jqm.ReturnPolicy.Json;

/// <summary>Units of a line, as many objects name them.</summary>
internal struct UnitsDraft
{
    public string Line;
    public string? Shipment;
    public int Quantity;

    /// <summary>Declares the members of units, and how a value is made of them.</summary>
    public static ObjectForm<UnitsDraft, T> Form<T>(Func<string, int, string?, T> make) => new ObjectForm<UnitsDraft, T>()
        .Required("line", static (ref c, ref d) => d.Line = c.Name())
        .Optional("shipment", static (ref c, ref d) => d.Shipment = c.Name())
        .Required("quantity", static (ref c, ref d) => d.Quantity = c.Quantity())
        .Makes((ref d) => make(d.Line, d.Quantity, d.Shipment));
}
