namespace Jqm.ReturnPolicy;

/// <summary>What kind of product a line is, as far as clause 5.1 cares.</summary>
public enum ProductCategory
{
    /// <summary>An ordinary product.</summary>
    Standard,

    /// <summary>Made or altered for one customer.</summary>
    Customized,

    /// <summary>Carries the merchant's own label.</summary>
    PrivateLabel,

    /// <summary>Procured for this order alone.</summary>
    SpecialOrder,
}
