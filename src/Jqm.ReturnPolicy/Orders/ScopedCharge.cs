namespace Jqm.ReturnPolicy;

/// <summary>A charge greater than zero, with the index of its shipment.</summary>
/// <param name="Amount">The charged amount, in minor units.</param>
/// <param name="Kind">The kind of the charge.</param>
/// <param name="Shipment">The index of the shipment that the charge concerns, or <see cref="UnitLocation.NoShipment"/>.</param>
internal readonly record struct ScopedCharge(long Amount, ChargeKind Kind, int Shipment);
