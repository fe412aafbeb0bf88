namespace Jqm.ReturnPolicy;

/// <summary>Units of a line that had not left.</summary>
/// <param name="LineId">The id of the line.</param>
/// <param name="ShipmentId">The id of the shipment that they wait in; null if they are in none.</param>
/// <param name="Quantity">The number of units: at least 1.</param>
public readonly record struct WaitingUnits(string LineId, string? ShipmentId, int Quantity);
