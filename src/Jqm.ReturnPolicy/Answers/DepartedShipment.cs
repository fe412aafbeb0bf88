namespace Jqm.ReturnPolicy;

/// <summary>A shipment that had left.</summary>
/// <param name="ShipmentId">The id of the shipment.</param>
/// <param name="LeftAt">When it left.</param>
public readonly record struct DepartedShipment(string ShipmentId, Instant LeftAt);
