namespace Jqm.ReturnPolicy;

/// <summary>Units of a line that had not left at the instant of a cancellation.</summary>
/// <param name="LineId">The id of the line.</param>
/// <param name="ShipmentId">The id of the shipment that contains the units; null if the units are in no shipment.</param>
/// <param name="Quantity">The number of units: at least 1.</param>
/// <remarks>The default value has a null line id. No answer contains the default value.</remarks>
public readonly record struct WaitingUnits(string LineId, string? ShipmentId, int Quantity);
