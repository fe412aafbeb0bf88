namespace Jqm.ReturnPolicy;

/// <summary>Units that are refunded.</summary>
/// <param name="Location">The index of the location that they are of.</param>
/// <param name="Quantity">How many units.</param>
/// <param name="Fault">Whose fault the return is.</param>
/// <param name="FeePercent">The restocking fee of the reason, in hundredths of a percent; zero for none (reading R27).</param>
internal readonly record struct RefundedUnits(int Location, int Quantity, Fault Fault, int FeePercent);
