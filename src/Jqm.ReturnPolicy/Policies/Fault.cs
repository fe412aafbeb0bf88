namespace Jqm.ReturnPolicy;

/// <summary>Whose fault a return reason is (reading R05).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum Fault
{
    /// <summary>The service's own: 4.4 gives fees back, 6.1 pays the return shipping.</summary>
    Service,

    /// <summary>The product's: 6.1 pays the return shipping.</summary>
    Product,

    /// <summary>The carrier's.</summary>
    Carrier,

    /// <summary>The merchant's or the customer's.</summary>
    Merchant,
}
