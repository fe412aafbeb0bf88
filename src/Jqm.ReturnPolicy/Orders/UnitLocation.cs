namespace Jqm.ReturnPolicy;

/// <summary>Units of one line that are in the same shipment, or, for a line that no shipment carries, with the service.</summary>
/// <param name="Line">The index of the line in the order.</param>
/// <param name="Shipment">The index of the shipment in the order, or <see cref="NoShipment"/>.</param>
/// <param name="Quantity">The number of units.</param>
/// <param name="NextOfLine">The index of the next location of the same line, or −1.</param>
internal readonly record struct UnitLocation(int Line, int Shipment, int Quantity, int NextOfLine = -1)
{
    public const int NoShipment = -1;
}
