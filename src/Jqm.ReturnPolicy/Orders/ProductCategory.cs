namespace Jqm.ReturnPolicy;

/// <summary>Specifies the category of a product, which decides whether the product is refundable (clause 5.1).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum ProductCategory
{
    /// <summary>An ordinary product without restrictions.</summary>
    Standard,

    /// <summary>A product made or altered for one customer.</summary>
    Customized,

    /// <summary>A product with the merchant's own label.</summary>
    PrivateLabel,

    /// <summary>A product procured for this order alone.</summary>
    SpecialOrder,
}
