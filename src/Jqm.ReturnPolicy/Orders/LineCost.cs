namespace Jqm.ReturnPolicy;

/// <summary>The costs of an order line, computed once per order. Amounts are in minor units and for the whole line. The rows are contiguous in memory.</summary>
/// <param name="Id">The id of the line.</param>
/// <param name="Value">Unit price × quantity.</param>
/// <param name="Product">The product cost, without tax (reading R09).</param>
/// <param name="Tax">The tax.</param>
/// <param name="Quantity">The number of units.</param>
/// <param name="Category">The category of the product.</param>
internal readonly record struct LineCost(string Id, long Value, long Product, long Tax, int Quantity, ProductCategory Category);
