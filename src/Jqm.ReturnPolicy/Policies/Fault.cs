namespace Jqm.ReturnPolicy;

/// <summary>Specifies the party, or the product, that is at fault for a return (reading R05).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum Fault
{
    /// <summary>The service is at fault: the standard policy refunds fees (clause 4.4) and pays the return shipping (clause 6.1).</summary>
    Service,

    /// <summary>The product is at fault: the standard policy pays the return shipping (clause 6.1).</summary>
    Product,

    /// <summary>The carrier is at fault: the merchant bears the return shipping (clause 6.2).</summary>
    Carrier,

    /// <summary>The merchant or the customer is at fault: the merchant bears the return shipping (clause 6.2).</summary>
    Merchant,
}
