namespace Jqm.ReturnPolicy;

/// <summary>Specifies where a refund goes, after the open balance is set off (clause 4.2, reading R13).</summary>
[JsonConverter(typeof(WireFormGuard))]
public enum RefundTo
{
    /// <summary>The refund goes to the payments, in their order; the remainder goes to the account balance.</summary>
    OriginalPayment,

    /// <summary>The refund goes to the merchant's account balance.</summary>
    AccountBalance,
}
