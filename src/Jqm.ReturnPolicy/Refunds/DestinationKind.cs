namespace Jqm.ReturnPolicy;

/// <summary>Specifies where a part of a refund goes (clause 4.2, reading R13).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum DestinationKind
{
    /// <summary>The amount is set off against the open balance of the order.</summary>
    OpenBalance,

    /// <summary>The amount goes back to a payment.</summary>
    Payment,

    /// <summary>The amount goes to the merchant's account balance.</summary>
    AccountBalance,
}
