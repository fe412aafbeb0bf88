namespace Jqm.ReturnPolicy;

/// <summary>What evaluations read of a line, side by side in memory, worked out once; amounts are in minor units and of the whole line.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Value">Unit price × quantity.</param>
/// <param name="Product">What was charged for the product, tax aside (reading R09).</param>
/// <param name="Tax">The tax.</param>
/// <param name="Quantity">How many units.</param>
/// <param name="Category">What kind of product it is.</param>
internal readonly record struct LineCost(string Id, long Value, long Product, long Tax, int Quantity, ProductCategory Category);
