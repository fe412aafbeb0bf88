namespace Jqm.ReturnPolicy;

/// <summary>Specifies where a part of a refund goes (clause 4.2, reading R13).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum DestinationKind
{
    /// <summary>Set off against what is still to be paid on the order.</summary>
    OpenBalance,

    /// <summary>Back to a payment.</summary>
    Payment,

    /// <summary>To the merchant's account balance.</summary>
    AccountBalance,
}
