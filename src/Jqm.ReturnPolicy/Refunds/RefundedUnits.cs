namespace Jqm.ReturnPolicy;

/// <summary>Units that are refunded: of which holding, how many, and by whose fault.</summary>
internal readonly record struct RefundedUnits(int Location, int Quantity, Fault Fault);
