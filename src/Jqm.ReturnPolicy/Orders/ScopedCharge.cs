namespace Jqm.ReturnPolicy;

/// <summary>A charge that is not zero, its shipment found.</summary>
/// <param name="Amount">What was charged, in minor units.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Shipment">The place of the shipment that it concerns, or <see cref="UnitLocation.NoShipment"/>.</param>
internal readonly record struct ScopedCharge(long Amount, ChargeKind Kind, int Shipment);
