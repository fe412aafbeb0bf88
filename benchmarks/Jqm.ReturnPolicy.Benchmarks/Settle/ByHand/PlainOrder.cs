namespace Jqm.ReturnPolicy.Benchmarks;

/// <summary>An order as a shop would write it down for its own policy: bare amounts, in whatever number it counts money in. One shipment carries all of it.</summary>
internal sealed record PlainOrder<T>(DateTime DeliveredAt, PlainLine<T>[] Lines, T Discount, PlainCharge<T>[] Charges, T[] Payments);

internal readonly record struct PlainLine<T>(int Quantity, T UnitPrice, T Discount, T Tax, bool IsStandard);

internal readonly record struct PlainCharge<T>(bool IsOther, T Amount);
