namespace Jqm.ReturnPolicy;

/// <summary>Units of one line in one place: in a shipment, or, for a line that no shipment carries, with the service.</summary>
/// <param name="Line">The place of the line in the order.</param>
/// <param name="Shipment">The place of the shipment in the order, or <see cref="NoShipment"/>.</param>
/// <param name="Quantity">How many units.</param>
/// <param name="NextOfLine">The place of the next holding of the same line, or −1.</param>
internal readonly record struct UnitLocation(int Line, int Shipment, int Quantity, int NextOfLine = -1)
{
    public const int NoShipment = -1;
}
