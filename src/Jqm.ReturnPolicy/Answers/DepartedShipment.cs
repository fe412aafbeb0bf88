namespace Jqm.ReturnPolicy;

/// <summary>A shipment that had left at the instant of a cancellation.</summary>
/// <param name="ShipmentId">The id of the shipment.</param>
/// <param name="LeftAt">The instant when the shipment left.</param>
/// <remarks>The default value has a null id. No answer contains the default value.</remarks>
public readonly record struct DepartedShipment(string ShipmentId, Instant LeftAt);
